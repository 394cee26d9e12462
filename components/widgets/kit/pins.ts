import { createContext } from 'preact';

/** What the toolbar and the live charts of a widget know of each other. */
export interface Pins {
  readonly pinned: boolean;
  /** The word that stands beside a pinned curve. */
  readonly label: string;
  /** A chart says that it is there; returns the way to leave. */
  readonly join: () => () => void;
}

export const PinContext = createContext<Pins | null>(null);
