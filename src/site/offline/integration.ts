/** Adds to the built site the worker that keeps it for reading offline. Last of the integrations: it lists what the others made. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeWorker } from './write-worker.ts';

export function offlineReading(base: string): AstroIntegration {
  return {
    name: 'offline-reading',
    hooks: {
      'astro:build:done': ({ dir }) => writeWorker(fileURLToPath(dir).replace(/[\\/]$/, ''), base),
    },
  };
}
