ALTER TABLE catalog_changes DROP CONSTRAINT catalog_changes_kind_check;
ALTER TABLE catalog_changes ADD CONSTRAINT catalog_changes_kind_check
  CHECK (kind IN ('added', 'changed', 'removed', 'archived', 'brought-back', 'alert-channel', 'channels'));
COMMENT ON TABLE catalog_changes IS 'Who added, renamed, archived or brought back which module or profile, changed its channels or overrides, and when. Rows are only added.';
COMMENT ON COLUMN catalog_changes.before IS 'Former title, address or channels; empty when there was none.';
