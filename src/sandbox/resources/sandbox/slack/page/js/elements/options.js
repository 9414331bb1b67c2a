import { current } from '../store.js';

/** What a menu offers, in groups of `{value, text, description}`; the label of the only group may be empty. */
export function groupsOf(element) {
  if (element.option_groups) {
    return element.option_groups.map((group) => ({ label: group.label.text, options: group.options.map(option) }));
  }
  if (element.options) return [{ label: '', options: element.options.map(option) }];
  return [{ label: '', options: element.type.includes('users') ? people() : channels(element) }];
}

const option = ({ value, text, description }) => ({ value, text: text.text, description: description?.text ?? '' });

const people = () => {
  const { people: all, bot } = current();
  return [...all, bot].map(({ id, realName, title }) => ({ value: id, text: realName, description: title }));
};

const channels = (element) => {
  const { channels: all, bot } = current();
  const include = element.filter?.include ?? [];
  const wanted = ({ direct }) => (direct ? element.type.includes('conversations') && (!include.length || include.includes('im')) : !include.length || include.includes('public'));
  return all.filter(wanted).map(({ id, name, direct }) => ({ value: id, text: direct ? bot.realName : '#' + name, description: '' }));
};
