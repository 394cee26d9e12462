import { useCallback, useMemo, useState } from 'preact/hooks';
import { sig, sigLog, toText } from '../../../src/lib/format.ts';
import { chartSvg } from '../../../src/lib/chart.ts';
import { fromPlain } from '../../../src/lib/widget.ts';
import { ColumnPlane } from '../kit/ColumnPlane.tsx';
import { ComplexPlane } from '../kit/ComplexPlane.tsx';
import { Drawn } from '../kit/Drawn.tsx';
import { MatrixInput } from '../kit/MatrixInput.tsx';
import { Plot, plotHeight } from '../kit/Plot.tsx';
import { Badge, Readouts, type Readout } from '../kit/Readouts.tsx';
import { SeedInput } from '../kit/SeedInput.tsx';
import { Choice, Segments } from '../kit/Segments.tsx';
import { Shell } from '../kit/Shell.tsx';
import { Slider } from '../kit/Slider.tsx';
import { Toggles } from '../kit/Toggles.tsx';
import { useLazy } from '../kit/use-lazy.ts';
import { useWidget, type Handle, type ViewProps } from '../kit/use-widget.ts';
import { kitWords } from '../kit/words.ts';
import { loadWords, wordsOf } from './lazy.ts';
import { params, pasteLimits, randomSources, type SpectrumParams } from './matrix.ts';
import { barsSvg, factorTone, kreissLogs, spectrumChart, spectrumPlane } from './picture.ts';
import { PlanePicker } from './PlanePicker.tsx';
import type { SpectrumResult } from './result.ts';
import { describe, lastLog10, pointText, tableOf } from './tell.ts';
import { useSpectrum } from './use-spectrum.ts';
import type { SpectrumWords } from './words.ts';

/** Its words and parameters without the definition, which holds mathematics that is fetched only when asked for. */
const id = 'matrix-spectrum';
const declared: Handle = {
  id,
  params,
  coded: true,
  seeded: (p) => randomSources.includes((p as unknown as SpectrumParams).source),
  whole: async () => (await import('./definition.ts')).matrixSpectrum,
};
const layerNames = ['pseudospectra', 'range', 'kreiss'] as const;
const loadPaste = () => import('../kit/MatrixPaste.tsx');

const planeHeight = (width: number): number => Math.min(width, 270);
const barsHeight = (width: number): number => (width < 260 ? 220 : 130);

function kreissReadouts(r: SpectrumResult, w: SpectrumWords['readouts']): Readout[] {
  if (!r.kreiss) return [];
  const { lower, upper, at } = kreissLogs(r);
  const z = pointText(r.kreiss);
  return [
    ...(Number.isFinite(lower)
      ? [
          { label: 'K(A)', value: sigLog(lower, 4) },
          { label: 'e·n·K(A)', value: sigLog(upper, 4) },
        ]
      : [{ label: 'K(A)', value: w.none }]),
    {
      label: w.at(z),
      value: r.kreiss.at === null ? w.inside : Number.isFinite(at) ? sigLog(at, 4) : w.infinite,
    },
  ];
}

/** What the chosen point says, in a line. */
function proofText(r: SpectrumResult, { readouts: w }: SpectrumWords): string {
  if (!r.kreiss || r.kreiss.at === null) return w.inside;
  const y = fromPlain(r.kreiss.at);
  return Number.isFinite(y) ? `sup ‖Aᵏ‖ ≥ ${toText(sig(y, 4))}` : w.infinite;
}

function readouts(p: SpectrumParams, r: SpectrumResult, { readouts: w }: SpectrumWords): Readout[] {
  const tone = factorTone(r.rho);
  const below =
    r.belowOneFrom === null
      ? w.never(p.kmax)
      : w.from(r.zeroFrom === null ? r.belowOneFrom : Math.min(r.zeroFrom, r.belowOneFrom));
  return [
    { label: w.rho, value: sig(r.rho, 4, { tone }) },
    { label: w.sigma, value: sig(r.sigma, 4, { tone: factorTone(r.sigma) }) },
    { label: w.henrici, value: sig(r.henrici < 1e-12 ? 0 : r.henrici, 3) },
    { label: w.peak(r.peak.k), value: sigLog(r.peak.log10, 4) },
    p.chart === 'root'
      ? { label: `‖Aᵏ‖^(1/k), k = ${p.kmax}`, value: sigLog(lastLog10(r) / p.kmax, 4, 1, { tone }) }
      : { label: w.last(p.kmax), value: sigLog(lastLog10(r), 3, 1, { tone }) },
    { label: w.below, value: below },
    ...(r.range && r.range.radius !== null ? [{ label: w.radius, value: sig(r.range.radius, 4) }] : []),
    ...kreissReadouts(r, w),
  ];
}

/** What must be here before the view can be drawn in a browser: the words of the page's language. */
export const prepare = ({ lang }: ViewProps): Promise<void> => loadWords(lang);

