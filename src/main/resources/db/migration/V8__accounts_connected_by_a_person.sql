ALTER TABLE connected_accounts
  ADD COLUMN version           bigint NOT NULL DEFAULT 1 CHECK (version > 0),
  ADD COLUMN connected_by_id   text NOT NULL,
  ADD COLUMN connected_by_name text NOT NULL,
  ADD COLUMN connected_at      timestamptz NOT NULL,
  ADD COLUMN renewing_until    timestamptz;
COMMENT ON COLUMN connected_accounts.ciphertext IS 'Bound to the account: it cannot be read from another row.';
COMMENT ON COLUMN connected_accounts.version IS 'Counts the changes of the tokens, from 1.';
COMMENT ON COLUMN connected_accounts.renewing_until IS 'A process renews the tokens just now; the right of one that died runs out.';

CREATE TABLE connection_attempts (
  id            text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]{6,40}$'),
  profile       text NOT NULL,
  profile_title text NOT NULL,
  account       text NOT NULL,
  mailbox       text NOT NULL,
  by_id         text NOT NULL,
  by_name       text NOT NULL,
  begun_at      timestamptz NOT NULL,
  held_until    timestamptz NOT NULL,
  ending        jsonb
);
COMMENT ON TABLE connection_attempts IS 'People who connect an account just now; kept until they have seen how it ended.';
COMMENT ON COLUMN connection_attempts.held_until IS 'After it the process that waited for the person must have died.';
