import { h } from '../h.js';
import { textObject } from '../text/mrkdwn.js';
import { Element } from '../elements/element.js';
import { SmallImage } from './image.js';

export function Section({ block }) {
  const { text, fields, accessory } = block;
  return h('div.section',
    h('div.section-text',
      text && h('div', textObject(text)),
      fields && h('div.fields', fields.map((field) => h('div.field', textObject(field))))),
    accessory && h('div.accessory', accessory.type === 'image' ? h(SmallImage, { image: accessory }) : h(Element, { block, element: accessory })));
}
