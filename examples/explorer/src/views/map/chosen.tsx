/** The events of the chosen place, or of the places that were chosen together. */
import { EventLines } from "../../parts/event_lines";
import { Go } from "../../parts/go";
import { RecordLink } from "../../parts/records";
import { Shown } from "../../parts/shown";
import { useFirstEvents } from "../../parts/first_events";
import { counted } from "../../parts/words";
import { place } from "../../state/place";
import { withChange, withView } from "../../state/state";
import { sum, type Whereabouts } from "./places";

export function Chosen({ ids, found }: { ids: readonly string[]; found: Whereabouts }) {
  const state = place();
  const places = found.places.filter(({ id }) => ids.includes(id));
  // Each event has one place at the most, so what was selected by place already holds for these too.
  const change = { place: places.map(({ id }) => id) };
  const read = useFirstEvents(places.length === 0 ? null : withChange(state, change));
  const count = sum(places);
  return (
    <section class="card map-chosen" aria-label="Chosen place" data-chosen={ids.join(" ")} data-count={count}>
      <header class="map-chosen-head">
        <h2>
          {places.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ", "}
              <RecordLink list="places" id={id}>
                {name}
              </RecordLink>
            </span>
          ))}
          {places.length === 0 && "Chosen place"}
        </h2>
        <Go class="close" to={withChange(state, { chosen: null })} title="Choose no place">
          <span aria-hidden="true">×</span>
          <span class="unseen">Choose no place</span>
        </Go>
      </header>
      <p class="unseen" role="status">
        {places.map(({ name }) => name).join(", ")} chosen: {counted(count, "event")}.
      </p>
      {places.length === 0 ? (
        <p>None of the selected events happened there.</p>
      ) : (
        <Shown of={read} what="events">
          {({ items, total }) => <EventLines events={items} total={total} list={withView(state, "list", change)} />}
        </Shown>
      )}
    </section>
  );
}
