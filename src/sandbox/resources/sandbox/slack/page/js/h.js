import { h as create, Fragment } from 'preact';

/** `h('button.primary', {onClick}, 'Save')`: a tag with classes, or a component; the properties may be left out. */
export function h(type, ...rest) {
  const given = rest.length > 0 && isProps(rest[0]);
  const props = given ? rest[0] : null;
  const children = given ? rest.slice(1) : rest;
  if (typeof type !== 'string') return create(type, props, ...children);
  const [tag, ...classes] = type.split('.');
  const all = [...classes, props?.class].filter(Boolean).join(' ');
  return create(tag || 'div', all ? { ...props, class: all } : props, ...children);
}

export const fragment = (...children) => create(Fragment, null, ...children);

function isProps(value) {
  return value === null || (typeof value === 'object' && !Array.isArray(value) && value.constructor === Object);
}
