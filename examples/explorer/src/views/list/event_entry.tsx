/** An event in the list, as much of it as tells whether to read on. */
import type { Schemas } from "communique-client";

import { Actors, Short } from "../../parts/actors";
import { Highlight } from "../../parts/highlight";
import { partsOf } from "../../parts/people";
import { RecordLink } from "../../parts/records";
import { Term } from "../../parts/term";
import { STATUS } from "../../parts/words";
import { Entry, Marks } from "./entry";
import { markedIn } from "./marked";

/** How many participants are named; the rest are counted. */
const MOST_NAMED = 8;

export function EventEntry({ event }: { event: Schemas["EventSummary"] }) {
  const marked = markedIn(event.match?.highlight, event.title);
  return (
    <Entry record={`events/${event.id}`} date={event.date} match={event.match}>
      <p class="entry-kind">
        <Term part="event_types" id={event.type} />
        {event.place !== null && (
          <>
            {" · "}
            <RecordLink list="places" id={event.place.id}>
              {event.place.name}
            </RecordLink>
          </>
        )}
      </p>
      <h2 class="entry-title">
        <RecordLink list="events" id={event.id}>
          {marked.title === undefined ? event.title : <Highlight of={marked.title} />}
        </RecordLink>
      </h2>
      <p class="entry-text">{marked.text === undefined ? event.summary : <Highlight of={marked.text} />}</p>
      <ul class="entry-people" aria-label="Participants">
        {partsOf(event.participants, MOST_NAMED)
          .filter(({ actors }) => actors.length > 0)
          .map((part) => (
            <li key={`${part.role} ${part.for?.id}`}>
              <span class="role">
                <Term part="roles" id={part.role} />
              </span>{" "}
              <Actors actors={part.actors} more={part.more} />
              {part.for !== null && (
                <>
                  {" for "}
                  <Short actor={part.for} />
                </>
              )}
            </li>
          ))}
      </ul>
      <Marks status={STATUS[event.status]} plain={event.status === "confirmed"} record={event} />
    </Entry>
  );
}
