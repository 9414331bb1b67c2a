import { h } from '../h.js';
import { inline } from './inline.js';

const FENCE = /```\n?([\s\S]*?)\n?```/g;
const QUOTE = /^(?:&gt;|>) ?/;

/** Slack's mrkdwn as elements (docs.slack.dev/messaging/formatting-message-text); never as HTML. */
export function mrkdwn(text) {
  const parts = [];
  let end = 0;
  for (const fence of text.matchAll(FENCE)) {
    parts.push(...paragraphs(text.slice(end, fence.index).replace(/\n$/, '')));
    parts.push(h('pre.code-block', inline(fence[1], { plain: true })));
    end = fence.index + fence[0].length;
  }
  parts.push(...paragraphs(text.slice(end).replace(end ? /^\n/ : /^$/, '')));
  return parts;
}

function paragraphs(text) {
  if (!text) return [];
  const groups = [];
  for (const line of text.split('\n')) {
    const quoted = QUOTE.test(line);
    if (groups.at(-1)?.quoted !== quoted) groups.push({ quoted, lines: [] });
    groups.at(-1).lines.push(quoted ? line.replace(QUOTE, '') : line);
  }
  return groups.map(({ quoted, lines }) => (quoted ? h('blockquote', broken(lines)) : h('span.run', broken(lines))));
}

function broken(lines) {
  return lines.flatMap((line, index) => (index ? [h('br'), ...inline(line)] : inline(line)));
}

/** A `plain_text` object, a `mrkdwn` object or a string of plain text. */
export function textObject(object) {
  if (!object) return null;
  if (object.type === 'mrkdwn') return mrkdwn(object.text);
  return plain(typeof object === 'string' ? object : object.text);
}

export function plain(text) {
  const lines = text.split('\n').map((line) => inline(line, { plain: true, emoji: true, raw: true }));
  return lines.flatMap((line, index) => (index ? [h('br'), ...line] : line));
}
