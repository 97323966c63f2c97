/** The counts by which a list can be narrowed, and the names of all values there are. */
import type { Schemas } from "communique-client";

import { place } from "../state/place";
import { api } from "./client";
import { answered } from "./failure";
import { type Listed, queryOf } from "./listed";
import { keyOf } from "./queries";
import { type Question, questionsOf } from "./questions";
import { type Resource, useResource } from "./resource";

/** What each list can be narrowed by, in the order in which it is offered. */
export const GROUPS = {
  events: ["type", "actor", "topic", "country", "status"],
  statements: ["speaker", "topic", "stance", "mode"],
} as const satisfies Record<Listed, readonly string[]>;

export type Counted = readonly Schemas["FacetValue"][];

export interface Counts {
  /** By facet, `year` among them. */
  readonly facets: Readonly<Record<string, Counted>>;
  /** By parameter, what each name in the address was taken for. */
  readonly resolved: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Count what is selected, by what it can be narrowed by; see `questionsOf` for what each count says. */
export function useCounts(of: Listed): Resource<Counts> {
  const query = queryOf(of, place());
  return useResource(keyOf(`counts ${of}`, query), async (signal) => {
    const answers = await Promise.all(questionsOf(GROUPS[of], query).map((question) => count(of, question, signal)));
    return {
      facets: Object.assign({}, ...answers.map(({ facets }) => facets)) as Counts["facets"],
      resolved: Object.assign({}, ...answers.map(({ meta }) => meta.resolved).reverse()) as Counts["resolved"],
    };
  });
}

/** By facet and id, what a value is called: an acronym where there is one. */
export type Names = Readonly<Record<string, ReadonlyMap<string, string>>>;

/** The names of all values that events and statements have; they do not depend on what is selected. */
export function useNames(): Resource<Names> {
  return useResource("names", async (signal) => {
    const [events, statements] = await Promise.all([
      count("events", { facets: ["actor", "place", "country", "year"], query: {} }, signal),
      count("statements", { facets: ["speaker"], query: {} }, signal),
    ]);
    const all = { ...events.facets, ...statements.facets };
    return Object.fromEntries(
      Object.entries(all).map(([name, counted]) => [name, new Map(counted.map(({ value, label }) => [value, label]))]),
    );
  });
}

async function count(of: Listed, { facets, query }: Question, signal: AbortSignal) {
  const counting = facets.length > 0 ? { facets: facets.join(",") } : {};
  const params = { query: { ...query, ...counting, limit: 1, fields: "id" } };
  return of === "events"
    ? answered(api().GET("/events", { params, signal }))
    : answered(api().GET("/statements", { params, signal }));
}
