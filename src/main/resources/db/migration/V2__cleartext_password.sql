ALTER TABLE profiles ADD COLUMN allows_cleartext_password boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN profiles.allows_cleartext_password IS 'Whether a sign-in may go over a connection that is not encrypted; someone has said so in words.';
