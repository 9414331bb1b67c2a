CREATE TABLE drafts (
  person  text NOT NULL CHECK (person <> ''),
  profile text NOT NULL CHECK (profile <> ''),
  version bigint NOT NULL CHECK (version > 0),
  form    jsonb,
  screen  text,
  at      timestamptz NOT NULL,
  PRIMARY KEY (person, profile)
);
COMMENT ON TABLE drafts IS 'What people typed in forms and have not saved. No secret is among it.';
COMMENT ON COLUMN drafts.person IS 'The chat''s own id of whoever typed it.';
COMMENT ON COLUMN drafts.profile IS 'Key of the profile, module/profile.';
COMMENT ON COLUMN drafts.version IS 'Of the profile that the form was begun from.';
COMMENT ON COLUMN drafts.form IS 'Texts by field; null: it was saved or thrown away, and nothing from before is taken any more.';
COMMENT ON COLUMN drafts.screen IS 'What the chat needs to show the form anew where it is open.';

ALTER TABLE test_runs
  ADD COLUMN settings_version bigint CHECK (settings_version > 0),
  ADD COLUMN unsaved_settings jsonb,
  ADD CONSTRAINT one_occasion CHECK (settings_version IS NULL OR unsaved_settings IS NULL);
COMMENT ON COLUMN test_runs.settings_version IS 'The change of settings that the run was ordered with led to this version; null: none.';
COMMENT ON COLUMN test_runs.unsaved_settings IS 'Texts by field that were tested in place of what is kept; null: what is kept was tested.';
