import { useCallback } from 'preact/hooks';
import { sentenceSvg, type ShadedSentence } from '../../../src/lib/sentence.ts';
import { Drawn } from './Drawn.tsx';

/** A sentence with its words shaded, broken into lines for the width there is. */
export function SentenceShading({ sentence }: { readonly sentence: ShadedSentence }) {
  const draw = useCallback((width: number) => sentenceSvg(sentence, width, 'auto'), [sentence]);
  return <Drawn draw={draw} narrow={340} wide={580} />;
}
