import { useEffect, useRef, useState } from 'preact/hooks';
import type { Lang } from '../../../src/lib/languages.ts';
import { matrixCsv, parseMatrixText, type MatrixLimits } from '../../../src/lib/matrix-text.ts';
import { pasteWords } from './matrix-paste-words.ts';

export interface MatrixPasteProps {
  /** Unique in the page. */
  readonly name: string;
  readonly lang: Lang;
  readonly value: readonly (readonly number[])[];
  readonly limits: MatrixLimits;
  /** The largest order that an address carries. */
  readonly inAddress: number;
  readonly onChange: (rows: number[][]) => void;
}

/** A matrix as text: pasted, opened from a file, edited by hand, saved. What cannot be read leaves the old one standing. */
export function MatrixPaste({ name, lang, value, limits, inAddress, onChange }: MatrixPasteProps) {
  const words = pasteWords[lang];
  const [text, setText] = useState(() => matrixCsv(value));
  const [told, setTold] = useState<{ readonly good: boolean; readonly text: string } | null>(null);
  const given = useRef(value);
  useEffect(() => {
    // The text follows the matrix when that is changed elsewhere, but not while it is being typed.
    if (given.current !== value) setText(matrixCsv(value));
    given.current = value;
  }, [value]);
  const take = (source: string): void => {
    const read = parseMatrixText(source, limits);
    setTold(
      read.ok
        ? { good: true, text: words.done(read.rows.length) }
        : { good: false, text: words.fault(read.fault) },
    );
    if (read.ok) onChange(read.rows);
  };
  const save = (): void => {
    const address = URL.createObjectURL(new Blob([`${matrixCsv(value)}\n`], { type: 'text/csv' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: 'matrix.csv' });
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(address), 1000);
  };
  return (
    <div class="matrix-paste">
      <label class="visually-hidden" for={`${name}-text`}>
        {words.label}
      </label>
      <textarea
        id={`${name}-text`}
        rows={5}
        spellcheck={false}
        wrap="off"
        value={text}
        aria-describedby={`${name}-help`}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class={told?.good === false ? 'paste-fault' : 'control-help'} role="status">
        {told?.text}
      </p>
      <div class="paste-tools">
        <button type="button" class="pill" onClick={() => take(text)}>
          {words.use}
        </button>
        <label class="pill file">
          {words.open}
          <input
            type="file"
            accept=".csv,.tsv,.txt,.json,text/*"
            onChange={(event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              if (!file) return;
              void file.text().then((content) => {
                setText(content);
                take(content);
                // So that the same file can be opened again after it was mended.
                input.value = '';
              });
            }}
          />
        </label>
        <button type="button" class="pill" onClick={save}>
          {words.save}
        </button>
      </div>
      <p class="control-help" id={`${name}-help`}>
        {words.help(limits.maxSize, inAddress)}
      </p>
    </div>
  );
}
