import { h } from './h.js';

export function Toasts({ toasts }) {
  return h('div.toasts', { role: 'status', 'aria-live': 'polite', 'data-testid': 'toasts' },
    toasts.map((toast) => h('div.toast', { key: toast.id }, toast.text)));
}
