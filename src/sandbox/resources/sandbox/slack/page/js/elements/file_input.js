import { h } from '../h.js';

/** Files stay in the browser; the app is told their names. */
export function FileInput({ element, own, hold, chosen }) {
  const accept = (element.filetypes ?? []).map((type) => '.' + type).join(',');
  const picked = ({ currentTarget }) => hold([...currentTarget.files].slice(0, element.max_files ?? 10).map((file) => file.name));
  return h('div.file-input',
    h('input', { ...own, type: 'file', multiple: (element.max_files ?? 10) > 1, accept, onChange: picked }),
    chosen.length > 0 && h('ul', chosen.map((name) => h('li', { key: name }, name))));
}
