/** What the drawing says of an entry in words: for labels, cards and screen readers. */
import type { Entry, Shape } from "./entries";

/** What each form of a mark means; the legend says the same. */
export const MEANINGS: Record<Shape, string> = {
  confirmed: "confirmed",
  reported: "reported",
  planned: "planned",
  denied: "denied",
  statement: "statement",
  joined: "joined",
  left: "left",
  changed: "changed status",
};

/** The name of a mark: what, when, how firm. */
export function nameOf({ title, date, shape, disputed }: Entry): string {
  return `${title}. ${date.label}. ${MEANINGS[shape]}${disputed ? ", disputed" : ""}`;
}
