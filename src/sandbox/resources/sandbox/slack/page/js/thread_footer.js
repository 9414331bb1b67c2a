import { h } from './h.js';
import { icon } from './icons.js';
import { Avatar } from './avatar.js';
import { openThread } from './place.js';
import { personById } from './store.js';
import { ago, dateOfTs } from './time.js';

const FACES = 3;

/** “3 replies, last reply 2 minutes ago” beneath a message; opens its thread. */
export function ThreadFooter({ message, replies }) {
  const authors = [...new Set(replies.map((reply) => reply.author))].slice(0, FACES).map(personById);
  const count = replies.length === 1 ? '1 reply' : replies.length + ' replies';
  return h('button.thread-footer', { type: 'button', 'data-testid': 'replies', onClick: () => openThread(message.channel, message.ts) },
    h('span.faces', authors.map((person) => h(Avatar, { key: person.id, person, size: 'small' }))),
    h('span.reply-count', count),
    h('span.reply-ago', 'Last reply ' + ago(dateOfTs(replies.at(-1).ts))),
    h('span.reply-view', 'View thread'), icon('right'));
}
