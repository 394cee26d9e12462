import { useMemo } from 'preact/hooks';
import { chartSvg } from '../../../src/lib/chart.ts';
import { integer, percent, sigLog } from '../../../src/lib/format.ts';
import { sigmoid } from '../../../src/math/sigmoid.ts';
import { Computing } from '../kit/Computing.tsx';
import { Plot, plotHeight } from '../kit/Plot.tsx';
import { Badge, Readouts, type Readout } from '../kit/Readouts.tsx';
import { SeedInput } from '../kit/SeedInput.tsx';
import { Choice, Segments } from '../kit/Segments.tsx';
import { SentenceShading } from '../kit/SentenceShading.tsx';
import { Shell } from '../kit/Shell.tsx';
import { Slider } from '../kit/Slider.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { useWidget, type Handle, type ViewProps } from '../kit/use-widget.ts';
import { kitWords } from '../kit/words.ts';
import { en } from './en.ts';
import { grammars } from './grammar.ts';
import { defaultsByLanguage, id, MAX_WORDS, params, type AgreementParams } from './params.ts';
import { firstShare, hasChart, shadedSentence, sharesChart, shareTone } from './picture.ts';
import type { Reading } from './result.ts';
import { describe, tableOf } from './tell.ts';
import { useReading } from './use-reading.ts';
import type { AgreementWords } from './words.ts';
import { zh } from './zh.ts';

/** Its parameters without the definition, whose networks are fetched only when they are asked for. */
const declared: Handle = {
  id,
  params,
  defaultsByLanguage,
  coded: true,
  whole: async () => (await import('./definition.ts')).agreement,
};

function readouts(r: Reading, words: AgreementWords): Readout[] {
  const { readouts: w } = words;
  const [own] = r.cells;
  const share = firstShare(r);
  return [
    { label: w.between, value: integer(r.words.length - r.first - 1) },
    { label: w.share(r.words[r.first] ?? ''), value: sigLog(share, 2, 1, { tone: shareTone(share) }) },
    { label: w.probability(r.right), value: percent(sigmoid(own?.margin ?? 0), 1) },
    ...r.cells.map(({ cell, accuracy }) => ({
      label: w.accuracy(words.cells[cell]),
      value: percent(accuracy, 1),
    })),
  ];
}

function faultOf({ problem }: Reading, { fault }: AgreementWords): string | null {
  if (problem === null) return null;
  if (problem.kind === 'unknown') return fault.unknown(problem.word);
  return problem.kind === 'undecided' ? fault.undecided : fault.long(MAX_WORDS);
}

/** What a sentence is drawn by: to move one of these is to ask for a drawn sentence. */
const drawn: readonly string[] = ['grammar', 'first', 'distractors', 'draw'];

export default function View(view: ViewProps) {
  const state = useWidget<AgreementParams>(declared, view);
  const { params: p } = state;
  const { lang } = view;
  const words = { zh, en }[lang];
  const kit = kitWords[lang];
  const { ready, computed, result, shown } = useReading(p, view);
  const description = useMemo(() => describe(shown, result, lang), [shown, result, lang]);
  const sentence = useMemo(
    () => shadedSentence(shown, result, description, lang),
    [shown, result, description, lang],
  );
  const chart = useMemo(() => sharesChart(result, lang, description), [result, lang, description]);
  const table = useMemo(() => tableOf(result, lang), [result, lang]);
  const tone = shareTone(firstShare(result));
  const grammar = grammars[p.grammar];
  const name = view.figure ?? id;
  const label = (key: string): string => words.params[key]?.label ?? key;
  const help = (key: string): string => words.params[key]?.help ?? '';
  const pick = (
    key: 'grammar' | 'first' | 'distractors' | 'cell' | 'training',
    Control: typeof Segments,
    labels = words.params[key]?.values ?? {},
  ) => (
    <Control
      name={`${name}-${key}`}
      label={label(key)}
      values={params[key].values}
      labels={labels}
      value={p[key]}
      onChange={(value) => state.set({ [key]: value, ...(drawn.includes(key) ? { own: '' } : {}) })}
    />
  );
  const seed = (key: 'draw' | 'seed') => (
    <SeedInput
      name={`${name}-${key}`}
      label={label(key)}
      help={help(key)}
      fresh={key === 'draw' ? words.another : kit.surprise}
      value={p[key]}
      onChange={(value) => state.set({ [key]: value, ...(drawn.includes(key) ? { own: '' } : {}) })}
    />
  );
  return (
    <Shell
      id={id}
      words={words}
      view={view}
      state={state}
      description={description}
      table={table}
      controls={
        <>
          {pick('training', Segments)}
          <p class="control-help">{words.about[p.training]}</p>
          {pick('cell', Choice)}
          <Slider
            name={`${name}-clauses`}
            label={label('clauses')}
            help={help('clauses')}
            exactLabel={kit.exact(label('clauses'))}
            spec={params.clauses}
            value={p.clauses}
            onChange={(clauses) => state.set({ clauses, own: '' })}
          />
          {pick('first', Segments, words.firsts[p.grammar])}
          {pick('distractors', Segments)}
          <details open={p.own !== ''}>
            <summary class="control-help">{words.more}</summary>
            <div class="controls folded">
              {pick('grammar', Segments)}
              {seed('draw')}
              {seed('seed')}
              <TextInput
                name={`${name}-own`}
                label={label('own')}
                help={help('own')}
                lang={p.grammar}
                maxLength={params.own.maxLength}
                placeholder={result.words.join(grammar.space)}
                value={p.own}
                fault={faultOf(result, words)}
                onChange={(own) => state.set({ own })}
              />
              <button
                type="button"
                class="pill"
                onClick={() => state.set({ own: result.words.join(grammar.space) })}
              >
                {words.edit}
              </button>
              <details class="control-help">
                <summary>{words.vocabulary}</summary>
                <p lang={p.grammar}>
                  {grammar.words.map(({ text }) => text).join(grammar.space === '' ? '、' : ', ')}
                </p>
              </details>
            </div>
          </details>
        </>
      }
    >
      <div class="readouts-box">
        <Badge tone={tone} text={words.badge[tone]} />
        <p class="hint-line">
          {words.hint(shown.training, tone, result.cells[0]?.accuracy ?? 0, shown.distractors)}
        </p>
        {!ready && <Computing lang={lang} computed={computed} />}
        <Readouts items={readouts(result, words)} />
      </div>
      <SentenceShading sentence={sentence} />
      <p class="control-help">{words.legend}</p>
      {hasChart(result) && (
        <Plot chart={chart} still={(width) => chartSvg(chart, width, plotHeight(width), 'auto')} />
      )}
    </Shell>
  );
}
