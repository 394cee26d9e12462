export interface TogglesProps {
  /** Beginning of the names of the controls, by which a host can hide them. */
  readonly name: string;
  readonly legend: string;
  readonly items: readonly {
    readonly key: string;
    readonly label: string;
    readonly help: string;
    readonly on: boolean;
  }[];
  readonly onChange: (key: string, on: boolean) => void;
}

/** Any of a few: checkboxes in a row. */
export function Toggles({ name, legend, items, onChange }: TogglesProps) {
  return (
    <fieldset class="toggles">
      <legend class="visually-hidden">{legend}</legend>
      {items.map(({ key, label, help, on }) => (
        <label key={key} title={help} data-control={`${name}-${key}`}>
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => onChange(key, event.currentTarget.checked)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
