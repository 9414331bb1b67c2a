import { change, current } from './store.js';

/** `#/channel/C1`, `#/app/home`, `#/app/messages`, `#/inbox`, `#/inbox/ID`. */
export function placeOfHash(channels, direct) {
  const [, kind, id] = location.hash.split('/');
  if (kind === 'inbox') return { kind: 'inbox', id: id ? decodeURIComponent(id) : '' };
  if (kind === 'app') return id === 'messages' ? { kind: 'app', tab: 'messages', id: direct } : { kind: 'app', tab: 'home', id: '' };
  const known = kind === 'channel' && channels.find((channel) => channel.id === id && !channel.direct);
  return { kind: 'channel', id: known ? id : (channels.find((channel) => !channel.direct)?.id ?? '') };
}

export function watchHash() {
  addEventListener('hashchange', () => {
    const { channels, direct, place, thread } = current();
    const next = placeOfHash(channels, direct);
    const moved = next.kind !== place.kind || next.id !== place.id;
    change({ place: next, drawer: false, thread: moved && thread?.channel !== next.id ? null : thread });
  });
}

export const hashOfChannel = (id) => '#/channel/' + id;
export const openThread = (channel, ts) => change({ thread: { channel, ts } });
