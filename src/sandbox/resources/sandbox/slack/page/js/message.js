import { useMemo, useRef } from 'preact/hooks';
import { h } from './h.js';
import { icon } from './icons.js';
import { Avatar } from './avatar.js';
import { act } from './act.js';
import { openThread } from './place.js';
import { personById, SLACKBOT, toast } from './store.js';
import { clock, dateOfTs, full } from './time.js';
import { mrkdwn } from './text/mrkdwn.js';
import { Blocks } from './blocks/blocks.js';
import { SurfaceContext } from './surface.js';
import { MoreActions } from './more_actions.js';
import { ThreadFooter } from './thread_footer.js';

export function Message({ message, replies = [], grouped = false, inThread = false }) {
  const author = personById(message.author);
  const at = dateOfTs(message.ts);
  const classes = `${grouped ? 'grouped' : ''} ${message.ephemeral ? 'ephemeral' : ''}`;
  return h('article.message', { class: classes, 'data-ts': message.ts, 'data-channel': message.channel, 'data-author': author.name, 'aria-label': `${author.realName}, ${clock(at)}` },
    message.ephemeral && h('div.only-you', icon('eye'), 'Only visible to you'),
    h('div.message-row',
      h('div.gutter', grouped ? h('time', { title: full(at) }, clock(at).replace(/ [AP]M/, '')) : h(Avatar, { person: author })),
      h('div.message-main',
        !grouped && h('header.message-head', h('b.author', author.realName), author.bot && author !== SLACKBOT && h('span.app-badge', 'APP'),
          h('time', { title: full(at), dateTime: at.toISOString() }, clock(at))),
        h(Body, { message }),
        replies.length > 0 && !inThread && h(ThreadFooter, { message, replies }))),
    h(Hover, { message, inThread }));
}

function Body({ message }) {
  const inputs = useRef({});
  const surface = useMemo(() => surfaceOf(message, inputs), [message.channel, message.ts]);
  const mark = message.edited && h('span.edited', ' (edited)');
  if (!message.blocks.length) return h('div.message-text', mrkdwn(message.text), mark);
  return h('div.message-text', h(SurfaceContext.Provider, { value: surface }, h(Blocks, { blocks: message.blocks })), mark);
}

function surfaceOf({ channel, ts }, inputs) {
  return {
    kind: 'message',
    channel,
    value: (block, element) => inputs.current[block.block_id]?.[element.action_id],
    set: (block, element, chosen) => {
      inputs.current = { ...inputs.current, [block.block_id]: { ...inputs.current[block.block_id], [element.action_id]: chosen } };
    },
    press: (block, element, chosen) =>
      act('press', { channel, ts, block: block.block_id, action: element.action_id, chosen, inputs: inputs.current }),
    error: () => undefined,
  };
}

function Hover({ message, inThread }) {
  if (message.notice) return null;
  const copy = () => navigator.clipboard.writeText(message.text).then(() => toast('Copied.'), () => toast('The browser did not allow copying.'));
  return h('div.hover-actions', { role: 'toolbar', 'aria-label': 'Message actions' },
    !inThread && !message.ephemeral && h('button.icon-button', { type: 'button', title: 'Reply in thread', 'aria-label': 'Reply in thread', onClick: () => openThread(message.channel, message.ts) }, icon('thread')),
    h('button.icon-button', { type: 'button', title: 'Copy text', 'aria-label': 'Copy text', onClick: copy }, icon('copy')),
    !message.ephemeral && h(MoreActions, { message }));
}
