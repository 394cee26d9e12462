import { useRef, useState, type MutableRef } from 'preact/hooks';
import type { ToolWords } from './words.ts';

/** Copies a text that stands in a block; where the browser refuses, selects it for the reader's own hand. */
export function useCopying(
  text: string,
  words: ToolWords,
): { readonly block: MutableRef<HTMLElement | null>; readonly copy: () => void; readonly told: string } {
  const block = useRef<HTMLElement | null>(null);
  const [told, setTold] = useState<{ readonly of: string; readonly text: string } | null>(null);
  const copy = (): void => {
    const done = (say: string): void => setTold({ of: text, text: say });
    const byHand = (): void => {
      if (block.current) window.getSelection()?.selectAllChildren(block.current);
      done(words.select);
    };
    // Absent where a page is not served securely.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard) clipboard.writeText(`${text}\n`).then(() => done(words.copied), byHand);
    else byHand();
  };
  return { block, copy, told: told?.of === text ? told.text : '' };
}
