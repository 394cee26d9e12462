import { useCallback, useMemo } from 'preact/hooks';
import { chartSvg } from '../../../src/lib/chart.ts';
import { fixed, sig, sigLog } from '../../../src/lib/format.ts';
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
import { gates, ratioOf } from './definition.ts';
import { en } from './en.ts';
import type { GatesResult } from './memory.ts';
import type { GatesParams } from './network.ts';
import { BIAS_HEIGHT, biasChart, gateLetter, gatesChart, gatesTone, lastOf } from './picture.ts';
import type { GatesWords } from './words.ts';
import { zh } from './zh.ts';

function readouts(p: GatesParams, r: GatesResult, { readouts: w }: GatesWords): Readout[] {
  const [full, direct] = [lastOf(r.full), lastOf(r.direct)];
  return [
    { label: w.held, value: sig(r.heldHalf, 3), unit: w.steps },
    { label: w.needed(p.T), value: fixed(r.needed, 2) },
    { label: w.heldAt(p.T), value: sigLog(p.T * r.held, 3) },
    { label: w.direct(gateLetter(p), p.T), value: sigLog(direct, 3, 1, { tone: gatesTone(direct) }) },
    { label: w.full(p.T), value: sigLog(full, 3, 1, { tone: gatesTone(full) }) },
    { label: w.ratio, value: sigLog(ratioOf(r), 2) },
    { label: w.gate, value: fixed(r.meanGate, 3) },
  ];
}

export default function View(view: ViewProps) {
  const state = useWidget<GatesParams>(gates, view);
  const { params: now } = state;
  const words = { zh, en }[view.lang];
  const kit = kitWords[view.lang];
  const { result, params: p } = useFollowing(gates, now);
  const description = useMemo(() => gates.describe(p, result, view.lang), [p, result, view.lang]);
  const chart = useMemo(
    () => gatesChart(p, result, view.lang, description),
    [p, result, view.lang, description],
  );
  const biases = useCallback(
    (width: number) => chartSvg(biasChart(p, result, view.lang), width, BIAS_HEIGHT, 'auto'),
    [p, result, view.lang],
  );
  const table = useMemo(() => gates.table(p, result, view.lang), [p, result, view.lang]);
  const [direct, full] = [gatesTone(lastOf(result.direct)), gatesTone(lastOf(result.full))];
  const name = view.figure ?? gates.id;
  const label = (key: string): string => words.params[key]?.label ?? key;
  const pick = (key: 'cell' | 'init') => (
    <Segments
      name={`${name}-${key}`}
      label={label(key)}
      values={gates.params[key].values}
      labels={words.params[key]?.values ?? {}}
      value={now[key]}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  const slider = (key: 'bias' | 'T' | 'weights' | 'inputs' | 'n', snaps: readonly number[] = []) => (
    <Slider
      name={`${name}-${key}`}
      label={label(key)}
      help={words.params[key]?.help ?? ''}
      exactLabel={kit.exact(label(key))}
      spec={gates.params[key]}
      value={now[key]}
      snaps={snaps}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  return (
    <Shell
      id={gates.id}
      words={words}
      view={view}
      state={state}
      description={description}
      table={table}
      controls={
        <>
          {pick('cell')}
          <p class="control-help">{words.about[p.cell]}</p>
          {pick('init')}
          {p.init === 'constant' ? (
            slider('bias', [0])
          ) : (
            <p class="control-help">{words.chronoAbout(p.T, p.cell)}</p>
          )}
          {slider('T')}
          {slider('weights', [1])}
          {slider('inputs')}
          {slider('n')}
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
        <Badge tone={full} text={words.badge[full]} />
        <p class="hint-line">{words.hint(direct, full, ratioOf(result) === 0)}</p>
        <Readouts items={readouts(p, result, words)} />
      </div>
      <Plot chart={chart} still={(width) => chartSvg(chart, width, plotHeight(width), 'auto')} />
      <Drawn draw={biases} narrow={340} wide={580} />
    </Shell>
  );
}
