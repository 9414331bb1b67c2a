import { useState } from 'preact/hooks';
import { h } from '../h.js';
import { icon } from '../icons.js';
import { Popover } from '../popover.js';
import { safe } from '../text/link.js';
import { textObject } from '../text/mrkdwn.js';

export function Overflow({ element, own, press }) {
  const [anchor, open] = useState(null);
  const choose = (option) => {
    open(null);
    if (option.url && safe(option.url)) window.open(option.url, '_blank', 'noopener,noreferrer');
    press([option.value ?? '']);
  };
  return h('span.overflow',
    h('button.button.overflow-button', { ...own, type: 'button', 'aria-label': 'More actions', 'aria-haspopup': 'menu', 'aria-expanded': anchor !== null, onClick: (event) => open(anchor ? null : event.currentTarget) }, icon('dots')),
    anchor && h(Popover, { anchor, alignEnd: true, onClose: () => open(null) },
      h('ul.menu', { role: 'menu' }, element.options.map((option) => h('li', { key: option.value, role: 'none' },
        h('button.menu-item', { type: 'button', role: 'menuitem', 'data-value': option.value, onClick: () => choose(option) },
          h('span.menu-text', textObject(option.text), option.description && h('small', textObject(option.description)))))))));
}
