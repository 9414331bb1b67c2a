CREATE TABLE posting_rights (
  subject    text NOT NULL,
  role       text NOT NULL,
  held_until timestamptz NOT NULL,
  PRIMARY KEY (subject, role)
);
COMMENT ON TABLE posting_rights IS 'Which chat message is being posted just now, so that two processes do not post it both; the right of a process that died runs out.';
