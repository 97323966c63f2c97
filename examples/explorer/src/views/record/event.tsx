/** The page of an event. */
import type { Schemas } from "communique-client";

import { Actors, Short } from "../../parts/actors";
import { partsOf } from "../../parts/people";
import { RecordLink } from "../../parts/records";
import { Term } from "../../parts/term";
import { STATUS } from "../../parts/words";
import { Citations, SourceLine } from "./citations";
import { Cite } from "./cite";
import { Dated } from "./dated";
import { Disputes } from "./disputes";
import { AtTheApi } from "./elsewhere";
import { Fact, Facts, Head, Note, Section } from "./frame";
import { Related } from "./related";
import { Definition, Topics } from "./terms";

export function EventPage({ event }: { event: Schemas["EventRead"] }) {
  return (
    <>
      <Head kind={<Term part="event_types" id={event.type} />} title={event.title}>
        <p class="record-summary">{event.summary}</p>
      </Head>
      <Facts>
        <Fact name="Date">
          <Dated date={event.date} />
        </Fact>
        <Fact name="Status">
          {STATUS[event.status]}
          {event.disputed && <span class="flag-disputed">Disputed</span>}
        </Fact>
        <Fact name="Type">
          <Term part="event_types" id={event.type} /> <Definition part="event_types" id={event.type} />
        </Fact>
        <Fact name="Place">
          {event.place && (
            <>
              <RecordLink list="places" id={event.place.id}>
                {event.place.name}
              </RecordLink>
              {event.place.country !== null && event.place.country.id !== event.place.id && (
                <>
                  , <Short actor={event.place.country} />
                </>
              )}
            </>
          )}
        </Fact>
        <Fact name="Participants">
          {event.participants.length > 0 && (
            <ul class="roles">
              {partsOf(event.participants).map((part) => (
                <li key={`${part.role} ${part.for?.id}`} data-role={part.role}>
                  <span class="role">
                    <Term part="roles" id={part.role} />:
                  </span>{" "}
                  <Actors actors={part.actors} />
                  {part.for !== null && (
                    <>
                      {" on behalf of "}
                      <Short actor={part.for} />
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact name="Topics">{event.topics.length > 0 && <Topics ids={event.topics} />}</Fact>
        <Fact name="Figures">{event.figures.length > 0 && <Figures figures={event.figures} />}</Fact>
        <Fact name="Public since">{event.public_since && <Dated date={event.public_since} />}</Fact>
      </Facts>
      <Note text={event.note} />
      <Disputes disputes={event.disputes} id={event.id} />
      <Section title="Documents" count={event.documents.length}>
        <ul class="sources">
          {event.documents.map(({ role, source }) => (
            <li key={`${role} ${source.id}`} data-document={source.id}>
              <span class="role">
                <Term part="document_roles" id={role} />
              </span>
              <SourceLine source={source} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Said there, or about it" count={event.statements.length}>
        <ul class="lines">
          {event.statements.map(({ id, speakers, gist }) => (
            <li key={id} data-record={`statements/${id}`}>
              <Actors actors={speakers} />:{" "}
              <RecordLink list="statements" id={id}>
                {gist}
              </RecordLink>
            </li>
          ))}
        </ul>
      </Section>
      <Related related={event.related} />
      <Citations citations={event.citations} />
      <Cite list="events" id={event.id} />
      <AtTheApi path={`/events/${event.id}`} forms={[["jsonld", "JSON-LD"], ["ics", "Calendar"]]} />
    </>
  );
}

function Figures({ figures }: { figures: readonly Schemas["FigureRead"][] }) {
  return (
    <ul class="roles">
      {figures.map(({ what, value, qualifier, unit }) => (
        <li key={what}>
          <span class="role">{what}:</span> {[qualifier, value.toLocaleString("en"), unit].filter(Boolean).join(" ")}
        </li>
      ))}
    </ul>
  );
}
