import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { h } from './h.js';
import { icon } from './icons.js';
import { keepFocus } from './focus.js';
import { Blocks } from './blocks/blocks.js';
import { useModalForm } from './modal_form.js';
import { SurfaceContext } from './surface.js';
import { textObject } from './text/mrkdwn.js';

/** The topmost modal. */
export function ModalView({ modal: { id, hash, stacked, view } }) {
  const box = useRef(null);
  const form = useModalForm(id);
  const focused = useRef(null);
  useEffect(() => focusFirst(box.current), []);
  useLayoutEffect(() => goOn(box.current, focused.current), [hash]);
  useLayoutEffect(() => box.current.querySelector('.has-error')?.scrollIntoView({ block: 'nearest' }), [form.errors]);
  return h('div.overlay', { onKeyDown: (event) => (event.key === 'Escape' ? form.close() : keepFocus(event)) },
    h('form.dialog', {
      ref: box, role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'modal-title', tabIndex: -1, noValidate: true, 'data-testid': 'modal', 'data-view': id,
      onFocusIn: (event) => (focused.current = whereIn(event.target)),
      onKeyUp: (event) => (focused.current = whereIn(event.target)),
      onSubmit: (event) => (event.preventDefault(), !form.busy && form.submit()),
    },
    h(Head, { view, stacked, close: form.close }),
    h('div.dialog-body', { 'aria-busy': form.busy }, h(SurfaceContext.Provider, { value: form.surface }, h(Blocks, { key: hash, blocks: view.blocks }))),
    h(Foot, { view, form })));
}

const whereIn = (element) => ({ id: element.id, action: element.dataset.actionId, start: element.selectionStart, end: element.selectionEnd });

/** New contents are drawn as a whole; the focus and the caret stay where they were, or at least in the modal. */
function goOn(box, place) {
  if (!place || box.contains(document.activeElement)) return;
  const element = place.id ? document.getElementById(place.id) : place.action && box.querySelector(`[data-action-id="${CSS.escape(place.action)}"]`);
  (element || box).focus({ preventScroll: true });
  if (typeof place.start === 'number') element?.setSelectionRange?.(place.start, place.end);
}

function focusFirst(box) {
  if (box.contains(document.activeElement)) return;
  (box.querySelector('.dialog-body :is(input, textarea, button)') ?? box).focus();
}

const Head = ({ view, stacked, close }) => h('header',
  stacked && h('button.icon-button', { type: 'button', 'aria-label': 'Back', onClick: close }, icon('back')),
  h('h2', { id: 'modal-title' }, textObject(view.title)),
  h('button.icon-button', { type: 'button', 'aria-label': 'Close', 'data-testid': 'modal-dismiss', onClick: close }, icon('close')));

const Foot = ({ view, form: { busy, failure, close } }) => h('footer',
  failure && h('div.dialog-failure', { role: 'alert', 'data-testid': 'modal-failure' }, icon('warn'), failure),
  h('button.button', { type: 'button', 'data-testid': 'modal-close', onClick: close }, view.close ? textObject(view.close) : view.submit ? 'Cancel' : 'Close'),
  view.submit && h('button.button.primary', {
    type: 'submit', class: busy ? 'busy' : '', disabled: busy || view.submit_disabled, 'data-testid': 'modal-submit',
  }, textObject(view.submit)));
