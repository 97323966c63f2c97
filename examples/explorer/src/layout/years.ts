/** Years as a date is chosen by them: which years a date spans, and which date spans them. */

/** How many records there are in a year. */
export interface YearCount {
  readonly year: number;
  readonly count: number;
}

/** From one year to another, both included; an open end is null. */
export interface YearSpan {
  readonly from: number | null;
  readonly to: number | null;
}

const END = String.raw`(\d{4})(?:-\d{2}){0,2}`;
const ONE = new RegExp(`^${END}$`, "u");
const INTERVAL = new RegExp(`^(?:${END}|\\.\\.|)/(?:${END}|\\.\\.|)$`, "u");

/** The years that a plain day, month, year or interval spans; undefined for any other date, and for none. */
export function spanOf(date: string | undefined): YearSpan | undefined {
  const alone = ONE.exec(date ?? "");
  if (alone !== null) return { from: Number(alone[1]), to: Number(alone[1]) };
  const ends = INTERVAL.exec(date ?? "");
  if (ends === null || (ends[1] === undefined && ends[2] === undefined)) return undefined;
  return { from: numberOr(ends[1]), to: numberOr(ends[2]) };
}

/** The date that spans these years, whichever of them comes first. */
export function dateOf(one: number, other: number): string {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  return from === to ? String(from) : `${from}/${to}`;
}

/** Tell whether a year lies in a span; every year lies in none. */
export function within(year: number, span: YearSpan | undefined): boolean {
  return span === undefined || ((span.from ?? -Infinity) <= year && year <= (span.to ?? Infinity));
}

/**
 * Every year from the first to the last, those without a record too.
 *
 * @param all the years there are at all, so that the bars keep their places whatever is selected
 */
export function everyYear(counted: readonly { value: string; count: number }[], all: Iterable<string>): YearCount[] {
  const counts = new Map(counted.map(({ value, count }) => [Number(value), count]));
  const known = [...counts.keys(), ...[...all].map(Number)];
  if (known.length === 0) return [];
  const first = Math.min(...known);
  return Array.from({ length: Math.max(...known) - first + 1 }, (_, index) => ({
    year: first + index,
    count: counts.get(first + index) ?? 0,
  }));
}

function numberOr(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
