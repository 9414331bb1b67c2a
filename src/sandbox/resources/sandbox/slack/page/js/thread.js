import { useEffect } from 'preact/hooks';
import { h } from './h.js';
import { icon } from './icons.js';
import { change, channelById, current, messagesIn } from './store.js';
import { useFollow } from './follow.js';
import { follows } from './grouping.js';
import { Message } from './message.js';
import { Composer } from './composer.js';

/** The thread at the right, live. */
export function ThreadPane({ state }) {
  const { channel, ts } = state.thread;
  const all = messagesIn(channel);
  const parent = all.find((message) => message.ts === ts);
  const replies = all.filter((message) => message.thread === ts);
  const close = () => change({ thread: null });
  useEffect(() => {
    if (!parent) close();
  }, [!parent]);
  if (!parent) return null;
  const name = channelById(channel)?.direct ? state.bot.realName : '# ' + channelById(channel)?.name;
  return h('aside.thread', { 'aria-label': 'Thread', 'data-testid': 'thread', 'data-ts': ts, onKeyDown: (event) => event.key === 'Escape' && close() },
    h('header.bar', h('h2', 'Thread', h('small', name)),
      h('button.icon-button', { type: 'button', 'aria-label': 'Close thread', 'data-testid': 'close-thread', onClick: close }, icon('close'))),
    h(Replies, { parent, replies }),
    h(Composer, { state, channel, thread: ts, placeholder: 'Reply…' }));
}

function Replies({ parent, replies }) {
  const follow = useFollow({ count: replies.length, own: replies.at(-1)?.author === current().me.id, fromTop: true });
  const count = replies.length === 1 ? '1 reply' : replies.length + ' replies';
  return h('div.scroll.from-top', { ...follow.props, 'aria-label': 'Replies' },
    h(Message, { message: parent, inThread: true }),
    replies.length > 0 && h('div.reply-line', { role: 'separator' }, h('span', count)),
    h('div.messages', { role: 'log', 'aria-live': 'polite' },
      replies.map((message, index) => h(Message, { key: message.ts, message, grouped: follows(replies[index - 1], message), inThread: true }))),
    follow.pill);
}
