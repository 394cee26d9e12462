import type { Plugin } from 'vite';
import { tokensCss } from '../lib/tokens.ts';

/** Serves the table of colours as `virtual:tokens.css`. */
export function tokensPlugin(): Plugin {
  const id = 'virtual:tokens.css';
  return {
    name: 'vanishing-point:tokens',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (resolved) => (resolved === `\0${id}` ? tokensCss() : undefined),
  };
}
