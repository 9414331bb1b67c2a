import { useLayoutEffect, useRef } from 'preact/hooks';
import { h } from './h.js';
import { current, messagesIn, SLACKBOT } from './store.js';
import { dateOfTs, day, dayKey } from './time.js';
import { Message } from './message.js';

const GROUP_SECONDS = 300;
const NEAR_PIXELS = 120;

/** A channel's messages with Slackbot's notices between them; stays at the end while one has not scrolled away. */
export function MessageList({ channel, intro }) {
  const box = useRef(null);
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    if (atEnd.current) box.current.scrollTop = box.current.scrollHeight;
  });
  const scrolled = ({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
    atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_PIXELS;
  };
  return h('div.scroll', { ref: box, onScroll: scrolled, tabIndex: 0, 'aria-label': 'Messages' },
    h('div.scroll-space'), intro,
    h('div.messages', { role: 'log', 'aria-live': 'polite' }, rows(channel.id)));
}

function rows(channelId) {
  const all = messagesIn(channelId);
  const shown = [...all.filter((message) => !message.thread), ...notices(channelId)].sort((a, b) => a.ts - b.ts);
  return shown.flatMap((message, index) => {
    const before = shown[index - 1];
    const newDay = !before || dayKey(dateOfTs(before.ts)) !== dayKey(dateOfTs(message.ts));
    const replies = all.filter((reply) => reply.thread === message.ts);
    const row = h(Message, { key: message.ts, message, replies, grouped: !newDay && groups(before, message, all) });
    return newDay ? [h('div.day', { key: 'day' + message.ts, role: 'separator' }, h('span', day(dateOfTs(message.ts)))), row] : [row];
  });
}

function groups(before, message, all) {
  return before.author === message.author && before.ephemeral === message.ephemeral && !message.ephemeral
    && message.ts - before.ts < GROUP_SECONDS && !all.some((reply) => reply.thread === before.ts);
}

const notices = (channelId) =>
  current().notices.filter((notice) => notice.channel === channelId).map((notice, index) => ({
    ts: `${Math.floor(notice.at / 1000)}.${String((notice.at % 1000) * 1000 + index).padStart(6, '0')}`,
    channel: channelId, author: SLACKBOT.id, text: notice.text, blocks: [], ephemeral: true, edited: false, notice: true,
  }));
