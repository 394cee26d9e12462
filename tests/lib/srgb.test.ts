import { describe, expect, it } from 'vitest';
import { hexOf, withHexColours } from '../../src/lib/srgb.ts';
import { colours } from '../../src/lib/tokens.ts';

describe('hexOf', () => {
  it.each([
    [0, 0, 0, '#000000'],
    [1, 0, 0, '#ffffff'],
    [0.627955, 0.257683, 29.2339, '#ff0000'],
    [0.86644, 0.294827, 142.4953, '#00ff00'],
    [0.452014, 0.313214, 264.052, '#0000ff'],
    [0.59987, 0, 0, '#808080'],
  ])('oklch(%d %d %d) is %s', (L, C, h, hex) => {
    expect(hexOf(L, C, h)).toBe(hex);
  });

  it('holds each channel within its range', () => {
    expect(hexOf(0.9, 0.4, 150)).toMatch(/^#[0-9a-f]{6}$/);
  });
});

it('every colour of the book has its like', () => {
  for (const { light, dark } of Object.values(colours)) {
    expect(withHexColours(light)).toMatch(/^#[0-9a-f]{6}$/);
    expect(withHexColours(dark)).toMatch(/^#[0-9a-f]{6}$/);
  }
  expect(withHexColours(`fill="${colours.raised.light}"`)).toBe('fill="#ffffff"');
});
