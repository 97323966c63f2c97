/** The closed sets of the API in words: how sure an event is, how a speaker's words are known, and the like. */
import type { Schemas } from "communique-client";

/** How sure an event is. */
export const STATUS: Record<Schemas["EventStatus"], string> = {
  confirmed: "Confirmed",
  reported: "Reported, not confirmed",
  planned: "Planned",
  denied: "Denied",
};

/** How the words of a statement are known. */
export const MODE: Record<Schemas["StatementMode"], string> = {
  quoted: "In the speaker’s own words",
  paraphrased: "Retold, not quoted",
  attributed: "Attributed by somebody else",
  asserted: "Said in the article’s own voice",
};

/** How a record answers a date that was asked for. */
export const DATE_MATCH = {
  certain: "Certainly in the time asked for",
  possible: "Possibly in the time asked for",
} as const;

/** What sources are. */
export const SOURCE_TYPE: Record<Schemas["SourceType"], string> = {
  primary: "Primary source",
  leaked: "Leaked document",
  press: "Press",
  secondary: "Secondary source",
};

/** A count with its noun: "1 source", "2 sources". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

/** A name of the API as words: "on behalf of". */
export function spelt(name: string): string {
  return name.replaceAll("_", " ").replaceAll("-", " ");
}
