import { current } from './store.js';

/** What was typed, with the names of people and channels as Slack sends them; slash commands go as they are. */
export function outgoing(text) {
  if (text.startsWith('/')) return text;
  const { people, bot, channels } = current();
  const person = (name) => [...people, bot].find((one) => one.name === name.toLowerCase());
  const channel = (name) => channels.find((one) => !one.direct && one.name === name.toLowerCase());
  return text
    .replace(/(^|\s)@([\w.-]+)/g, (whole, space, name) => (person(name) ? `${space}<@${person(name).id}>` : whole))
    .replace(/(^|\s)#([\w-]+)/g, (whole, space, name) => (channel(name) ? `${space}<#${channel(name).id}|${name}>` : whole));
}
