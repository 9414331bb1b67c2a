import { useState } from 'preact/hooks';
import { h } from '../h.js';
import { upload } from '../act.js';

/** Names of what was uploaded, by file id. */
const names = new Map();

/** Each file goes to the workspace when it is picked; the app is told of it when the modal is submitted. */
export function FileInput({ element, own, hold, chosen }) {
  const [busy, setBusy] = useState(false);
  const most = element.max_files ?? 10;
  const accept = (element.filetypes ?? []).map((type) => '.' + type).join(',');
  const picked = async ({ currentTarget }) => {
    setBusy(true);
    const files = [...currentTarget.files].slice(0, most);
    const ids = await Promise.all(files.map(upload));
    ids.forEach((id, at) => names.set(id, files[at].name));
    setBusy(false);
    hold(ids.filter(Boolean));
  };
  return h('div.file-input',
    h('input', { ...own, type: 'file', multiple: most > 1, accept, onChange: picked }),
    busy && h('span', 'Uploading'),
    chosen.length > 0 && h('ul', chosen.map((id) => h('li', { key: id }, names.get(id) ?? id))));
}
