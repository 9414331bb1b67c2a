import { h } from '../h.js';
import { textObject } from '../text/mrkdwn.js';

const source = (image) => image.image_url ?? image.slack_file?.url;

export const SmallImage = ({ image }) => h('img.small-image', { src: source(image), alt: image.alt_text, loading: 'lazy', referrerPolicy: 'no-referrer' });

export function ImageBlock({ block }) {
  return h('figure', block.title && h('figcaption', textObject(block.title)),
    h('img.large-image', { src: source(block), alt: block.alt_text, loading: 'lazy', referrerPolicy: 'no-referrer' }));
}
