import { h } from './h.js';
import { icon } from './icons.js';
import { SLACKBOT } from './store.js';

const HUES = 6;

/** A tile with the person's initial; an app has its sign. */
export function Avatar({ person, size = 'large' }) {
  const classes = `${size} ${person.id === SLACKBOT.id ? 'slackbot' : person.bot ? 'app' : 'hue-' + hue(person)}`;
  const sign = person.bot ? icon(person.id === SLACKBOT.id ? 'smile' : 'inbox') : person.realName.slice(0, 1).toUpperCase();
  return h('span.avatar', { class: classes, 'aria-hidden': 'true' }, sign);
}

const hue = ({ name }) => [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % HUES;
