/** A date with what is known of it: whether a source states it, or how the curators worked it out. */
import type { Schemas } from "communique-client";

import { DateLabel } from "../../parts/date";

export function Dated({ date }: { date: Schemas["DateRead"] }) {
  return (
    <>
      <DateLabel date={date} /> <code class="edtf">{date.edtf}</code>
      {date.note !== null && <span class="date-note">{date.note}</span>}
    </>
  );
}
