ALTER TABLE modules ADD COLUMN archived_at timestamptz;
ALTER TABLE profiles ADD COLUMN archived_at timestamptz;
COMMENT ON COLUMN modules.archived_at IS 'Out of use since then, with all its profiles; null: in use.';
COMMENT ON COLUMN profiles.archived_at IS 'Out of use since then; null: in use, unless its module is archived.';

CREATE TABLE catalog_changes (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject     text NOT NULL CHECK (subject <> ''),
  portal_user text CHECK (portal_user <> ''),
  kind        text NOT NULL CHECK (kind IN ('added', 'changed', 'removed', 'archived', 'brought-back')),
  before      text NOT NULL,
  after       text NOT NULL,
  at          timestamptz NOT NULL,
  by_id       text NOT NULL,
  by_name     text NOT NULL,
  source      text NOT NULL CHECK (source IN ('form', 'undo', 'restore', 'link', 'import'))
);
COMMENT ON TABLE catalog_changes IS 'Who added, renamed, archived or brought back which module or profile, or changed its overrides, and when. Rows are only added.';
COMMENT ON COLUMN catalog_changes.subject IS 'Key of the module, or of the profile as module/profile.';
COMMENT ON COLUMN catalog_changes.portal_user IS 'Whose override it was; null: the subject itself was changed.';
COMMENT ON COLUMN catalog_changes.before IS 'Former title or address; empty when there was none.';
CREATE INDEX catalog_changes_by_subject ON catalog_changes (subject, id);

CREATE FUNCTION refuse_to_change_a_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is a log: rows are only added', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER catalog_changes_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE ON catalog_changes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_log();
REVOKE UPDATE, DELETE, TRUNCATE ON catalog_changes FROM CURRENT_USER, PUBLIC;
