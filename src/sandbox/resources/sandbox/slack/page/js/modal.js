import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { h } from './h.js';
import { icon } from './icons.js';
import { act } from './act.js';
import { keepFocus } from './focus.js';
import { Blocks } from './blocks/blocks.js';
import { SurfaceContext } from './surface.js';
import { textObject } from './text/mrkdwn.js';
import { viewSurface } from './view_surface.js';
import { problemsOf } from './validation.js';

/** What was typed, by view id: a view that comes back from beneath another still holds it. */
const typed = new Map();

/** The topmost modal. */
export function ModalView({ modal: { id, stacked, view } }) {
  const box = useRef(null);
  const errors = useRef({});
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const [, draw] = useState(0);
  const inputs = () => typed.get(id) ?? {};
  const refuse = (found) => ((errors.current = found), draw((count) => count + 1));
  const hold = (blockId, next) => {
    typed.set(id, next);
    if (errors.current[blockId]) refuse({ ...errors.current, [blockId]: undefined });
  };
  const surface = viewSurface({ kind: 'modal', viewId: id, inputs, errors: () => errors.current, onChange: hold, onFailure: setFailure });
  const during = async (work) => {
    setBusy(true);
    setFailure('');
    const answer = await work();
    setBusy(false);
    refuse(answer.errors ?? {});
    setFailure(answer.failed ?? '');
  };
  const submit = () => {
    const problems = problemsOf(view.blocks, surface);
    if (Object.keys(problems).length) return refuse(problems);
    return during(() => act('submit', { view: id, inputs: inputs() }));
  };
  const close = () => during(() => act('close', { view: id }));
  useEffect(() => {
    if (!box.current.contains(document.activeElement)) (box.current.querySelector('.dialog-body :is(input, textarea, button)') ?? box.current).focus();
  }, []);
  useLayoutEffect(() => box.current.querySelector('.has-error')?.scrollIntoView({ block: 'nearest' }), [errors.current]);
  const keys = (event) => (event.key === 'Escape' ? close() : keepFocus(event));
  return h('div.overlay', { onKeyDown: keys },
    h('form.dialog', {
      ref: box, role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'modal-title', tabIndex: -1, noValidate: true, 'data-testid': 'modal', 'data-view': id,
      onSubmit: (event) => (event.preventDefault(), !busy && submit()),
    },
    h('header', stacked && h('button.icon-button', { type: 'button', 'aria-label': 'Back', onClick: close }, icon('back')),
      h('h2', { id: 'modal-title' }, textObject(view.title)),
      h('button.icon-button', { type: 'button', 'aria-label': 'Close', 'data-testid': 'modal-dismiss', onClick: close }, icon('close'))),
    h('div.dialog-body', { 'aria-busy': busy }, h(SurfaceContext.Provider, { value: surface }, h(Blocks, { blocks: view.blocks }))),
    h(Footer, { view, busy, failure, close })));
}

function Footer({ view, busy, failure, close }) {
  return h('footer', failure && h('div.dialog-failure', { role: 'alert', 'data-testid': 'modal-failure' }, icon('warn'), failure),
    h('button.button', { type: 'button', 'data-testid': 'modal-close', onClick: close }, view.close ? textObject(view.close) : view.submit ? 'Cancel' : 'Close'),
    view.submit && h('button.button.primary', { type: 'submit', class: busy ? 'busy' : '', disabled: busy || view.submit_disabled, 'data-testid': 'modal-submit' }, textObject(view.submit)));
}
