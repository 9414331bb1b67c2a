package sendcheck.slack;

import sendcheck.testrun.Person;

/**
 * Someone wants something done.
 *
 * @param requestId Slack's trigger_id: the same in each delivery of one request
 * @param channel where it was asked, a channel id; in App Home the person's own id, for a direct message
 */
record Asked(String requestId, Person person, String channel) {}
