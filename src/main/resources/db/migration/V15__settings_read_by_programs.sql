CREATE TABLE consumers (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name          text NOT NULL CHECK (name ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  token_hash    bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
  reads_secrets boolean NOT NULL,
  added_at      timestamptz NOT NULL,
  added_by      text NOT NULL,
  removed_at    timestamptz,
  removed_by    text,
  CONSTRAINT removed_as_a_whole CHECK ((removed_at IS NULL) = (removed_by IS NULL))
);
COMMENT ON TABLE consumers IS 'Programs that read settings over HTTP. Removed ones stay, since the log names them.';
COMMENT ON COLUMN consumers.token_hash IS 'SHA-256 of the token; the token itself is not kept.';
CREATE UNIQUE INDEX consumers_by_name ON consumers (name) WHERE removed_at IS NULL;

CREATE TABLE settings_reads (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at            timestamptz NOT NULL,
  consumer      text NOT NULL,
  profile       text NOT NULL,
  result        text NOT NULL CHECK (result IN ('settings', 'settings-and-secrets', 'not-modified', 'not-found')),
  asked_from    text NOT NULL
);
COMMENT ON TABLE settings_reads IS 'Which program read the settings of which profile, and when. Rows are only added.';
COMMENT ON COLUMN settings_reads.profile IS 'Key of the profile, module/profile.';
COMMENT ON COLUMN settings_reads.asked_from IS 'Address of the program, or of the proxy before Sendcheck.';
CREATE INDEX settings_reads_by_profile ON settings_reads (profile, at);
CREATE TRIGGER settings_reads_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE ON settings_reads
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_log();
REVOKE UPDATE, DELETE, TRUNCATE ON settings_reads FROM CURRENT_USER, PUBLIC;

CREATE VIEW module_email_settings AS
SELECT
  p.module,
  m.title AS module_title,
  p.key AS profile,
  p.title AS profile_title,
  p.version,
  p.delivery,
  nullif(p.host, '') AS host,
  nullif(p.port, 0) AS port,
  p.security,
  p.allows_cleartext_password,
  p.trust_anchors,
  p.sign_in,
  nullif(p.user_name, '') AS user_name,
  p.oauth_authority,
  p.oauth_tenant,
  p.oauth_client,
  p.oauth_grant,
  nullif(p.from_name, '') AS from_name,
  nullif(p.from_address, '') AS from_address,
  p.reply_to,
  p.bcc,
  ARRAY(SELECT s.field FROM secrets s WHERE s.profile_id = p.id ORDER BY s.field) AS secrets_set,
  (SELECT coalesce(jsonb_object_agg(o.portal_user, o.address), '{}') FROM overrides o WHERE o.profile_id = p.id) AS overrides
FROM profiles p JOIN modules m ON m.key = p.module
WHERE p.archived_at IS NULL AND m.archived_at IS NULL;

COMMENT ON VIEW module_email_settings IS 'The e-mail settings of every profile in use, for programs that send; without secrets. Version 1: columns may be added, none is changed or taken away.';
COMMENT ON COLUMN module_email_settings.module IS 'Key of the module, as 5500.';
COMMENT ON COLUMN module_email_settings.module_title IS 'What people call the module.';
COMMENT ON COLUMN module_email_settings.profile IS 'Key of the profile inside its module, as portal.';
COMMENT ON COLUMN module_email_settings.profile_title IS 'What people call the profile.';
COMMENT ON COLUMN module_email_settings.version IS 'Counts the changes of the settings and secrets of the profile, from 1.';
COMMENT ON COLUMN module_email_settings.delivery IS 'specify-server: by the server below. preparers-email-program: a draft in the preparer''s own mail program; then the columns of the server mean nothing.';
COMMENT ON COLUMN module_email_settings.host IS 'Name or address of the SMTP server; null: not filled in.';
COMMENT ON COLUMN module_email_settings.port IS '1 to 65535; null: not filled in.';
COMMENT ON COLUMN module_email_settings.security IS 'none, starttls (required, else nothing is sent) or tls (TLS on connect).';
COMMENT ON COLUMN module_email_settings.allows_cleartext_password IS 'Whether the password may be sent over a connection without encryption.';
COMMENT ON COLUMN module_email_settings.trust_anchors IS 'Further CA certificates in PEM to trust for this server; null: none.';
COMMENT ON COLUMN module_email_settings.sign_in IS 'none, password or oauth (XOAUTH2 with a token).';
COMMENT ON COLUMN module_email_settings.user_name IS 'User name to sign in with; null: not filled in, or no sign-in.';
COMMENT ON COLUMN module_email_settings.oauth_authority IS 'Host of the authorization server, with :port where it is not 443; null without oauth.';
COMMENT ON COLUMN module_email_settings.oauth_tenant IS 'Tenant; null without oauth.';
COMMENT ON COLUMN module_email_settings.oauth_client IS 'Client id; null without oauth.';
COMMENT ON COLUMN module_email_settings.oauth_grant IS 'client-secret, client-certificate or delegated (an account that a person connected); null without oauth.';
COMMENT ON COLUMN module_email_settings.from_name IS 'Display name of the From address; null: none.';
COMMENT ON COLUMN module_email_settings.from_address IS 'From address; null: not filled in.';
COMMENT ON COLUMN module_email_settings.reply_to IS 'Reply-To address; null: none.';
COMMENT ON COLUMN module_email_settings.bcc IS 'Addresses that get a blind copy of every mail.';
COMMENT ON COLUMN module_email_settings.secrets_set IS 'Which secrets are set: password, client-secret, client-certificate.';
COMMENT ON COLUMN module_email_settings.overrides IS 'From addresses of portal users that differ from the profile''s: {"portal user": "address"}.';
