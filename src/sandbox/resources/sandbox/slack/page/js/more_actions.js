import { useState } from 'preact/hooks';
import { h } from './h.js';
import { icon } from './icons.js';
import { act } from './act.js';
import { Avatar } from './avatar.js';
import { Popover } from './popover.js';
import { current } from './store.js';

/** The app's shortcuts on a message. */
export function MoreActions({ message }) {
  const [anchor, open] = useState(null);
  const { shortcuts, bot } = current();
  if (!shortcuts.length) return null;
  const choose = (shortcut, byKeyboard) => {
    open(null);
    if (byKeyboard) anchor.focus();
    act('shortcut', { channel: message.channel, ts: message.ts, action: shortcut.callbackId });
  };
  return h('span',
    h('button.icon-button', { type: 'button', title: 'More actions', 'data-testid': 'more-actions', 'aria-label': 'More actions', 'aria-haspopup': 'menu', 'aria-expanded': anchor !== null, onClick: (event) => open(anchor ? null : event.currentTarget) }, icon('dots')),
    anchor && h(Popover, { anchor, alignEnd: true, onClose: () => open(null) },
      h('ul.menu', { role: 'menu' }, shortcuts.map((shortcut) => h('li', { key: shortcut.callbackId, role: 'none' },
        h('button.menu-item.with-avatar', { type: 'button', role: 'menuitem', 'data-shortcut': shortcut.callbackId, onClick: (event) => choose(shortcut, event.detail === 0) },
          h(Avatar, { person: bot, size: 'small' }),
          h('span.menu-text', shortcut.name, h('small', bot.realName))))))));
}
