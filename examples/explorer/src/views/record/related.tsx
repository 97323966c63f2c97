/** The events that an event is tied to: how, and which of the two names the other. */
import type { Schemas } from "communique-client";

import { DateLabel } from "../../parts/date";
import { RecordLink } from "../../parts/records";
import { Term } from "../../parts/term";
import { Section } from "./frame";

export function Related({ related }: { related: readonly Schemas["RelatedEventRead"][] }) {
  return (
    <Section title="Related events" count={related.length}>
      <ul class="lines related">
        {related.map(({ relation, direction, event }) => (
          <li key={`${relation} ${direction} ${event.id}`} data-record={`events/${event.id}`} data-relation={`${direction} ${relation}`}>
            <span class="relation">
              {direction === "outgoing" ? (
                <>
                  This → <Term part="relations" id={relation} />
                </>
              ) : (
                <>
                  <Term part="relations" id={relation} /> → this
                </>
              )}
            </span>
            <span>
              <EventLine event={event} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** An event in one line: its date, and its title. */
export function EventLine({ event }: { event: Schemas["EventRef"] }) {
  return (
    <>
      <DateLabel date={event.date} />:{" "}
      <RecordLink list="events" id={event.id}>
        {event.title}
      </RecordLink>
    </>
  );
}
