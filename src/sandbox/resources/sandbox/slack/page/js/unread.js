import { change, current, messagesIn } from './store.js';

const key = (name) => 'read:' + name;

/** Which message each person has read up to, by channel; kept by the browser. */
export function readMarks(name) {
  try {
    return JSON.parse(localStorage.getItem(key(name))) ?? {};
  } catch {
    return {};
  }
}

export function markRead(channel) {
  const { read, me } = current();
  const last = messagesIn(channel).at(-1)?.ts;
  if (!last || !me || read[channel] >= last) return;
  const marks = { ...read, [channel]: last };
  localStorage.setItem(key(me.name), JSON.stringify(marks));
  change({ read: marks });
}

/** How many messages of others came into the channel since, outside threads. */
export function unreadIn(channel) {
  const { read, me } = current();
  const since = read[channel] ?? '';
  return messagesIn(channel).filter((message) => !message.thread && message.ts > since && message.author !== me?.id).length;
}
