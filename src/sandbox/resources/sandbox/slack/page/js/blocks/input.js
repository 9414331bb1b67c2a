import { useContext } from 'preact/hooks';
import { h } from '../h.js';
import { icon } from '../icons.js';
import { textObject } from '../text/mrkdwn.js';
import { Element } from '../elements/element.js';
import { SurfaceContext } from '../surface.js';

const GROUPS = new Set(['radio_buttons', 'checkboxes']);

export function InputBlock({ block }) {
  const error = useContext(SurfaceContext).error(block);
  const id = 'input-' + block.block_id;
  const group = GROUPS.has(block.element.type);
  return h('div.input', { class: error ? 'has-error' : '', role: group ? 'group' : undefined, 'aria-labelledby': group ? id + '-label' : undefined },
    h('label', { id: id + '-label', for: group ? undefined : id }, textObject(block.label), block.optional && h('span.optional', ' (optional)')),
    h(Element, { block, element: block.element, inInput: true, id, describedBy: error ? id + '-error' : block.hint ? id + '-hint' : undefined, invalid: Boolean(error) }),
    error && h('div.input-error', { id: id + '-error', role: 'alert', 'data-testid': 'input-error' }, icon('warn'), error),
    block.hint && h('div.hint', { id: id + '-hint' }, textObject(block.hint)));
}
