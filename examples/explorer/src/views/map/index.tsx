/** The map: where the selected events happened. */
import { useMemo } from "preact/hooks";

import { DateRange } from "../../parts/date_range";
import { Shown } from "../../parts/shown";
import { counted } from "../../parts/words";
import { place } from "../../state/place";
import { many } from "../../state/state";
import { Chosen } from "./chosen";
import { MapDrawing } from "./map_drawing";
import { PlaceList } from "./place_list";
import { type Place, whereaboutsOf } from "./places";
import { useCounts, usePlaces } from "./reading";
import "../../drawing/drawing.css";
import "./map.css";
import "./beside.css";

export default function View() {
  const read = useCounts();
  const known = usePlaces();
  return (
    <>
      <h1>
        Where{" "}
        {read.data === undefined ? (
          "events"
        ) : (
          <span class="of-how-many" data-total={read.data.total}>
            {counted(read.data.total, "event")}
          </span>
        )}{" "}
        happened
      </h1>
      <DateRange />
      <Shown of={read} what="events" empty={({ total }) => total === 0}>
        {(selected) => (
          <Shown of={known} what="places">
            {(places) => <Placed total={selected.total} counts={selected.counts} known={places} />}
          </Shown>
        )}
      </Shown>
    </>
  );
}

interface PlacedProps {
  readonly total: number;
  readonly counts: Parameters<typeof whereaboutsOf>[1];
  readonly known: readonly Place[];
}

function Placed({ total, counts, known }: PlacedProps) {
  const found = useMemo(() => whereaboutsOf(total, counts, known), [total, counts, known]);
  const chosen = many(place(), "chosen");
  return (
    <>
      <p
        class="map-told"
        data-on-map={found.onMap}
        data-unlocated={found.unlocated}
        data-placeless={found.placeless}
      >
        <strong>{found.onMap}</strong> {found.onMap === 1 ? "is" : "are"} on the map.{" "}
        {found.unlocated > 0 && `${found.unlocated} happened at a place without coordinates, such as a whole country. `}
        {found.placeless > 0
          ? `Of ${found.placeless} no place is told.`
          : found.unlocated === 0 && "None is missing."}
      </p>
      <div class="map">
        <div>
          <MapDrawing places={found.places} known={known} chosen={chosen} />
          <p class="map-caption">
            Land and borders of today: Natural Earth (public domain), drawn small and generalized. Borders are drawn as
            that data has them; nothing is meant by them. Circles are as large as the number of events in them; places
            that would cover each other are drawn as one, with a second rim, until you zoom in.
          </p>
        </div>
        <div class="map-beside">
          {chosen.length > 0 && <Chosen key={chosen.join(" ")} ids={chosen} found={found} />}
          <PlaceList found={found} chosen={chosen} />
        </div>
      </div>
    </>
  );
}
