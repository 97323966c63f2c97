/** What the list is asked for: the selection, an order, and a page. */
import { LISTED, type Listed } from "../../api/listed";
import { one, type State } from "../../state/state";

/** How many records stand on a page. */
export const PAGE = 20;

/** The orders of each list, by what the API calls them. */
export const SORTS = {
  events: [
    ["relevance", "Best match"],
    ["date", "Earliest first"],
    ["-date", "Latest first"],
    ["title", "Title, A to Z"],
    ["-title", "Title, Z to A"],
  ],
  statements: [
    ["relevance", "Best match"],
    ["date", "Earliest first"],
    ["-date", "Latest first"],
  ],
} as const;

/** Which of the lists is shown; events where the address names none, or none that there is. */
export function listedIn(state: State): Listed {
  return LISTED.find((name) => name === one(state, "list")) ?? LISTED[0];
}

/** The order asked for, or the one that fits: with words the best match comes first, without them the earliest. */
export function sortOf(state: State): string {
  const words = one(state, "q") !== undefined;
  const asked = one(state, "sort");
  if (asked === undefined || (asked === "relevance" && !words)) return words ? "relevance" : "date";
  return asked;
}

/** How many records stand before this page; 0 for what is no such number. */
export function offsetOf(state: State): number {
  const offset = Number(one(state, "offset") ?? 0);
  return Number.isInteger(offset) && offset > 0 ? offset : 0;
}

/** What of the page is asked beside the selection. The API says what is wrong with an order it does not know. */
export function pageOf(state: State): { sort: never; limit: number; offset: number } {
  return { sort: sortOf(state) as never, limit: PAGE, offset: offsetOf(state) };
}
