import { act } from './act.js';

/** Surface of a modal or App Home; what was typed outlives updates of the view, by block_id and action_id. */
export function viewSurface({ kind, viewId, inputs, errors, onChange, onFailure = () => {} }) {
  return {
    kind,
    channel: '',
    value: (block, element) => inputs()[block.block_id]?.[element.action_id],
    set: (block, element, chosen) => onChange(block.block_id, { ...inputs(), [block.block_id]: { ...inputs()[block.block_id], [element.action_id]: chosen } }),
    press: async (block, element, chosen) => {
      const pressed = { block: block.block_id, action: element.action_id, chosen };
      const { failed } = await act('press-in-view', { view: viewId, ...pressed, inputs: inputs() });
      if (failed) onFailure(failed);
    },
    error: (block) => errors()[block.block_id],
  };
}
