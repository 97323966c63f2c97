/** The spells as a table, the same that the chart draws. */
import type { Terms } from "../../api/reading";
import { AsTable } from "../../parts/as_table";
import { DateLabel } from "../../parts/date";
import { ActorLink, RecordLink } from "../../parts/records";
import type { Row } from "./spells";

export function SpellTable({ rows, terms }: { rows: readonly Row[]; terms: Terms | undefined }) {
  return (
    <AsTable what="Spells" columns={["Member", "Status", "When", "Record"]}>
      {() =>
        rows.flatMap(({ member, spells }) =>
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
        )
      }
    </AsTable>
  );
}
