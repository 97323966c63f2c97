/** What the network view reads: networks, an actor, their events, and what ties two of them. */
import type { ItemOf, Schemas } from "communique-client";

import { api } from "../../api/client";
import { answered } from "../../api/failure";
import { type EventQuery, eventQuery, keyOf, timeQuery } from "../../api/queries";
import { type Resource, useResource } from "../../api/resource";
import { readWhole } from "../../api/whole_list";
import type { First } from "../../parts/first_events";
import { place } from "../../state/place";
import { type Change, type State, withView } from "../../state/state";
import type { Network } from "./graph";

/** A network, how many events it is made from, and which id each name in the selection was taken for. */
export interface Graph extends Network {
  readonly total: number;
  readonly resolved: Readonly<Record<string, string>>;
}

/**
 * The network of the selected events, with all its ties: so `min_weight` alters the drawing without a request, and
 * what it hides can be counted.
 */
export function useGraph(): Resource<Graph> {
  return useNetworkOf(eventQuery(place()));
}

/**
 * The network of the whole chronology, by which actors have the same place and look in whatever selection.
 *
 * @param selected the network of the selected events, which is the whole one where nothing is selected
 */
export function useWholeGraph(selected: Resource<Graph>): Resource<Graph> {
  const isWhole = Object.keys(eventQuery(place())).length === 0;
  const whole = useNetworkOf(isWhole ? null : {});
  return isWhole ? selected : whole;
}

function useNetworkOf(query: EventQuery | null): Resource<Graph> {
  return useResource(query && keyOf("graph", query), async (signal) => {
    const read = await answered(api().GET("/graph", { params: { query: query ?? {} }, signal }));
    const { nodes, edges, total, meta } = read;
    return { actors: nodes, ties: edges, total, resolved: meta.resolved["actor"] ?? {} };
  });
}

/** An actor as lists show it; null reads nothing. */
export function useActor(id: string | null): Resource<{ actor: Schemas["ActorSummary"] | undefined }> {
  return useResource(id && `actor ${id}`, async (signal) => {
    const query = { id: id === null ? [] : [id], limit: 1 };
    const read = await answered(api().GET("/actors", { params: { query }, signal }));
    return { actor: read.items[0] as Schemas["ActorSummary"] | undefined };
  });
}

export type Tying = ItemOf<"/relations/{a}/{b}">;
const MOST_TYING = 600;

/** What ties two actors, in order of time: within the dates of the selection, as known on its day. */
export function useRelation(a: string, b: string): Resource<First<Tying>> {
  const query = { ...timeQuery(place()), limit: 200 };
  return useResource(keyOf(`relation ${a} ${b}`, query), (signal) =>
    readWhole("/relations/{a}/{b}", { path: { a, b }, query, signal }, MOST_TYING),
  );
}

/** The same selection as a list of events. */
export function asList(change: Change): State {
  return withView(place(), "list", change);
}
