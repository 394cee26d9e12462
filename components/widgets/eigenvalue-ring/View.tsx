import { useCallback, useMemo } from 'preact/hooks';
import { chartSvg } from '../../../src/lib/chart.ts';
import { sig, sigLog, toText } from '../../../src/lib/format.ts';
import { Drawn } from '../kit/Drawn.tsx';
import { Plot, plotHeight } from '../kit/Plot.tsx';
import { Badge, Readouts, type Readout } from '../kit/Readouts.tsx';
import { SeedInput } from '../kit/SeedInput.tsx';
import { Segments } from '../kit/Segments.tsx';
import { Shell } from '../kit/Shell.tsx';
import { Slider } from '../kit/Slider.tsx';
import { useFollowing } from '../kit/use-following.ts';
import { useWidget, type ViewProps } from '../kit/use-widget.ts';
import { kitWords } from '../kit/words.ts';
import { eigenvalueRing, modulusText, simulatedText } from './definition.ts';
import { en } from './en.ts';
import type { RingParams } from './params.ts';
import { curveChart, curveHeight, memoryTone, sensitivityTone, timeChart } from './picture.ts';
import type { RingResult } from './ring.ts';
import { RingPlane } from './RingPlane.tsx';
import type { RingWords } from './words.ts';
import { zh } from './zh.ts';

function readouts(p: RingParams, r: RingResult, { readouts: w }: RingWords): Readout[] {
  const tone = sensitivityTone(r);
  return [
    { label: w.modulus, value: modulusText(r) },
    { label: w.halfLife, value: sig(r.halfLife, 3), unit: w.steps },
    { label: w.kept(p.T), value: sigLog(r.kept, 3, 1, { tone: memoryTone(r) }) },
    { label: w.state, value: sig(r.state, 3) },
    { label: w.lambda, value: sig(r.lambda, 3, { tone }) },
    { label: w.tolerance, value: sig(r.tolerance, 2, { tone }) },
    { label: w.nu, value: sig(r.nu, 3) },
    { label: w.theta, value: sig(r.theta, 3) },
    { label: w.simulated, value: simulatedText(r) },
  ];
}

export default function View(view: ViewProps) {
  const state = useWidget<RingParams>(eigenvalueRing, view);
  const { params: now } = state;
  const words = { zh, en }[view.lang];
  const kit = kitWords[view.lang];
  const { result, params: p } = useFollowing(eigenvalueRing, now);
  const description = useMemo(() => eigenvalueRing.describe(p, result, view.lang), [p, result, view.lang]);
  const chart = useMemo(
    () => timeChart(p, result, view.lang, description),
    [p, result, view.lang, description],
  );
  const curve = useCallback(
    (width: number) => chartSvg(curveChart(p, result, view.lang), width, curveHeight(width), 'auto'),
    [p, result, view.lang],
  );
  const table = useMemo(() => eigenvalueRing.table(p, result, view.lang), [p, result, view.lang]);
  const [memory, sensitivity] = [memoryTone(result), sensitivityTone(result)];
  const name = view.figure ?? eigenvalueRing.id;
  const label = (key: string): string => words.params[key]?.label ?? key;
  const pick = (key: 'scale' | 'show') => (
    <Segments
      name={`${name}-${key}`}
      label={label(key)}
      values={eigenvalueRing.params[key].values}
      labels={words.params[key]?.values ?? {}}
      value={now[key]}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  const slider = (key: 'nu' | 'theta' | 'T' | 'runs', snaps: readonly number[] = []) => (
    <Slider
      name={`${name}-${key}`}
      label={label(key)}
      help={words.params[key]?.help ?? ''}
      exactLabel={kit.exact(label(key))}
      spec={eigenvalueRing.params[key]}
      value={now[key]}
      snaps={snaps}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  return (
    <Shell
      id={eigenvalueRing.id}
      words={words}
      view={view}
      state={state}
      description={description}
      table={table}
      paired
      controls={
        <>
          <RingPlane
            nu={now.nu}
            theta={now.theta}
            re={result.re}
            im={result.im}
            modulus={result.modulus}
            label={words.plane}
            handle={words.handle}
            value={words.handleValue(modulusText(result), String(p.theta), toText(sig(result.halfLife, 3)))}
            onMove={(nu, theta) => state.set({ nu, theta })}
          />
          <p class="control-help">{words.handleHelp}</p>
          {slider('nu')}
          {slider('theta', [0])}
          {pick('scale')}
          {slider('T')}
          {pick('show')}
          {slider('runs')}
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
        <Badge tone={memory} text={words.memory[memory]} />
        <Badge tone={sensitivity} text={words.sensitivity[sensitivity]} />
        <p class="hint-line">{words.hint(memory, sensitivity)}</p>
        <Readouts items={readouts(p, result, words)} />
      </div>
      <Drawn draw={curve} narrow={340} wide={370} />
      <Plot chart={chart} still={(width) => chartSvg(chart, width, plotHeight(width), 'auto')} />
    </Shell>
  );
}
