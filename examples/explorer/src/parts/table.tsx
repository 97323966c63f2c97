/** A table with a heading over each column. */
import type { ComponentChildren } from "preact";

interface TableProps {
  readonly columns: readonly string[];
  /** The rows of the body. */
  readonly children: ComponentChildren;
}

export function Table({ columns, children }: TableProps) {
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={index} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
