/** The chosen day: a field to type it, the days before and after it on which something changed, and the way back. */
import { dayOf, readOut } from "../../dates/day";
import type { Stretch } from "../../dates/stretch";
import { DayField } from "../../parts/day_field";
import { go, place } from "../../state/place";
import { withChange } from "../../state/state";

interface DayControlsProps {
  readonly asOf: string | undefined;
  readonly window: Stretch;
  /** The days on which something changes, or may, in order. */
  readonly changes: readonly string[];
}

export function DayControls({ asOf, window, changes }: DayControlsProps) {
  const to = (day: string | null | undefined): void => {
    if (day !== undefined) go(withChange(place(), { as_of: day }));
  };
  const before = asOf === undefined ? changes.at(-1) : changes.findLast((day) => day < asOf);
  const after = asOf === undefined ? changes[0] : changes.find((day) => day > asOf);
  return (
    <div class="members-day" role="group" aria-label="Day">
      <label>
        Members on
        <DayField day={asOf} min={dayOf(new Date(window.from))} onChoose={to} />
      </label>
      <button type="button" disabled={before === undefined} title={before && readOut(before)} onClick={() => to(before)}>
        <span aria-hidden="true">‹ </span>
        {asOf === undefined ? "Last change" : "Change before"}
      </button>
      <button type="button" disabled={after === undefined} title={after && readOut(after)} onClick={() => to(after)}>
        {asOf === undefined ? "First change" : "Next change"}
        <span aria-hidden="true"> ›</span>
      </button>
      {asOf !== undefined && (
        <button type="button" class="plain" onClick={() => to(null)}>
          No single day
        </button>
      )}
    </div>
  );
}
