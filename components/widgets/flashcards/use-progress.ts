import { useEffect, useState } from 'preact/hooks';
import { graded, ratingOf } from './schedule.ts';
import {
  browserStore,
  forgetProgress,
  loadProgress,
  PROGRESS_KEY,
  remember,
  type Memories,
  type Trouble,
} from './store.ts';

export interface ReaderProgress {
  readonly memories: Memories;
  readonly trouble: Trouble | null;
  answer(id: string, right: boolean, sure: boolean): Memories;
  readonly forget: () => void;
  /** The reader has taken note of the trouble. */
  readonly dismiss: () => void;
}

/** What the reader has answered, read once the page lives and kept in step with other tabs. */
export function useProgress(): ReaderProgress {
  const [memories, setMemories] = useState<Memories>(new Map());
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => {
    const loaded = loadProgress(browserStore());
    setMemories(loaded.memories);
    setTrouble(loaded.trouble);
    const elsewhere = (event: StorageEvent): void => {
      if (event.key !== PROGRESS_KEY && event.key !== null) return;
      const now = loadProgress(browserStore());
      setMemories(now.memories);
      setTrouble((old) => now.trouble ?? old);
    };
    window.addEventListener('storage', elsewhere);
    return () => window.removeEventListener('storage', elsewhere);
  }, []);
  return {
    memories,
    trouble,
    answer(id, right, sure) {
      const now = remember(browserStore(), memories, id, (old) =>
        graded(old, ratingOf(right, sure), Date.now()),
      );
      setMemories(now.memories);
      if (now.trouble) setTrouble(now.trouble);
      return now.memories;
    },
    forget() {
      const now = forgetProgress(browserStore());
      setMemories(now.memories);
      if (now.trouble) setTrouble(now.trouble);
    },
    dismiss: () => setTrouble(null),
  };
}
