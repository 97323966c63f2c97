/** What the list reads: a page of it, and how many the other list has. */
import type { Schemas } from "communique-client";

import { api } from "../../api/client";
import { answered } from "../../api/failure";
import { type Listed, queryOf, spokenQuery } from "../../api/listed";
import { eventQuery, keyOf } from "../../api/queries";
import { type Resource, useResource } from "../../api/resource";
import { place } from "../../state/place";
import { pageOf } from "./asked";

interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly meta: Schemas["MetaRead"];
}

/** A page of events or of statements, lean. */
export type ListPage =
  | ({ readonly of: "events" } & Page<Schemas["EventSummary"]>)
  | ({ readonly of: "statements" } & Page<Schemas["StatementSummary"]>);

/** The page of the list that the address asks for. */
export function useListPage(of: Listed): Resource<ListPage> {
  const state = place();
  const page = pageOf(state);
  return useResource(keyOf(`list ${of}`, { ...queryOf(of, state), ...page }), async (signal): Promise<ListPage> => {
    if (of === "events") {
      const params = { query: { ...eventQuery(state), ...page } };
      const { items, total, meta } = await answered(api().GET("/events", { params, signal }));
      return { of, items: items as Schemas["EventSummary"][], total, meta };
    }
    const params = { query: { ...spokenQuery(state), ...page } };
    const { items, total, meta } = await answered(api().GET("/statements", { params, signal }));
    return { of, items: items as Schemas["StatementSummary"][], total, meta };
  });
}

/** How many records of a list are selected; not asked while `wanted` is false. */
export function useTotal(of: Listed, wanted: boolean): Resource<number> {
  const state = place();
  const least = { limit: 1, fields: "id" };
  return useResource(wanted ? keyOf(`total ${of}`, queryOf(of, state)) : null, async (signal) => {
    const read =
      of === "events"
        ? api().GET("/events", { params: { query: { ...eventQuery(state), ...least } }, signal })
        : api().GET("/statements", { params: { query: { ...spokenQuery(state), ...least } }, signal });
    return (await answered<{ total: number }>(read)).total;
  });
}
