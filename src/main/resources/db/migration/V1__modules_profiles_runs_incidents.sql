CREATE TABLE modules (
  key           text PRIMARY KEY CHECK (key ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  title         text NOT NULL CHECK (title <> ''),
  position      integer NOT NULL,
  alert_channel text CHECK (alert_channel <> '')
);
COMMENT ON TABLE modules IS 'Parts of the product with e-mail settings of their own.';
COMMENT ON COLUMN modules.alert_channel IS 'Where failures are told: a channel id or #name; null: nowhere.';

CREATE TABLE channel_defaults (
  channel text PRIMARY KEY CHECK (channel <> '' AND channel NOT LIKE '#%'),
  module  text NOT NULL REFERENCES modules ON UPDATE CASCADE ON DELETE CASCADE
);
COMMENT ON TABLE channel_defaults IS 'Which module unclear names mean in a channel.';
COMMENT ON COLUMN channel_defaults.channel IS 'Channel id, or name without #.';

CREATE TABLE profiles (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  module         text NOT NULL REFERENCES modules ON UPDATE CASCADE ON DELETE CASCADE,
  key            text NOT NULL CHECK (key ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  title          text NOT NULL CHECK (title <> ''),
  position       integer NOT NULL,
  delivery       text NOT NULL CHECK (delivery IN ('preparers-email-program', 'specify-server')),
  host           text NOT NULL,
  port           integer NOT NULL CHECK (port BETWEEN 0 AND 65535),
  security       text NOT NULL CHECK (security IN ('none', 'starttls', 'tls')),
  sign_in        text NOT NULL CHECK (sign_in IN ('none', 'password')),
  user_name      text NOT NULL,
  trust_anchors  text,
  from_name      text NOT NULL,
  from_address   text NOT NULL,
  reply_to       text,
  bcc            text[] NOT NULL,
  test_recipient text NOT NULL,
  version        bigint NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (module, key)
);
COMMENT ON TABLE profiles IS 'Sets of mail settings. What was not filled in is empty, so that an unfinished profile can be kept.';
COMMENT ON COLUMN profiles.version IS 'Counts the changes, from 1.';

CREATE TABLE secrets (
  profile_id bigint NOT NULL REFERENCES profiles ON DELETE CASCADE,
  field      text NOT NULL CHECK (field IN ('password')),
  ciphertext bytea NOT NULL,
  PRIMARY KEY (profile_id, field)
);
COMMENT ON TABLE secrets IS 'Encrypted values. Each is bound to its profile and field: it cannot be read from another row.';

CREATE TABLE overrides (
  profile_id  bigint NOT NULL REFERENCES profiles ON DELETE CASCADE,
  portal_user text NOT NULL CHECK (portal_user <> ''),
  address     text NOT NULL,
  PRIMARY KEY (profile_id, portal_user)
);
COMMENT ON TABLE overrides IS 'Portal users whose From address differs from their profile''s.';

CREATE TABLE orders (
  request_id     text PRIMARY KEY,
  requester_id   text NOT NULL,
  requester_name text NOT NULL,
  channel        text NOT NULL,
  sweep_id       text UNIQUE,
  sweep_title    text,
  ordered_at     timestamptz NOT NULL,
  CHECK ((sweep_id IS NULL) = (sweep_title IS NULL))
);
COMMENT ON TABLE orders IS 'Requests for one test run, or for several at once: a sweep. The chat''s own request id keeps a repeated delivery out.';

CREATE TABLE incidents (
  id              text PRIMARY KEY,
  profile         text NOT NULL,
  profile_title   text NOT NULL,
  opened_at       timestamptz NOT NULL,
  last_failure_at timestamptz NOT NULL,
  failures        integer NOT NULL CHECK (failures > 0),
  cause           text NOT NULL,
  cause_title     text NOT NULL,
  stage           text NOT NULL,
  last_run        text NOT NULL,
  recovered_at    timestamptz,
  recovered_by    text,
  CHECK ((recovered_at IS NULL) = (recovered_by IS NULL))
);
COMMENT ON TABLE incidents IS 'Failures of profiles, each from its first failed run to its recovery.';
COMMENT ON COLUMN incidents.profile IS 'Key of the profile, module/profile; the history outlives the profile.';
CREATE UNIQUE INDEX incidents_one_open_per_profile ON incidents (profile) WHERE recovered_at IS NULL;

CREATE TABLE test_runs (
  id               text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]{6,40}$'),
  request_id       text NOT NULL REFERENCES orders ON DELETE CASCADE,
  position         integer NOT NULL,
  profile          text NOT NULL,
  profile_title    text NOT NULL,
  asked_recipient  text,
  asked_from       text,
  dry_run          boolean NOT NULL,
  attempt          integer NOT NULL DEFAULT 0 CHECK (attempt >= 0),
  data_begun_at    timestamptz,
  concluded_at     timestamptz,
  verdict          text CHECK (verdict IN ('passed', 'failed', 'interrupted')),
  failed_stage     text,
  used_recipient   text,
  report           jsonb,
  finding          jsonb,
  incident_id      text REFERENCES incidents,
  incident_change  text CHECK (incident_change IN ('opened', 'updated', 'recovered')),
  arrived          boolean,
  arrival_by_id    text,
  arrival_by_name  text,
  arrival_at       timestamptz,
  UNIQUE (request_id, position),
  CONSTRAINT concluded_as_a_whole CHECK (
    (concluded_at IS NULL) = (verdict IS NULL)
    AND (concluded_at IS NULL) = (report IS NULL)
    AND (concluded_at IS NULL) = (used_recipient IS NULL)),
  CONSTRAINT change_of_an_incident CHECK ((incident_id IS NULL) = (incident_change IS NULL)),
  CONSTRAINT arrival_as_a_whole CHECK (
    (arrived IS NULL) = (arrival_by_id IS NULL)
    AND (arrived IS NULL) = (arrival_by_name IS NULL)
    AND (arrived IS NULL) = (arrival_at IS NULL))
);
COMMENT ON TABLE test_runs IS 'Executions of the diagnosis, with what they found out.';
COMMENT ON COLUMN test_runs.profile IS 'Key of the profile, module/profile; the history outlives the profile.';
COMMENT ON COLUMN test_runs.attempt IS 'How often the run was taken up; only the latest attempt may write.';
COMMENT ON COLUMN test_runs.data_begun_at IS 'The point of no return: after it the message may have been sent, so the run is never done again.';
CREATE INDEX test_runs_latest ON test_runs (profile, concluded_at DESC) WHERE concluded_at IS NOT NULL;

CREATE TABLE posted_messages (
  subject text NOT NULL,
  role    text NOT NULL,
  channel text NOT NULL,
  message text NOT NULL,
  PRIMARY KEY (subject, role)
);
COMMENT ON TABLE posted_messages IS 'Which chat message shows which run, sweep or incident, so that it is edited and not posted twice.';

CREATE TABLE scheduled_tasks (
  task_name            text NOT NULL,
  task_instance        text NOT NULL,
  task_data            bytea,
  execution_time       timestamptz,
  picked               boolean NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint NOT NULL,
  priority             smallint,
  state                text,
  PRIMARY KEY (task_name, task_instance)
);
COMMENT ON TABLE scheduled_tasks IS 'The queue; its form is db-scheduler''s.';
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
