/** Stretches of time as the drawing shows them: the whole of the data, and the window on it. Milliseconds, UTC. */
import { dayOf, endOf, startOf } from "../../dates/day";

/** From one moment to a later one. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const DAY = 86_400_000;
const YEAR = 365.25 * DAY;

/** The shortest window: about a week, so that days can be told apart. */
export const SHORTEST = 8 * DAY;

/** Days are written with years of four digits; a drawing ends where they do. */
const BOUNDS: Span = { start: Date.parse("0001-01-01"), end: Date.parse("9999-12-31") };

export function lengthOf({ start, end }: Span): number {
  return end - start;
}

/**
 * The span of what is drawn, with some room at both ends; whole years where it is long.
 *
 * @param known the first and last moments that are known; open ends are left out
 * @param now stands in where no moment is known
 */
export function wholeSpan(known: readonly number[], now: number): Span {
  const moments = known.length === 0 ? [now] : known;
  const start = moments.reduce((least, moment) => Math.min(least, moment));
  const end = moments.reduce((most, moment) => Math.max(most, moment));
  const room = Math.max((end - start) * 0.006, SHORTEST / 2);
  const wide = { start: start - room, end: end + room };
  return within(lengthOf(wide) > 5 * YEAR ? wholeYears(wide) : wide, BOUNDS);
}

function wholeYears({ start, end }: Span): Span {
  const first = new Date(start).getUTCFullYear();
  const after = new Date(end).getUTCFullYear() + 1;
  return { start: Date.UTC(first, 0, 1), end: Date.UTC(after, 0, 1) };
}

/** The same window, neither shorter than the shortest nor longer than the whole, and moved to lie in it. */
export function within(span: Span, whole: Span): Span {
  const length = Math.min(Math.max(lengthOf(span), SHORTEST), lengthOf(whole));
  const middle = (span.start + span.end) / 2;
  const start = length === lengthOf(span) ? span.start : middle - length / 2;
  const moved = Math.min(Math.max(start, whole.start), whole.end - length);
  return { start: moved, end: moved + length };
}

/**
 * A window `factor` times as close (below one: farther away).
 *
 * @param around the moment that stays where it is
 */
export function zoomed(span: Span, whole: Span, factor: number, around = (span.start + span.end) / 2): Span {
  const length = Math.min(Math.max(lengthOf(span) / factor, SHORTEST), lengthOf(whole));
  const share = (around - span.start) / lengthOf(span);
  return within({ start: around - share * length, end: around + (1 - share) * length }, whole);
}

/** The window moved by a share of its length, later where the share is positive. */
export function panned(span: Span, whole: Span, share: number): Span {
  const shift = lengthOf(span) * share;
  return within({ start: span.start + shift, end: span.end + shift }, whole);
}

/** The window moved as little as it takes to show a moment, with some room beside it. */
export function showing(span: Span, whole: Span, moment: number): Span {
  const room = lengthOf(span) * 0.1;
  if (moment >= span.start + room && moment <= span.end - room) return span;
  return within({ start: moment - lengthOf(span) / 2, end: moment + lengthOf(span) / 2 }, whole);
}

/** Whether a window is all there is, but for fractions of a day. */
export function isWhole(span: Span, whole: Span): boolean {
  return lengthOf(whole) - lengthOf(span) < DAY;
}

/** A window as the parameters `from` and `to`: its first and last day, or nothing where it is the whole. */
export function daysOf(span: Span, whole: Span): { from: string | null; to: string | null } {
  if (isWhole(span, whole)) return { from: null, to: null };
  return { from: dayOf(new Date(span.start)), to: dayOf(new Date(span.end - 1)) };
}

/** The window that `from` and `to` name; either may be missing or be no day, and then the whole begins or ends it. */
export function spanOf(from: string | undefined, to: string | undefined, whole: Span): Span {
  const start = startOf(from)?.getTime() ?? whole.start;
  const end = endOf(to)?.getTime() ?? whole.end;
  return start < end ? within({ start, end }, whole) : whole;
}
