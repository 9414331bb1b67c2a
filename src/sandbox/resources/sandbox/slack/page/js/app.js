import { useEffect } from 'preact/hooks';
import { h } from './h.js';
import { useStore } from './store.js';
import { Rail } from './rail.js';
import { Sidebar } from './sidebar.js';
import { ChannelView } from './channel.js';
import { AppView } from './app_home.js';
import { InboxView } from './inbox.js';
import { ThreadPane } from './thread.js';
import { ModalView } from './modal.js';
import { ConfirmDialog } from './confirm.js';
import { Toasts } from './toasts.js';

export function App() {
  const state = useStore();
  const title = state.ready ? titleOf(state) : 'Workspace';
  useEffect(() => void (document.title = title), [title]);
  if (!state.ready) return h('div.loading', { role: 'status' }, 'Opening the workspace…');
  return h('div.window', { class: (state.drawer ? 'drawer-open ' : '') + (state.thread ? 'thread-open' : '') },
    h(Rail, { state }),
    h(Sidebar, { state }),
    h('main.content', h(Place, { key: state.me.id, state })),
    state.thread && h(ThreadPane, { key: state.thread.ts, state }),
    !state.connected && h('div.offline', { role: 'status' }, 'Connection lost. Trying again…'),
    state.modal && h(ModalView, { key: state.modal.id, modal: state.modal }),
    state.confirm && h(ConfirmDialog, { ...state.confirm }),
    h(Toasts, { toasts: state.toasts }),
  );
}

function titleOf({ place, channels, bot }) {
  const name = { inbox: 'Inbox', app: bot.realName }[place.kind] ?? '#' + channels.find((channel) => channel.id === place.id)?.name;
  return `${name} | Sandbox`;
}

function Place({ state }) {
  switch (state.place.kind) {
    case 'inbox':
      return h(InboxView, { state });
    case 'app':
      return h(AppView, { state });
    default:
      return h(ChannelView, { key: state.place.id, state });
  }
}
