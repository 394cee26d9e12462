import { useEffect, useState } from 'preact/hooks';

/** The explanation of a control, for its `title`: it comes with the script that the control needs, not with the page. */
export function useHelp(help: string): string | undefined {
  const [told, setTold] = useState<string | undefined>(undefined);
  useEffect(() => setTold(help), [help]);
  return told;
}
