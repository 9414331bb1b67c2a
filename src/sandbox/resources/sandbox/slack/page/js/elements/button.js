import { h } from '../h.js';
import { icon } from '../icons.js';
import { safe } from '../text/link.js';
import { textObject } from '../text/mrkdwn.js';

export function Button({ element, own, press, busy }) {
  const props = {
    ...own, class: `${element.style ?? ''} ${busy ? 'busy' : ''}`, 'aria-label': element.accessibility_label, 'aria-busy': busy || undefined,
    'data-value': element.value, onClick: () => !busy && press([]),
  };
  if (element.url && safe(element.url)) {
    return h('a.button', { ...props, href: element.url, target: '_blank', rel: 'noopener noreferrer' }, textObject(element.text));
  }
  return h('button.button', { ...props, type: 'button' }, textObject(element.text));
}

export const IconButton = ({ element, own, press }) =>
  h('button.icon-button', { ...own, type: 'button', title: element.text.text, 'aria-label': element.accessibility_label ?? element.text.text, onClick: () => press([]) }, icon('close'));
