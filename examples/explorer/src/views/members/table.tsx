/** The spells as a table, the same that the chart draws. */
import { useState } from "preact/hooks";

import type { Terms } from "../../api/reading";
import { DateLabel } from "../../parts/date";
import { ActorLink, RecordLink } from "../../parts/records";
import type { Row } from "./spells";

export function SpellTable({ rows, terms }: { rows: readonly Row[]; terms: Terms | undefined }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="as-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>As a table</summary>
      {open && (
        <div class="as-table-scroll" tabIndex={0} role="region" aria-label="Spells as a table">
          <table>
            <thead>
              <tr>
                <th scope="col">Member</th>
                <th scope="col">Status</th>
                <th scope="col">When</th>
                <th scope="col">Record</th>
              </tr>
            </thead>
            <tbody>
              {rows.flatMap(({ member, spells }) =>
                spells.map((spell, index) => (
                  <tr key={spell.id} data-spell={spell.id}>
                    {index === 0 && (
                      <th scope="rowgroup" rowSpan={spells.length}>
                        <ActorLink actor={member} />
                      </th>
                    )}
                    <td>{terms?.get(spell.status)?.label ?? spell.status}</td>
                    <td>
                      <DateLabel date={spell.during} />
                    </td>
                    <td>
                      <RecordLink list="member-states" id={spell.id}>
                        {spell.id}
                      </RecordLink>
                    </td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
