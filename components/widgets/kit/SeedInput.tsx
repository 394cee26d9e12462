import { useHelp } from './use-help.ts';
import { useField } from './use-live.ts';

export interface SeedInputProps {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  /** On the button that takes the next seed. */
  readonly fresh: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** Which of the random draws: the next one at a click, any one by its number, so that each can be found again. */
export function SeedInput({ name, label, help, fresh, value, onChange }: SeedInputProps) {
  const told = useHelp(help);
  const field = useField({
    type: 'number',
    inputMode: 'numeric',
    min: 0,
    max: 2 ** 32 - 1,
    step: 1,
  } as const);
  return (
    <div class="seed">
      <label for={name} title={told}>
        {label}
      </label>
      <input
        id={name}
        {...field}
        value={value}
        onChange={(event) => {
          const x = event.currentTarget.valueAsNumber;
          if (Number.isFinite(x)) onChange(x);
          else event.currentTarget.value = String(value);
        }}
      />
      <button type="button" class="pill" onClick={() => onChange((value + 1) % 2 ** 32)}>
        {fresh}
      </button>
    </div>
  );
}
