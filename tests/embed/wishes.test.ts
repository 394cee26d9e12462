/** What the address of a frame asks for: read as it stands, or told what is wrong with it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wishesOf } from '../../src/embed/classic/wishes.ts';

const names = ['w', 'T', 'mode'];

describe('the wishes of an address', () => {
  it('name parameters and parts without regard to case, and through aliases', () => {
    const { fixed, hidden, notices } = wishesOf('?Hide=t,%20Toolbar,weight&w=3', names, { Weight: 'w' });
    expect([...fixed].sort()).toEqual(['T', 'w']);
    expect([...hidden]).toEqual(['toolbar']);
    expect(notices).toEqual([]);
  });

  it('are told where they cannot be read, with what is allowed', () => {
    const { fixed, notices } = wishesOf('?hide=w,<script>,nothing&theme=sepia', names);
    expect([...fixed]).toEqual(['w']);
    expect(notices.map(({ name, met }) => [name, met])).toEqual([
      ['theme', 'sepia'],
      ['hide', '<script>, nothing'],
    ]);
    expect(notices[1]?.allowed).toBe('toolbar, title, w, T, mode');
    expect(notices[0]?.allowed).toBe('auto, light, dark');
  });

  it('are none in an address without them, and none is invented', () => {
    expect(wishesOf('?theme=dark', names)).toEqual({ fixed: new Set(), hidden: new Set(), notices: [] });
    fc.assert(
      fc.property(fc.string(), fc.string(), (hide, theme) => {
        const { fixed, hidden } = wishesOf(`?${new URLSearchParams({ hide, theme }).toString()}`, names);
        for (const name of fixed) expect(names).toContain(name);
        for (const part of hidden) expect(['toolbar', 'title']).toContain(part);
      }),
      { seed: 20261127 },
    );
  });
});
