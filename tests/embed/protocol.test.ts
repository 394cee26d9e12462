/** Messages between frame and host: each kind survives a journey, and nothing that a page may post gets through or throws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromFrame,
  fromHost,
  isOurs,
  sealed,
  VERSION,
  type FromFrame,
  type FromHost,
} from '../../src/embed/protocol.ts';

const frameMessages: readonly FromFrame[] = [
  { type: 'ready', widget: 'scalar-power', lang: 'zh', params: { w: 0.9, A: [[1]] }, defaults: { w: 1 } },
  { type: 'change', params: { T: 50, mode: 'log', on: true } },
  { type: 'size', height: 480 },
  { type: 'mended', notices: [{ name: 'w', met: '99', text: 'too large' }] },
  { type: 'malformed', count: 2 },
  { type: 'failed', reason: 'no script' },
];
const hostMessages: readonly FromHost[] = [
  { type: 'hello' },
  { type: 'set', params: { w: 'anything', T: null } },
  { type: 'reset' },
  { type: 'theme', theme: 'dark' },
];

describe('the protocol', () => {
  it('carries every message as it was', () => {
    for (const message of frameMessages)
      expect(fromFrame(JSON.parse(JSON.stringify(sealed(message))))).toEqual(message);
    for (const message of hostMessages)
      expect(fromHost(JSON.parse(JSON.stringify(sealed(message))))).toEqual(message);
  });

  it('refuses another version, and each message without one of its fields', () => {
    for (const message of frameMessages) {
      expect(fromFrame({ ...message, vanishingPoint: VERSION + 1 })).toBeNull();
      for (const field of Object.keys(message))
        expect(fromFrame({ ...sealed(message), [field]: undefined }), `${message.type} ${field}`).toBeNull();
    }
    for (const message of hostMessages)
      for (const field of Object.keys(message))
        expect(fromHost({ ...sealed(message), [field]: undefined }), `${message.type} ${field}`).toBeNull();
  });

  it('refuses what is no finite number, no plain value, too large or too much', () => {
    const bad: readonly unknown[] = [
      { type: 'size', height: Number.NaN },
      { type: 'size', height: -1 },
      { type: 'size', height: 1e9 },
      { type: 'size', height: '480' },
      { type: 'change', params: { w: Number.POSITIVE_INFINITY } },
      { type: 'change', params: { w: { deep: 1 } } },
      { type: 'change', params: { w: 'x'.repeat(10_001) } },
      { type: 'change', params: { A: [['<img>']] } },
      { type: 'change', params: Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`p${i}`, i])) },
      { type: 'change', params: [1, 2] },
      { type: 'malformed', count: 0 },
      { type: 'mended', notices: [{ name: 'w' }] },
      { type: 'launch' },
    ];
    for (const message of bad) expect(fromFrame({ ...Object(message), vanishingPoint: VERSION })).toBeNull();
    for (const message of [
      { type: 'theme', theme: 'sepia' },
      { type: 'set', params: 'w=1' },
      { type: 'get' },
    ])
      expect(fromHost({ ...message, vanishingPoint: VERSION })).toBeNull();
  });

  it('passes over what belongs to others, and never throws', () => {
    expect(isOurs({ source: 'react-devtools' })).toBe(false);
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (data) => {
        expect([isOurs(data), fromFrame(data), fromHost(data)]).toEqual([false, null, null]);
        if (typeof data !== 'object' || data === null) return;
        const marked = { ...data, vanishingPoint: VERSION };
        expect(fromFrame(marked)).toBeNull();
        expect(fromHost(marked)).toBeNull();
      }),
      { seed: 20261127 },
    );
  });
});
