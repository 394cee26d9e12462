import type { Table } from '../../../src/lib/widget.ts';

/** The numbers behind the picture, for those who would rather read than look. */
export function DataTable({ table, summary }: { readonly table: Table; readonly summary: string }) {
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
