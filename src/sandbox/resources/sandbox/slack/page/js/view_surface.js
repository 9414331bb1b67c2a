import { act } from './act.js';

/** Surface of a modal or App Home; what was typed outlives updates of the view, by block_id and action_id. */
export function viewSurface({ kind, viewId, inputs, errors, onChange }) {
  return {
    kind,
    channel: '',
    value: (block, element) => inputs()[block.block_id]?.[element.action_id],
    set: (block, element, chosen) => onChange(block.block_id, { ...inputs(), [block.block_id]: { ...inputs()[block.block_id], [element.action_id]: chosen } }),
    press: (block, element, chosen) => act('press-in-view', { view: viewId, block: block.block_id, action: element.action_id, chosen, inputs: inputs() }),
    error: (block) => errors()[block.block_id],
  };
}
