/** Memberships in a table: who or in what, as what, and when. Long ones are folded. */
import type { Schemas } from "communique-client";
import { useState } from "preact/hooks";

import { Short } from "../../parts/actors";
import { DateLabel } from "../../parts/date";
import { RecordLink } from "../../parts/records";
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
      <table>
        <thead>
          <tr>
            <th scope="col">{of === "member" ? "Member" : "Organization"}</th>
            <th scope="col">As</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
      {spells.length > SHORT && (
        <button type="button" class="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Fewer" : `All ${spells.length}`}
        </button>
      )}
    </div>
  );
}
