CREATE TABLE secret_links (
  token_hash  bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  person_id   text NOT NULL,
  person_name text NOT NULL,
  profile     text NOT NULL,
  field       text NOT NULL CHECK (field IN ('password', 'client-secret', 'client-certificate')),
  view_id     text,
  expires_at  timestamptz NOT NULL,
  used_at     timestamptz
);
COMMENT ON TABLE secret_links IS 'One-time links to the page where a secret is typed; kept until a day after they ran out.';
COMMENT ON COLUMN secret_links.token_hash IS 'SHA-256 of the token; the token itself is kept nowhere.';
COMMENT ON COLUMN secret_links.profile IS 'Key of the profile, module/profile.';
COMMENT ON COLUMN secret_links.view_id IS 'The open modal that hears when the secret is set.';
CREATE INDEX secret_links_expires_at ON secret_links (expires_at);

ALTER TABLE secrets
  ADD COLUMN expires_on    date,
  ADD COLUMN reminded_days smallint CHECK (reminded_days IN (30, 7, 1)),
  ADD CONSTRAINT secrets_reminded_of_an_end CHECK (reminded_days IS NULL OR expires_on IS NOT NULL);
COMMENT ON COLUMN secrets.expires_on IS 'The day (UTC) from which the other side takes it no more; null: not known.';
COMMENT ON COLUMN secrets.reminded_days IS 'The latest reminder, by days before the end; null: none yet.';
CREATE INDEX secrets_expires_on ON secrets (expires_on) WHERE expires_on IS NOT NULL;

CREATE TABLE keyset (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  version  bigint NOT NULL CHECK (version > 0),
  sealed   bytea NOT NULL
);
COMMENT ON TABLE keyset IS 'The keys that encrypt the data keys of secrets, themselves encrypted with the configured keyset.';
COMMENT ON COLUMN keyset.version IS 'Counts the changes, from 1. Whoever encrypts a secret holds this row until it is committed.';
