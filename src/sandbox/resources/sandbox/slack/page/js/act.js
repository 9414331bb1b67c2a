import { current, toast } from './store.js';

/**
 * Sends what the person did. Gives the app's answer: `{}`, `{errors}` or `{failed}`; `failed` too when the page's
 * server cannot be reached.
 */
export async function act(name, fields) {
  try {
    const response = await fetch('/do/' + name, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ as: current().me.name, ...fields }),
    });
    const answer = await response.json();
    if (!response.ok) toast(answer.failed);
    return answer;
  } catch (unreachable) {
    const failed = 'The workspace does not answer. Is it still running?';
    toast(failed);
    return { failed, unreachable };
  }
}

/** Brings a file to the workspace; gives its id, nothing when the workspace cannot be reached. */
export async function upload(file) {
  try {
    const response = await fetch('/upload?name=' + encodeURIComponent(file.name), {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file,
    });
    return (await response.json()).id;
  } catch (unreachable) {
    toast('The file could not be uploaded.');
    return undefined;
  }
}
