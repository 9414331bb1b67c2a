package sendcheck.slack;

/**
 * Who the bot token stands for, as {@code auth.test} says.
 *
 * @param team id of the workspace
 * @param user the bot's user id
 * @param bot its bot id
 */
record Identity(String team, String user, String bot) {}
