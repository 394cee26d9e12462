import { useCallback, useMemo, useState } from 'preact/hooks';
import { chartSvg } from '../../../src/lib/chart.ts';
import { upTo } from '../../../src/lib/compare.ts';
import { sig, sigLog } from '../../../src/lib/format.ts';
import { fromPlain } from '../../../src/lib/widget.ts';
import { ColumnPlane } from '../kit/ColumnPlane.tsx';
import { MatrixInput } from '../kit/MatrixInput.tsx';
import { Player } from '../kit/Player.tsx';
import { Plot, plotHeight } from '../kit/Plot.tsx';
import { Badge, Readouts, type Readout } from '../kit/Readouts.tsx';
import { Segments } from '../kit/Segments.tsx';
import { Shell } from '../kit/Shell.tsx';
import { Slider } from '../kit/Slider.tsx';
import { usePlayer } from '../kit/use-player.ts';
import { useWidget, type ViewProps } from '../kit/use-widget.ts';
import { kitWords } from '../kit/words.ts';
import { lastSize, linearSystem, orbitTone } from './definition.ts';
import { en } from './en.ts';
import { factorTone, withEigenvalue, type LinearParams } from './matrix.ts';
import { eigenParts, eigenReach, linearChart, stateParts, stateReach } from './picture.ts';
import { PlaneHandles } from './PlaneHandles.tsx';
import type { LinearResult } from './result.ts';
import type { LinearWords } from './words.ts';
import { zh } from './zh.ts';

const STATES = 300;
const VALUES = 240;
const grips = ['columns', 'eigenvalues'] as const;

function readouts(p: LinearParams, r: LinearResult, { readouts: w }: LinearWords): Readout[] {
  const tone = factorTone(r.rho);
  const below =
    r.belowOneFrom === null
      ? w.never(p.kmax)
      : w.from(r.zeroFrom === null ? r.belowOneFrom : Math.min(r.zeroFrom, r.belowOneFrom));
  const [start, first] = [fromPlain(r.log10Sizes[0]), fromPlain(r.log10Sizes[1])];
  return [
    { label: w.rho, value: sig(r.rho, 4, { tone }) },
    { label: w.sigma, value: sig(r.sigma, 4, { tone: factorTone(r.sigma) }) },
    { label: w.first, value: Number.isFinite(start) ? sigLog(first - start, 4) : '—' },
    { label: w.peak(r.peak.k), value: sigLog(r.peak.log10, 4) },
    { label: w.below, value: below },
    { label: w.last(p.kmax), value: sigLog(lastSize(r), 3, 1, { tone: orbitTone(r) }) },
  ];
}

export default function View(view: ViewProps) {
  const state = useWidget<LinearParams>(linearSystem, view);
  const { params: p } = state;
  const [grip, setGrip] = useState<string>('columns');
  const words = { zh, en }[view.lang];
  const result = useMemo(() => linearSystem.compute(p), [p]);
  const orbit = orbitTone(result);
  const description = useMemo(() => linearSystem.describe(p, result, view.lang), [p, result, view.lang]);
  const table = useMemo(() => linearSystem.table(p, result, view.lang), [p, result, view.lang]);
  const player = usePlayer(p.kmax);
  const { at } = player;
  const chart = useMemo(
    () => upTo(linearChart(result, orbit, view.lang, description), at),
    [result, orbit, view.lang, description, at],
  );
  const states = useCallback(
    (reach: number) =>
      stateParts(result, orbit, { size: STATES, reach, theme: 'auto' }, at < p.kmax ? at : Infinity),
    [result, orbit, at, p.kmax],
  );
  const values = useCallback(
    (reach: number) => eigenParts(result, { size: VALUES, reach, theme: 'auto' }),
    [result],
  );
  const tone = factorTone(result.rho);
  const name = view.figure ?? linearSystem.id;
  const { maxEntry } = linearSystem.params.A;
  const slider = (key: 'x' | 'y' | 'kmax') => (
    <Slider
      name={`${name}-${key}`}
      label={words.params[key]?.label ?? key}
      help={words.params[key]?.help ?? ''}
      exactLabel={kitWords[view.lang].exact(words.params[key]?.label ?? key)}
      spec={linearSystem.params[key]}
      value={p[key]}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  const along = (label: string, [x = 0, y = 0]: readonly number[]) => (
    <button type="button" class="pill" key={label} onClick={() => state.set({ x, y })}>
      {label}
    </button>
  );
  const complex = result.eigenvalues.some(({ im }) => im !== 0);
  return (
    <Shell
      id={linearSystem.id}
      words={words}
      view={view}
      state={state}
      description={description}
      table={table}
      paired
      controls={
        <>
          <Segments
            name={`${name}-grip`}
            label={words.grip.label}
            values={grips}
            labels={words.grip.values}
            value={grip}
            onChange={setGrip}
          />
          {grip === 'columns' ? (
            <ColumnPlane
              value={p.A}
              maxEntry={maxEntry}
              label={words.entries}
              handleLabel={words.handle}
              onChange={(A) => state.set({ A })}
            />
          ) : (
            <PlaneHandles
              size={VALUES}
              label={words.eigenPlane}
              reach={eigenReach(result)}
              limit={maxEntry}
              step={0.02}
              handles={result.eigenvalues.map(({ re, im }, i) => ({
                label: words.eigenHandle(i + 1),
                name: i === 0 ? 'λ₁' : 'λ₂',
                x: Number(re.toPrecision(6)),
                y: Number(im.toPrecision(6)),
              }))}
              draw={values}
              onMove={(index, re, im) =>
                state.set({
                  A: withEigenvalue(p.A, result.eigenvalues, index, { re, im: complex ? im : 0 }),
                })
              }
            />
          )}
          <MatrixInput
            name={`${name}-A`}
            value={p.A}
            maxEntry={maxEntry}
            legend={words.entries}
            entryLabel={words.entry}
            onChange={(A) => state.set({ A })}
          />
          <p class="control-help">
            {grip === 'columns' ? words.gripHelp.columns : words.gripHelp.eigenvalues}
          </p>
          {slider('x')}
          {slider('y')}
          <fieldset class="segments">
            <legend>{words.along.legend}</legend>
            <span class="segments-row">
              {result.eigenvectors.map((v, i) => along(words.along.eigenvector(i + 1), v))}
              {along(words.along.stretched, result.stretched)}
            </span>
          </fieldset>
          <p class="control-help">{words.startHelp}</p>
          {slider('kmax')}
        </>
      }
    >
      <div class="readouts-box">
        <PlaneHandles
          size={STATES}
          label={words.statePlane}
          reach={stateReach(result)}
          limit={linearSystem.params.x.max}
          step={linearSystem.params.x.step}
          handles={[{ label: words.startHandle, name: 's₀', x: p.x, y: p.y }]}
          draw={states}
          onMove={(_, x, y) => state.set({ x, y })}
        />
        <Player player={player} last={p.kmax} lang={view.lang} live={state.live} />
      </div>
      <div class="readouts-box">
        <Badge tone={tone} text={words.badge[tone]} />
        <Badge tone={orbit} text={words.orbit[orbit]} />
        <p class="hint-line">{words.hint(tone, factorTone(result.sigma), orbit)}</p>
        <Readouts items={readouts(p, result, words)} />
      </div>
      <Plot chart={chart} still={(width) => chartSvg(chart, width, plotHeight(width), 'auto')} />
    </Shell>
  );
}
