import { useMemo } from 'preact/hooks';
import { chartSvg } from '../../../src/lib/chart.ts';
import { fixed, sig, sigLog, toText } from '../../../src/lib/format.ts';
import { fromPlain, type Plain } from '../../../src/lib/widget.ts';
import { MatrixInput } from '../kit/MatrixInput.tsx';
import { Plot, plotHeight } from '../kit/Plot.tsx';
import { Badge, Readouts, type Readout } from '../kit/Readouts.tsx';
import { SeedInput } from '../kit/SeedInput.tsx';
import { Choice } from '../kit/Segments.tsx';
import { Shell } from '../kit/Shell.tsx';
import { Slider } from '../kit/Slider.tsx';
import { useField } from '../kit/use-live.ts';
import { useWidget, type ViewProps } from '../kit/use-widget.ts';
import { kitWords } from '../kit/words.ts';
import { matrixWords, rateText } from './definition.ts';
import { en } from './en.ts';
import { rateTone, type WordsParams } from './network.ts';
import { wordsChart, wordsTone } from './picture.ts';
import type { WordsResult } from './result.ts';
import type { MatrixWords } from './words.ts';
import { zh } from './zh.ts';

/** As much of a random word as fits a line or two. */
const SHOWN = 40;

const matrixText = (A: readonly (readonly number[])[]): string =>
  `[${A.map((row) => row.map((x) => toText(sig(x, 3))).join(', ')).join('; ')}]`;

function readouts(p: WordsParams, r: WordsResult, { readouts: w }: MatrixWords): Readout[] {
  const lambda = fromPlain(r.lambda);
  const size = (log10: Plain | undefined) => sigLog(fromPlain(log10), 3);
  const rate = (x: number, estimated: boolean) =>
    Number.isFinite(x) ? fixed(x, 3, { tone: rateTone(x, estimated) }) : '−∞';
  const list: Readout[] = [{ label: w.lambda(r.estimated), value: rate(lambda, r.estimated) }];
  if (r.meanSquare !== null) {
    const measured = fromPlain(r.log10Norms.at(-1)) / p.T;
    list.push(
      { label: w.meanSquare, value: rate(fromPlain(r.meanSquare), false) },
      {
        label: w.measured(p.T),
        value: rateText(Number.isFinite(measured) ? measured * Math.LN10 : '-Infinity'),
      },
    );
  }
  if (r.pair) {
    const { rhoA, rhoB, log10Rho, product, jointLower, jointUpper, best } = r.pair;
    list.push({ label: w.rho('A'), value: sig(rhoA, 3) }, { label: w.rho('B'), value: sig(rhoB, 3) });
    if (log10Rho !== null && p.word.length > 1) {
      list.push(
        { label: w.rho(p.word), value: size(log10Rho) },
        { label: w.rate(p.word), value: size(Number.isFinite(lambda) ? lambda / Math.LN10 : '-Infinity') },
      );
      if (product) list.push({ label: w.product(p.word), value: matrixText(product) });
    }
    const [lower, upper] = [toText(size(jointLower)), toText(size(jointUpper))];
    list.push(
      { label: w.joint, value: lower === upper ? lower : w.between(lower, upper) },
      { label: w.best, value: best },
    );
  }
  list.push({ label: w.last(p.T), value: size(r.log10Norms.at(-1)) });
  return list;
}

interface SpellProps {
  readonly name: string;
  readonly label: string;
  readonly word: string;
  readonly words: MatrixWords;
  readonly onChange: (word: string) => void;
}

/** The word: typed, or put together letter by letter. */
function Spell({ name, label, word, words, onChange }: SpellProps) {
  const { letters, maxLength } = matrixWords.params.word;
  const field = useField({ type: 'text', maxLength } as const);
  return (
    <div class="spell" data-control={name}>
      <label for={name}>{label}</label>
      <input
        id={name}
        {...field}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        value={word}
        onChange={(event) => {
          const typed = event.currentTarget.value.trim().toUpperCase();
          if (typed !== '' && new RegExp(`^[${letters}]+$`).test(typed)) onChange(typed);
          else event.currentTarget.value = word;
        }}
      />
      {Array.from(letters, (letter) => (
        <button
          type="button"
          class="pill"
          key={letter}
          aria-label={words.spell.add(letter)}
          disabled={word.length >= maxLength}
          onClick={() => onChange(word + letter)}
        >
          {letter}
        </button>
      ))}
      <button
        type="button"
        class="pill"
        aria-label={words.spell.erase}
        disabled={word.length < 2}
        onClick={() => onChange(word.slice(0, -1))}
      >
        ⌫
      </button>
    </div>
  );
}

