import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { h } from '../h.js';
import { icon } from '../icons.js';
import { withEmoji } from '../emoji.js';

/** The open menu: typing searches, the arrows move, Enter takes. */
export function OptionList({ groups, chosen, multi, onTake }) {
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef(null);
  const matching = groups.map(({ label, options }) => ({ label, options: options.filter((option) => matches(option, search)) })).filter(({ options }) => options.length);
  const flat = matching.flatMap(({ options }) => options);
  useLayoutEffect(() => list.current?.querySelector('.at')?.scrollIntoView({ block: 'nearest' }), [at]);
  const keys = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && flat.length) event.preventDefault(), setAt((at + step + flat.length) % flat.length);
    if (event.key === 'Enter') event.preventDefault(), event.stopPropagation(), flat[at] && onTake(flat[at].value);
  };
  return h('div.option-list',
    h('input.option-search', {
      type: 'text', value: search, placeholder: 'Search', 'aria-label': 'Search options', role: 'combobox', 'aria-expanded': true, 'aria-controls': 'options',
      'aria-activedescendant': flat[at] ? 'option-' + at : undefined, autocomplete: 'off',
      onInput: (event) => (setSearch(event.currentTarget.value), setAt(0)), onKeyDown: keys,
    }),
    h('ul', { ref: list, id: 'options', role: 'listbox', 'aria-multiselectable': multi || undefined },
      matching.map(({ label, options }) => [
        label && h('li.option-group', { role: 'presentation' }, label),
        options.map((option) => row(option, flat.indexOf(option), { at, chosen, onTake, setAt })),
      ]),
      flat.length === 0 && h('li.option-none', { role: 'presentation' }, 'No matches')));
}

const matches = ({ text, description }, search) => `${text} ${description}`.toLowerCase().includes(search.trim().toLowerCase());

function row(option, index, { at, chosen, onTake, setAt }) {
  const picked = chosen.includes(option.value);
  return h('li.option', {
    key: option.value, id: 'option-' + index, role: 'option', 'aria-selected': picked, 'data-value': option.value, class: index === at ? 'at' : '',
    onMouseEnter: () => setAt(index), onMouseDown: (event) => event.preventDefault(), onClick: () => onTake(option.value),
  }, h('span.menu-text', withEmoji(option.text), option.description && h('small', withEmoji(option.description))), picked && icon('check'));
}
