/** The spectrum explorer: where the eigenvalues lie, how far one step stretches, and what the powers do between. */
import { defineWidget } from '../../../src/lib/widget.ts';
import { baseOf } from './base.ts';
import { spectrumCode } from './code.ts';
import { enPage } from './en-page.ts';
import { en } from './en.ts';
import * as layers from './layers.ts';
import { provideLayers, provideWords } from './lazy.ts';
import { matrixOf, params, randomSources } from './matrix.ts';
import { spectrumSvg } from './picture.ts';
import type { SpectrumResult } from './result.ts';
import { describe, tableOf } from './tell.ts';
import { zhPage } from './zh-page.ts';
import { zh } from './zh.ts';

// The view does without this file, which a page would have to fetch; it is the server's and the terminal's.
provideLayers(layers);
provideWords('zh', zh);
provideWords('en', en);

export const matrixSpectrum = defineWidget<typeof params, SpectrumResult>({
  id: 'matrix-spectrum',
  chapter: 'core-idea',
  subject: 'linear-algebra',
  params,
  presets: [
    {
      id: 'hump',
      params: { source: 'own', A: '0.9,10;0,0.9', kmax: 100 },
      label: { zh: '先涨后落', en: 'grows, then dies' },
      telling: true,
    },
    {
      id: 'pseudospectra',
      params: {
        source: 'own',
        A: '0.9,10;0,0.9',
        kmax: 100,
        pseudospectra: true,
        range: true,
        kreiss: true,
        re: 1.1,
      },
      label: { zh: '伪谱讲的是途中', en: 'the pseudospectrum is the journey' },
    },
    {
      id: 'nilpotent',
      params: { source: 'own', A: '0,2;0,0', kmax: 10 },
      label: { zh: '幂零', en: 'nilpotent' },
    },
    {
      id: 'jordan',
      params: { source: 'own', A: '1,1;0,1', kmax: 100 },
      label: { zh: '若尔当块', en: 'Jordan block' },
    },
    {
      id: 'rotation',
      params: { source: 'own', A: '0.8,-0.6;0.6,0.8', kmax: 100 },
      label: { zh: '旋转', en: 'rotation' },
    },
    {
      id: 'decays',
      params: { source: 'gaussian', n: 32, gain: 0.75 },
      label: { zh: 'σ > 1 仍消失', en: 'σ > 1, yet it vanishes' },
      telling: true,
    },
    {
      id: 'explodes',
      params: { source: 'gaussian', n: 32, gain: 1.25 },
      label: { zh: '爆炸', en: 'exploding' },
    },
  ],
  words: { zh: { ...zh, ...zhPage }, en: { ...en, ...enPage } },
  size: { width: 720, height: 1230 },
  compute(p) {
    const A = matrixOf(p);
    const base = baseOf(A, p.kmax);
    return { ...base, ...layers.layersOf(p, A, base) };
  },
  describe,
  figure(p, r, options) {
    return spectrumSvg(r, describe(p, r, options.lang), options, p.chart);
  },
  table: tableOf,
  code: spectrumCode,
  seeded: (p) => randomSources.includes(p.source),
});
