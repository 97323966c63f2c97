/** The places of the selected events with their numbers: all that the map shows, and what it cannot show. */
import { Go } from "../../parts/go";
import { counted } from "../../parts/words";
import { place } from "../../state/place";
import { withChange } from "../../state/state";
import type { Whereabouts } from "./places";

interface PlaceListProps {
  readonly found: Whereabouts;
  readonly chosen: readonly string[];
}

export function PlaceList({ found, chosen }: PlaceListProps) {
  const state = place();
  if (found.places.length === 0) return <p class="card">Of none of the selected events a place is told.</p>;
  return (
    <section class="card map-places" aria-label="Places">
      <h2>{counted(found.places.length, "place")}</h2>
      <ul>
        {found.places.map(({ id, name, country, count, at }) => {
          const isChosen = chosen.includes(id);
          return (
            <li key={id} data-place={id} data-count={count} data-located={at !== undefined}>
              <Go to={withChange(state, { chosen: isChosen && chosen.length === 1 ? null : id })} current={isChosen}>
                {name}
              </Go>
              <span class="map-country">
                {country !== name && country}
                {at === undefined && " not on the map"}
              </span>
              <span class="map-count">{count}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
