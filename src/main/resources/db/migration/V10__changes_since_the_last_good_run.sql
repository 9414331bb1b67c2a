ALTER TABLE test_runs ADD COLUMN changes jsonb;
COMMENT ON COLUMN test_runs.changes IS 'What was different at the end of a failed run since the last good one of its profile; null when there was none.';
CREATE INDEX test_runs_good ON test_runs (profile, concluded_at) WHERE verdict = 'passed' AND kind = 'test' AND asked_from IS NULL;
