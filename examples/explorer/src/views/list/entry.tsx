/** One record of the list: an event or a statement, as much of it as tells whether to read on. */
import type { Schemas } from "communique-client";
import type { ComponentChildren } from "preact";

import { useNames } from "../../api/counts";
import { DateLabel } from "../../parts/date";
import { Highlight } from "../../parts/highlight";
import { ActorLink, RecordLink } from "../../parts/records";
import { Term } from "../../parts/term";
import { counted, DATE_MATCH, MODE, STATUS } from "../../parts/words";
import { markedIn } from "./marked";
import { partsOf } from "./people";

const MOST_NAMED = 8;

type Event = Schemas["EventSummary"];
type Statement = Schemas["StatementSummary"];
type Actor = Schemas["ActorRef"];

export function EventEntry({ event }: { event: Event }) {
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
              <span class="entry-role">
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

export function StatementEntry({ statement }: { statement: Statement }) {
  const marked = markedIn(statement.match?.highlight, statement.gist);
  return (
    <Entry record={`statements/${statement.id}`} date={statement.said} match={statement.match}>
      <p class="entry-kind">
        <Actors actors={statement.speakers} />
        {statement.capacity !== null && `, ${statement.capacity}`}
        {statement.on_behalf_of.length > 0 && (
          <>
            {" for "}
            <Actors actors={statement.on_behalf_of} />
          </>
        )}
        {statement.audience.length > 0 && (
          <>
            {" to "}
            <Actors actors={statement.audience} />
          </>
        )}
      </p>
      <h2 class="entry-title">
        <RecordLink list="statements" id={statement.id}>
          {marked.title === undefined ? statement.gist : <Highlight of={marked.title} />}
        </RecordLink>
      </h2>
      {marked.text !== undefined ? (
        <p class="entry-text">
          <Highlight of={marked.text} />
        </p>
      ) : (
        statement.quote !== null && <blockquote class="entry-quote">“{statement.quote}”</blockquote>
      )}
      {statement.stance.length > 0 && (
        <ul class="entry-people" aria-label="Positions taken">
          {statement.stance.map(({ topic, position }) => (
            <li key={`${topic} ${position}`}>
              <span class="entry-role">
                <Term part="positions" id={position} />
              </span>{" "}
              <RecordLink list="topics" id={topic}>
                <Term part="topics" id={topic} />
              </RecordLink>
            </li>
          ))}
        </ul>
      )}
      <Marks status={MODE[statement.mode]} plain={statement.mode === "quoted"} record={statement} />
    </Entry>
  );
}

interface EntryProps {
  record: string;
  date: Schemas["DateRead"];
  match: Schemas["MatchRead"] | undefined;
  children: ComponentChildren;
}

function Entry({ record, date, match, children }: EntryProps) {
  return (
    <li class="entry" data-record={record}>
      <div class="entry-date">
        <DateLabel date={date} />
        {match?.date != null && (
          <span class={`entry-match entry-match-${match.date}`} data-match={match.date}>
            {DATE_MATCH[match.date]}
          </span>
        )}
      </div>
      <article class="entry-body">{children}</article>
    </li>
  );
}

function Marks({ status, plain, record }: { status: string; plain: boolean; record: Event | Statement }) {
  return (
    <p class="entry-marks">
      <span class={plain ? "mark-plain" : "mark-status"}>{status}</span>
      {record.disputed && <span class="mark-disputed">Disputed</span>}
      <span class="mark-plain">{counted(record.source_count, "source")}</span>
    </p>
  );
}

function Actors({ actors, more = 0 }: { actors: readonly Actor[]; more?: number }) {
  return (
    <>
      {actors.map((actor, index) => (
        <span key={actor.id}>
          {index > 0 && ", "}
          <Short actor={actor} />
        </span>
      ))}
      {more > 0 && ` and ${more} more`}
    </>
  );
}

/** An actor under the name that counts use: an acronym, where there is one. */
function Short({ actor }: { actor: Actor }) {
  const names = useNames().data;
  const name = names?.["actor"]?.get(actor.id) ?? names?.["speaker"]?.get(actor.id) ?? actor.name;
  return name === actor.name ? (
    <ActorLink actor={actor} />
  ) : (
    <abbr title={actor.name}>
      <ActorLink actor={{ id: actor.id, name }} />
    </abbr>
  );
}
