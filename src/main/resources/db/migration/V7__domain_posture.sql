ALTER TABLE test_runs ADD COLUMN posture jsonb;
COMMENT ON COLUMN test_runs.posture IS 'What the From domain publishes of itself, as advice; null when it was not looked at.';
