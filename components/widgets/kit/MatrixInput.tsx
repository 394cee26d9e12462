import { useField } from './use-live.ts';

export interface MatrixInputProps {
  /** Of the control: a host can hide it. */
  readonly name: string;
  readonly value: readonly (readonly number[])[];
  readonly maxEntry: number;
  readonly legend: string;
  /** Name of an entry, for those who cannot see where it stands. */
  readonly entryLabel: (row: number, column: number) => string;
  readonly onChange: (value: number[][]) => void;
}

/** A matrix whose entries are written as exact numbers, between brackets. */
export function MatrixInput({ name, value, maxEntry, legend, entryLabel, onChange }: MatrixInputProps) {
  const field = useField({
    type: 'number',
    inputMode: 'decimal',
    step: 'any',
    min: -maxEntry,
    max: maxEntry,
  } as const);
  const replace = (row: number, column: number, x: number): void =>
    onChange(value.map((entries, i) => entries.map((old, j) => (i === row && j === column ? x : old))));
  return (
    <fieldset class="matrix-input" data-control={name}>
      <legend class="visually-hidden">{legend}</legend>
      <div class="matrix-grid" style={`--order:${value.length}`}>
        {value.map((entries, i) =>
          entries.map((entry, j) => (
            <input
              key={`${i} ${j}`}
              {...field}
              aria-label={field.type === 'button' ? undefined : entryLabel(i + 1, j + 1)}
              value={entry}
              onChange={(event) => {
                const x = event.currentTarget.valueAsNumber;
                if (Number.isFinite(x)) replace(i, j, x);
                else event.currentTarget.value = String(entry);
              }}
            />
          )),
        )}
      </div>
    </fieldset>
  );
}
