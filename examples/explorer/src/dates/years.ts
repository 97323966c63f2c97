/** Years of a selection, as a control over whole years reads and writes them. */

/** From the first to the last year, both included; an end that is not told is open. */
export interface Years {
  readonly from?: number;
  readonly to?: number;
}

/** The years that a `date` spans, as far as it is a date or an interval of them; undefined for other forms of EDTF. */
export function yearsOf(date: string | undefined): Years | undefined {
  if (date === undefined) return {};
  const [, from, interval, to] = /^(\d{4}(?:-\d\d){0,2}|\.\.)?(\/)?(\d{4}(?:-\d\d){0,2}|\.\.)?$/u.exec(date) ?? [];
  if (from === undefined && to === undefined) return undefined;
  const first = yearIn(from);
  const last = interval === undefined ? first : yearIn(to);
  return { ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) };
}

function yearIn(day: string | undefined): number | undefined {
  return day === undefined || day === ".." ? undefined : Number(day.slice(0, 4));
}

/** The `date` that selects these years, which may be given in either order; null where they are all there are. */
export function dateOf(one: number, other: number, all: readonly [number, number]): string | null {
  const [from, to] = one <= other ? [one, other] : [other, one];
  if (from <= all[0] && to >= all[1]) return null;
  return `${written(from)}/${written(to)}`;
}

function written(year: number): string {
  return String(year).padStart(4, "0");
}

/** Counts by year with the years between them that have none. */
export function everyYear(counts: readonly { value: string; count: number }[]): { year: number; count: number }[] {
  const known = new Map(counts.map(({ value, count }) => [Number(value), count]));
  const years = [...known.keys()];
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    count: known.get(first + index) ?? 0,
  }));
}
