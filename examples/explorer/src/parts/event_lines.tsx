/** Events as short lines: when, and what, each leading to its record; and the way to the list of them all. */
import type { Schemas } from "communique-client";

import type { State } from "../state/state";
import { DateLabel } from "./date";
import { Go } from "./go";
import { RecordLink } from "./records";
import "./event_lines.css";

interface EventLinesProps {
  readonly events: readonly Pick<Schemas["EventSummary"], "id" | "title" | "date">[];
  /** How many there are, of which these are the first. */
  readonly total: number;
  /** Where they all are. */
  readonly list: State;
}

export function EventLines({ events, total, list }: EventLinesProps) {
  return (
    <>
      <p class="event-lines-all" data-total={total}>
        <Go to={list}>{total === 1 ? "This event in the list" : `These ${total} events in the list`}</Go>
        {events.length < total && `; here the first ${events.length}`}
      </p>
      <ol class="event-lines">
        {events.map((event) => (
          <li key={event.id} data-record={`events/${event.id}`}>
            <DateLabel date={event.date} />
            <br />
            <RecordLink list="events" id={event.id}>
              {event.title}
            </RecordLink>
          </li>
        ))}
      </ol>
    </>
  );
}
