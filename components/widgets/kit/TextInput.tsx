import { useEffect, useState } from 'preact/hooks';
import { useField } from './use-live.ts';

export interface TextInputProps {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly lang: string;
  readonly maxLength: number;
  readonly placeholder: string;
  readonly value: string;
  /** What is wrong with the line, for the reader. */
  readonly fault: string | null;
  readonly onChange: (value: string) => void;
}

/** A line of the reader's own, taken when the hand leaves it or on Enter. */
export function TextInput({
  name,
  label,
  help,
  lang,
  maxLength,
  placeholder,
  value,
  fault,
  onChange,
}: TextInputProps) {
  const field = useField({ type: 'text', maxLength, placeholder } as const);
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  return (
    <div class="text-input">
      <label for={name}>{label}</label>
      <input
        id={name}
        {...field}
        lang={lang}
        autoComplete="off"
        spellcheck={false}
        aria-invalid={fault !== null || undefined}
        aria-describedby={`${name}-help`}
        value={draft}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p class="control-help" id={`${name}-help`} role="status">
        {fault ?? help}
      </p>
    </div>
  );
}