export default function View(view: ViewProps) {
  const held = useWidget<SpectrumParams>(declared, view);
  // A pasted matrix that no address can carry stands beside the parameters until they name another.
  const [large, setLarge] = useState<SpectrumParams['A'] | null>(null);
  const state = {
    ...held,
    params: large ? { ...held.params, A: large } : held.params,
    set(patch: Parameters<typeof held.set>[0]) {
      if ('A' in patch) setLarge(null);
      held.set(patch);
    },
    reset() {
      setLarge(null);
      held.reset();
    },
  };
  const { params: p, live } = state;
  const words = wordsOf(view.lang);
  const kit = kitWords[view.lang];
  const result = useSpectrum(p);
  const description = describe(p, result, view.lang);
  const chart = useMemo(
    () => spectrumChart(result, view.lang, description, p.chart),
    [result, view.lang, description, p.chart],
  );
  const plane = useMemo(() => spectrumPlane(result, view.lang), [result, view.lang]);
  const bars = useCallback(
    (width: number) => barsSvg(result, view.lang, width, barsHeight(width), 'auto'),
    [result, view.lang],
  );
  const table = useMemo(() => tableOf(p, result, view.lang, live ? 20 : 4), [p, result, view.lang, live]);
  const [asText, setAsText] = useState(false);
  const paste = useLazy(loadPaste, asText);
  const tone = factorTone(result.rho);
  const own = p.source === 'own';
  const name = view.figure ?? id;
  const slider = (key: 'n' | 'gain' | 'kmax' | 'nonnormality', snaps: readonly number[] = []) => (
    <Slider
      name={`${name}-${key}`}
      label={words.params[key]?.label ?? key}
      help={words.params[key]?.help ?? ''}
      exactLabel={kit.exact(words.params[key]?.label ?? key)}
      spec={params[key]}
      value={p[key]}
      snaps={snaps}
      onChange={(value) => state.set({ [key]: value })}
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
      paired
      controls={
        <>
          <Choice
            name={`${name}-source`}
            label={words.params['source']?.label ?? 'source'}
            values={params.source.values}
            labels={words.params['source']?.values ?? {}}
            value={p.source}
            onChange={(source) => state.set({ source })}
          />
          {own ? (
            <>
              {p.A.length === 2 && (
                <ColumnPlane
                  value={p.A}
                  maxEntry={params.A.maxEntry}
                  label={words.entries}
                  handleLabel={words.handle}
                  onChange={(A) => state.set({ A })}
                />
              )}
              {p.A.length <= params.A.maxSize ? (
                <MatrixInput
                  name={`${name}-A`}
                  value={p.A}
                  maxEntry={params.A.maxEntry}
                  legend={words.entries}
                  entryLabel={words.entry}
                  onChange={(A) => state.set({ A })}
                />
              ) : (
                <p class="control-help">{words.large(p.A.length)}</p>
              )}
              {p.A.length === 2 && <p class="control-help">{words.handleHelp}</p>}
              {live && (
                <details
                  class="as-text"
                  data-control={`${name}-A`}
                  onToggle={(event) => setAsText(event.currentTarget.open)}
                >
                  <summary>{words.fromText}</summary>
                  {asText && paste && (
                    <paste.MatrixPaste
                      name={name}
                      lang={view.lang}
                      value={p.A}
                      limits={pasteLimits}
                      inAddress={params.A.maxSize}
                      onChange={(A) => {
                        if (A.length <= params.A.maxSize) state.set({ A });
                        else setLarge(A);
                      }}
                    />
                  )}
                </details>
              )}
            </>
          ) : (
            <>
              <p class="control-help">{words.about[p.source]}</p>
              {slider('n')}
              {slider('gain', [1])}
              {randomSources.includes(p.source) && (
                <SeedInput
                  name={`${name}-seed`}
                  label={words.params['seed']?.label ?? 'seed'}
                  help={words.params['seed']?.help ?? ''}
                  fresh={kit.surprise}
                  value={p.seed}
                  onChange={(seed) => state.set({ seed })}
                />
              )}
            </>
          )}
          {live && slider('nonnormality', [1])}
          {slider('kmax')}
        </>
      }
    >
      <div class="readouts-box">
        <Badge tone={tone} text={words.badge[tone]} />
        <p class="hint-line">{words.hint(tone, factorTone(result.sigma))}</p>
        <Readouts items={readouts(p, result, words)} />
      </div>
      <div class="spectrum-pair">
        <PlanePicker
          plane={plane}
          height={planeHeight}
          at={p.kreiss ? { re: p.re, im: p.im } : null}
          name={words.cross}
          value={`${pointText(p)}; ${proofText(result, words)}`}
          onPick={(re, im) => state.set({ kreiss: true, re, im })}
        >
          <ComplexPlane plane={plane} height={planeHeight} narrow={300} wide={300} />
        </PlanePicker>
        <Drawn draw={bars} narrow={280} wide={280} />
      </div>
      <div class="layers">
        {live && (
          <>
            <Toggles
              name={name}
              legend={words.show}
              items={layerNames.map((key) => ({
                key,
                label: words.params[key]?.label ?? key,
                help: words.params[key]?.help ?? '',
                on: p[key],
              }))}
              onChange={(key, on) => state.set({ [key]: on })}
            />
            <p class="control-help">{words.pickHelp}</p>
            <Segments
              name={`${name}-chart`}
              label={words.params['chart']?.label ?? 'chart'}
              values={params.chart.values}
              labels={words.params['chart']?.values ?? {}}
              value={p.chart}
              onChange={(value) => state.set({ chart: value })}
            />
          </>
        )}
      </div>
      <Plot chart={chart} still={(width) => chartSvg(chart, width, plotHeight(width), 'auto')} />
    </Shell>
  );
}
