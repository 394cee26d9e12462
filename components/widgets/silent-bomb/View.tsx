import { useMemo } from 'preact/hooks';
import { chartSvg } from '../../../src/lib/chart.ts';
import { sig, sigLog } from '../../../src/lib/format.ts';
import { fromPlain } from '../../../src/lib/widget.ts';
import { HeatMap } from '../kit/HeatMap.tsx';
import { Plot, plotHeight } from '../kit/Plot.tsx';
import { Badge, Readouts, type Readout } from '../kit/Readouts.tsx';
import { Shell } from '../kit/Shell.tsx';
import { Slider } from '../kit/Slider.tsx';
import { useWidget, type ViewProps } from '../kit/use-widget.ts';
import { kitWords } from '../kit/words.ts';
import { silentBomb } from './definition.ts';
import { en } from './en.ts';
import { factorTone, runTone, type BombParams } from './network.ts';
import { bombChart, bombMap } from './picture.ts';
import type { BombResult } from './result.ts';
import type { BombWords } from './words.ts';
import { zh } from './zh.ts';

const mapHeight = (width: number): number => Math.round(Math.min(240, Math.max(190, width * 0.5)));

function readouts(p: BombParams, r: BombResult, { readouts: w }: BombWords): Readout[] {
  const tone = factorTone(r.factor);
  return [
    { label: w.rho, value: sig(0, 1) },
    { label: w.sigma, value: sig(r.sigma, 4) },
    { label: w.factor, value: sig(r.factor, 4, { tone }) },
    { label: w.fixedPoint(p.T), value: sigLog(fromPlain(r.log10Powers.at(-1)), 3, 1, { tone }) },
    { label: w.left, value: r.leftAt === null ? w.stays(p.T) : w.leftAt(r.leftAt) },
    { label: w.peak(r.peak.t), value: sigLog(r.peak.log10, 3) },
    { label: w.last(p.T), value: sigLog(fromPlain(r.log10Norms.at(-1)), 3, 1, { tone: runTone(r) }) },
  ];
}

export default function View(view: ViewProps) {
  const state = useWidget<BombParams>(silentBomb, view);
  const { params: p } = state;
  const words = { zh, en }[view.lang];
  const result = useMemo(() => silentBomb.compute(p), [p]);
  const description = useMemo(() => silentBomb.describe(p, result, view.lang), [p, result, view.lang]);
  const table = useMemo(() => silentBomb.table(p, result, view.lang), [p, result, view.lang]);
  const chart = useMemo(() => bombChart(result, view.lang, description), [result, view.lang, description]);
  const map = useMemo(() => bombMap(p, result, view.lang), [p, result, view.lang]);
  const tone = factorTone(result.factor);
  const name = view.figure ?? silentBomb.id;
  const slider = (key: keyof BombParams, snaps: readonly number[] = []) => (
    <Slider
      name={`${name}-${key}`}
      label={words.params[key]?.label ?? key}
      help={words.params[key]?.help ?? ''}
      exactLabel={kitWords[view.lang].exact(words.params[key]?.label ?? key)}
      spec={silentBomb.params[key]}
      value={p[key]}
      snaps={snaps}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  return (
    <Shell
      id={silentBomb.id}
      words={words}
      view={view}
      state={state}
      description={description}
      table={table}
      controls={
        <>
          {slider('a')}
          {slider('d')}
          <p class="control-help">{words.params['d']?.help}</p>
          {slider('distance')}
          {slider('T')}
        </>
      }
      beside={
        <HeatMap
          map={map}
          height={mapHeight}
          narrow={300}
          wide={248}
          name={words.map.label}
          told={map.label}
          step={[silentBomb.params.a.step, silentBomb.params.d.step]}
          onChange={(a, d) => state.set({ a, d })}
        />
      }
    >
      <div class="readouts-box">
        <Badge tone={tone} text={words.badge[tone]} />
        <p class="hint-line">{p.d === 1 ? words.hint.unsaturated : words.hint[tone]}</p>
        <Readouts items={readouts(p, result, words)} />
      </div>
      <Plot chart={chart} still={(width) => chartSvg(chart, width, plotHeight(width), 'auto')} />
    </Shell>
  );
}
