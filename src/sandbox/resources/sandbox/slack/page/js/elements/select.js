import { useState } from 'preact/hooks';
import { h } from '../h.js';
import { icon } from '../icons.js';
import { withEmoji } from '../emoji.js';
import { Popover } from '../popover.js';
import { OptionList } from './option_list.js';
import { groupsOf } from './options.js';

/** Every menu that one chooses from, one or several. */
export function Select({ element, own, chosen, choose, inInput }) {
  const [anchor, open] = useState(null);
  const multi = element.type.startsWith('multi_');
  const groups = groupsOf(element);
  const picked = groups.flatMap((group) => group.options).filter((option) => chosen.includes(option.value));
  const take = (value) => {
    if (!multi) return open(null), anchor.focus(), choose([value]);
    if (chosen.includes(value)) return choose(chosen.filter((other) => other !== value));
    return chosen.length < (element.max_selected_items ?? Infinity) && choose([...chosen, value]);
  };
  const label = multi ? '' : picked[0]?.text;
  return h('span.select', { class: inInput ? 'wide' : '' },
    multi && picked.length > 0 && h('span.chips', picked.map((option) => h('span.chip', { key: option.value }, withEmoji(option.text),
      h('button', { type: 'button', 'aria-label': 'Remove ' + option.text, onClick: () => take(option.value) }, icon('close'))))),
    h('button.select-button', {
      ...own, type: 'button', class: label ? '' : 'unset', 'aria-haspopup': 'listbox', 'aria-expanded': anchor !== null, 'data-chosen': chosen.join(' '),
      onClick: (event) => open(anchor ? null : event.currentTarget),
    }, h('span', withEmoji(label ?? element.placeholder?.text ?? 'Select an option') || withEmoji(element.placeholder?.text ?? 'Select options')), icon('down')),
    anchor && h(Popover, { anchor, wide: true, onClose: () => open(null) }, h(OptionList, { groups, chosen, multi, onTake: take })));
}
