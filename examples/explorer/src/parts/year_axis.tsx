/** The years along the top of a drawing, and their lines behind it. What it draws is placed in percent of its width. */
import type { Stretch } from "../dates/stretch";
import { shareOf, yearTicks } from "../dates/scale";

/** How much room a year needs on the axis, in CSS pixels. */
const ROOM = 40;

interface YearsProps {
  readonly window: Stretch;
  /** How wide the drawing is, in CSS pixels. */
  readonly width: number;
}

export function YearLabels({ window, width }: YearsProps) {
  return (
    <div class="years" aria-hidden="true">
      {yearTicks(window, width / ROOM).map(({ year, at }) => (
        <span key={year} class="year" style={{ left: `${shareOf(at, window)}%` }}>
          {year}
        </span>
      ))}
    </div>
  );
}

export function YearLines({ window, width }: YearsProps) {
  return (
    <div class="year-lines" aria-hidden="true">
      {yearTicks(window, width / ROOM).map(({ year, at }) => (
        <span key={year} style={{ left: `${shareOf(at, window)}%` }} />
      ))}
    </div>
  );
}
