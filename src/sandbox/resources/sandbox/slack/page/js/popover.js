import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { h } from './h.js';

const GAP = 4;
const MARGIN = 8;

/** Stands beside its anchor, above it where there is no room below; closes on Escape, on a click elsewhere and on leaving. */
export function Popover({ anchor, onClose, children, wide = false, alignEnd = false }) {
  const box = useRef(null);
  useLayoutEffect(() => place(box.current, anchor, wide, alignEnd));
  useEffect(() => {
    const elsewhere = (event) => {
      if (!box.current?.contains(event.target) && !anchor.contains(event.target)) onClose();
    };
    document.addEventListener('mousedown', elsewhere);
    if (!box.current.contains(document.activeElement)) focusFirst(box.current);
    return () => document.removeEventListener('mousedown', elsewhere);
  }, []);
  return h('div.popover', { ref: box, onKeyDown: (event) => keys(event, box.current, anchor, onClose) }, children);
}

const focusFirst = (box) => (box.querySelector('input') ?? box.querySelector('[aria-checked="true"], button'))?.focus();

function place(box, anchor, wide, alignEnd) {
  const edge = anchor.getBoundingClientRect();
  if (wide) box.style.minWidth = edge.width + 'px';
  const { width, height } = box.getBoundingClientRect();
  const below = edge.bottom + GAP + height <= innerHeight - MARGIN || edge.top - GAP - height < MARGIN;
  const left = alignEnd ? edge.right - width : edge.left;
  box.style.left = Math.max(MARGIN, Math.min(left, innerWidth - width - MARGIN)) + 'px';
  box.style.top = (below ? edge.bottom + GAP : edge.top - GAP - height) + 'px';
}

function keys(event, box, anchor, onClose) {
  if (event.key === 'Escape') {
    event.stopPropagation();
    onClose();
    anchor.focus();
  }
  if (event.target.tagName !== 'BUTTON' || !['ArrowDown', 'ArrowUp'].includes(event.key)) return;
  event.preventDefault();
  const buttons = [...box.querySelectorAll('button')];
  const step = event.key === 'ArrowDown' ? 1 : -1;
  buttons[(buttons.indexOf(event.target) + step + buttons.length) % buttons.length]?.focus();
}
