import { useEffect, useState } from 'preact/hooks';
import { h } from './h.js';
import { icon } from './icons.js';
import { MenuButton } from './menu_button.js';
import { change } from './store.js';
import { clock, dayKey, day, full } from './time.js';

/** What the good mail server took. */
export function InboxView({ state: { mails, seenMails, place } }) {
  const open = mails.find((mail) => mail.id === place.id);
  useEffect(() => {
    if (open) change({ seenMails: new Set(seenMails).add(open.id) });
  }, [open?.id]);
  return h('section.channel.inbox', { 'aria-label': 'Inbox', 'data-testid': 'inbox', class: open ? 'mail-open' : '' },
    h('header.bar', h(MenuButton), h('h2', icon('inbox'), 'Inbox'), h('span.bar-note', mails.length === 1 ? '1 mail' : mails.length + ' mails')),
    mails.length === 0
      ? h('div.empty', icon('inbox'), h('h3', 'No mail yet'), h('p', 'Mail that the working mail server takes shows up here at once.'))
      : h('div.inbox-panes',
        h('ul.mail-list', { 'aria-live': 'polite' }, mails.map((mail) => h('li', { key: mail.id }, h(Row, { mail, open: mail === open, seen: seenMails.has(mail.id) })))),
        open ? h(MailPane, { key: open.id, mail: open }) : h('div.empty', h('p', 'Choose a mail to read it.'))));
}

function Row({ mail, open, seen }) {
  const at = new Date(mail.at);
  const today = dayKey(at) === dayKey(new Date());
  return h('a.mail-row', { href: '#/inbox/' + encodeURIComponent(mail.id), class: `${open ? 'active' : ''} ${seen ? '' : 'new'}`, 'aria-current': open ? 'true' : undefined, 'data-testid': 'inbox-row', 'data-mail': mail.id },
    h('span.mail-row-head', h('b', mail.to.join(', ')), h('time', today ? clock(at) : day(at))),
    h('span.mail-subject', mail.subject || '(no subject)'),
    h('span.mail-snippet', mail.text.slice(0, 140)));
}

function MailPane({ mail }) {
  const [tab, setTab] = useState(mail.html ? 'html' : 'text');
  const tabs = [mail.html && ['html', 'Message'], ['text', mail.html ? 'Plain text' : 'Message'], ['headers', 'Headers']].filter(Boolean);
  return h('article.mail', { 'data-testid': 'mail', 'data-mail': mail.id },
    h('header',
      h('a.icon-button.mail-back', { href: '#/inbox', 'aria-label': 'Back to the list' }, icon('back')),
      h('h3', mail.subject || '(no subject)'),
      h('dl', line('From', mail.from), line('To', mail.to.join(', ')), line('Received', full(new Date(mail.at))), line('Queue id', mail.id))),
    h('nav.tabs', { role: 'tablist' }, tabs.map(([name, label]) =>
      h('button.tab', { key: name, type: 'button', role: 'tab', 'aria-selected': tab === name, class: tab === name ? 'active' : '', 'data-tab': name, onClick: () => setTab(name) }, label))),
    h('div.mail-body', body(mail, tab)));
}

const line = (term, value) => [h('dt', term), h('dd', value)];

function body(mail, tab) {
  if (tab === 'html') {
    return h('iframe', { src: '/mail/' + encodeURIComponent(mail.id), sandbox: 'allow-popups allow-popups-to-escape-sandbox', title: 'The mail', referrerPolicy: 'no-referrer' });
  }
  if (tab === 'text') return h('pre.mail-text', mail.text);
  return h('dl.mail-headers', Object.entries(mail.headers).map(([name, value]) => line(name, value)));
}
