import { h } from './h.js';
import { icon } from './icons.js';
import { Avatar } from './avatar.js';
import { PersonMenu } from './person_menu.js';
import { hashOfChannel } from './place.js';
import { change } from './store.js';
import { unreadIn } from './unread.js';

export function Sidebar({ state }) {
  const { channels, bot, place, mails, seenMails, direct, drawer } = state;
  return h('aside.sidebar', { 'aria-label': 'Conversations' },
    h('header.sidebar-head', h('h1', 'Sandbox'), h(PersonMenu, { state })),
    h('nav.sidebar-list', { 'aria-label': 'Channels and apps' },
      heading('Channels'),
      channels.filter((channel) => !channel.direct).map((channel) => row({
        key: channel.id, href: hashOfChannel(channel.id), sign: icon('hash'), label: channel.name,
        active: place.kind === 'channel' && place.id === channel.id, count: unreadIn(channel.id),
        hooks: { 'data-channel': channel.id, 'data-name': channel.name },
      })),
      heading('Apps'),
      row({
        key: 'app', href: direct && unreadIn(direct) ? '#/app/messages' : '#/app/home', sign: h(Avatar, { person: bot, size: 'tiny' }), label: bot.realName,
        active: place.kind === 'app', count: direct ? unreadIn(direct) : 0, hooks: { 'data-testid': 'sidebar-app' },
      }),
      heading('Mail server'),
      row({
        key: 'inbox', href: '#/inbox', sign: icon('inbox'), label: 'Inbox', active: place.kind === 'inbox',
        count: mails.filter((mail) => !seenMails.has(mail.id)).length,
        hooks: { 'data-testid': 'sidebar-inbox' },
      })),
    drawer && h('button.drawer-shade', { type: 'button', 'aria-label': 'Close the sidebar', onClick: () => change({ drawer: false }) }));
}

const heading = (text) => h('h2.sidebar-heading', icon('down'), text);

function row({ key, href, sign, label, active, count = 0, hooks }) {
  const classes = `${active ? 'active' : ''} ${count && !active ? 'unread' : ''}`;
  return h('a.sidebar-row', { key, href, class: classes, 'aria-current': active ? 'page' : undefined, ...hooks },
    h('span.sidebar-sign', sign),
    h('span.sidebar-label', label),
    count > 0 && !(active && hooks['data-channel']) && h('span.badge', { 'aria-label': count + ' unread' }, count));
}
