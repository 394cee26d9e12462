import { useCallback, useMemo } from 'preact/hooks';
import { chartSvg } from '../../../src/lib/chart.ts';
import { percent, sig, toText } from '../../../src/lib/format.ts';
import { ComplexPlane } from '../kit/ComplexPlane.tsx';
import { Drawn } from '../kit/Drawn.tsx';
import { Plot, plotHeight } from '../kit/Plot.tsx';
import { Badge, Readouts, type Readout } from '../kit/Readouts.tsx';
import { Choice } from '../kit/Segments.tsx';
import { Shell } from '../kit/Shell.tsx';
import { Slider } from '../kit/Slider.tsx';
import { useWidget, type ViewProps } from '../kit/use-widget.ts';
import { kitWords } from '../kit/words.ts';
import { feedbackLoop, missesGrowth, outermostText, stableText } from './definition.ts';
import { en } from './en.ts';
import { hasVelocity, ON_CIRCLE, type LoopParams, type LoopResult } from './loop.ts';
import { ERROR_HEIGHT, errorChart, loopPlane, loopTone, responseChart } from './picture.ts';
import { zh } from './zh.ts';

const planeHeight = (width: number): number => Math.min(width, 300);

function readouts(p: LoopParams, r: LoopResult, lang: ViewProps['lang']): Readout[] {
  const { readouts: w } = { zh, en }[lang];
  const tone = loopTone(r);
  return [
    { label: w.rho, value: sig(r.rho < 1e-7 ? 0 : r.rho, 4, { tone }) },
    { label: w.margin, value: sig(Math.abs(1 - r.rho) < ON_CIRCLE ? 0 : 1 - r.rho, 4, { tone }) },
    { label: w.outermost, value: outermostText(r) },
    ...(r.turn === null ? [] : [{ label: w.turn, value: w.turns(toText(sig(r.turn, 3))) }]),
    ...(r.overshoot === null
      ? []
      : [
          { label: w.overshoot, value: percent(r.overshoot) },
          { label: w.within, value: r.withinFrom === null ? w.never(p.steps) : w.from(r.withinFrom) },
        ]),
    { label: w.stable, value: stableText(r, lang) },
  ];
}

export default function View(view: ViewProps) {
  const state = useWidget<LoopParams>(feedbackLoop, view);
  const { params: p } = state;
  const { lang } = view;
  const words = { zh, en }[lang];
  const kit = kitWords[lang];
  const result = useMemo(() => feedbackLoop.compute(p), [p]);
  const description = useMemo(() => feedbackLoop.describe(p, result, lang), [p, result, lang]);
  const response = useMemo(() => responseChart(result, lang, description), [result, lang, description]);
  const plane = useMemo(() => loopPlane(result, lang), [result, lang]);
  const errors = useCallback(
    (width: number) => chartSvg(errorChart(result, lang), width, ERROR_HEIGHT, 'auto'),
    [result, lang],
  );
  const table = useMemo(() => feedbackLoop.table(p, result, lang), [p, result, lang]);
  const name = view.figure ?? feedbackLoop.id;
  const slider = (
    key: 'gain' | 'position' | 'velocity' | 'delay' | 'steps',
    snaps: readonly number[] = [],
  ) => (
    <Slider
      name={`${name}-${key}`}
      label={words.params[key]?.label ?? key}
      help={words.params[key]?.help ?? ''}
      exactLabel={kit.exact(words.params[key]?.label ?? key)}
      spec={feedbackLoop.params[key]}
      value={p[key]}
      snaps={snaps}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  return (
    <Shell
      id={feedbackLoop.id}
      words={words}
      view={view}
      state={state}
      description={description}
      table={table}
      paired
      controls={
        <>
          <Choice
            name={`${name}-plant`}
            label={words.params['plant']?.label ?? 'plant'}
            values={feedbackLoop.params.plant.values}
            labels={words.params['plant']?.values ?? {}}
            value={p.plant}
            onChange={(plant) => state.set({ plant })}
          />
          <p class="control-help">{words.about[p.plant]}</p>
          {slider('gain', [1])}
          {slider('position', [0, 1])}
          {hasVelocity(p.plant) && slider('velocity', [0, 1, 2])}
          {slider('delay')}
          {slider('steps')}
        </>
      }
    >
      <div class="readouts-box">
        <Badge tone={loopTone(result)} text={words.badge[result.fate]} />
        <p class="hint-line">
          {words.hint[result.fate]}
          {missesGrowth(result) && ` ${words.missed}`}
        </p>
        <Readouts items={readouts(p, result, lang)} />
      </div>
      <ComplexPlane plane={plane} height={planeHeight} narrow={320} wide={320} />
      <Plot chart={response} still={(width) => chartSvg(response, width, plotHeight(width), 'auto')} />
      <Drawn draw={errors} narrow={370} wide={370} />
    </Shell>
  );
}
