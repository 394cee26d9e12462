import { useLive } from './use-live.ts';

export interface SegmentsProps {
  /** Unique in the page: the radios of one group share it. */
  readonly name: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of a few: radio buttons dressed as a row of pills. */
export function Segments({ name, label, values, labels, value, onChange }: SegmentsProps) {
  return (
    <fieldset class="segments">
      <legend>{label}</legend>
      <span class="segments-row">
        {values.map((v) => (
          <label key={v}>
            <input type="radio" name={name} value={v} checked={v === value} onChange={() => onChange(v)} />
            <span>{labels[v] ?? v}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}

/** One of many: a native select; before the figure lives, a button that looks like it (`useField` says why). */
export function Choice({ name, label, values, labels, value, onChange }: SegmentsProps) {
  const live = useLive();
  return (
    <div class="choice">
      <label for={name}>{label}</label>
      {live ? (
        <select id={name} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {values.map((v) => (
            <option key={v} value={v} selected={v === value}>
              {labels[v] ?? v}
            </option>
          ))}
        </select>
      ) : (
        <input type="button" id={name} value={labels[value] ?? value} />
      )}
    </div>
  );
}
