/** A date as the API tells it, with a sign where no day of it is sure, or where it was inferred. */
import type { Schemas } from "communique-client";

export function DateLabel({ date }: { date: Schemas["DateRead"] }) {
  const inferred = date.basis === "inferred";
  const title = [inferred ? "worked out by the curators" : "stated by a source", date.note].filter(Boolean).join(": ");
  return (
    <span class={`date ${date.certain === null ? "date-open" : ""}`} title={title} data-edtf={date.edtf}>
      {date.label}
      {inferred && <span class="date-inferred"> (inferred)</span>}
    </span>
  );
}
