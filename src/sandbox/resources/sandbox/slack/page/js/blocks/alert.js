import { h } from '../h.js';
import { icon } from '../icons.js';
import { textObject } from '../text/mrkdwn.js';

const SIGNS = { default: 'info', info: 'info', success: 'check', warning: 'warn', error: 'warn' };

export function Alert({ block }) {
  const level = block.level ?? 'default';
  return h('div.alert', { class: 'level-' + level, role: level === 'error' || level === 'warning' ? 'alert' : 'note' },
    icon(SIGNS[level] ?? 'info'), h('div', textObject(block.text)));
}
