/** Stretches of time: what a served date spans, and what several of them span together. */
import type { Schemas } from "communique-client";

import { endOf, startOf } from "./day";

/** The days of a date as served; both null ends and days of years that do not have four digits are understood. */
export type Dated = Pick<Schemas["DateRead"], "earliest" | "latest" | "certain">;

/** A stretch of time, in milliseconds since 1970 (UTC); `to` is the moment at which its last day is over. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How long a stretch is, in milliseconds. */
export function lengthOf({ from, to }: Stretch): number {
  return to - from;
}

/** From the first day to the end of the last; null is an open end. */
export function stretchOf(first: string | null, last: string | null): Stretch {
  return { from: startOf(first)?.getTime() ?? beyond(first, -Infinity), to: endOf(last)?.getTime() ?? beyond(last, Infinity) };
}

/** The stretch that holds every end of these dates that is known; undefined where none is. Open ends do not widen it. */
export function stretchOfAll(dates: Iterable<Dated>): Stretch | undefined {
  let from = Infinity;
  let to = -Infinity;
  for (const { earliest, latest, certain } of dates) {
    for (const day of [earliest, latest, certain?.first, certain?.last]) {
      from = Math.min(from, startOf(day)?.getTime() ?? Infinity);
      to = Math.max(to, endOf(day)?.getTime() ?? -Infinity);
    }
  }
  return from < to ? { from, to } : undefined;
}

/** A day outside the years of four digits is written with a sign, and lies beyond any window on that side. */
function beyond(day: string | null, open: number): number {
  if (day === null) return open;
  return day.startsWith("-") ? -Infinity : Infinity;
}
