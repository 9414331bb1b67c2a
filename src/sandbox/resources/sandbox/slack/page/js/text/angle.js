import { h } from '../h.js';
import { channelById, current, personById } from '../store.js';
import { hashOfChannel } from '../place.js';
import { formatted } from '../time.js';
import { decoded, inline } from './inline.js';
import { link, safe } from './link.js';

/** What stands between angle brackets: a mention, a date or a link; nothing when it is none of these. */
export function angle(inner) {
  const bar = inner.indexOf('|');
  const target = decoded(bar < 0 ? inner : inner.slice(0, bar));
  const label = bar < 0 ? '' : inner.slice(bar + 1);
  if (target.startsWith('@')) return user(target.slice(1));
  if (target.startsWith('#')) return channel(target.slice(1), decoded(label));
  if (target.startsWith('!')) return special(target.slice(1), decoded(label));
  if (!safe(target)) return undefined;
  return link(target, label ? inline(label) : target.replace(/^mailto:/, ''));
}

export function user(id) {
  const own = current().me?.id === id;
  return h('span.mention', { class: own ? 'own' : '' }, '@' + personById(id).realName);
}

export function channel(id, label) {
  const known = channelById(id);
  const name = '#' + (known?.name ?? (label || id));
  return known && !known.direct ? h('a.mention', { href: hashOfChannel(id) }, name) : h('span.mention', name);
}

function special(what, label) {
  const date = /^date\^(-?\d+)\^([^^]+)(?:\^(.+))?$/.exec(what);
  if (date) {
    const text = h('time', { title: label }, formatted(Number(date[1]), date[2]));
    return date[3] && safe(date[3]) ? link(date[3], text) : text;
  }
  const name = what.split('^')[0];
  return h('span.mention.own', label || '@' + name);
}
