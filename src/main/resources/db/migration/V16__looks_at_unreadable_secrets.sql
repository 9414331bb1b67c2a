ALTER TABLE settings_reads
  DROP CONSTRAINT settings_reads_result_check,
  ADD CONSTRAINT settings_reads_result_check
    CHECK (result IN ('settings', 'settings-and-secrets', 'not-modified', 'not-found', 'unreadable'));
