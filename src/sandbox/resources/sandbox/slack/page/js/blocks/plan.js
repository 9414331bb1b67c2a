import { h } from '../h.js';
import { icon } from '../icons.js';
import { richText } from '../text/rich_text.js';
import { plain } from '../text/mrkdwn.js';

const SIGNS = { complete: 'check', error: 'warn', in_progress: 'clock', pending: 'dots' };

export const Plan = ({ block }) =>
  h('div.plan', h('b', plain(block.title)), (block.tasks ?? []).map((task) => h(TaskCard, { key: task.task_id, task })));

export function TaskCard({ task }) {
  const status = task.status ?? 'pending';
  return h('div.task', { class: 'status-' + status }, icon(SIGNS[status] ?? 'dots', status.replace('_', ' ')),
    h('div', plain(task.title), task.details?.type === 'rich_text' && h('div.task-details', richText(task.details)), task.output?.type === 'rich_text' && h('div.task-details', richText(task.output))));
}
