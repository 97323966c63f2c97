/** The slider over the days of the chart: it stands as wide as the years, and its thumb is the head of the line. */
import { useEffect } from "preact/hooks";

import { dayOf, readOut, startOf } from "../../dates/day";
import type { Stretch } from "../../dates/stretch";
import { place } from "../../state/place";
import { hold, move, settle } from "../../state/series";
import { withChange } from "../../state/state";

const DAY = 86_400_000;

interface DaySliderProps {
  readonly asOf: string | undefined;
  readonly window: Stretch;
}

export function DaySlider({ asOf, window }: DaySliderProps) {
  useEffect(() => settle, []);
  const first = window.from / DAY;
  const last = window.to / DAY - 1;
  const chosen = startOf(asOf)?.getTime();
  const value = chosen === undefined ? last : chosen / DAY;
  const to = (day: number): void => {
    const within = Math.min(last, Math.max(first, day));
    move(withChange(place(), { as_of: dayOf(new Date(within * DAY)) }));
  };
  const byKey = (event: KeyboardEvent): void => {
    const years = { PageUp: 1, PageDown: -1 }[event.key];
    if (years === undefined) return;
    event.preventDefault();
    to(Math.round(withYears(value * DAY, years) / DAY));
  };
  return (
    <input
      class={asOf === undefined ? "members-slider members-slider-idle" : "members-slider"}
      type="range"
      min={first}
      max={last}
      step={1}
      value={value}
      aria-label="Day"
      aria-valuetext={asOf === undefined ? "no day chosen" : readOut(asOf)}
      title="Drag along the years; arrow keys move by a day, Page Up and Page Down by a year"
      onPointerDown={hold}
      onPointerUp={settle}
      onPointerCancel={settle}
      onBlur={settle}
      onKeyDown={byKey}
      onInput={(event) => to(Number(event.currentTarget.value))}
    />
  );
}

/** The same day so many years later; 29 February becomes 1 March where there is none. */
function withYears(moment: number, years: number): number {
  const date = new Date(moment);
  return date.setUTCFullYear(date.getUTCFullYear() + years);
}
