import { useCallback, useMemo } from 'preact/hooks';
import { chartSvg } from '../../../src/lib/chart.ts';
import { upTo } from '../../../src/lib/compare.ts';
import { sig, sigLog } from '../../../src/lib/format.ts';
import { Drawn } from '../kit/Drawn.tsx';
import { MatrixInput } from '../kit/MatrixInput.tsx';
import { Player } from '../kit/Player.tsx';
import { Plot, plotHeight } from '../kit/Plot.tsx';
import { Badge, Readouts, type Readout } from '../kit/Readouts.tsx';
import { Choice } from '../kit/Segments.tsx';
import { Shell } from '../kit/Shell.tsx';
import { Slider } from '../kit/Slider.tsx';
import { usePlayer } from '../kit/use-player.ts';
import { useWidget, type ViewProps } from '../kit/use-widget.ts';
import { kitWords } from '../kit/words.ts';
import { fixedPoint, lastRatio } from './definition.ts';
import { en } from './en.ts';
import type { FixedResult } from './iteration.ts';
import { inOneDimension, type FixedParams } from './maps.ts';
import { emptySvg, errorChart, orbitSvg, rhoTone } from './picture.ts';
import type { FixedWords } from './words.ts';
import { zh } from './zh.ts';

function readouts(
  p: FixedParams,
  r: NonNullable<FixedResult>,
  { readouts: w, rounded }: FixedWords,
): Readout[] {
  const ratio = lastRatio(r);
  return [
    { label: w.rho, value: sig(r.rho, 4, { tone: rhoTone(r) }) },
    { label: w.sigma, value: sig(r.sigma, 4) },
    ...(r.largest ? [{ label: w.largest(r.largest.k), value: sigLog(r.largest.log10, 4) }] : []),
    { label: w.below, value: r.belowFrom === null ? w.never(p.steps) : w.from(r.belowFrom) },
    ...(r.largest
      ? [{ label: w.last(p.steps), value: ratio === null ? (r.arrives ? rounded : '—') : sigLog(ratio, 3) }]
      : []),
  ];
}

export default function View(view: ViewProps) {
  const state = useWidget<FixedParams>(fixedPoint, view);
  const { params: p } = state;
  const { lang } = view;
  const words = { zh, en }[lang];
  const kit = kitWords[lang];
  const result = useMemo(() => fixedPoint.compute(p), [p]);
  const description = useMemo(() => fixedPoint.describe(p, result, lang), [p, result, lang]);
  const last = result ? result.orbit.length - 1 : 0;
  const player = usePlayer(last);
  const { at } = player;
  const chart = useMemo(
    () => (result ? upTo(errorChart(result, lang, description), at) : null),
    [result, lang, description, at],
  );
  const draw = useCallback(
    (width: number) =>
      result
        ? orbitSvg(p, result, description, lang, Math.min(width, 360), 'auto', at)
        : emptySvg(lang, width, 'auto'),
    [p, result, description, lang, at],
  );
  const flat = !inOneDimension(p.map);
  const name = view.figure ?? fixedPoint.id;
  const slider = (key: 'x0' | 'y0' | 'omega' | 'weight' | 'steps', snaps: readonly number[] = []) => (
    <Slider
      name={`${name}-${key}`}
      label={words.params[key]?.label ?? key}
      help={words.params[key]?.help ?? ''}
      exactLabel={kit.exact(words.params[key]?.label ?? key)}
      spec={fixedPoint.params[key]}
      value={p[key]}
      snaps={snaps}
      onChange={(value) => state.set({ [key]: value })}
    />
  );
  const matrixKey = p.map === 'linear' ? 'A' : p.map === 'jacobi' || p.map === 'gauss-seidel' ? 'S' : null;
  return (
    <Shell
      id={fixedPoint.id}
      words={words}
      view={view}
      state={state}
      description={description}
      table={fixedPoint.table(p, result, lang)}
      controls={
        <>
          <Choice
            name={`${name}-map`}
            label={words.params['map']?.label ?? 'map'}
            values={fixedPoint.params.map.values}
            labels={words.params['map']?.values ?? {}}
            value={p.map}
            onChange={(map) => state.set({ map })}
          />
          <p class="control-help">{words.about[p.map]}</p>
          {matrixKey && (
            <MatrixInput
              name={`${name}-${matrixKey}`}
              value={p[matrixKey]}
              maxEntry={fixedPoint.params[matrixKey].maxEntry}
              legend={matrixKey === 'A' ? words.entriesA : words.entriesS}
              entryLabel={words.entry}
              onChange={(value) => state.set({ [matrixKey]: value })}
            />
          )}
          {slider('x0')}
          {flat && slider('y0')}
          {slider('omega', [1])}
          {flat && slider('weight')}
          {slider('steps')}
        </>
      }
    >
      {result && (
        <div class="readouts-box">
          <Badge tone={rhoTone(result)} text={words.badge[rhoTone(result)]} />
          <p class="hint-line">{words.hint(rhoTone(result), result.sigma < 1, result.arrives)}</p>
          <Readouts items={readouts(p, result, words)} />
        </div>
      )}
      <div style={result ? 'max-width:22.5rem;margin-inline:auto' : undefined}>
        <Drawn draw={draw} narrow={320} wide={360} />
      </div>
      {last > 0 && <Player player={player} last={last} lang={lang} live={state.live} />}
      {chart && <Plot chart={chart} still={(width) => chartSvg(chart, width, plotHeight(width), 'auto')} />}
    </Shell>
  );
}
