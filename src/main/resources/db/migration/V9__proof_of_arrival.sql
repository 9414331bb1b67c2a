ALTER TABLE test_runs ADD COLUMN arrival_finding jsonb;
COMMENT ON COLUMN test_runs.arrival_finding IS 'What the arrival of the message in the probe mailbox means; null when nothing is wrong or nothing is known.';
