/** A small clean tree in a temporary folder, to be broken in one place by a test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export type Tree = Readonly<Record<string, string>>;

const hanText = '梯度往回走，每一步都乘上同一个数，所以走得越远，剩下的就越少，这就是消失。';

const chapterEn = `---
title: A small chapter
summary: what a fixture is
---

## One number [#one-number]

With $w = 0.5$ there is <Num id="half" /> left, and

$$ [#law]
h_t = w\\,h_{t-1} \\quad\\text{for all } t .
$$

<Widget id="slider" figure="small" params={{ w: 0.5 }} />

<Claim id="fate" kind="fact" title="fate">

It fades <Cite id="pascanu2013" />, as <Term id="gradient">the gradient</Term> does in <Ref to="eq:law" />.

</Claim>
`;

const chapterZh = `---
title: 一小章
summary: 什么是样例
---

## 一个数 [#one-number]

${hanText}当 $w=0.5$ 时剩下 <Num id="half" />，而

$$ [#law]
h_t = w\\,h_{t-1} \\quad\\text{对一切 } t 。
$$

<Widget id="slider" figure="small" params={{ w: 0.5 }} />

<Claim id="fate" kind="fact" title="命运">

它会消失 <Cite id="pascanu2013" />，<Term id="gradient">梯度</Term>也一样，见 <Ref to="eq:law" />。

</Claim>
`;

const widgetWords = (lang: string, label: string): string =>
  `export const ${lang} = { title: '${label}', steps: [{ text: 'w = 0.98' }], params: { w: { label: 'w', help: '${label}' } } };\n`;

const lesson = (title: string, heading: (part: string) => string, words: string): string => `---
title: ${title}
summary: ${words}
---

${heading('goal')}

${words}

${heading('needs')}

${words}

${heading('lesson')}

| | |
| --- | --- |
| 15 | ${words} |
| 30 | <State id="slider" params={{ w: 0.5 }} /> |

${heading('test')}

1. ${words}

${heading('key')}

1. ${words}
`;

export const clean: Tree = {
  'package.json': '{ "type": "module" }\n',
  'content/chapters/01-small/en.mdx': chapterEn,
  'content/chapters/01-small/zh.mdx': chapterZh,
  'content/chapters/01-small/numbers.ts':
    "export const settings = ['w = 0.5'];\nexport default {\n  half: { mantissa: '7.9', exponent: '−31', suffix: '', tone: null },\n};\n",
  'content/cards/always/en.md':
    "---\nclaim: 'It always fades.'\n---\n\nIt need not.\n\n### Proof\n\nTake $w=1$.\n",
  'content/cards/always/zh.md': `---\nclaim: '它总会消失。'\n---\n\n${hanText}\n\n### 证明\n\n取 $w=1$。\n`,
  'content/exercises/small/alone/en.md': `---\ntitle: Alone\n---\n\nHow much is left [here](ref:eq:law)?\n\n### Hint\n\nMultiply.\n\n### Solution\n\nThere is $\\num{left}$.\n`,
  'content/exercises/small/alone/zh.md': `---\ntitle: 独自\n---\n\n${hanText}这里（[](ref:eq:law)）还剩多少？\n\n### 提示\n\n相乘。\n\n### 解答\n\n还剩 $\\num{left}$。\n`,
  'content/exercises/small/alone/answer.ts':
    "export default {\n  level: 1,\n  section: 'one-number',\n  kind: 'number',\n  check: { task: { kind: 'number', right: [1, 0, 0], wrong: [] }, hints: [{ zh: '再想', en: 'again' }], spellings: ['1'], slips: [] },\n  numbers: { left: { mantissa: '1', exponent: null, suffix: '', tone: null } },\n};\n",
  'content/teaching/small/en.mdx': lesson('A lesson', (part) => `## The ${part} [#small-${part}]`, 'Watch.'),
  'content/teaching/small/zh.mdx': lesson(
    '一堂课',
    (part) => `## 第${part.length}部分 [#small-${part}]`,
    hanText,
  ),
  'content/errata/en.mdx':
    '---\ntitle: Errata\nsummary: what was wrong\n---\n\n## A slip [#c-1]\n\n<Quote source="lecture">$1.5^{100}\\approx 2.4\\times 10^{17}$, (a slope)</Quote>\n',
  'content/errata/zh.mdx': `---\ntitle: 勘误\nsummary: 错在哪里\n---\n\n## 一处笔误 [#c-1]\n\n<Quote source="lecture">斜坡,(讲义) $1.5^{100}\\approx 2.4\\times 10^{17}$</Quote>\n\n${hanText}\n`,
  'content/glossary/en.yaml':
    '- id: gradient\n  term: gradient\n  other: 梯度\n  definition: The derivative $\\nabla L$.\n  avoid: [slope]\n',
  'content/glossary/zh.yaml':
    '- id: gradient\n  term: 梯度\n  other: gradient\n  definition: 导数 $\\nabla L$。\n  avoid: [斜坡]\n',
  'tests/claims/fate.test.ts': '// a test\n',
  'content/claims/fate.json':
    '{ "id": "fate", "checks": [{ "kind": "property", "zh": "都小", "en": "all small", "runs": 100 }], "source": "// a test\\n" }\n',
  'content/ui/en.yaml': 'name: Point\nchapter: Chapter {n}\n',
  'content/ui/zh.yaml': 'name: 点\nchapter: 第 {n} 章\n',
  'content/references.bib': '@article{pascanu2013,\n  title = {On the difficulty},\n}\n',
  'components/prose/Num.astro': '---\n---\n\n<span></span>\n',
  'components/prose/Widget.astro':
    "---\nimport { registry } from '../widgets/registry.ts';\n---\n\n{registry.length}\n",
  'components/prose/Claim.astro': '<section><slot /></section>\n',
  'components/prose/Cite.astro': '<a></a>\n',
  'components/prose/Term.astro': '<a></a>\n',
  'components/prose/Ref.astro': '<a></a>\n',
  'components/prose/State.astro': '<a></a>\n',
  'components/prose/Quote.astro': '<blockquote></blockquote>\n',
  'components/widgets/registry.ts':
    "import { slider } from './slider/definition.ts';\nexport const registry = [slider];\n",
  'components/widgets/slider/definition.ts':
    "import { en } from './en.ts';\nimport { zh } from './zh.ts';\nexport const slider = { id: 'slider', params: { w: { type: 'number', default: 1, min: -2, max: 2, step: 0.1 } }, words: { zh, en } };\n",
  'components/widgets/slider/en.ts': widgetWords('en', 'slider'),
  'components/widgets/slider/zh.ts': widgetWords('zh', '滑块'),
  'components/widgets/flashcards/deck.ts':
    "export const deck = [{ id: 'always', errata: ['c-1'], shows: null }];\n",
  'src/math/power.ts': 'export const power = (w: number, T: number): number => w ** T;\n',
  'src/lib/format.ts':
    "import { power } from '../math/power.ts';\nexport const shown = (x: number): string => String(power(x, 1));\n",
};

/** Writes the tree, with changes: a text in place of a file, or null for a file that is missing. */
export function treeWith(changes: Readonly<Record<string, string | null>> = {}, tree: Tree = clean): string {
  const root = mkdtempSync(join(tmpdir(), 'vanishing-point-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  for (const [path, text] of Object.entries({ ...tree, ...changes })) {
    if (text === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** A file of the clean tree with a piece of its text replaced; the piece must be there. */
export function edited(path: string, from: string, to: string): Readonly<Record<string, string>> {
  const text = clean[path];
  if (text === undefined || !text.includes(from)) throw new Error(`${path}: "${from}" is not in the fixture`);
  return { [path]: text.replace(from, to) };
}

export const en = 'content/chapters/01-small/en.mdx';
export const zh = 'content/chapters/01-small/zh.mdx';
export const numberFile = 'content/chapters/01-small/numbers.ts';
