import rehypeKatex from 'rehype-katex';
import type { Element, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { katexOptions } from '../../src/site/mdx/katex-options.ts';
import { rehypeLeanMath } from '../../src/site/mdx/rehype-lean-math.ts';
import { SKIP, visit } from 'unist-util-visit';

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

/** What is written, in order: the letters and signs of the MathML or of the picture. */
function written(tree: Root, part: 'math' | 'katex-html'): string {
  let text = '';
  visit(tree, 'element', (node) => {
    const { className } = node.properties;
    const found =
      part === 'math' ? node.tagName === part : Array.isArray(className) && className.includes(part);
    if (!found) return undefined;
    visit(node, (inner) => {
      if (inner.type === 'element' && inner.tagName === 'annotation') return SKIP;
      if (inner.type === 'text') text += inner.value.trim();
      return undefined;
    });
    return SKIP;
  });
  return text;
}

describe('rehypeLeanMath', () => {
  it('keeps every letter of the MathML and of the picture, and drops the copy of its TeX', () => {
    const tree = formula('\\frac{a}{b} + \\mathbf{W}\\T h');
    rehypeKatex(katexOptions)(tree, { message: () => undefined } as never);
    const before = names(tree);
    const [heard, seen] = [written(tree, 'math'), written(tree, 'katex-html')];
    rehypeLeanMath()(tree);
    expect(before).toContain('annotation');
    expect(names(tree)).not.toContain('annotation');
    expect(names(tree)).toContain('mfrac');
    expect(heard).toMatch(/ab.*W.*h/);
    expect(written(tree, 'math')).toBe(heard);
    expect(written(tree, 'katex-html')).toBe(seen);
    expect(JSON.stringify(tree)).not.toContain('mord');
    expect(JSON.stringify(tree)).toContain('"className":["medium"]');
    expect(JSON.stringify(tree)).not.toMatch(/\d\.\d{3}/);
  });

  it('sets a plain index as one box, with the place that the stack gave it, and leaves stacks of two alone', () => {
    const set = (tex: string): string => {
      const tree = formula(tex);
      rehypeKatex(katexOptions)(tree, { message: () => undefined } as never);
      rehypeLeanMath()(tree);
      return JSON.stringify(tree);
    };
    expect(set('h_t')).toContain('"className":["script"]');
    // The W leans: its index moves back by 0.1389 em, which is 0.2 em of the index.
    expect(set('W_{hh}')).toContain('"className":["script"],"style":"margin-left:-0.2em"');
    expect(set('w^T')).toContain('"className":["script","high"]');
    expect(set('w^T')).not.toContain('vlist');
    for (const tex of ['h_t^2', 'e^{-x_t}', '\\sum_{k=1}^n k']) expect(set(tex)).toContain('vlist');
  });
});
