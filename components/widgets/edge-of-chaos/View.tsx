import { useMemo } from 'preact/hooks';
import { chartSvg } from '../../../src/lib/chart.ts';
import { fixed, integer, sig } from '../../../src/lib/format.ts';
import { fromPlain } from '../../../src/lib/widget.ts';
import { HeatMap } from '../kit/HeatMap.tsx';
import { Plot, plotHeight } from '../kit/Plot.tsx';
import { Badge, Readouts, type Readout } from '../kit/Readouts.tsx';
import { SeedInput } from '../kit/SeedInput.tsx';
import { Shell } from '../kit/Shell.tsx';
import { Slider } from '../kit/Slider.tsx';
import { useFollowing } from '../kit/use-following.ts';
import { useWidget, type ViewProps } from '../kit/use-widget.ts';
import { kitWords } from '../kit/words.ts';
import { edgeOfChaos } from './definition.ts';
import { en } from './en.ts';
import { measuredTone, theoryTone, type EdgeParams } from './network.ts';
import { edgeChart, edgeMap, mapHeight } from './picture.ts';
import type { EdgeResult } from './result.ts';
import type { EdgeWords } from './words.ts';
import { zh } from './zh.ts';

function readouts(p: EdgeParams, r: EdgeResult, { readouts: w }: EdgeWords): Readout[] {
  const theory = theoryTone(r.exponent);
  const lambda = fromPlain(r.lambda);
  return [
    {
      label: w.lambda(p.N),
      value: Number.isFinite(lambda) ? fixed(lambda, 3, { tone: measuredTone(lambda) }) : '−∞',
    },
    { label: w.exponent, value: fixed(r.exponent, 3, { tone: theory }) },
    { label: w.chi, value: sig(r.chi, 3, { tone: theory }) },
    {
      label: w.depth[theory],
      value: r.exponent === 0 ? '∞' : sig(1 / Math.abs(2 * r.exponent), 3),
    },
    { label: w.critical, value: r.critical === 0 ? w.none : fixed(r.critical, 2) },
    { label: w.q, value: sig(r.q, 3) },
    { label: w.steps, value: integer(r.steps) },
  ];
}

export default function View(view: ViewProps) {
  const state = useWidget<EdgeParams>(edgeOfChaos, view);
  const { params: now } = state;
  const words = { zh, en }[view.lang];
  const kit = kitWords[view.lang];
  const { result, params: p } = useFollowing(edgeOfChaos, now);
  const description = useMemo(() => edgeOfChaos.describe(p, result, view.lang), [p, result, view.lang]);
  const table = useMemo(() => edgeOfChaos.table(p, result, view.lang), [p, result, view.lang]);
  const chart = useMemo(
    () => edgeChart(p, result, view.lang, description),
    [p, result, view.lang, description],
  );
  const map = useMemo(() => edgeMap(now, view.lang), [now, view.lang]);
  const tone = measuredTone(fromPlain(result.lambda));
  const name = view.figure ?? edgeOfChaos.id;
  const label = (key: string): string => words.params[key]?.label ?? key;
  const slider = (key: 'g' | 'input' | 'bias' | 'N', snaps: readonly number[] = []) => (
    <Slider
      name={`${name}-${key}`}
      label={label(key)}
      help={words.params[key]?.help ?? ''}
      exactLabel={kit.exact(label(key))}
      spec={edgeOfChaos.params[key]}
      value={now[key]}
      snaps={snaps}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  return (
    <Shell
      id={edgeOfChaos.id}
      words={words}
      view={view}
      state={state}
      description={description}
      table={table}
      paired
      controls={
        <>
          {slider('g', [1])}
          {slider('input')}
          <p class="control-help">{words.params['input']?.help}</p>
          {slider('bias')}
          {slider('N')}
          <SeedInput
            name={`${name}-seed`}
            label={label('seed')}
            help={words.params['seed']?.help ?? ''}
            fresh={kit.surprise}
            value={now.seed}
            onChange={(seed) => state.set({ seed })}
          />
        </>
      }
    >
      <div class="readouts-box">
        <Badge tone={tone} text={words.badge[tone]} />
        <p class="hint-line">{words.hint(theoryTone(result.exponent), tone, p.N)}</p>
        <Readouts items={readouts(p, result, words)} />
      </div>
      <HeatMap
        map={map}
        height={mapHeight}
        narrow={340}
        wide={370}
        name={words.map.point}
        told={map.label}
        step={[0.01, 0.01]}
        onChange={(g, input) => state.set({ g, input })}
      />
      <Plot chart={chart} still={(width) => chartSvg(chart, width, plotHeight(width), 'auto')} />
    </Shell>
  );
}
