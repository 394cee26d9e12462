import { useMemo } from 'preact/hooks';
import { fixed, integer, sigLog, type Shown } from '../../../src/lib/format.ts';
import { fromPlain } from '../../../src/lib/widget.ts';
import { Plot } from '../kit/Plot.tsx';
import { Badge, Readouts, type Readout } from '../kit/Readouts.tsx';
import { Choice, Segments } from '../kit/Segments.tsx';
import { Shell } from '../kit/Shell.tsx';
import { Slider } from '../kit/Slider.tsx';
import { useWidget, type ViewProps } from '../kit/use-widget.ts';
import { kitWords } from '../kit/words.ts';
import { scalarChart, scalarPower, scalarTone, type ScalarParams, type ScalarResult } from './definition.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

function readouts(p: ScalarParams, r: ScalarResult, words: typeof zh): Readout[] {
  const tone = scalarTone(r);
  const product: Shown = sigLog(fromPlain(r.log10Abs), 3, r.sign < 0 ? -1 : r.sign === 0 ? 0 : 1, { tone });
  const items: Readout[] = [{ label: words.readouts.product, value: product }];
  if (r.log10ParameterGradient !== null) {
    const size = fromPlain(r.log10ParameterGradient);
    items.push({
      label: words.readouts.parameter,
      value: sigLog(size, 3, p.w < 0 && p.T % 2 === 0 ? -1 : 1),
    });
  }
  if (r.halfLife !== null) {
    items.push({
      label: Math.abs(p.w) < 1 ? words.readouts.halfLife : words.readouts.doubling,
      value: sigLog(Math.log10(r.halfLife), 3),
      unit: words.readouts.steps,
    });
  }
  if (r.multiplier !== null) items.push({ label: words.readouts.multiplier, value: fixed(r.multiplier, 4) });
  if (p.format !== 'none') {
    if (r.infiniteAt !== null)
      items.push({ label: words.readouts.infiniteAt, value: integer(r.infiniteAt, { tone: 'explode' }) });
    else
      items.push({
        label: words.readouts.zeroAt,
        value: r.zeroAt === null ? words.readouts.never : integer(r.zeroAt, { tone: 'vanish' }),
      });
  }
  return items;
}

export default function View(view: ViewProps) {
  const state = useWidget<ScalarParams>(scalarPower, view);
  const { params: p } = state;
  const words = { zh, en }[view.lang];
  const result = useMemo(() => scalarPower.compute(p), [p]);
  const chart = useMemo(() => scalarChart(p, result, view.lang), [p, result, view.lang]);
  const tone = scalarTone(result);
  const name = view.figure ?? scalarPower.id;
  const pick = (key: 'mode' | 'axis' | 'format', Control: typeof Segments) => (
    <Control
      name={`${name}-${key}`}
      label={words.params[key]?.label ?? key}
      values={scalarPower.params[key].values}
      labels={words.params[key]?.values ?? {}}
      value={p[key]}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  const slider = (key: 'w' | 'T' | 'h0', snaps: readonly number[] = []) => (
    <Slider
      name={`${name}-${key}`}
      label={words.params[key]?.label ?? key}
      help={words.params[key]?.help ?? ''}
      exactLabel={kitWords[view.lang].exact(words.params[key]?.label ?? key)}
      spec={scalarPower.params[key]}
      value={p[key]}
      snaps={snaps}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  return (
    <Shell
      id={scalarPower.id}
      words={words}
      view={view}
      state={state}
      description={scalarPower.describe(p, result, view.lang)}
      table={scalarPower.table(p, result, view.lang)}
      controls={
        <>
          {slider('w', [-1, 1])}
          {slider('T')}
          {p.mode === 'tanh' && slider('h0')}
          {pick('mode', Segments)}
          <div class="choices">
            {pick('axis', Choice)}
            {pick('format', Choice)}
          </div>
        </>
      }
    >
      <div class="readouts-box">
        <Badge tone={tone} text={kitWords[view.lang].fate[tone]} />
        <Readouts items={readouts(p, result, words)} />
      </div>
      <Plot
        chart={chart}
        still={(width) => scalarPower.figure(p, result, { lang: view.lang, theme: 'auto', width })}
      />
    </Shell>
  );
}
