/** Which part of a list is shown, and the way to the others. */
import { Go } from "./go";
import { place } from "../state/place";
import { withChange } from "../state/state";
import { rangeOf } from "./range";

interface PagingProps {
  /** How many records stand before those shown. */
  offset: number;
  /** How many are shown at the most. */
  limit: number;
  total: number;
  /** What the steps lead through, for who hears them: "Pages of events". */
  label: string;
}

export function Paging({ offset, limit, total, label }: PagingProps) {
  const state = place();
  const at = (next: number) => withChange(state, { offset: next > 0 ? String(next) : null });
  const last = Math.max(Math.ceil(total / limit) - 1, 0) * limit;
  return (
    <nav class="paging" aria-label={label} data-offset={offset} data-total={total}>
      <span class="paging-range">{rangeOf(offset, limit, total)}</span>
      {offset > 0 && <Go to={at(0)}>First</Go>}
      {offset > 0 && <Go to={at(Math.min(offset - limit, last))}>Previous</Go>}
      {offset + limit < total && <Go to={at(offset + limit)}>Next</Go>}
      {offset + limit < total && <Go to={at(last)}>Last</Go>}
    </nav>
  );
}
