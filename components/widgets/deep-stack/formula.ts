/** The layer as a formula in plain characters, so that the kind of block stands on the widget itself. */
import type { StackParams } from './stack.ts';

export function blockFormula(
  { variant, end, phi }: Pick<StackParams, 'variant' | 'end' | 'phi'>,
  names: Readonly<Record<StackParams['phi'], string>>,
): string {
  const argument = variant.endsWith('batchnorm') ? 'BN(U h)' : 'U h';
  const name = names[phi];
  const value = name === '' ? argument : `${name}(${argument})`;
  if (!variant.startsWith('residual')) return `h ← ${value}`;
  const branch = end === 'matrix' ? `V ${value}` : value;
  return `h ← h + ${branch}${variant === 'residual-scaled' ? ' / √L' : ''}`;
}
