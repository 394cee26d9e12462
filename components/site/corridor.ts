/** Brings the corridor to life: one number, thirty frames. */
import { corridorLook, FRAMES } from '../../src/lib/corridor.ts';
import { sig, toHtml, toneOf } from '../../src/lib/format.ts';

const hero = document.querySelector<HTMLElement>('[data-corridor]');
const input = hero?.querySelector<HTMLInputElement>('input[type=range]');
const frames = hero?.querySelectorAll<SVGGElement>('.corridor-frame');
const glow = hero?.querySelector<SVGCircleElement>('.corridor-glow');

function show(w: number): void {
  if (!hero || !frames) return;
  const look = corridorLook(w);
  frames.forEach((frame, t) => {
    frame.setAttribute('color', look.frames[t]?.stroke ?? 'none');
    frame.setAttribute('opacity', String(look.frames[t]?.opacity ?? 0));
  });
  glow?.setAttribute('opacity', String(look.glow));
  glow?.setAttribute('color', look.glowColour);
  const left = w ** FRAMES;
  const value = hero.querySelector('[data-corridor-w]');
  const rest = hero.querySelector('[data-corridor-left]');
  if (value) value.textContent = `w = ${w.toFixed(2)}`;
  if (rest) {
    rest.innerHTML = toHtml(sig(left, 2));
    rest.className = toneOf(Math.log10(left), 1e-9);
  }
  input?.setAttribute('aria-valuetext', `${w.toFixed(2)}; ${rest?.textContent ?? ''}`);
}

/** Nobody has touched it: once, the light walks from the loss to the vanishing point, as strong at each frame as it is there. */
function walk(): void {
  frames?.forEach((frame, t) => {
    const { color } = getComputedStyle(frame);
    const lit = `color-mix(in oklab, white 75%, ${color})`;
    frame.animate({ color: [color, lit, color] }, { delay: 55 * t, duration: 450, easing: 'ease-out' });
  });
}

if (input) {
  let dragging = false;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const walking = still ? undefined : setTimeout(walk, 2000);
  input.addEventListener('pointerdown', () => (dragging = true));
  input.addEventListener('pointerup', () => (dragging = false));
  input.addEventListener('input', () => {
    clearTimeout(walking);
    frames?.forEach((frame) => frame.getAnimations().forEach((walked) => walked.cancel()));
    const raw = input.valueAsNumber;
    const w = dragging && Math.abs(raw - 1) <= 0.008 ? 1 : raw;
    if (w !== raw) input.value = String(w);
    show(w);
  });
  show(input.valueAsNumber);
}
