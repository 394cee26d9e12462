import { useMemo } from 'preact/hooks';
import { powerOfTen, sigLog, type Shown } from '../../../src/lib/format.ts';
import { fromPlain } from '../../../src/lib/widget.ts';
import { Plot } from '../kit/Plot.tsx';
import { Badge, Readouts, type Readout } from '../kit/Readouts.tsx';
import { SeedInput } from '../kit/SeedInput.tsx';
import { Choice, Segments } from '../kit/Segments.tsx';
import { Shell } from '../kit/Shell.tsx';
import { Slider } from '../kit/Slider.tsx';
import { useWidget, type ViewProps } from '../kit/use-widget.ts';
import { kitWords } from '../kit/words.ts';
import { exponent, training } from './definition.ts';
import { en } from './en.ts';
import type { TrainParams } from './params.ts';
import { reach, trainChart, trainTone } from './picture.ts';
import { Player } from './Player.tsx';
import type { TrainResult } from './training.ts';
import { useTraining } from './use-training.ts';
import type { TrainWords } from './words.ts';
import { zh } from './zh.ts';

type ChoiceName = 'task' | 'cell' | 'init' | 'optimizer' | 'clip' | 'show';
type SliderName = 'T' | 'gate' | 'units' | 'rate' | 'limit' | 'steps' | 'race';

const shownSize = (log10: number): Shown => (Math.abs(log10) < 3 ? sigLog(log10, 2) : powerOfTen(log10, 1));

function readouts(r: TrainResult, { readouts: w, fate }: TrainWords): Readout[] {
  const [first] = r.runners;
  const solved = r.runners.filter((runner) => runner.fate === 'solved').length;
  const far = reach(r.lag);
  const largest = fromPlain(r.largest);
  const [start, now] = [exponent(r.lambda[0]), exponent(r.lambda.at(-1))];
  return [
    { label: w.solved, value: w.ofRace(solved, r.runners.length) },
    { label: w.updates, value: first ? w.made(first.made, fate[first.fate]) : w.none },
    {
      label: w.reach,
      value: far === null || !Number.isFinite(far) ? w.none : { ...shownSize(far), tone: trainTone(r) },
    },
    { label: w.lambda, value: start === null ? w.none : `${start} → ${now ?? w.none}` },
    { label: w.largest, value: Number.isFinite(largest) ? shownSize(largest) : w.none },
  ];
}

export default function View(view: ViewProps) {
  const state = useWidget<TrainParams>(training, view);
  const { params: p } = state;
  const { lang } = view;
  const words = { zh, en }[lang];
  const kit = kitWords[lang];
  const live = useTraining(view, p);
  const { result } = live;
  // A result that lags behind is drawn as what it is, in the picture that is asked for now.
  const drawn = useMemo((): TrainParams => ({ ...live.resultFor, show: p.show }), [live.resultFor, p.show]);
  const description = useMemo(() => training.describe(drawn, result, lang), [drawn, result, lang]);
  const chart = useMemo(
    () => trainChart(drawn, result, lang, description),
    [drawn, result, lang, description],
  );
  const table = useMemo(() => training.table(drawn, result, lang), [drawn, result, lang]);
  const tone = trainTone(result);
  const name = view.figure ?? training.id;
  const label = (key: string): string => words.params[key]?.label ?? key;
  const pick = (key: ChoiceName, Control: typeof Segments) => (
    <Control
      name={`${name}-${key}`}
      label={label(key)}
      values={training.params[key].values}
      labels={words.params[key]?.values ?? {}}
      value={p[key]}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  const slider = (key: SliderName) => (
    <Slider
      name={`${name}-${key}`}
      label={label(key)}
      help={words.params[key]?.help ?? ''}
      exactLabel={kit.exact(label(key))}
      spec={training.params[key]}
      value={p[key]}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  return (
    <Shell
      id={training.id}
      words={words}
      view={view}
      state={state}
      description={live.phase === 'running' ? '' : description}
      table={table}
      controls={
        <>
          {pick('task', Choice)}
          <p class="control-help">{words.about[p.task]}</p>
          {slider('T')}
          <div class="choices">
            {pick('cell', Choice)}
            {pick('init', Choice)}
            {pick('optimizer', Choice)}
            {pick('clip', Choice)}
          </div>
          {slider('rate')}
          {p.clip !== 'none' && slider('limit')}
          {(p.cell === 'lstm' || p.cell === 'gru') && slider('gate')}
          {slider('units')}
          {slider('steps')}
          {slider('race')}
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
      <Player words={words.player} training={live} />
      <div class="readouts-box">
        {result.lag.length > 0 && <Badge tone={tone} text={words.badge[tone]} />}
        <Readouts items={readouts(result, words)} />
      </div>
      <div class="readouts-box needs-script">{pick('show', Segments)}</div>
      <Plot chart={chart} still={(width) => training.figure(drawn, result, { lang, theme: 'auto', width })} />
    </Shell>
  );
}
