/** Where a moment lies within a window of time, and which years an axis names. */
import type { Stretch } from "./stretch";

/** How far into the window a moment lies, in percent of its length; below 0 or above 100 outside of it. */
export function shareOf(moment: number, { from, to }: Stretch): number {
  return ((moment - from) / (to - from)) * 100;
}

/** A year on an axis, and the moment at which it begins (milliseconds since 1970, UTC). */
export interface YearTick {
  readonly year: number;
  readonly at: number;
}

/** From how many years to how many an axis may step. */
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];

/** The years that begin within a window, at most so many of them, at even steps. */
export function yearTicks(window: Stretch, most: number): readonly YearTick[] {
  const last = new Date(window.to).getUTCFullYear();
  let first = new Date(window.from).getUTCFullYear();
  if (startOfYear(first) < window.from) first += 1;
  const step = STEPS.find((years) => Math.floor(last / years) - Math.ceil(first / years) + 1 <= Math.max(1, most)) ?? 2000;
  const ticks: YearTick[] = [];
  for (let year = Math.ceil(first / step) * step; startOfYear(year) <= window.to; year += step) {
    ticks.push({ year, at: startOfYear(year) });
  }
  return ticks;
}

/** The same window, widened to whole years. */
export function wholeYears({ from, to }: Stretch): Stretch {
  const last = new Date(to).getUTCFullYear();
  const end = startOfYear(last);
  return { from: startOfYear(new Date(from).getUTCFullYear()), to: end >= to ? end : startOfYear(last + 1) };
}

/** `Date.UTC` takes the years 0 to 99 for those of the twentieth century; this does not. */
function startOfYear(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1);
}
