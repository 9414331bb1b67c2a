import { h } from '../h.js';

const TYPES = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' };

/** A date, a time, or both (which Slack tells in seconds since 1970). */
export function Picker({ element, own, chosen, choose }) {
  const both = element.type === 'datetimepicker';
  const shown = both && chosen[0] ? localMinutes(new Date(Number(chosen[0]) * 1000)) : (chosen[0] ?? '');
  const changed = ({ currentTarget: { value } }) => choose(value === '' ? [] : [both ? String(Math.floor(new Date(value) / 1000)) : value]);
  return h('input.text-input.picker', { ...own, type: TYPES[element.type], value: shown, 'aria-label': element.placeholder?.text, onChange: changed });
}

const localMinutes = (date) => new Date(date - date.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
