ALTER TABLE test_runs ADD COLUMN kind text NOT NULL DEFAULT 'test' CHECK (kind IN ('test', 'overrides'));
COMMENT ON COLUMN test_runs.kind IS 'What the run is about: its profile, or every override of it in one connection.';
