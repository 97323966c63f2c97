/** The same records as a table, in order of date: for those who do not see the drawing, or would rather read. */
import { useState } from "preact/hooks";

import { DateLabel } from "../../parts/date";
import { RecordLink } from "../../parts/records";
import type { Content } from "./content";
import type { Entry } from "./entries";
import { MEANINGS } from "./words";

export function AsTable({ content }: { content: Content }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="timeline-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>As a table</summary>
      {open && <Rows entries={[...content.events, ...content.statements, ...content.changes]} />}
    </details>
  );
}

function Rows({ entries }: { entries: readonly Entry[] }) {
  const rows = entries
    .flatMap((entry) => entry.parts.map((part) => ({ entry, part })))
    .sort((a, b) => compare(dayOf(a.entry), dayOf(b.entry)) || compare(a.part.key, b.part.key));
  return (
    <div class="timeline-rows" role="region" aria-label="All records in order of date" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Record</th>
            <th scope="col">Standing</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ entry, part }) => (
            <tr key={part.key} data-row={part.key}>
              <td>
                <DateLabel date={entry.date} />
              </td>
              <td>
                <RecordLink list={part.list} id={part.id}>
                  {part.title}
                </RecordLink>
              </td>
              <td>
                {MEANINGS[entry.shape]}
                {entry.disputed && ", disputed"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** As the API puts records in order: by the earliest day, or by the latest where the past is open; the id breaks ties. */
function dayOf({ date }: Entry): string {
  return date.earliest ?? date.latest ?? "";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
