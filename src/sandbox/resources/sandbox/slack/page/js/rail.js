import { h } from './h.js';
import { icon } from './icons.js';
import { hashOfChannel } from './place.js';

export function Rail({ state: { place, channels } }) {
  const first = channels.find((channel) => !channel.direct);
  return h('nav.rail', { 'aria-label': 'Workspace' },
    h('span.workspace-tile', { 'aria-hidden': 'true' }, 'S'),
    tab('home', 'Home', hashOfChannel(first?.id), place.kind !== 'inbox'),
    tab('inbox', 'Mail', '#/inbox', place.kind === 'inbox'));
}

const tab = (name, label, href, active) =>
  h('a.rail-tab', { href, class: active ? 'active' : '', 'aria-current': active ? 'page' : undefined },
    h('span.rail-icon', icon(name)), h('span', label));
