import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { h } from './h.js';

const NEAR_PIXELS = 120;

/**
 * Keeps a list at its end while one has not scrolled away from it; one's own message always leads there. With `fromTop` a
 * list that does not fit is shown from its top at first.
 */
export function useFollow({ count, own, fromTop = false }) {
  const box = useRef(null);
  const atEnd = useRef(fromTop ? null : true);
  const seen = useRef(count);
  const [missed, setMissed] = useState(false);
  const toEnd = () => (box.current.scrollTop = box.current.scrollHeight);
  useLayoutEffect(() => {
    atEnd.current ??= box.current.scrollHeight <= box.current.clientHeight;
    const more = count > seen.current;
    seen.current = count;
    if (atEnd.current || (more && own)) toEnd();
    else if (more) setMissed(true);
  });
  const onScroll = ({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
    atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_PIXELS;
    if (atEnd.current) setMissed(false);
  };
  return { props: { ref: box, onScroll, tabIndex: 0 }, pill: missed && h('button.missed', { type: 'button', onClick: toEnd }, 'New messages ↓') };
}
