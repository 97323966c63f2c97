/** The first events of a selection, in order of time, where a few lines of them are shown beside something else. */
import type { Schemas } from "communique-client";

import { api } from "../api/client";
import { answered } from "../api/failure";
import { eventQuery, keyOf } from "../api/queries";
import { type Resource, useResource } from "../api/resource";
import type { State } from "../state/state";

const MOST = 100;

/** Some records, and of how many they are the first. */
export interface First<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** Read the first events; null reads nothing. */
export function useFirstEvents(state: State | null): Resource<First<Schemas["EventSummary"]>> {
  const query = state && { ...eventQuery(state), limit: MOST };
  return useResource(query && keyOf("first events", query), async (signal) => {
    const { items, total } = await answered(api().GET("/events", { params: { query: query ?? {} }, signal }));
    return { items: items as Schemas["EventSummary"][], total };
  });
}
