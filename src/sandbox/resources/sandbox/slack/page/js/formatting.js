import { h } from './h.js';
import { icon } from './icons.js';

const MARKS = [['bold', '*', 'Bold'], ['italic', '_', 'Italic'], ['strike', '~', 'Strikethrough'], ['code', '`', 'Code']];

/** Puts mrkdwn marks around what is selected. */
export function Formatting({ draft }) {
  const wrap = (mark) => {
    const { value, selectionStart: from, selectionEnd: to } = draft.field.current;
    const next = value.slice(0, from) + mark + value.slice(from, to) + mark + value.slice(to);
    draft.put(next, to + mark.length + (from === to ? 0 : mark.length));
  };
  return h('div.composer-head', { role: 'toolbar', 'aria-label': 'Formatting' },
    MARKS.map(([sign, mark, label]) => tool(sign, label, () => wrap(mark))));
}

export const tool = (sign, label, onClick) => h('button.icon-button', { type: 'button', title: label, 'aria-label': label, onClick }, icon(sign));
