/** What the list of statements is asked beside the shared selection. */
import { many, type State } from "../state/state";
import { type EventQuery, eventQuery, type StatementQuery, statementQuery } from "./queries";

/** The two lists that a reader browses. */
export const LISTED = ["events", "statements"] as const;
export type Listed = (typeof LISTED)[number];

/** What statements alone are narrowed by: who spoke, which position was taken, and how the words are known. */
export const SPOKEN = ["speaker", "stance", "mode"] as const;

/** What of the selection statements do not have, so that their list leaves it aside. */
export const EVENTS_ONLY = ["actor_op", "type", "place", "country", "status", "disputed"] as const;

/** What the selection asks of `/statements`, with what statements alone are narrowed by. */
export function spokenQuery(state: State): StatementQuery {
  const spoken = SPOKEN.filter((name) => many(state, name).length > 0).map((name) => [name, [...many(state, name)]]);
  return { ...statementQuery(state), ...Object.fromEntries(spoken) } as StatementQuery;
}

/** What a list is asked for by the selection. */
export function queryOf(of: Listed, state: State): EventQuery | StatementQuery {
  return of === "events" ? eventQuery(state) : spokenQuery(state);
}
