/** What the view reads: the organizations, one's spells, those of a day, and from when on its list is whole. */
import type { QueryOf, Schemas } from "communique-client";

import { api } from "../../api/client";
import { answered } from "../../api/failure";
import { keyOf, timeQuery } from "../../api/queries";
import { useFacets, useWhole } from "../../api/reading";
import { type Resource, useResource } from "../../api/resource";
import type { Whole } from "../../api/whole_list";
import { place } from "../../state/place";
import { one } from "../../state/state";

/** Something counted: its id, what it is called, and how many spells it has. */
export type Count = Schemas["FacetValue"];

function useCounts(facet: "organization" | "status", query: QueryOf<"/member-states">): Resource<readonly Count[]> {
  const asked = { ...query, facets: facet, limit: 1, fields: "id" };
  return useResource(keyOf(`counts of ${facet}`, asked), async (signal) => {
    const { facets } = await answered(api().GET("/member-states", { params: { query: asked }, signal }));
    return facets[facet] ?? [];
  });
}

/** The organizations that have members in this selection, those with the most spells first. */
export function useOrganizations(): Resource<readonly Count[]> {
  return useCounts("organization", timeQuery(place()));
}

/** The statuses ever held in an organization, the most frequent first: each keeps its colour whatever is selected. */
export function useStatuses(organization: string): Resource<readonly Count[]> {
  return useCounts("status", { organization: [organization] });
}

/**
 * The organization shown: the one asked for; else the one with members that the selected events name most; else the one
 * with most spells. Undefined until that is known.
 */
export function useOrganization(organizations: readonly Count[] | undefined): string | undefined {
  const events = useFacets();
  const asked = one(place(), "organization");
  if (asked !== undefined) return asked;
  if (organizations === undefined || (events.loading && events.data === undefined)) return undefined;
  const known = new Set(organizations.map(({ value }) => value));
  return events.data?.facets["actor"]?.find(({ value }) => known.has(value))?.value ?? organizations[0]?.value;
}

/** All spells in an organization, within the selection. */
export function useSpells(organization: string | undefined): Resource<Whole<"/member-states">> {
  return useWhole("/member-states", organization === undefined ? null : { ...timeQuery(place()), organization: [organization] });
}

/** The spells that hold, or may hold, on a day; nothing is read without one. */
export function useDay(organization: string | undefined, day: string | undefined): Resource<Whole<"/member-states">> {
  const query = dayQuery(organization, day);
  return useWhole("/member-states", query);
}

/** What `/member-states` is asked for a day: the same that the link to the API asks. */
export function dayQuery(organization: string | undefined, day: string | undefined): QueryOf<"/member-states"> | null {
  if (organization === undefined || day === undefined) return null;
  return { ...timeQuery(place()), organization: [organization], as_of: day };
}

/** From when on the list of an organization's members is whole; null where nothing is said of it. */
export function useCompleteFrom(id: string): Resource<Schemas["DateRead"] | null> {
  return useResource(`complete from ${id}`, async (signal) => {
    const query = { id: [id], view: "full", fields: "complete_from" } satisfies QueryOf<"/actors">;
    const { items } = await answered(api().GET("/actors", { params: { query }, signal }));
    return (items[0] as Pick<Schemas["ActorRead"], "complete_from"> | undefined)?.complete_from ?? null;
  });
}

/** A spell with its note and the events in which it began and ended. */
export function useSpell(id: string): Resource<Schemas["MembershipRead"]> {
  return useResource(`spell ${id}`, (signal) =>
    answered(api().GET("/member-states/{id}", { params: { path: { id } }, signal })),
  );
}
