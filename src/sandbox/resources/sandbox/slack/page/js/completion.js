import { h } from './h.js';
import { Avatar } from './avatar.js';
import { emojiStarting } from './emoji.js';
import { icon } from './icons.js';
import { current } from './store.js';

const MOST = 8;

/** What may be meant by the word before the caret; slash commands only at the start, and not in threads. */
export function completionsFor(text, caret, withCommands) {
  const before = text.slice(0, caret);
  if (/^\/\S*$/.test(before)) return withCommands ? commands(before) : [];
  const word = /(?:^|\s)([@#:])([\w.+-]*)$/.exec(before);
  if (!word || text.startsWith('/') && word[1] !== '@') return [];
  return { '@': mentions, '#': channels, ':': emojis }[word[1]](word[2].toLowerCase());
}

/** The text with the offer in place of the begun word, and where the caret then stands. */
export function completed(text, caret, offer) {
  const before = text.slice(0, caret).replace(/\S*$/, '') + offer.insert;
  return [before + text.slice(caret).replace(/^\s+/, ''), before.length];
}

/** How the command that was typed goes on. */
export function usageOf(text, withCommands) {
  const command = withCommands && current().commands.find(({ name }) => text.startsWith(name + ' '));
  return command && command.usageHint ? `${command.name} ${command.usageHint}` : '';
}

function commands(prefix) {
  const { bot, commands: all } = current();
  return all.filter(({ name }) => name.startsWith(prefix.toLowerCase())).map((command) => ({
    key: command.name, insert: command.name + ' ', sign: h(Avatar, { person: bot, size: 'medium' }),
    title: command.name, hint: command.usageHint, detail: command.description, from: bot.realName,
  }));
}

function mentions(prefix) {
  const { people, bot } = current();
  return [...people, bot].filter((one) => one.name.startsWith(prefix) || one.realName.toLowerCase().startsWith(prefix)).map((person) => ({
    key: person.id, insert: `@${person.name} `, sign: h(Avatar, { person, size: 'small' }), title: person.realName, hint: person.title, detail: '', from: '',
  }));
}

function channels(prefix) {
  return current().channels.filter((one) => !one.direct && one.name.startsWith(prefix)).map((channel) => ({
    key: channel.id, insert: `#${channel.name} `, sign: icon('hash'), title: channel.name, hint: '', detail: '', from: '',
  }));
}

function emojis(prefix) {
  if (prefix.length < 2) return [];
  return emojiStarting(prefix, MOST).map(([name, character]) => ({
    key: name, insert: `:${name}: `, sign: character, title: `:${name}:`, hint: '', detail: '', from: '',
  }));
}

export function Completion({ offers, chosen, onChoose, onHover }) {
  return h('div.completion', { 'data-testid': 'completion' },
    offers[0].from && h('div.completion-head', 'Commands', h('span', h('b', '↑↓'), ' to choose ', h('b', 'Tab'), ' or ', h('b', 'Enter'), ' to take ', h('b', 'Esc'), ' to close')),
    h('ul', { role: 'listbox', id: 'completion', 'aria-label': 'Suggestions' },
      offers.map((offer, index) => h('li.offer', {
        key: offer.key, id: 'offer-' + index, role: 'option', 'aria-selected': index === chosen, 'data-offer': offer.title,
        onMouseDown: (event) => (event.preventDefault(), onChoose(offer)), onMouseEnter: () => onHover(index),
      }, h('span.offer-sign', offer.sign),
      h('span.offer-text', h('b', offer.title), ' ', h('span.offer-hint', offer.hint), offer.detail && h('span.offer-detail', offer.detail)),
      offer.from && h('span.offer-from', offer.from)))));
}
