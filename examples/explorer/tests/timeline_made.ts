/** Made-up entries and dates for the tests of the timeline. */
import { barOf } from "../src/views/timeline/bars";
import type { Entry } from "../src/views/timeline/entries";

type DateRead = Entry["date"];

/** A date as the API serves it: its outermost days, and the sure ones between them. */
export function date(
  earliest: string | null,
  latest: string | null,
  certain: { first: string | null; last: string | null } | null = null,
): DateRead {
  const edtf = `${earliest ?? ".."}/${latest ?? ".."}`;
  return { edtf, earliest, latest, certain, precision: "day", label: edtf, basis: "stated", note: null };
}

/** One sure day. */
export function day(of: string): DateRead {
  return date(of, of, { first: of, last: of });
}

/** A stretch of sure days. */
export function days(first: string, last: string): DateRead {
  return date(first, last, { first, last });
}

/** An event of a date, with the values by which it is grouped. */
export function entry(id: string, when: DateRead, values: Partial<Entry["values"]> = {}): Entry {
  const key = `events/${id}`;
  return {
    key,
    list: "events",
    id,
    parts: [{ key, list: "events", id, title: id }],
    title: id,
    who: [],
    date: when,
    bar: barOf(when),
    shape: "confirmed",
    disputed: false,
    values: { type: [], actor: [], topic: [], ...values },
  };
}
