import { change, current, toast } from './store.js';
import { placeOfHash } from './place.js';
import { readMarks } from './unread.js';

let source = null;

/** Hears as the person from now on; the browser connects again by itself when the connection is lost. */
export function listenAs(name) {
  source?.close();
  change({ thread: null, modal: null, home: null, ready: false, confirm: null });
  source = new EventSource('/stream?as=' + encodeURIComponent(name));
  source.onerror = () => change({ connected: false });
  for (const [name, take] of Object.entries(events)) {
    source.addEventListener(name, (event) => take(JSON.parse(event.data)));
  }
}

const events = {
  state: (all) => {
    const messages = new Map();
    for (const message of all.messages) put(messages, message);
    change({
      ...all,
      messages,
      ready: true,
      connected: true,
      read: readMarks(all.me.name),
      place: placeOfHash(all.channels, all.direct),
    });
  },
  message: (message) => change(({ messages }) => ({ messages: put(new Map(messages), message) })),
  gone: (message) => change(({ messages }) => ({ messages: remove(new Map(messages), message) })),
  modal: (modal) => change({ modal, confirm: null }),
  home: (home) => change({ home }),
  notice: (notice) => {
    change(({ notices }) => ({ notices: [...notices, notice] }));
    if (!notice.channel && !current().modal) toast(notice.text);
  },
  channels: (channels) => change({ channels }),
  mails: (mails) => change({ mails }),
};

function put(messages, message) {
  const others = (messages.get(message.channel) ?? []).filter((other) => other.ts !== message.ts);
  const all = [...others, message];
  if (others.length && others[others.length - 1].ts > message.ts) all.sort((a, b) => (a.ts < b.ts ? -1 : 1));
  return messages.set(message.channel, all);
}

function remove(messages, message) {
  const left = (messages.get(message.channel) ?? []).filter((other) => other.ts !== message.ts);
  return messages.set(message.channel, left);
}
