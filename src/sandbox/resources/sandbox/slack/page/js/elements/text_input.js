import { useEffect, useRef } from 'preact/hooks';
import { h } from '../h.js';

const PAUSE = 400;

const TYPES = { email_text_input: 'email', url_text_input: 'url', number_input: 'text', plain_text_input: 'text' };

/** One line or several of text, an address, a URL or a number. */
export function TextInput({ element, own, chosen, hold, press, tells }) {
  const field = useRef(null);
  useEffect(() => {
    if (element.focus_on_load) field.current?.focus();
  }, []);
  const soon = useRef(0);
  useEffect(() => () => clearTimeout(soon.current), []);
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const typed = ({ currentTarget }) => {
    const list = currentTarget.value === '' ? [] : [currentTarget.value];
    hold(list);
    clearTimeout(soon.current);
    if (tells && triggers.includes('on_character_entered')) soon.current = setTimeout(() => press(list), PAUSE);
  };
  const keys = (event) => {
    if (event.key !== 'Enter' || event.shiftKey || element.multiline || !tells || !triggers.includes('on_enter_pressed')) return;
    event.preventDefault();
    press(chosen);
  };
  const props = {
    ...own, ref: field, value: chosen[0] ?? '', placeholder: element.placeholder?.text, maxLength: element.max_length, autocomplete: 'off',
    spellcheck: element.multiline || undefined, onInput: typed, onKeyDown: keys,
  };
  if (element.multiline) return h('textarea.text-input', { ...props, rows: 4 });
  return h('input.text-input', { ...props, type: TYPES[element.type], inputMode: element.type === 'number_input' ? 'decimal' : undefined });
}
