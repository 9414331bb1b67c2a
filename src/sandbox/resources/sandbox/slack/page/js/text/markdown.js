import { h } from '../h.js';
import { emojiOf } from '../emoji.js';
import { link } from './link.js';

const INLINE = new RegExp(
  ['`([^`\\n]+)`', '\\*\\*(.+?)\\*\\*', '~~(.+?)~~', '\\[([^\\]\\n]+)\\]\\(([^)\\s]+)\\)', '(https?://[^\\s<>]*[^\\s<>.,;:!?)])',
    '(?<![\\p{L}\\p{N}*])\\*(?!\\s)([^*\\n]+?)\\*(?![\\p{L}\\p{N}*])', '(?<![\\p{L}\\p{N}_])_(?!\\s)([^_\\n]+?)_(?![\\p{L}\\p{N}_])', ':([a-z0-9_+-]+):'].join('|'), 'gu');

/** The `markdown` block: standard Markdown's headings, lists, quotes, code, rules and inline marks. */
export function markdown(text) {
  return text.split(/(```[^\n]*\n[\s\S]*?\n?```)/).flatMap((part) => {
    const fence = /^```[^\n]*\n([\s\S]*?)\n?```$/.exec(part);
    return fence ? [h('pre.code-block', fence[1])] : part.split(/\n{2,}/).filter((p) => p.trim()).flatMap(paragraph);
  });
}

function paragraph(text) {
  const runs = [];
  for (const line of text.split('\n').filter((each) => each.trim())) {
    const { kind, content, level } = classify(line);
    if (runs.at(-1)?.kind !== kind || kind === 'heading') runs.push({ kind, level, lines: [] });
    runs.at(-1).lines.push(content);
  }
  return runs.map(draw);
}

function classify(line) {
  const heading = /^(#{1,6})\s+(.*)$/.exec(line);
  if (heading) return { kind: 'heading', level: heading[1].length, content: heading[2] };
  if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) return { kind: 'rule', content: '' };
  if (/^\s*[-*+]\s+/.test(line)) return { kind: 'ul', content: line.replace(/^\s*[-*+]\s+/, '') };
  if (/^\s*\d+[.)]\s+/.test(line)) return { kind: 'ol', content: line.replace(/^\s*\d+[.)]\s+/, '') };
  if (/^\s*>/.test(line)) return { kind: 'quote', content: line.replace(/^\s*> ?/, '') };
  return { kind: 'text', content: line };
}

function draw({ kind, level, lines }) {
  if (kind === 'heading') return h('div.md-heading', { role: 'heading', 'aria-level': level, class: 'level-' + level }, inline(lines[0]));
  if (kind === 'rule') return h('hr');
  if (kind === 'ul' || kind === 'ol') return h(kind, lines.map((line) => h('li', inline(line))));
  const content = lines.flatMap((line, index) => (index ? [h('br'), ...inline(line)] : inline(line)));
  return kind === 'quote' ? h('blockquote', content) : h('p', content);
}

function inline(text) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    parts.push(text.slice(end, match.index), token(match));
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)];
}

function token([whole, code, bold, strike, label, target, url, star, under, emoji]) {
  if (code !== undefined) return h('code', code);
  if (bold !== undefined) return h('b', inline(bold));
  if (strike !== undefined) return h('s', inline(strike));
  if (label !== undefined) return link(target, inline(label));
  if (url !== undefined) return link(url, url);
  if (emoji !== undefined) return emojiOf(emoji) ?? whole;
  return h('i', inline(star ?? under));
}
