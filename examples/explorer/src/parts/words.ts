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

/** Fields of records whose names read badly in a sentence; the others are spelt out. */
const FIELDS: Readonly<Record<string, string>> = {
  said: "when it was said",
  about: "of whom it speaks",
  audience: "to whom",
  speakers: "who said it",
  existed: "when it existed",
  during: "when",
  at: "where the office is",
  reported_by: "who reported it",
  on_behalf_of: "on whose behalf",
  public_since: "since when it is public",
  complete_from: "from when on all members are told",
  related: "ties to other events",
};

/** What a citation vouches for, in words. */
export function fieldsIn(names: readonly string[]): string {
  return names.map((name) => FIELDS[name] ?? spelt(name)).join(", ");
}

/** A count with its noun: "1 source", "2 sources". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

/** A name of the API as words: "on behalf of". */
export function spelt(name: string): string {
  return name.replaceAll("_", " ").replaceAll("-", " ");
}
