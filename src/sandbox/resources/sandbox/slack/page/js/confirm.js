import { useEffect, useRef } from 'preact/hooks';
import { h } from './h.js';
import { change } from './store.js';
import { textObject } from './text/mrkdwn.js';
import { keepFocus } from './focus.js';

/** Asks first when the element has a confirm object; then does it. */
export function confirmed(element, action) {
  if (!element.confirm) return action();
  change({ confirm: { question: element.confirm, action } });
  return undefined;
}

export function ConfirmDialog({ question, action }) {
  const button = useRef(null);
  useEffect(() => button.current?.focus(), []);
  const close = () => change({ confirm: null });
  const yes = () => (close(), action());
  const keys = (event) => (event.key === 'Escape' ? (event.stopPropagation(), close()) : keepFocus(event));
  return h('div.overlay.top', { onKeyDown: keys },
    h('div.dialog.small', { role: 'alertdialog', 'aria-modal': 'true', 'aria-labelledby': 'confirm-title', 'data-testid': 'confirm' },
      h('header', h('h2', { id: 'confirm-title' }, textObject(question.title))),
      h('div.dialog-body', textObject(question.text)),
      h('footer',
        h('button.button', { type: 'button', onClick: close }, textObject(question.deny)),
        h('button.button', { ref: button, type: 'button', class: question.style ?? 'primary', onClick: yes }, textObject(question.confirm)))));
}
