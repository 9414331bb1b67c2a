import { useEffect, useMemo, useRef } from 'preact/hooks';
import { h } from './h.js';
import { Avatar } from './avatar.js';
import { act } from './act.js';
import { Blocks } from './blocks/blocks.js';
import { Composer } from './composer.js';
import { MenuButton } from './menu_button.js';
import { MessageList } from './message_list.js';
import { channelById, messagesIn } from './store.js';
import { SurfaceContext } from './surface.js';
import { markRead } from './unread.js';
import { viewSurface } from './view_surface.js';

/** The app: its Home tab, and the direct messages with it. */
export function AppView({ state }) {
  const { bot, place } = state;
  return h('section.channel', { 'aria-label': bot.realName },
    h('header.bar', h(MenuButton), h(Avatar, { person: bot, size: 'small' }), h('h2', bot.realName), h('span.app-badge', 'APP')),
    h('nav.tabs', { 'aria-label': 'App' }, tab('Home', '#/app/home', place.tab === 'home'), tab('Messages', '#/app/messages', place.tab === 'messages')),
    place.tab === 'home' ? h(Home, { key: state.me.id, state }) : h(Direct, { key: state.me.id, state }));
}

const tab = (label, href, active) => h('a.tab', { href, class: active ? 'active' : '', 'aria-current': active ? 'page' : undefined }, label);

function Home({ state: { home, bot } }) {
  const inputs = useRef({});
  useEffect(() => void act('home', {}), []);
  const surface = useMemo(() => viewSurface({ kind: 'home', viewId: home?.id, inputs: () => inputs.current, errors: () => ({}), onChange: (_, next) => (inputs.current = next) }), [home?.id]);
  return h('div.scroll.from-top', { 'data-testid': 'home' }, home
    ? h('div.home', h(SurfaceContext.Provider, { value: surface }, h(Blocks, { blocks: home.view.blocks })))
    : h('div.empty', h(Avatar, { person: bot }), h('h3', bot.realName), h('p', 'This app has not published its Home yet.')));
}

function Direct({ state }) {
  const { direct, bot } = state;
  useEffect(() => markRead(direct), [direct, messagesIn(direct).length]);
  const intro = h('div.intro', h(Avatar, { person: bot }), h('h3', bot.realName), h('p', `This is the very beginning of your direct messages with ${bot.realName}.`));
  return [h(MessageList, { channel: channelById(direct) ?? { id: direct }, intro }), h(Composer, { state, channel: direct, placeholder: 'Message ' + bot.realName })];
}
