import { h } from '../h.js';
import { textObject } from '../text/mrkdwn.js';

/** Radio buttons and checkboxes. */
export function Choices({ block, element, own, chosen, choose }) {
  const single = element.type === 'radio_buttons';
  const name = `${block.block_id} ${element.action_id}`;
  const toggle = (value, on) => choose(single ? [value] : on ? [...chosen, value] : chosen.filter((other) => other !== value));
  return h('div.choices', { ...own, role: single ? 'radiogroup' : 'group' },
    element.options.map((option) => h('label.choice', { key: option.value },
      h('input', {
        type: single ? 'radio' : 'checkbox', name, value: option.value, checked: chosen.includes(option.value),
        onChange: (event) => toggle(option.value, event.currentTarget.checked),
      }),
      h('span.choice-text', textObject(option.text), option.description && h('small', textObject(option.description))))));
}
