/** Days as the API writes them (YYYY-MM-DD), and as the scales of the drawings count them. */

/** A day in milliseconds. */
export const DAY = 86_400_000;

/** The first moment of a day, UTC; undefined for what is no day, such as an open end. Years of four digits only. */
export function startOf(day: string | null | undefined): Date | undefined {
  if (day === null || day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** The moment at which a day is over, UTC. */
export function endOf(day: string | null | undefined): Date | undefined {
  const start = startOf(day);
  return start && new Date(start.getTime() + DAY);
}

/** The day in which a moment lies, UTC. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** Tell whether this is a whole day, and none before `min`. */
export function isDayFrom(day: string, min: string): boolean {
  return startOf(day) !== undefined && day >= min;
}

const READ_OUT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** A day in English: "31 December 2010". */
export function readOut(day: string): string {
  const date = startOf(day);
  return date === undefined ? day : READ_OUT.format(date);
}
