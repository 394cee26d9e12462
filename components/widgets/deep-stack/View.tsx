import { useCallback, useMemo } from 'preact/hooks';
import { chartSvg } from '../../../src/lib/chart.ts';
import { fixed, sigLog } from '../../../src/lib/format.ts';
import { Drawn } from '../kit/Drawn.tsx';
import { Plot, plotHeight } from '../kit/Plot.tsx';
import { Badge, Readouts, type Readout } from '../kit/Readouts.tsx';
import { SeedInput } from '../kit/SeedInput.tsx';
import { Choice, Segments } from '../kit/Segments.tsx';
import { Shell } from '../kit/Shell.tsx';
import { Slider } from '../kit/Slider.tsx';
import { useFollowing } from '../kit/use-following.ts';
import { useWidget, type ViewProps } from '../kit/use-widget.ts';
import { kitWords } from '../kit/words.ts';
import { deepStack, theoryOf } from './definition.ts';
import { en } from './en.ts';
import { endOf, endsSvg, stackChart, stackTone } from './picture.ts';
import type { StackParams, StackResult } from './stack.ts';
import type { StackWords } from './words.ts';
import { zh } from './zh.ts';

function readouts(p: StackParams, r: StackResult, { readouts: w, zero }: StackWords): Readout[] {
  const end = endOf(r, p.variant);
  const theory = theoryOf(p, r);
  return [
    { label: w.ratio, value: Number.isFinite(end) ? sigLog(end, 3, 1, { tone: stackTone(end) }) : zero },
    ...(Number.isFinite(end) ? [{ label: w.each, value: sigLog(end / p.depth, 4) }] : []),
    ...(r.factor === null || theory === null
      ? []
      : [
          { label: w.theory, value: fixed(r.factor, 4) },
          { label: w.theoryTotal(p.depth), value: sigLog(theory, 3) },
        ]),
  ];
}

export default function View(view: ViewProps) {
  const state = useWidget<StackParams>(deepStack, view);
  const { params: now } = state;
  const { lang } = view;
  const words = { zh, en }[lang];
  const kit = kitWords[lang];
  const { result, params: p } = useFollowing(deepStack, now);
  const description = useMemo(() => deepStack.describe(p, result, lang), [p, result, lang]);
  const chart = useMemo(() => stackChart(p, result, lang, description), [p, result, lang, description]);
  const ends = useCallback((width: number) => endsSvg(p, result, lang, width, 'auto'), [p, result, lang]);
  const table = useMemo(() => deepStack.table(p, result, lang), [p, result, lang]);
  const tone = stackTone(endOf(result, p.variant));
  const residual = p.variant.startsWith('residual');
  const name = view.figure ?? deepStack.id;
  const label = (key: string): string => words.params[key]?.label ?? key;
  const pick = (key: 'variant' | 'phi' | 'end', Control: typeof Segments) => (
    <Control
      name={`${name}-${key}`}
      label={label(key)}
      values={deepStack.params[key].values}
      labels={words.params[key]?.values ?? {}}
      value={now[key]}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  const slider = (key: 'gain' | 'depth' | 'width' | 'batch', snaps: readonly number[] = []) => (
    <Slider
      name={`${name}-${key}`}
      label={label(key)}
      help={words.params[key]?.help ?? ''}
      exactLabel={kit.exact(label(key))}
      spec={deepStack.params[key]}
      value={now[key]}
      snaps={snaps}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  return (
    <Shell
      id={deepStack.id}
      words={words}
      view={view}
      state={state}
      description={description}
      table={table}
      controls={
        <>
          <div class="choices">
            {pick('variant', Choice)}
            {pick('phi', Choice)}
          </div>
          {pick('end', Segments)}
          {slider('gain', [0.577, 1, 1.414])}
          {slider('depth')}
          {slider('width')}
          {slider('batch')}
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
        <p class="hint-line">
          <strong>{words.formula(p)}</strong>
          <br />
          {words.hint[p.variant]}
          {residual && p.end === 'activation' && ` ${words.biased}`}
        </p>
        <Readouts items={readouts(p, result, words)} />
      </div>
      <Plot chart={chart} still={(width) => chartSvg(chart, width, plotHeight(width), 'auto')} />
      <Drawn draw={ends} narrow={370} wide={370} />
    </Shell>
  );
}
