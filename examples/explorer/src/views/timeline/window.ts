/** The whole of what is drawn, and the window on it: how that is moved, drawn closer, and named in the address. */
import { DAY, dayOf, endOf, startOf } from "../../dates/day";
import { wholeYears } from "../../dates/scale";
import { lengthOf, type Stretch } from "../../dates/stretch";

const YEAR = 365.25 * DAY;

/** The shortest window: about a week, so that days can be told apart. */
export const SHORTEST = 8 * DAY;

/** Days are written with years of four digits; a drawing ends where they do. */
const BOUNDS: Stretch = { from: Date.parse("0001-01-01"), to: Date.parse("9999-12-31") };

/**
 * The span of what is drawn, with some room at both ends; whole years where it is long.
 *
 * @param known the first and last moments that are known; open ends are left out
 * @param now stands in where no moment is known
 */
export function wholeSpan(known: readonly number[], now: number): Stretch {
  const moments = known.length === 0 ? [now] : known;
  const first = moments.reduce((least, moment) => Math.min(least, moment));
  const last = moments.reduce((most, moment) => Math.max(most, moment));
  const room = Math.max((last - first) * 0.006, SHORTEST / 2);
  const wide = { from: first - room, to: last + room };
  return within(lengthOf(wide) > 5 * YEAR ? wholeYears(wide) : wide, BOUNDS);
}

/** The same window, neither shorter than the shortest nor longer than the whole, and moved to lie in it. */
export function within(span: Stretch, whole: Stretch): Stretch {
  const length = Math.min(Math.max(lengthOf(span), SHORTEST), lengthOf(whole));
  const middle = (span.from + span.to) / 2;
  const start = length === lengthOf(span) ? span.from : middle - length / 2;
  const moved = Math.min(Math.max(start, whole.from), whole.to - length);
  return { from: moved, to: moved + length };
}

/**
 * A window `factor` times as close (below one: farther away).
 *
 * @param around the moment that stays where it is
 */
export function zoomed(span: Stretch, whole: Stretch, factor: number, around = (span.from + span.to) / 2): Stretch {
  const length = Math.min(Math.max(lengthOf(span) / factor, SHORTEST), lengthOf(whole));
  const share = (around - span.from) / lengthOf(span);
  return within({ from: around - share * length, to: around + (1 - share) * length }, whole);
}

/** The window moved by a share of its length, later where the share is positive. */
export function panned(span: Stretch, whole: Stretch, share: number): Stretch {
  const shift = lengthOf(span) * share;
  return within({ from: span.from + shift, to: span.to + shift }, whole);
}

/** The window moved as little as it takes to show a moment, with some room beside it. */
export function showing(span: Stretch, whole: Stretch, moment: number): Stretch {
  const room = lengthOf(span) * 0.1;
  if (moment >= span.from + room && moment <= span.to - room) return span;
  return within({ from: moment - lengthOf(span) / 2, to: moment + lengthOf(span) / 2 }, whole);
}

/** Whether a window is all there is, but for fractions of a day. */
export function isWhole(span: Stretch, whole: Stretch): boolean {
  return lengthOf(whole) - lengthOf(span) < DAY;
}

/** A window as the parameters `from` and `to`: its first and last day, or nothing where it is the whole. */
export function daysOf(span: Stretch, whole: Stretch): { from: string | null; to: string | null } {
  if (isWhole(span, whole)) return { from: null, to: null };
  return { from: dayOf(new Date(span.from)), to: dayOf(new Date(span.to - 1)) };
}

/** The window that `from` and `to` name; either may be missing or be no day, and then the whole begins or ends it. */
export function windowOf(from: string | undefined, to: string | undefined, whole: Stretch): Stretch {
  const start = startOf(from)?.getTime() ?? whole.from;
  const end = endOf(to)?.getTime() ?? whole.to;
  return start < end ? within({ from: start, to: end }, whole) : whole;
}
