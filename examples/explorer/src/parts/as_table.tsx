/** The same that is drawn, as a table: for who would rather read it, and for who cannot see the drawing. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

import { Table } from "./table";

interface AsTableProps {
  /** What the rows are: "Spells". */
  readonly what: string;
  readonly columns: readonly string[];
  /** Whether it is open from the start. */
  readonly open?: boolean;
  /** What stands beneath the table. */
  readonly beneath?: ComponentChildren;
  /** The rows of the body; they are drawn once it is opened. */
  readonly children: () => ComponentChildren;
}

export function AsTable({ what, columns, open: first = false, beneath, children }: AsTableProps) {
  const [open, setOpen] = useState(first);
  return (
    <details class="as-table" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{what} as a table</summary>
      {open && (
        <div class="as-table-scroll" tabIndex={0} role="region" aria-label={`${what} as a table`}>
          <Table columns={columns}>{children()}</Table>
        </div>
      )}
      {open && beneath}
    </details>
  );
}
