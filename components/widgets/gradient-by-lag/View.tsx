import { useMemo } from 'preact/hooks';
import { percent, sigLog } from '../../../src/lib/format.ts';
import { fromPlain } from '../../../src/lib/widget.ts';
import { Plot } from '../kit/Plot.tsx';
import { Badge, Label, Readouts, type Readout } from '../kit/Readouts.tsx';
import { SeedInput } from '../kit/SeedInput.tsx';
import { Choice, Segments } from '../kit/Segments.tsx';
import { Shell } from '../kit/Shell.tsx';
import { Slider } from '../kit/Slider.tsx';
import { useWidget, type ViewProps } from '../kit/use-widget.ts';
import { kitWords } from '../kit/words.ts';
import { gradientByLag } from './definition.ts';
import { en } from './en.ts';
import type { LagResult } from './lags.ts';
import type { LagParams } from './network.ts';
import { lagChart, lagTone } from './picture.ts';
import type { LagWords } from './words.ts';
import { zh } from './zh.ts';

function readouts(r: LagResult, { readouts: w }: LagWords): Readout[] {
  const tone = lagTone(r);
  const parts = [
    ['W_hh', r.Whh],
    ['W_xh', r.Wxh],
  ] as const;
  return [
    ...parts.map(([name, part]) => ({ label: w.total(name), value: sigLog(fromPlain(part.total), 3) })),
    ...parts.map(([name, { slope }]) => ({
      label: w.rate(name),
      value: slope === null ? w.none : sigLog(slope, 3, 1, { tone }),
    })),
    ...parts.map(([name, part]) => ({ label: w.near(name), value: percent(part.near, 1) })),
  ];
}

export default function View(view: ViewProps) {
  const state = useWidget<LagParams>(gradientByLag, view);
  const { params: p } = state;
  const words = { zh, en }[view.lang];
  const kit = kitWords[view.lang];
  const result = useMemo(() => gradientByLag.compute(p), [p]);
  const description = useMemo(() => gradientByLag.describe(p, result, view.lang), [p, result, view.lang]);
  const chart = useMemo(
    () => lagChart(p, result, view.lang, description),
    [p, result, view.lang, description],
  );
  const table = useMemo(() => gradientByLag.table(p, result, view.lang), [p, result, view.lang]);
  const tone = lagTone(result);
  const name = view.figure ?? gradientByLag.id;
  const label = (key: string): string => words.params[key]?.label ?? key;
  const pick = (key: 'cell' | 'loss' | 'scale', Control: typeof Segments) => (
    <Control
      name={`${name}-${key}`}
      label={label(key)}
      values={gradientByLag.params[key].values}
      labels={words.params[key]?.values ?? {}}
      value={p[key]}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  const slider = (key: 'gain' | 'gate' | 'n' | 'T', snaps: readonly number[] = []) => (
    <Slider
      name={`${name}-${key}`}
      label={label(key)}
      help={words.params[key]?.help ?? ''}
      exactLabel={kit.exact(label(key))}
      spec={gradientByLag.params[key]}
      value={p[key]}
      snaps={snaps}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  return (
    <Shell
      id={gradientByLag.id}
      words={words}
      view={view}
      state={state}
      description={description}
      table={table}
      controls={
        <>
          {pick('cell', Choice)}
          <p class="control-help">
            <Label text={words.about[p.cell]} />
          </p>
          {slider('gain', [1])}
          {(p.cell === 'lstm' || p.cell === 'gru') && slider('gate')}
          {slider('n')}
          {slider('T')}
          {pick('loss', Segments)}
          {pick('scale', Segments)}
          <SeedInput
            name={`${name}-seed`}
            label={label('seed')}
            help={words.params['seed']?.help ?? ''}
            fresh={kit.surprise}
            value={p.seed}
            onChange={(seed) => state.set({ seed })}
          />
        </>
      }
    >
      <div class="readouts-box">
        <Badge tone={tone} text={words.badge[tone]} />
        <p class="hint-line">{words.hint(tone)}</p>
        <Readouts items={readouts(result, words)} />
      </div>
      <Plot
        chart={chart}
        still={(width) => gradientByLag.figure(p, result, { lang: view.lang, theme: 'auto', width })}
      />
    </Shell>
  );
}
