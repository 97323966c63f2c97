/** What several views read from the API, each as a resource. */
import type { ListPath, QueryOf, Schemas } from "communique-client";

import { place } from "../state/place";
import { api } from "./client";
import { answered } from "./failure";
import { eventQuery, keyOf } from "./queries";
import { type Resource, useResource } from "./resource";
import { readWhole, type Whole } from "./whole_list";

/** How many records a drawing takes at the most; what is beyond is counted, and said to be missing. */
const MOST_DRAWN = 2000;

/** Read all records of a list in their lean form, page by page, up to `MOST_DRAWN`. */
export function useWhole<P extends "/events" | "/statements" | "/member-states" | "/member-states/changes">(
  path: P,
  query: QueryOf<P> | null,
): Resource<Whole<P>> {
  return useResource(query && keyOf(`whole ${path}`, query), (signal) =>
    readWhole<ListPath>(path, { query: { ...query, limit: 200 }, signal } as never, MOST_DRAWN) as Promise<Whole<P>>,
  );
}

/** The counts of a list, by facet. */
export type Facets = Readonly<Record<string, readonly Schemas["FacetValue"][]>>;
const FACETS = ["type", "actor", "topic", "country", "status", "year"] as const;

/** The counts of the selected events, by what they can be selected by. */
export function useFacets(): Resource<{ facets: Facets; total: number }> {
  const query = { ...eventQuery(place()), facets: FACETS.join(","), limit: 1, fields: "id" };
  return useResource(keyOf("facets", query), async (signal) => {
    const { facets, total } = await answered(api().GET("/events", { params: { query }, signal }));
    return { facets: facets as Facets, total };
  });
}

/** What the chronology is: title, version, revision, licence, how to cite it. */
export function useDataset(): Resource<Schemas["DatasetRead"]> {
  return useResource("dataset", (signal) => answered(api().GET("/dataset", { signal })));
}

/** The words of the chronology: by id, what a term or topic is called, and what it means. */
export type Terms = ReadonlyMap<string, Term>;
export interface Term {
  readonly label: string;
  readonly definition: string | null;
  /** Of a status of membership: whether who holds it is a member. */
  readonly counts_as_member?: boolean;
}
export type Vocabulary = Readonly<Record<string, Terms>>;

/** The vocabulary by part (`event_types`, `roles`, `stance_positions`, …), and the topics as the part `topics`. */
export function useVocabulary(): Resource<Vocabulary> {
  return useResource("vocabulary", async (signal) => {
    const read = await answered(api().GET("/vocabulary", { signal }));
    return Object.fromEntries(
      Object.entries(read).map(([part, terms]) => [part, new Map(terms.map((term) => [term.id, term]))]),
    );
  });
}
