import { useCallback } from 'preact/hooks';
import { planeSvg, type Plane } from '../../../src/lib/plane.ts';
import { Drawn } from './Drawn.tsx';

export interface ComplexPlaneProps {
  readonly plane: Plane;
  /** Height of the picture for its width. */
  readonly height: (width: number) => number;
  readonly narrow: number;
  readonly wide: number;
}

/** The complex plane with its unit circle, following the reader's hand. */
export function ComplexPlane({ plane, height, narrow, wide }: ComplexPlaneProps) {
  const draw = useCallback((width: number) => planeSvg(plane, width, height(width), 'auto'), [plane, height]);
  return <Drawn draw={draw} narrow={narrow} wide={wide} />;
}
