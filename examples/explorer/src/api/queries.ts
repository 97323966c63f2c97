/** From the state of the page to what the API is asked. */
import type { QueryOf } from "communique-client";

import type { Selecting } from "../state/parameters";
import { many, one, type State } from "../state/state";

export type EventQuery = QueryOf<"/events">;
export type StatementQuery = QueryOf<"/statements">;

/** The parameters of the selection that are lists in the API, and those that are single values. */
const LISTS = ["actor", "type", "topic", "place", "country", "status"] as const satisfies readonly Selecting[];
const SINGLE = ["q", "actor_op", "disputed", "date", "known_on"] as const satisfies readonly Selecting[];

/** What the selection asks of `/events` and `/graph`. */
export function eventQuery(state: State): EventQuery {
  return chosen(state, [...LISTS, ...SINGLE]) as EventQuery;
}

/** What the selection asks of `/statements`, as far as statements have it: they have no place, type or status. */
export function statementQuery(state: State): StatementQuery {
  return chosen(state, ["actor", "topic", "q", "date", "known_on"]) as StatementQuery;
}

/** Whether the selection asks what only events have, so that statements beside them would not be of it. */
export function selectsEventsOnly(state: State): boolean {
  return (["type", "place", "country", "status", "disputed"] as const).some((name) => many(state, name).length > 0);
}

/** What of the selection holds for memberships and their changes: when they were, and what was known. */
export function timeQuery(state: State): { date?: string; known_on?: string } {
  return chosen(state, ["date", "known_on"]);
}

function chosen(state: State, names: readonly Selecting[]): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const name of names) {
    const values = many(state, name);
    if (values.length === 0) continue;
    query[name] = (LISTS as readonly string[]).includes(name) ? [...values] : (one(state, name) as string);
  }
  return query;
}

/** A name for what is asked, by which the answer is kept. */
export function keyOf(path: string, query: object): string {
  return `${path} ${JSON.stringify(query, Object.keys(query).sort())}`;
}

/** The address at which the API answers this, for links to it. */
export function addressWith(path: string, query: object): string {
  const asked = new URLSearchParams();
  for (const [name, values] of Object.entries(query)) {
    for (const value of Array.isArray(values) ? values : [values]) asked.append(name, String(value));
  }
  return `${path}?${asked.toString()}`;
}
