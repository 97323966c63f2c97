/** What the colours and patterns of the bars mean, and what fading and arrows do. */
import type { Schemas } from "communique-client";

import type { Terms } from "../../api/reading";
import type { Paint } from "./paint";

interface LegendProps {
  readonly paint: Paint;
  readonly terms: Terms | undefined;
  readonly completeFrom: Schemas["DateRead"] | null;
}

export function Legend({ paint, terms, completeFrom }: LegendProps) {
  return (
    <div class="legend members-legend">
      <ul aria-label="Statuses">
        {[...paint].map(([status, classes]) => {
          const term = terms?.get(status);
          return (
            <li key={status} data-status={status} title={term?.definition ?? ""}>
              <span class={`swatch ${classes}`} aria-hidden="true" />
              {term?.label ?? status}
              {term?.counts_as_member === false && <span class="aside"> (not a member)</span>}
            </li>
          );
        })}
      </ul>
      <p>
        Solid where the sources are sure, fading where it may only have been; an arrow where no end is known or it goes
        on.
        {completeFrom !== null && <> The list is whole from {completeFrom.label} on: before that, in the dotted part, members may be missing.</>}
      </p>
    </div>
  );
}
