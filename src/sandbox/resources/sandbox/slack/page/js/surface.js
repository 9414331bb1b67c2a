import { createContext } from 'preact';

/**
 * What a block's elements act on, a message or a view: `kind`, `channel`, `value(block, element)`, `set(block, element,
 * chosen)`, `press(block, element, chosen)` and `error(block)`. What is chosen is always a list of strings.
 */
export const SurfaceContext = createContext(null);
