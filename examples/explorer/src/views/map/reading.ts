/** What the map reads: how many of the selected events happened where, the places, and the events of some of them. */
import { api } from "../../api/client";
import { answered } from "../../api/failure";
import { eventQuery, keyOf } from "../../api/queries";
import { type Resource, useResource } from "../../api/resource";
import { readWhole } from "../../api/whole_list";
import { place } from "../../state/place";
import type { Count, Place } from "./places";

/** How many of the selected events happened at each place: counted by the API, so exact however many there are. */
export function useCounts(): Resource<{ counts: readonly Count[]; total: number }> {
  const query = { ...eventQuery(place()), facets: "place", limit: 1, fields: "id" };
  return useResource(keyOf("places of events", query), async (signal) => {
    const { facets, total } = await answered(api().GET("/events", { params: { query }, signal }));
    return { counts: facets["place"] ?? [], total };
  });
}

/** All places of the chronology, with their coordinates. */
export function usePlaces(): Resource<readonly Place[]> {
  return useResource("places", async (signal) => {
    const { items } = await readWhole("/places", { query: { limit: 200 }, signal }, Infinity);
    return items;
  });
}
