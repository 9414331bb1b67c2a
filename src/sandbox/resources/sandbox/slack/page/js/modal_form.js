import { useRef, useState } from 'preact/hooks';
import { act } from './act.js';
import { viewSurface } from './view_surface.js';

/** What was typed, by view id: a view that comes back from beneath another still holds it. */
const typed = new Map();

/** A modal's state: its surface, what is wrong with what was typed, and whether the app is being asked. */
export function useModalForm(id) {
  const errors = useRef({});
  const [, draw] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const inputs = () => typed.get(id) ?? {};
  const refuse = (found) => ((errors.current = found), draw((count) => count + 1));
  const hold = (blockId, next) => {
    typed.set(id, next);
    if (errors.current[blockId]) refuse({ ...errors.current, [blockId]: undefined });
  };
  const ask = async (name, fields) => {
    setBusy(true);
    setFailure('');
    const answer = await act(name, { view: id, ...fields });
    setBusy(false);
    refuse(answer.errors ?? {});
    setFailure(answer.failed ?? '');
  };
  const surface = viewSurface({ kind: 'modal', viewId: id, inputs, errors: () => errors.current, onChange: hold, onFailure: setFailure });
  return { surface, errors: errors.current, busy, failure, submit: () => ask('submit', { inputs: inputs() }), close: () => ask('close', {}) };
}
