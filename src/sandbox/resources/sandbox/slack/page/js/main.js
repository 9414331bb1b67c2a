import { render } from 'preact';
import { h } from './h.js';
import { App } from './app.js';
import { listenAs } from './stream.js';
import { watchHash } from './place.js';

watchHash();
listenAs(new URLSearchParams(location.search).get('as') ?? '');
render(h(App), document.body);
