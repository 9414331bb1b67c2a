import { h } from '../h.js';
import { emojiOf } from '../emoji.js';
import { angle } from './angle.js';
import { link } from './link.js';

const around = (mark) => `(?<![\\p{L}\\p{N}${mark}])${mark}(?!\\s)([^${mark}\\n]+?)(?<!\\s)${mark}(?![\\p{L}\\p{N}${mark}])`;
const TOKEN = new RegExp(
  [
    '`([^`\\n]+)`',
    '<([^<>\\n]+)>',
    ':([a-z0-9_+\'-]+):',
    '(https?://[^\\s<>|*`]*[^\\s<>|*`.,;:!?)\\]\'"_~])',
    around('\\*'),
    around('_'),
    around('~'),
  ].join('|'),
  'gu',
);
const EMOJI = /:([a-z0-9_+'-]+):/g;

/**
 * One line of mrkdwn as elements. `plain`: links only, as in code; `emoji`: shortcodes in plain text too; `raw`: entities
 * stay as they are, as in plain_text objects.
 */
export function inline(text, { plain = false, emoji = false, raw = false } = {}) {
  if (plain) return raw ? emojiOnly(text, emoji) : codeText(text);
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > end) parts.push(decoded(text.slice(end, match.index)));
    parts.push(token(match));
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(decoded(text.slice(end)));
  return parts;
}

function token([whole, code, bracketed, emoji, url, bold, italic, strike]) {
  if (code !== undefined) return h('code', codeText(code));
  if (bracketed !== undefined) return angle(bracketed) ?? decoded(whole);
  if (emoji !== undefined) return emojiOf(emoji) ? h('span.emoji', { title: whole }, emojiOf(emoji)) : whole;
  if (url !== undefined) return link(decoded(url), decoded(url));
  if (bold !== undefined) return h('b', inline(bold));
  return italic !== undefined ? h('i', inline(italic)) : h('s', inline(strike));
}

function codeText(text) {
  return text.split(/(<[^<>\n]+>)/).map((part) => {
    const bracketed = /^<([^<>\n]+)>$/.exec(part);
    return (bracketed && angle(bracketed[1])) ?? decoded(part);
  });
}

function emojiOnly(text, emoji) {
  return emoji ? [text.replace(EMOJI, (whole, name) => emojiOf(name) ?? whole)] : [text];
}

export const decoded = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
