import { h } from './h.js';
import { current, messagesIn, SLACKBOT } from './store.js';
import { dateOfTs, day, dayKey } from './time.js';
import { useFollow } from './follow.js';
import { follows } from './grouping.js';
import { Message } from './message.js';

/** A channel's messages with Slackbot's notices between them; stays at the end while one has not scrolled away. */
export function MessageList({ channel, intro }) {
  const shown = shownIn(channel.id);
  const follow = useFollow({ count: shown.length, own: shown.at(-1)?.author === current().me.id });
  return h('div.scroll', { ...follow.props, 'aria-label': 'Messages' },
    h('div.scroll-space'), intro,
    h('div.messages', { role: 'log', 'aria-live': 'polite' }, rows(channel.id, shown)),
    follow.pill);
}

const shownIn = (channelId) =>
  [...messagesIn(channelId).filter((message) => !message.thread), ...notices(channelId)].sort((a, b) => a.ts - b.ts);

function rows(channelId, shown) {
  const all = messagesIn(channelId);
  const repliesTo = ({ ts }) => all.filter((reply) => reply.thread === ts);
  return shown.flatMap((message, index) => {
    const before = shown[index - 1];
    const newDay = !before || dayKey(dateOfTs(before.ts)) !== dayKey(dateOfTs(message.ts));
    const replies = repliesTo(message);
    const row = h(Message, { key: message.ts, message, replies, grouped: !newDay && !repliesTo(before).length && follows(before, message) });
    return newDay ? [h('div.day', { key: 'day' + message.ts, role: 'separator' }, h('span', day(dateOfTs(message.ts)))), row] : [row];
  });
}

const notices = (channelId) =>
  current().notices.filter((notice) => notice.channel === channelId).map((notice, index) => ({
    ts: `${Math.floor(notice.at / 1000)}.${String((notice.at % 1000) * 1000 + index).padStart(6, '0')}`,
    channel: channelId, author: SLACKBOT.id, text: notice.text, blocks: [], ephemeral: true, edited: false, notice: true,
  }));
