import { useLive } from './use-live.ts';

/** The explanation of a control, for its `title`: it comes with the script that the control needs, not with the page. */
export function useHelp(help: string): string | undefined {
  return useLive() ? help : undefined;
}
