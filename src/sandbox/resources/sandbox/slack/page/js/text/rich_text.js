import { h } from '../h.js';
import { emojiOf } from '../emoji.js';
import { formatted } from '../time.js';
import { channel, user } from './angle.js';
import { link } from './link.js';
import { plain } from './mrkdwn.js';

/** The elements of a `rich_text` block (docs.slack.dev/reference/block-kit/blocks/rich-text-block). */
export function richText(block) {
  return block.elements.map(part);
}

function part(element) {
  switch (element.type) {
    case 'rich_text_section':
      return h('div.rich-section', leaves(element));
    case 'rich_text_quote':
      return h('blockquote', leaves(element));
    case 'rich_text_preformatted':
      return h('pre.code-block', leaves(element));
    case 'rich_text_list':
      return h(element.style === 'ordered' ? 'ol' : 'ul', { class: 'indent-' + (element.indent ?? 0), start: (element.offset ?? 0) + 1 },
        element.elements.map((item) => h('li', leaves(item))));
    default:
      return null;
  }
}

const leaves = (element) => element.elements.map((leaf) => styled(leaf, content(leaf)));

function content(leaf) {
  switch (leaf.type) {
    case 'text':
      return plain(leaf.text);
    case 'link':
      return link(leaf.url, leaf.text || leaf.url);
    case 'emoji':
      return h('span.emoji', emojiOf(leaf.name) ?? `:${leaf.name}:`);
    case 'user':
      return user(leaf.user_id);
    case 'channel':
      return channel(leaf.channel_id, '');
    case 'usergroup':
      return h('span.mention', '@' + leaf.usergroup_id);
    case 'broadcast':
      return h('span.mention.own', '@' + leaf.range);
    case 'date':
      return h('time', formatted(leaf.timestamp, leaf.format));
    case 'color':
      return h('code', leaf.value);
    default:
      return null;
  }
}

function styled({ style = {} }, inner) {
  let styledInner = inner;
  if (style.code) styledInner = h('code', styledInner);
  if (style.strike) styledInner = h('s', styledInner);
  if (style.italic) styledInner = h('i', styledInner);
  if (style.bold) styledInner = h('b', styledInner);
  return styledInner;
}
