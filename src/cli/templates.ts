/** The files of a new chapter, widget or card: complete enough to pass the type check, with the words to be filled in. */

/** Paths from the root with their texts. */
export type Files = Readonly<Record<string, string>>;

/** `limit-cycle` → `limitCycle` */
export function camel(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function pascal(id: string): string {
  const name = camel(id);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The page for teachers; the check asks for a live figure in its plan. */
function lessonFiles(id: string): Files {
  const page = (title: string, summary: string, heads: readonly string[], todo: string): string => {
    const [goal, needs, lesson, test, key] = ['goal', 'needs', 'lesson', 'test', 'key'].map(
      (part, i) => `## ${heads[i] ?? ''} [#${id}-${part}]`,
    );
    const plan = `| ${heads[5] ?? ''} | ${heads[6] ?? ''} |\n| --- | --- |\n| 45 | ${todo} |`;
    const parts = [goal, todo, needs, todo, lesson, plan, test, `1. ${todo}`, key, `1. ${todo}`];
    return `---\ntitle: ${title}\nsummary: ${summary}\n---\n\n${parts.join('\n\n')}\n`;
  };
  return {
    [`content/teaching/${id}/zh.mdx`]: page(
      '（怎样教这一章）',
      '（课后学生会什么）',
      ['目标', '先修内容', '45分钟的安排', '小测', '参考答案', '分钟', '内容'],
      '（待写。）',
    ),
    [`content/teaching/${id}/en.mdx`]: page(
      '(Teaching this chapter)',
      '(what students can do afterwards)',
      [
        'Goal',
        'What it presupposes',
        'A lesson of 45 minutes',
        'Self-test',
        'Key',
        'minutes',
        'what happens',
      ],
      '(To be written.)',
    ),
  };
}

export function chapterFiles(folder: string, id: string): Files {
  const text = (title: string, summary: string, heading: string, opening: string): string =>
    `---\ntitle: ${title}\nsummary: ${summary}\n---\n\n## ${heading} [#${id}-opening]\n\n${opening}\n`;
  return {
    [`${folder}/zh.mdx`]: text(
      '（标题）',
      '（接在“读完你能说出：”之后的半句话）',
      '（第一节的标题）',
      '（从一个具体的问题写起：读者看见什么，觉得奇怪在哪里。）',
    ),
    [`${folder}/en.mdx`]: text(
      '(title)',
      '(what completes “After this chapter you can say …”)',
      '(title of the first section)',
      '(Begin with a concrete question: what the reader sees, and what is strange about it.)',
    ),
    [`${folder}/numbers.ts`]: [
      "import { numbers } from '../../../src/lib/number-table.ts';",
      '',
      '/** What the text chooses rather than computes, as it stands in the formulas. */',
      'export const settings: readonly string[] = [];',
      '',
      'export default numbers({});',
      '',
    ].join('\n'),
    ...lessonFiles(id),
  };
}

export function cardFiles(folder: string): Files {
  const text = (claim: string, correction: string, heading: string, proof: string): string =>
    `---\nclaim: '${claim}'\n---\n\n${correction}\n\n### ${heading}\n\n${proof}\n`;
  return {
    [`${folder}/zh.md`]: text(
      '（一句可以判断真假的话）',
      '（两三句话：对在哪里，错在哪里。）',
      '证明',
      '（证明，或一个反例。）',
    ),
    [`${folder}/en.md`]: text(
      '(A sentence that is true or false.)',
      '(Two or three sentences: what is right in it, and what is wrong.)',
      'Proof',
      '(The proof, or a counterexample.)',
    ),
  };
}

function widgetWords(lang: string, words: Readonly<Record<string, string>>): string {
  return `import type { WidgetWords } from '../../../src/lib/widget.ts';

export const ${lang}: WidgetWords = {
  title: '${words['title'] ?? ''}',
  question: '${words['question'] ?? ''}',
  steps: [{ text: 'x = 2', set: { x: 2 } }],
  takeaway: '${words['takeaway'] ?? ''}',
  goal: '${words['goal'] ?? ''}',
  params: { x: { label: 'x', help: '${words['help'] ?? ''}' } },
  mathematics: ['$y = x^2$'],
};
`;
}

function definition(id: string): string {
  const [name, type] = [camel(id), pascal(id)];
  return `import { chartSvg, type Chart } from '../../../src/lib/chart.ts';
import { sig, toText } from '../../../src/lib/format.ts';
import type { Lang } from '../../../src/lib/languages.ts';
import type { ParamsOf, Schema } from '../../../src/lib/params.ts';
import { defineWidget } from '../../../src/lib/widget.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const params = {
  x: { type: 'number', default: 1, min: -10, max: 10, step: 0.1 },
} as const satisfies Schema;

export type ${type}Params = ParamsOf<typeof params>;

export type ${type}Result = {
  readonly value: number;
};

function compute({ x }: ${type}Params): ${type}Result {
  return { value: x ** 2 };
}

function describe({ x }: ${type}Params, { value }: ${type}Result, lang: Lang): string {
  const [at, result] = [toText(sig(x, 3)), toText(sig(value, 3))];
  return { zh: \`x = \${at}，y = \${result}。\`, en: \`x = \${at}, y = \${result}.\` }[lang];
}

export function ${name}Chart(p: ${type}Params, result: ${type}Result, lang: Lang): Chart {
  const x = Array.from({ length: 41 }, (_, i) => (i - 20) / 2);
  return {
    label: describe(p, result, lang),
    x,
    xLabel: 'x',
    yLabel: 'y',
    log: false,
    series: [{ label: 'y', y: x.map((at) => compute({ x: at }).value), tone: 'steady' }],
  };
}

export const ${name} = defineWidget<typeof params, ${type}Result>({
  id: '${id}',
  chapter: 'minimal-example',
  subject: 'recurrent-networks',
  params,
  presets: [
    { id: 'low', params: { x: 0 }, label: { zh: '小', en: 'small' }, telling: true },
    { id: 'high', params: { x: 4 }, label: { zh: '大', en: 'large' }, telling: true },
  ],
  words: { zh, en },
  size: { width: 720, height: 460 },
  compute,
  describe,
  figure(p, result, { lang, theme, width }) {
    return chartSvg(${name}Chart(p, result, lang), width, 300, theme);
  },
  table(p, result) {
    return { columns: ['x', 'y'], rows: [[p.x, result.value]] };
  },
});
`;
}

function view(id: string): string {
  const [name, type] = [camel(id), pascal(id)];
  return `import { useMemo } from 'preact/hooks';
import { Plot } from '../kit/Plot.tsx';
import { Shell } from '../kit/Shell.tsx';
import { Slider } from '../kit/Slider.tsx';
import { useWidget, type ViewProps } from '../kit/use-widget.ts';
import { kitWords } from '../kit/words.ts';
import { ${name}, ${name}Chart, type ${type}Params } from './definition.ts';

export default function View(view: ViewProps) {
  const state = useWidget<${type}Params>(${name}, view);
  const { params: p } = state;
  const words = ${name}.words[view.lang];
  const result = useMemo(() => ${name}.compute(p), [p]);
  const chart = useMemo(() => ${name}Chart(p, result, view.lang), [p, result, view.lang]);
  return (
    <Shell
      id={${name}.id}
      words={words}
      view={view}
      state={state}
      description={${name}.describe(p, result, view.lang)}
      table={${name}.table(p, result, view.lang)}
      controls={
        <Slider
          name={\`\${view.figure ?? ${name}.id}-x\`}
          label={words.params['x']?.label ?? 'x'}
          help={words.params['x']?.help ?? ''}
          exactLabel={kitWords[view.lang].exact('x')}
          spec={${name}.params.x}
          value={p.x}
          onChange={(x) => state.set({ x })}
        />
      }
    >
      <Plot chart={chart} still={(width) => ${name}.figure(p, result, { lang: view.lang, theme: 'auto', width })} />
    </Shell>
  );
}
`;
}

export function widgetFiles(folder: string, id: string): Files {
  return {
    [`${folder}/definition.ts`]: definition(id),
    [`${folder}/zh.ts`]: widgetWords('zh', {
      title: '（名称）',
      question: '（图上方的问题）',
      takeaway: '（读者试过之后应当看到什么）',
      goal: '（一句话：老师会拿它做什么）',
      help: '（这个参数是什么）',
    }),
    [`${folder}/en.ts`]: widgetWords('en', {
      title: '(name)',
      question: '(the question above the figure)',
      takeaway: '(what the reader should have seen)',
      goal: '(one sentence: what a teacher would use it for)',
      help: '(what this parameter is)',
    }),
    [`${folder}/View.tsx`]: view(id),
  };
}
