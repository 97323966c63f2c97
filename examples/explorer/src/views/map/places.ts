/** Where the selected events happened: places with their numbers, and how many events have none. */
import type { Schemas } from "communique-client";

export type Place = Schemas["PlaceSummary"];
export type Count = Schemas["FacetValue"];

/** A place, and how many of the selected events happened there; without coordinates where only its name is known. */
export interface Happened {
  readonly id: string;
  readonly name: string;
  /** The state in which it lies today. */
  readonly country: string | null;
  readonly count: number;
  /** Degrees east and north. */
  readonly at: readonly [number, number] | undefined;
}

/** The places of a selection, and what of it no map can show. */
export interface Whereabouts {
  readonly total: number;
  readonly places: readonly Happened[];
  readonly onMap: number;
  /** Events at places whose coordinates nobody gave, such as a whole region. */
  readonly unlocated: number;
  /** Events of which no place is told. */
  readonly placeless: number;
}

/**
 * Bring together how many events happened where, and where that is.
 *
 * @param counts by place, each event at one place at the most
 * @param known the places of the chronology
 */
export function whereaboutsOf(total: number, counts: readonly Count[], known: readonly Place[]): Whereabouts {
  const byId = new Map(known.map((place) => [place.id, place]));
  const places = counts.map(({ value, label, count }): Happened => {
    const place = byId.get(value);
    const [east, north] = [place?.longitude ?? null, place?.latitude ?? null];
    return {
      id: value,
      name: place?.name ?? label,
      country: place?.country?.name ?? null,
      count,
      at: east === null || north === null ? undefined : [east, north],
    };
  });
  const told = sum(places);
  const onMap = sum(places.filter(({ at }) => at !== undefined));
  return { total, places, onMap, unlocated: told - onMap, placeless: total - told };
}

/** How many events happened at these places. */
export function sum(places: readonly { readonly count: number }[]): number {
  return places.reduce((together, { count }) => together + count, 0);
}
