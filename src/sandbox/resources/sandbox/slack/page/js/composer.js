import { useState } from 'preact/hooks';
import { h } from './h.js';
import { icon } from './icons.js';
import { act } from './act.js';
import { Completion, completed, completionsFor, usageOf } from './completion.js';
import { useDraft } from './draft.js';
import { Formatting, tool } from './formatting.js';

/** Where one types: Enter sends, Shift+Enter breaks the line, `/`, `@`, `#` and `:` offer what may follow. */
export function Composer({ state, channel, thread = '', placeholder }) {
  const draft = useDraft(`${state.me.name} ${channel} ${thread}`);
  const offering = useOffering(draft, !thread);
  const send = () => sendDraft(draft, { channel, thread });
  const usage = offering.offers.length ? '' : usageOf(draft.text, !thread);
  return h('div.composer-space',
    offering.offers.length > 0 && h(Completion, { ...offering, onChoose: offering.take, onHover: offering.setChosen }),
    h('form.composer', { onSubmit: (event) => (event.preventDefault(), send()) },
      h(Formatting, { draft }),
      h(Field, { draft, offering, send, placeholder, thread }),
      h('div.composer-foot',
        !thread && tool('slash', 'Commands', () => draft.put('/')),
        tool('at', 'Mention someone', () => draft.put(spaced(draft.text) + '@')),
        tool('smile', 'Emoji', () => draft.put(spaced(draft.text) + ':')),
        usage && h('span.usage', { 'data-testid': 'usage' }, usage),
        h('button.send', { type: 'submit', 'aria-label': 'Send', disabled: !draft.text.trim(), 'data-testid': thread ? 'thread-send' : 'send' }, icon('send')))),
    h('div.composer-hint', draft.text && h('span', h('b', 'Shift + Enter'), ' to add a new line')));
}

const spaced = (text) => (text && !/\s$/.test(text) ? text + ' ' : text);

/** What was typed comes back when it failed and nothing else was typed meanwhile. */
async function sendDraft(draft, { channel, thread }) {
  const { text } = draft;
  if (!text.trim()) return;
  draft.remember();
  draft.type('');
  const answer = await act('say', { channel, thread, text });
  if (answer.failed && draft.empty()) draft.type(text);
}

function useOffering(draft, withCommands) {
  const [chosen, setChosen] = useState(0);
  const [hiddenFor, hideFor] = useState(null);
  const offers = hiddenFor === draft.text ? [] : completionsFor(draft.text, draft.caret(), withCommands);
  const at = Math.min(chosen, Math.max(0, offers.length - 1));
  const take = (offer) => (setChosen(0), draft.put(...completed(draft.text, draft.caret(), offer)));
  return { offers, chosen: at, setChosen, take, hide: () => hideFor(draft.text) };
}

function Field({ draft, offering, send, placeholder, thread }) {
  const { offers, chosen } = offering;
  return h('textarea', {
    ref: draft.field, value: draft.text, rows: 1, placeholder, 'aria-label': placeholder, 'data-testid': thread ? 'thread-composer' : 'composer',
    role: 'combobox', 'aria-expanded': offers.length > 0, 'aria-controls': 'completion', 'aria-autocomplete': 'list',
    'aria-activedescendant': offers.length ? 'offer-' + chosen : undefined,
    onInput: ({ currentTarget: box }) => (offering.setChosen(0), draft.type(box.value, box.selectionStart)),
    onSelect: ({ currentTarget: box }) => draft.moveCaret(box.selectionStart),
    onKeyDown: (event) => {
      if (!event.isComposing && (offerKey(event, offering, draft) || typingKey(event, draft, send))) event.preventDefault();
    },
  });
}

/** Whether the key was for the offers. A command typed in full is sent by Enter, not completed. */
function offerKey(event, { offers, chosen, setChosen, take, hide }, draft) {
  if (!offers.length) return false;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) return setChosen((chosen + step + offers.length) % offers.length), true;
  if (event.key === 'Escape') return event.stopPropagation(), hide(), true;
  const whole = offers[chosen].insert.trim() === draft.text.trim();
  if (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey && !whole)) return take(offers[chosen]), true;
  return false;
}

function typingKey(event, draft, send) {
  if (event.key === 'Enter' && !event.shiftKey) return send(), true;
  if (event.key === 'ArrowUp' && !draft.text && draft.last()) return draft.put(draft.last()), true;
  return false;
}
