import { h } from '../h.js';

/** Only these lead out of the page; `javascript:` and its like do not. */
export const safe = (url) => /^(https?:\/\/|mailto:|tel:)/i.test(url);

export function link(url, content) {
  return safe(url) ? h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, content) : content;
}
