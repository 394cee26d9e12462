import { useCallback, useMemo } from 'preact/hooks';
import { chartSvg } from '../../../src/lib/chart.ts';
import { fixed, sci, sig, sigLog, toneOf } from '../../../src/lib/format.ts';
import { fromPlain } from '../../../src/lib/widget.ts';
import { Drawn } from '../kit/Drawn.tsx';
import { Plot, plotHeight } from '../kit/Plot.tsx';
import { Badge, Label, Readouts, type Readout } from '../kit/Readouts.tsx';
import { SeedInput } from '../kit/SeedInput.tsx';
import { Choice, Segments } from '../kit/Segments.tsx';
import { Shell } from '../kit/Shell.tsx';
import { Slider } from '../kit/Slider.tsx';
import { useFollowing } from '../kit/use-following.ts';
import { useWidget, type ViewProps } from '../kit/use-widget.ts';
import { kitWords } from '../kit/words.ts';
import { jacobianChain, linesAt, truthOf } from './definition.ts';
import { en } from './en.ts';
import type { ChainParams } from './network.ts';
import { chainChart, chainTone, STEPS_HEIGHT, stepsChart } from './picture.ts';
import type { ChainResult } from './result.ts';
import type { ChainWords } from './words.ts';
import { zh } from './zh.ts';

function readouts(p: ChainParams, r: ChainResult, { readouts: w }: ChainWords): Readout[] {
  const { bound, scaled } = linesAt(r, p.T);
  const lambda = fromPlain(r.lambda);
  const { error } = r.check;
  return [
    { label: w.truth(p.T), value: sigLog(truthOf(r), 3, 1, { tone: chainTone(r) }) },
    { label: w.bound(p.T), value: sigLog(bound, 3) },
    { label: w.scaledBound(p.T), value: sigLog(scaled, 3) },
    { label: w.factor, value: sig(r.gammaPhi * r.sigma, 4) },
    { label: w.scaled, value: sig(r.gammaPhi * r.scaled, 4) },
    { label: w.rho, value: sig(r.rho, 4) },
    {
      label: w.lambda,
      value: Number.isFinite(lambda) ? fixed(lambda, 3, { tone: toneOf(lambda, 5e-4) }) : '−∞',
    },
    { label: w.slope, value: sig(r.meanSlope, 3) },
    { label: w.check, value: error === null ? w.none : error < 0.01 ? sci(error, 1) : fixed(error, 2) },
  ];
}

function saysOf(r: ChainResult): 'must' | 'scaled' | 'may' | 'edge' {
  if (r.mustVanish) return 'must';
  if (r.scaledProves) return 'scaled';
  return r.mayExplode ? 'may' : 'edge';
}

export default function View(view: ViewProps) {
  const state = useWidget<ChainParams>(jacobianChain, view);
  const { params: now } = state;
  const words = { zh, en }[view.lang];
  const kit = kitWords[view.lang];
  const { result, params: p } = useFollowing(jacobianChain, now);
  const description = useMemo(() => jacobianChain.describe(p, result, view.lang), [p, result, view.lang]);
  const chart = useMemo(() => chainChart(result, view.lang, description), [result, view.lang, description]);
  const steps = useCallback(
    (width: number) => chartSvg(stepsChart(result, view.lang), width, STEPS_HEIGHT, 'auto'),
    [result, view.lang],
  );
  const table = useMemo(() => jacobianChain.table(p, result, view.lang), [p, result, view.lang]);
  const tone = chainTone(result);
  const name = view.figure ?? jacobianChain.id;
  const label = (key: string): string => words.params[key]?.label ?? key;
  const pick = (key: 'phi' | 'init' | 'order' | 'layout', Control: typeof Segments) => (
    <Control
      name={`${name}-${key}`}
      label={label(key)}
      values={jacobianChain.params[key].values}
      labels={words.params[key]?.values ?? {}}
      value={now[key]}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  const slider = (key: 'gain' | 'inputs' | 'bias' | 'start' | 'n' | 'T', snaps: readonly number[] = []) => (
    <Slider
      name={`${name}-${key}`}
      label={label(key)}
      help={words.params[key]?.help ?? ''}
      exactLabel={kit.exact(label(key))}
      spec={jacobianChain.params[key]}
      value={now[key]}
      snaps={snaps}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  return (
    <Shell
      id={jacobianChain.id}
      words={words}
      view={view}
      state={state}
      description={description}
      table={table}
      controls={
        <>
          <div class="choices">
            {pick('phi', Choice)}
            {pick('init', Choice)}
          </div>
          {slider('gain', [1])}
          {slider('inputs')}
          {slider('bias', [0])}
          {slider('start')}
          {slider('n')}
          {slider('T')}
          {pick('order', Segments)}
          {pick('layout', Segments)}
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
        <p class="hint-line">{words.hint(saysOf(result), tone)}</p>
        <Readouts items={readouts(p, result, words)} />
        <p class="hint-line">
          <Label text={words.formula(p.layout, p.order)} />
          <br />
          {words.verdict(result.check.verdict, p.order === 'reversed', result.check.steps)}
        </p>
      </div>
      <Plot chart={chart} still={(width) => chartSvg(chart, width, plotHeight(width), 'auto')} />
      <Drawn draw={steps} narrow={340} wide={580} />
    </Shell>
  );
}
