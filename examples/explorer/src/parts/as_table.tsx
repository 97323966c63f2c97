/** The same that is drawn, as a table: for who would rather read it, and for who cannot see the drawing. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface AsTableProps {
  /** What the rows are: "Spells". */
  readonly what: string;
  readonly columns: readonly string[];
  /** Whether it is open from the start. */
  readonly open?: boolean;
  /** The rows of the body; they are drawn once it is opened. */
  readonly children: () => ComponentChildren;
}

export function AsTable({ what, columns, open: first = false, children }: AsTableProps) {
  const [open, setOpen] = useState(first);
  return (
    <details class="as-table" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{what} as a table</summary>
      {open && (
        <div class="as-table-scroll" tabIndex={0} role="region" aria-label={`${what} as a table`}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{children()}</tbody>
          </table>
        </div>
      )}
    </details>
  );
}
