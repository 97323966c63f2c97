/** Memberships in a table: who or in what, as what, and when. Long ones are folded. */
import type { Schemas } from "communique-client";
import { useState } from "preact/hooks";

import { Short } from "../../parts/actors";
import { DateLabel } from "../../parts/date";
import { RecordLink } from "../../parts/records";
import { Table } from "../../parts/table";
import { Term } from "../../parts/term";

const SHORT = 15;

interface SpellsProps {
  spells: readonly Schemas["MembershipSummary"][];
  /** Which side of the memberships is told; the other is the record shown. */
  of: "member" | "organization";
}

export function Spells({ spells, of }: SpellsProps) {
  const [all, setAll] = useState(false);
  const shown = all ? spells : spells.slice(0, SHORT);
  return (
    <div class="spells">
      <Table columns={[of === "member" ? "Member" : "Organization", "As", "When"]}>
        {shown.map((spell) => (
          <tr key={spell.id} data-record={`member-states/${spell.id}`}>
            <td>
              <Short actor={spell[of]} />
            </td>
            <td>
              <Term part="membership_statuses" id={spell.status} />
            </td>
            <td>
              <RecordLink list="member-states" id={spell.id}>
                <DateLabel date={spell.during} />
              </RecordLink>
            </td>
          </tr>
        ))}
      </Table>
      {spells.length > SHORT && (
        <button type="button" class="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Fewer" : `All ${spells.length}`}
        </button>
      )}
    </div>
  );
}
