/** The page of a place: where it is, and what happened there. */
import type { Schemas } from "communique-client";

import { api } from "../../api/client";
import { answered } from "../../api/failure";
import { useResource } from "../../api/resource";
import { ActorLink } from "../../parts/records";
import { Shown } from "../../parts/shown";
import { counted } from "../../parts/words";
import { place } from "../../state/place";
import { one } from "../../state/state";
import { Citations } from "./citations";
import { Disputes } from "./disputes";
import { AtTheApi, Narrowed } from "./elsewhere";
import { Fact, Facts, Head, Section } from "./frame";
import { EventLine } from "./related";

/** How many events are named; the rest are counted, and in the list. */
const MOST = 50;

export function PlacePage({ place: here }: { place: Schemas["PlaceRead"] }) {
  return (
    <>
      <Head kind="Place" title={here.name}>
        <Narrowed name="place" id={here.id} statements={false} />
      </Head>
      <Facts>
        <Fact name="State">{here.country && <ActorLink actor={here.country} />}</Fact>
        <Fact name="Coordinates">
          {here.latitude === null || here.longitude === null ? (
            "None are known"
          ) : (
            <span data-latitude={here.latitude} data-longitude={here.longitude}>
              {degrees(here.latitude, "N", "S")}, {degrees(here.longitude, "E", "W")}
            </span>
          )}
        </Fact>
        <Fact name="Also called">{here.aliases.join(", ")}</Fact>
        <Fact name="Identifiers">{here.identifiers.map(({ scheme, id }) => `${scheme}: ${id}`).join(", ")}</Fact>
      </Facts>
      <Happened id={here.id} />
      <Disputes disputes={here.disputes} id={here.id} />
      <Citations citations={here.citations} />
      <AtTheApi path={`/places/${here.id}`} forms={[["geojson", "GeoJSON"], ["jsonld", "JSON-LD"]]} />
    </>
  );
}

function Happened({ id }: { id: string }) {
  const known = one(place(), "known_on");
  const events = useResource(`events at ${id} ${known}`, (signal) => {
    const query = { place: [id], limit: MOST, ...(known === undefined ? {} : { known_on: known }) };
    return answered(api().GET("/events", { params: { query }, signal }));
  });
  return (
    <Section title="What happened there">
      <Shown of={events} what="events there">
        {({ items, total }) => (
          <>
            <p class="note">{total > items.length ? `The first ${items.length} of ${counted(total, "event")}.` : counted(total, "event")}</p>
            <ul class="lines">
              {(items as Schemas["EventSummary"][]).map((event) => (
                <li key={event.id} data-record={`events/${event.id}`}>
                  <EventLine event={event} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Shown>
    </Section>
  );
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value)}° ${value < 0 ? negative : positive}`;
}
