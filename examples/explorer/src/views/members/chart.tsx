/** The chart: a row for each member, its spells as bars over the years, and the line of the day that is chosen. */
import type { Schemas } from "communique-client";
import type { ComponentChildren } from "preact";

import type { Terms } from "../../api/reading";
import { startOf } from "../../dates/day";
import type { Stretch } from "../../dates/extent";
import { shareOf } from "../../dates/scale";
import { usePointed } from "../../parts/pointed";
import { useWidth } from "../../parts/width";
import { YearLabels, YearLines } from "../../parts/years";
import { DaySlider } from "./day_slider";
import type { Paint } from "./paint";
import { MemberRow } from "./row";
import type { Row } from "./spells";

/** From how many rows on they stand closer together. */
const MANY = 40;

interface ChartProps {
  readonly rows: readonly Row[];
  readonly window: Stretch;
  readonly paint: Paint;
  readonly terms: Terms | undefined;
  readonly asOf: string | undefined;
  readonly completeFrom: Schemas["DateRead"] | null;
  /** What stands above the names. */
  readonly children: ComponentChildren;
}

export function Chart({ rows, window, paint, terms, asOf, completeFrom, children }: ChartProps) {
  const [axis, width] = useWidth<HTMLDivElement>();
  const { pointed, listeners } = usePointed();
  const day = startOf(asOf)?.getTime();
  const whole = startOf(completeFrom?.earliest)?.getTime();
  return (
    <div class={rows.length > MANY ? "members-chart members-chart-close" : "members-chart"} data-rows={rows.length}>
      <div class="members-head">
        {children}
        <div class="members-axis" ref={axis}>
          <DaySlider asOf={asOf} window={window} />
          <YearLabels window={window} width={width} />
        </div>
      </div>
      <div class="members-behind" aria-hidden="true">
        {whole !== undefined && whole > window.from && (
          <span class="members-lacking" style={{ width: `${Math.min(100, shareOf(whole, window))}%` }} />
        )}
        <YearLines window={window} width={width} />
      </div>
      <ol class="members-rows" aria-label="Members, in order of joining" {...listeners}>
        {rows.map((row) => (
          <MemberRow
            key={row.member.id}
            row={row}
            window={window}
            paint={paint}
            terms={terms}
            pointed={row.spells.find(({ id }) => id === pointed)?.id}
          />
        ))}
      </ol>
      {day !== undefined && (
        <div class="members-front" aria-hidden="true">
          <span class="members-line" data-day={asOf} style={{ left: `${shareOf(day + HALF_A_DAY, window)}%` }} />
        </div>
      )}
    </div>
  );
}

/** The line of a day stands in the middle of it. */
const HALF_A_DAY = 43_200_000;
