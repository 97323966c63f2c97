/** Years of a selection, as controls over whole years read them from `date` and write them to it. */

/** From the first to the last year, both included; an end that is not told is open. */
export interface Years {
  readonly from?: number;
  readonly to?: number;
}

/** How many records there are in a year. */
export interface YearCount {
  readonly year: number;
  readonly count: number;
}

const END = String.raw`(\d{4})(?:-\d{2}){0,2}`;
const ONE = new RegExp(`^${END}$`, "u");
const INTERVAL = new RegExp(`^(?:${END}|\\.\\.|)/(?:${END}|\\.\\.|)$`, "u");

/** The years that a plain day, month, year or interval spans; undefined for any other date, and for none. */
export function yearsOf(date: string | undefined): Years | undefined {
  const alone = ONE.exec(date ?? "");
  if (alone !== null) return { from: Number(alone[1]), to: Number(alone[1]) };
  const [, from, to] = INTERVAL.exec(date ?? "") ?? [];
  if (from === undefined && to === undefined) return undefined;
  return { ...(from !== undefined && { from: Number(from) }), ...(to !== undefined && { to: Number(to) }) };
}

/** The date that spans these years, whichever of them comes first. */
export function dateOf(one: number, other: number): string {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  return from === to ? written(from) : `${written(from)}/${written(to)}`;
}

function written(year: number): string {
  return String(year).padStart(4, "0");
}

/** Tell whether a year lies in a span; every year lies in none. */
export function within(year: number, { from = -Infinity, to = Infinity }: Years = {}): boolean {
  return from <= year && year <= to;
}

/** The year itself, or the first or last of all where it lies beyond them; undefined where an end is open. */
export function heldIn(year: number | undefined, all: readonly YearCount[]): number | undefined {
  const [first, last] = [all[0]?.year ?? -Infinity, all.at(-1)?.year ?? Infinity];
  return year === undefined ? undefined : Math.min(Math.max(year, first), last);
}

/**
 * Every year from the first to the last, those without a record too.
 *
 * @param all the years there are at all, so that the bars keep their places whatever is selected
 */
export function everyYear(counted: readonly { value: string; count: number }[], all: Iterable<string> = []): YearCount[] {
  const counts = new Map(counted.map(({ value, count }) => [Number(value), count]));
  const known = [...counts.keys(), ...[...all].map(Number)];
  if (known.length === 0) return [];
  const first = Math.min(...known);
  return Array.from({ length: Math.max(...known) - first + 1 }, (_, index) => ({
    year: first + index,
    count: counts.get(first + index) ?? 0,
  }));
}
