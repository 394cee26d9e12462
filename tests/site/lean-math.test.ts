import rehypeKatex from 'rehype-katex';
import type { Element, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { katexOptions } from '../../src/site/mdx/katex-options.ts';
import { rehypeLeanMath } from '../../src/site/mdx/rehype-lean-math.ts';
import { visit } from 'unist-util-visit';

function formula(tex: string): Root {
  const span: Element = {
    type: 'element',
    tagName: 'code',
    properties: { className: ['language-math', 'math-inline'] },
    children: [{ type: 'text', value: tex }],
  };
  return { type: 'root', children: [span] };
}

function names(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, 'element', (node) => {
    found.push(node.tagName);
  });
  return found;
}

describe('rehypeLeanMath', () => {
  it('keeps the MathML and drops the copy of its TeX', () => {
    const tree = formula('\\frac{a}{b} + \\mathbf{W}\\T h');
    rehypeKatex(katexOptions)(tree, { message: () => undefined } as never);
    const before = names(tree);
    rehypeLeanMath()(tree);
    expect(before).toContain('annotation');
    expect(names(tree)).toEqual(before.filter((name) => name !== 'annotation' && name !== 'semantics'));
    expect(names(tree)).toContain('mfrac');
  });
});
