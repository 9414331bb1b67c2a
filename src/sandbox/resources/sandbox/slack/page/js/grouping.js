const GROUP_SECONDS = 300;

/** Whether the message stands under the one before it without name and picture of its own. */
export const follows = (before, message) =>
  before !== undefined && before.author === message.author && !before.ephemeral && !message.ephemeral && message.ts - before.ts < GROUP_SECONDS;
