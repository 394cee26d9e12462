import { useCallback, useMemo } from 'preact/hooks';
import { sig, sigLog } from '../../../src/lib/format.ts';
import { chartSvg } from '../../../src/lib/chart.ts';
import { ColumnPlane } from '../kit/ColumnPlane.tsx';
import { ComplexPlane } from '../kit/ComplexPlane.tsx';
import { Drawn } from '../kit/Drawn.tsx';
import { MatrixInput } from '../kit/MatrixInput.tsx';
import { Plot, plotHeight } from '../kit/Plot.tsx';
import { Badge, Readouts, type Readout } from '../kit/Readouts.tsx';
import { SeedInput } from '../kit/SeedInput.tsx';
import { Choice } from '../kit/Segments.tsx';
import { Shell } from '../kit/Shell.tsx';
import { Slider } from '../kit/Slider.tsx';
import { useWidget, type ViewProps } from '../kit/use-widget.ts';
import { kitWords } from '../kit/words.ts';
import { lastLog10, matrixSpectrum } from './definition.ts';
import { en } from './en.ts';
import { randomSources, type SpectrumParams } from './matrix.ts';
import { barsSvg, factorTone, spectrumChart, spectrumPlane } from './picture.ts';
import type { SpectrumResult } from './result.ts';
import type { SpectrumWords } from './words.ts';
import { zh } from './zh.ts';

const planeHeight = (width: number): number => Math.min(width, 270);
const barsHeight = (width: number): number => (width < 260 ? 220 : 130);

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
    { label: w.last(p.kmax), value: sigLog(lastLog10(r), 3, 1, { tone }) },
    { label: w.below, value: below },
  ];
}

export default function View(view: ViewProps) {
  const state = useWidget<SpectrumParams>(matrixSpectrum, view);
  const { params: p } = state;
  const words = { zh, en }[view.lang];
  const kit = kitWords[view.lang];
  const result = useMemo(() => matrixSpectrum.compute(p), [p]);
  const description = useMemo(() => matrixSpectrum.describe(p, result, view.lang), [p, result, view.lang]);
  const chart = useMemo(
    () => spectrumChart(result, view.lang, description),
    [result, view.lang, description],
  );
  const plane = useMemo(() => spectrumPlane(result, view.lang), [result, view.lang]);
  const bars = useCallback(
    (width: number) => barsSvg(result, view.lang, width, barsHeight(width), 'auto'),
    [result, view.lang],
  );
  const table = useMemo(() => matrixSpectrum.table(p, result, view.lang), [p, result, view.lang]);
  const tone = factorTone(result.rho);
  const own = p.source === 'own';
  const name = view.figure ?? matrixSpectrum.id;
  const slider = (key: 'n' | 'gain' | 'kmax', snaps: readonly number[] = []) => (
    <Slider
      name={`${name}-${key}`}
      label={words.params[key]?.label ?? key}
      help={words.params[key]?.help ?? ''}
      exactLabel={kit.exact(words.params[key]?.label ?? key)}
      spec={matrixSpectrum.params[key]}
      value={p[key]}
      snaps={snaps}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  return (
    <Shell
      id={matrixSpectrum.id}
      words={words}
      view={view}
      state={state}
      description={description}
      table={table}
      controls={
        <>
          <Choice
            name={`${name}-source`}
            label={words.params['source']?.label ?? 'source'}
            values={matrixSpectrum.params.source.values}
            labels={words.params['source']?.values ?? {}}
            value={p.source}
            onChange={(source) => state.set({ source })}
          />
          {own ? (
            <>
              <ColumnPlane
                value={p.A}
                maxEntry={matrixSpectrum.params.A.maxEntry}
                label={words.entries}
                handleLabel={words.handle}
                onChange={(A) => state.set({ A })}
              />
              <MatrixInput
                value={p.A}
                maxEntry={matrixSpectrum.params.A.maxEntry}
                legend={words.entries}
                entryLabel={words.entry}
                onChange={(A) => state.set({ A })}
              />
              <p class="control-help">{words.handleHelp}</p>
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
        <ComplexPlane plane={plane} height={planeHeight} narrow={300} wide={300} />
        <Drawn draw={bars} narrow={280} wide={280} />
      </div>
      <Plot chart={chart} still={(width) => chartSvg(chart, width, plotHeight(width), 'auto')} />
    </Shell>
  );
}
