import { useState } from 'preact/hooks';
import type { Table } from '../../../src/lib/widget.ts';

export interface DataTableProps {
  readonly table: Table;
  readonly summary: string;
  /** Whether the page has the widget to itself: then the rows are there without scripts. In a chapter they would weigh on all. */
  readonly alone: boolean;
  /** Whether the script has taken over; it makes the rows when they are asked for, not at every move of a slider. */
  readonly live: boolean;
}

/** The numbers behind the picture, for those who would rather read than look. */
export function DataTable({ table, summary, alone, live }: DataTableProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      class={alone ? 'data' : 'data needs-script'}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{summary}</summary>
      {(live ? open : alone) && (
        <div class="data-scroll" tabIndex={0} role="group" aria-label={summary}>
          <table>
            <thead>
              <tr>
                {table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, i) => (
                <tr key={i}>
                  {row.map((cell, j) => (
                    <td key={j}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
