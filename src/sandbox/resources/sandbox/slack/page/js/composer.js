import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { h } from './h.js';
import { icon } from './icons.js';
import { act } from './act.js';
import { Completion, completed, completionsFor, usageOf } from './completion.js';

const drafts = new Map();
const sent = new Map();

/** Where one types: Enter sends, Shift+Enter breaks the line, `/`, `@`, `#` and `:` offer what may follow. */
export function Composer({ state, channel, thread = '', placeholder }) {
  const place = `${state.me.name} ${channel} ${thread}`;
  const [text, setText] = useState(drafts.get(place) ?? '');
  const [chosen, setChosen] = useState(0);
  const [hidden, setHidden] = useState(false);
  const field = useRef(null);
  const caret = useRef(null);
  const offers = hidden ? [] : completionsFor(text, caret.current ?? text.length, !thread);
  const type = (next, at = next.length) => {
    drafts.set(place, next);
    caret.current = at;
    setText(next);
    setChosen(0);
    setHidden(false);
  };
  const put = (next, at = next.length) => {
    type(next, at);
    requestAnimationFrame(() => (field.current?.focus(), field.current?.setSelectionRange(at, at)));
  };
  const take = (offer) => put(...completed(text, caret.current ?? text.length, offer));
  const send = async () => {
    if (!text.trim()) return;
    sent.set(place, text);
    type('');
    const answer = await act('say', { channel, thread, text });
    if (answer.failed && !drafts.get(place)) type(text);
  };
  useLayoutEffect(() => grow(field.current), [text]);
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  const keys = (event) => {
    if (event.isComposing) return;
    if (offers.length && offerKeys(event, { offers, chosen, setChosen, setHidden, take, text })) return event.preventDefault();
    if (event.key === 'Enter' && !event.shiftKey) return event.preventDefault(), send();
    if (event.key === 'ArrowUp' && !text && sent.has(place)) return event.preventDefault(), put(sent.get(place));
  };
  const usage = offers.length ? '' : usageOf(text, !thread);
  return h('div.composer-space',
    offers.length > 0 && h(Completion, { offers, chosen, onChoose: take, onHover: setChosen }),
    h('form.composer', { onSubmit: (event) => (event.preventDefault(), send()) },
      h(Formatting, { field, onText: put }),
      h('textarea', {
        ref: field, value: text, rows: 1, placeholder, 'aria-label': placeholder, 'data-testid': thread ? 'thread-composer' : 'composer',
        role: 'combobox', 'aria-expanded': offers.length > 0, 'aria-controls': 'completion', 'aria-autocomplete': 'list',
        'aria-activedescendant': offers.length ? 'offer-' + chosen : undefined,
        onInput: ({ currentTarget: box }) => type(box.value, box.selectionStart), onKeyDown: keys,
        onSelect: ({ currentTarget: box }) => (caret.current = box.selectionStart),
      }),
      h('div.composer-foot',
        !thread && tool('slash', 'Commands', () => put('/')),
        tool('at', 'Mention someone', () => put(spaced(text) + '@')),
        tool('smile', 'Emoji', () => put(spaced(text) + ':')),
        usage && h('span.usage', { 'data-testid': 'usage' }, usage),
        h('button.send', { type: 'submit', 'aria-label': 'Send', disabled: !text.trim(), 'data-testid': thread ? 'thread-send' : 'send' }, icon('send')))),
    h('div.composer-hint', text && h('span', h('b', 'Shift + Enter'), ' to add a new line')));
}

const tool = (sign, label, onClick) => h('button.icon-button', { type: 'button', title: label, 'aria-label': label, onClick }, icon(sign));
const spaced = (text) => (text && !/\s$/.test(text) ? text + ' ' : text);

function grow(field) {
  field.style.height = 'auto';
  field.style.height = Math.min(field.scrollHeight, 240) + 'px';
}

function offerKeys(event, { offers, chosen, setChosen, setHidden, take, text }) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) return setChosen((chosen + step + offers.length) % offers.length), true;
  if (event.key === 'Escape') return event.stopPropagation(), setHidden(true), true;
  const whole = offers[chosen].insert.trim() === text.trim();
  if (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey && !whole)) return take(offers[chosen]), true;
  return false;
}

const MARKS = [['bold', '*', 'Bold'], ['italic', '_', 'Italic'], ['strike', '~', 'Strikethrough'], ['code', '`', 'Code']];

function Formatting({ field, onText }) {
  const wrap = (mark) => {
    const { value, selectionStart: from, selectionEnd: to } = field.current;
    const next = value.slice(0, from) + mark + value.slice(from, to) + mark + value.slice(to);
    onText(next, to + mark.length + (from === to ? 0 : mark.length));
  };
  return h('div.composer-head', { role: 'toolbar', 'aria-label': 'Formatting' },
    MARKS.map(([sign, mark, label]) => tool(sign, label, () => wrap(mark))));
}