export default function View(view: ViewProps) {
  const state = useWidget<WordsParams>(matrixWords, view);
  const { params: p } = state;
  const words = { zh, en }[view.lang];
  const kit = kitWords[view.lang];
  const result = useMemo(() => matrixWords.compute(p), [p]);
  const description = useMemo(() => matrixWords.describe(p, result, view.lang), [p, result, view.lang]);
  const chart = useMemo(() => wordsChart(result, view.lang, description), [result, view.lang, description]);
  const table = useMemo(() => matrixWords.table(p, result, view.lang), [p, result, view.lang]);
  const tone = wordsTone(result);
  const mean = result.meanSquare === null ? null : rateTone(fromPlain(result.meanSquare), false);
  const name = view.figure ?? matrixWords.id;
  const label = (key: string): string => words.params[key]?.label ?? key;
  const slider = (key: 'p' | 'N' | 'g' | 'T', snaps: readonly number[] = []) => (
    <Slider
      name={`${name}-${key}`}
      label={label(key)}
      help={words.params[key]?.help ?? ''}
      exactLabel={kit.exact(label(key))}
      spec={matrixWords.params[key]}
      value={p[key]}
      snaps={snaps}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  const entries = (key: 'A' | 'B') => (
    <div class="spell-matrix">
      <i aria-hidden="true">{key}</i>
      <MatrixInput
        name={`${name}-${key}`}
        value={p[key]}
        maxEntry={matrixWords.params[key].maxEntry}
        legend={words.entries(key)}
        entryLabel={(row, column) => words.entry(key, row, column)}
        onChange={(value) => state.set({ [key]: value })}
      />
    </div>
  );
  return (
    <Shell
      id={matrixWords.id}
      words={words}
      view={view}
      state={state}
      description={description}
      table={table}
      controls={
        <>
          <Choice
            name={`${name}-source`}
            label={label('source')}
            values={matrixWords.params.source.values}
            labels={words.params['source']?.values ?? {}}
            value={p.source}
            onChange={(source) => state.set({ source })}
          />
          {p.source !== 'gaussian' && (
            <>
              {entries('A')}
              {entries('B')}
            </>
          )}
          {p.source === 'word' && (
            <>
              <Spell
                name={`${name}-word`}
                label={label('word')}
                word={p.word}
                words={words}
                onChange={(word) => state.set({ word })}
              />
              <p class="control-help">{words.spell.written}</p>
            </>
          )}
          {p.source === 'random' && slider('p')}
          {p.source === 'gaussian' && (
            <>
              {slider('N')}
              {slider('g', [1])}
            </>
          )}
          {slider('T')}
          {p.source !== 'word' && (
            <SeedInput
              name={`${name}-seed`}
              label={label('seed')}
              help={words.params['seed']?.help ?? ''}
              fresh={kit.surprise}
              value={p.seed}
              onChange={(seed) => state.set({ seed })}
            />
          )}
        </>
      }
    >
      <div class="readouts-box">
        <Badge tone={tone} text={words.badge[tone]} />
        <p class="hint-line">{words.hint(p.source, tone, mean, result.lambda === '-Infinity')}</p>
        {p.source === 'random' && (
          <p class="hint-line spell-drawn">
            {words.spell.drawn} {result.letters.slice(0, SHOWN)}
            {result.letters.length > SHOWN ? '…' : ''}
          </p>
        )}
        <Readouts items={readouts(p, result, words)} />
      </div>
      <Plot chart={chart} still={(width) => chartSvg(chart, width, plotHeight(width), 'auto')} />
    </Shell>
  );
}
