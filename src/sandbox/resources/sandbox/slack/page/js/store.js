import { useEffect, useState } from 'preact/hooks';

/** Everything the page shows; replaced as a whole by each change. */
let state = {
  ready: false,
  connected: false,
  me: null,
  people: [],
  bot: null,
  direct: '',
  channels: [],
  commands: [],
  shortcuts: [],
  messages: new Map(),
  notices: [],
  modal: null,
  home: null,
  mails: [],
  seenMails: new Set(),
  place: { kind: 'channel', id: '' },
  thread: null,
  read: {},
  drawer: false,
  toasts: [],
  confirm: null,
};
const listeners = new Set();

export const current = () => state;

export function change(patch) {
  state = { ...state, ...(typeof patch === 'function' ? patch(state) : patch) };
  listeners.forEach((listener) => listener());
}

/** The state, in a component that is drawn again at each change. */
export function useStore() {
  const [, draw] = useState(0);
  useEffect(() => {
    const listener = () => draw((count) => count + 1);
    listeners.add(listener);
    listener();
    return () => listeners.delete(listener);
  }, []);
  return state;
}

export const SLACKBOT = { id: 'USLACKBOT', name: 'slackbot', realName: 'Slackbot', title: '', bot: true };

export function personById(id) {
  if (id === SLACKBOT.id) return SLACKBOT;
  if (state.bot && state.bot.id === id) return state.bot;
  return state.people.find((person) => person.id === id) ?? { id, name: id, realName: id, title: '', bot: false };
}

export const channelById = (id) => state.channels.find((channel) => channel.id === id);
export const messagesIn = (channel) => state.messages.get(channel) ?? [];

let toastCount = 0;

/** A line that goes away by itself. */
export function toast(text) {
  const id = ++toastCount;
  change(({ toasts }) => ({ toasts: [...toasts, { id, text }] }));
  setTimeout(() => change(({ toasts }) => ({ toasts: toasts.filter((other) => other.id !== id) })), 6000);
}
