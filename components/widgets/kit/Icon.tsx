/** Strokes on a square of 20. */
const strokes = {
  reset: 'M4.5 10a5.5 5.5 0 1 0 1.9-4.2M6.8 2.6 6.2 6l3.4.6',
  dice: 'M4 4h12v12H4zM7.3 7a.3.3 0 1 0 .01 0M10 9.7a.3.3 0 1 0 .01 0M12.7 12.4a.3.3 0 1 0 .01 0',
  pin: 'M8 3h5l-.6 5.2 2.6 2.3H5.8l2.6-2.3zM10.4 10.5V17',
  download: 'M10 3v9.5M6.2 9l3.8 3.8L13.8 9M4 16.5h12',
  code: 'M7 6 3 10l4 4M13 6l4 4-4 4',
  embed: 'M3 4.5h14v11H3zM3 7.5h14M8 10l-1.8 1.6L8 13.2M12 10l1.8 1.6-1.8 1.6',
  play: 'M7 4.5v11l8.5-5.5z',
  pause: 'M7 5v10M13 5v10',
  step: 'M5.5 5v10l7-5zM14.5 5v10',
  start: 'M14.5 5v10l-7-5zM5.5 5v10',
} as const;

export type IconName = keyof typeof strokes;

/** A quiet line drawing of the size of a letter. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={strokes[name]} />
    </svg>
  );
}
