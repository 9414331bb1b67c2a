ALTER TABLE profiles DROP CONSTRAINT profiles_sign_in_check;
ALTER TABLE profiles
  ADD COLUMN oauth_authority text,
  ADD COLUMN oauth_tenant    text,
  ADD COLUMN oauth_client    text,
  ADD COLUMN oauth_grant     text CHECK (oauth_grant IN ('client-secret', 'client-certificate', 'delegated')),
  ADD CONSTRAINT profiles_sign_in_check CHECK (sign_in IN ('none', 'password', 'oauth')),
  ADD CONSTRAINT profiles_oauth_as_a_whole CHECK (
    (sign_in = 'oauth') = (oauth_authority IS NOT NULL)
    AND (sign_in = 'oauth') = (oauth_tenant IS NOT NULL)
    AND (sign_in = 'oauth') = (oauth_client IS NOT NULL)
    AND (sign_in = 'oauth') = (oauth_grant IS NOT NULL));
COMMENT ON COLUMN profiles.oauth_authority IS 'Host of the authorization server, with :port where it is not 443.';
COMMENT ON COLUMN profiles.oauth_grant IS 'By what right the application gets its token; for the first two also the field of its secret.';

ALTER TABLE secrets DROP CONSTRAINT secrets_field_check;
ALTER TABLE secrets
  ADD CONSTRAINT secrets_field_check CHECK (field IN ('password', 'client-secret', 'client-certificate'));

CREATE TABLE connected_accounts (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account    text NOT NULL UNIQUE,
  ciphertext bytea NOT NULL
);
COMMENT ON TABLE connected_accounts IS 'Encrypted tokens of accounts that a person has connected.';
COMMENT ON COLUMN connected_accounts.account IS 'Authority host, tenant, client and mailbox, so that changed settings need a new connection.';
