import type { Table } from '../../../src/lib/widget.ts';

export interface DataTableProps {
  readonly table: Table;
  readonly summary: string;
  /** Whether the rows come only with the script: in a chapter they would weigh on every reader, and the own page has them. */
  readonly later: boolean;
}

/** The numbers behind the picture, for those who would rather read than look. */
export function DataTable({ table, summary, later }: DataTableProps) {
  if (later)
    return (
      <details class="data needs-script">
        <summary>{summary}</summary>
      </details>
    );
  return (
    <details class="data">
      <summary>{summary}</summary>
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
    </details>
  );
}
