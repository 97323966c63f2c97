/** The same records as a table, in order of date: for those who do not see the drawing, or would rather read. */
import { AsTable } from "../../parts/as_table";
import { DateLabel } from "../../parts/date";
import { RecordLink } from "../../parts/records";
import type { Content } from "./content";
import type { Entry, Part } from "./entries";
import { MEANINGS } from "./words";

export function RecordTable({ content }: { content: Content }) {
  return (
    <AsTable what="Records" columns={["Date", "Record", "Standing"]}>
      {() =>
        rowsOf(content).map(({ entry, part }) => (
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
        ))
      }
    </AsTable>
  );
}

function rowsOf({ events, statements, changes }: Content): { entry: Entry; part: Part }[] {
  return [...events, ...statements, ...changes]
    .flatMap((entry) => entry.parts.map((part) => ({ entry, part })))
    .sort((a, b) => compare(dayOf(a.entry), dayOf(b.entry)) || compare(a.part.key, b.part.key));
}

/** As the API puts records in order: by the earliest day, or by the latest where the past is open; the id breaks ties. */
function dayOf({ date }: Entry): string {
  return date.earliest ?? date.latest ?? "";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
