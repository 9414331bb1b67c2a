import { useLayoutEffect, useRef, useState } from 'preact/hooks';

const drafts = new Map();
const sent = new Map();
const MOST_PIXELS = 240;

/** What is being typed in one place, and where the caret stands; outlives leaving the place. */
export function useDraft(place) {
  const [text, setText] = useState(drafts.get(place) ?? '');
  const field = useRef(null);
  const caret = useRef(text.length);
  const type = (next, at = next.length) => {
    drafts.set(place, next);
    caret.current = at;
    setText(next);
  };
  const put = (next, at = next.length) => {
    type(next, at);
    requestAnimationFrame(() => (field.current?.focus(), field.current?.setSelectionRange(at, at)));
  };
  useLayoutEffect(() => grow(field.current), [text]);
  useLayoutEffect(() => field.current.focus({ preventScroll: true }), []);
  return {
    text, field, type, put,
    caret: () => caret.current,
    moveCaret: (at) => (caret.current = at),
    empty: () => !drafts.get(place),
    remember: () => sent.set(place, text),
    last: () => sent.get(place) ?? '',
  };
}

function grow(field) {
  field.style.height = 'auto';
  field.style.height = Math.min(field.scrollHeight, MOST_PIXELS) + 'px';
}
