import { useState } from 'preact/hooks';
import { h } from './h.js';
import { icon } from './icons.js';
import { Avatar } from './avatar.js';
import { Popover } from './popover.js';
import { listenAs } from './stream.js';

/** Whom one acts as; choosing another goes on as that person, also after a reload. */
export function PersonMenu({ state: { me, people } }) {
  const [anchor, open] = useState(null);
  const choose = (person) => {
    open(null);
    history.replaceState(null, '', '?as=' + person.name + location.hash);
    listenAs(person.name);
  };
  return h('div.person-menu',
    h('button.person-switch', {
      type: 'button', 'data-testid': 'person-switcher', 'aria-haspopup': 'menu', 'aria-expanded': anchor !== null,
      onClick: (event) => open(anchor ? null : event.currentTarget),
    }, h(Avatar, { person: me, size: 'small' }), h('span.person-text', h('small', 'Acting as'), h('span', `${me.realName} (${me.title})`)), icon('down')),
    anchor && h(Popover, { anchor, onClose: () => open(null) },
      h('ul.menu', { role: 'menu', 'aria-label': 'Act as' },
        people.map((person) => h('li', { key: person.id, role: 'none' },
          h('button.menu-item.with-avatar', { type: 'button', role: 'menuitemradio', 'aria-checked': person.id === me.id, 'data-person': person.name, onClick: () => choose(person) },
            h(Avatar, { person, size: 'small' }), h('span.menu-text', person.realName, h('small', person.title)), person.id === me.id && icon('check')))))));
}
