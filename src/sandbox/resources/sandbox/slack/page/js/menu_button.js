import { h } from './h.js';
import { icon } from './icons.js';
import { change } from './store.js';

/** Opens the sidebar where the window is too narrow to show it always. */
export const MenuButton = () =>
  h('button.icon-button.menu-button', { type: 'button', 'aria-label': 'Open the sidebar', onClick: () => change({ drawer: true }) }, icon('menu'));
