CREATE TABLE settings_changes (
  profile text NOT NULL CHECK (profile <> ''),
  version bigint NOT NULL CHECK (version > 1),
  field   text NOT NULL CHECK (field <> ''),
  before  text NOT NULL,
  after   text NOT NULL,
  at      timestamptz NOT NULL,
  by_id   text NOT NULL,
  by_name text NOT NULL,
  source  text NOT NULL CHECK (source IN ('form', 'undo', 'restore', 'link', 'import')),
  PRIMARY KEY (profile, version, field)
);
COMMENT ON TABLE settings_changes IS 'Who changed which field of a profile, and when. Rows are only added. Secrets are told as changed, without value.';
COMMENT ON COLUMN settings_changes.profile IS 'Key of the profile, module/profile; the log outlives the profile.';
COMMENT ON COLUMN settings_changes.version IS 'Of the profile after the change; the fields of one change share it.';

CREATE FUNCTION refuse_to_change_the_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'settings_changes is a log: rows are only added' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER settings_changes_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE ON settings_changes
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_the_log();
REVOKE UPDATE, DELETE, TRUNCATE ON settings_changes FROM CURRENT_USER, PUBLIC;

ALTER TABLE secrets
  ADD COLUMN set_at      timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN set_by_id   text,
  ADD COLUMN set_by_name text,
  ADD CONSTRAINT secrets_set_by_as_a_whole CHECK ((set_by_id IS NULL) = (set_by_name IS NULL));
COMMENT ON COLUMN secrets.set_by_id IS 'Null: it came with the first settings.';
