import { toHtml, type Shown, type Tone } from '../../../src/lib/format.ts';
import { toneMark } from '../../../src/lib/tone.ts';

export interface Readout {
  readonly label: string;
  readonly value: Shown | string;
  readonly unit?: string;
}

/** A label in which `_T` stands for a subscript: `∂h_T/∂h_0`, `σ_max`; an equation is not broken. */
export function Label({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .replaceAll(' = ', '\u00a0=\u00a0')
        .split(/_(\w+)/)
        .map((part, i) => (i % 2 === 1 ? <sub key={i}>{part}</sub> : part))}
    </>
  );
}

/** Numbers that follow the hand. */
export function Readouts({ items }: { readonly items: readonly Readout[] }) {
  return (
    <dl class="readouts">
      {items.map(({ label, value, unit }) => (
        <div key={label}>
          <dt>
            <Label text={label} />
          </dt>
          <dd>
            {typeof value === 'string' ? (
              value
            ) : (
              <span class={value.tone ?? undefined} dangerouslySetInnerHTML={{ __html: toHtml(value) }} />
            )}
            {unit === '°' ? unit : unit ? ` ${unit}` : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The fate in a word, with its shape and hue. */
export function Badge({ tone, text }: { readonly tone: Tone; readonly text: string }) {
  return (
    <span class={`badge ${tone}`}>
      <span aria-hidden="true">{toneMark[tone]}</span> {text}
    </span>
  );
}
