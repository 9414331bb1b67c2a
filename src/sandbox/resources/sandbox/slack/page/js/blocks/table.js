import { h } from '../h.js';
import { richText } from '../text/rich_text.js';
import { plain } from '../text/mrkdwn.js';

export function Table({ block: { rows, column_settings: columns = [] } }) {
  const cell = (tag) => (content, column) => h(tag, { class: 'align-' + (columns[column]?.align ?? 'left') }, content.type === 'rich_text' ? richText(content) : plain(content.text ?? ''));
  const [head, ...body] = rows;
  return h('div.table-scroll', { tabIndex: 0 }, h('table',
    h('thead', h('tr', head.map(cell('th')))),
    h('tbody', body.map((row) => h('tr', row.map(cell('td')))))));
}
