/** The page of an actor: a person, a state, an organization, a group or a medium. */
import type { Schemas } from "communique-client";

import { ActorLink } from "../../parts/records";
import { counted } from "../../parts/words";
import { place } from "../../state/place";
import { one } from "../../state/state";
import { Citations } from "./citations";
import { Dated } from "./dated";
import { Disputes } from "./disputes";
import { AtTheApi, Narrowed } from "./elsewhere";
import { Fact, Facts, Head, Note, Section } from "./frame";
import { Spells } from "./spells";
import { EventLine } from "./related";

type Actor = Schemas["ActorRead"];

export function ActorPage({ actor }: { actor: Actor }) {
  // The counts are of all that is known today; on another day they would tell what was not known yet.
  const dated = one(place(), "known_on") !== undefined;
  return (
    <>
      <Head kind={actor.kind} title={actor.acronym === null ? actor.name : `${actor.name} (${actor.acronym})`}>
        {actor.summary !== null && <p class="record-summary">{actor.summary}</p>}
        <Narrowed name="actor" id={actor.id} counts={actor.counts} statements />
      </Head>
      <Facts>
        <Fact name="Also called">{actor.aliases.join(", ")}</Fact>
        <Fact name="Official names">{actor.official_names.map(({ language, name }) => `${name} (${language})`).join(", ")}</Fact>
        <Fact name="State">{actor.country && <ActorLink actor={actor.country} />}</Fact>
        <Fact name="Part of">{actor.part_of.length > 0 && <PartsOf parts={actor.part_of} />}</Fact>
        <Fact name="Existed">{actor.existed && <Dated date={actor.existed} />}</Fact>
        <Fact name="Offices">{actor.offices.length > 0 && <Offices offices={actor.offices} />}</Fact>
        <Fact name="Identifiers">
          {actor.identifiers.map(({ scheme, id }) => `${scheme}: ${id}`).join(", ")}
        </Fact>
        <Fact name="In the record">{!dated && <InTheRecord counts={actor.counts} />}</Fact>
        <Fact name="First event">{actor.first_event && <EventLine event={actor.first_event} />}</Fact>
        <Fact name="Last event">{actor.last_event && <EventLine event={actor.last_event} />}</Fact>
        <Fact name="Members told from">{actor.complete_from && <Dated date={actor.complete_from} />}</Fact>
      </Facts>
      <Note text={actor.note} />
      <Section title="Memberships" count={actor.memberships.length}>
        <Spells spells={actor.memberships} of="organization" />
      </Section>
      <Section title="Members" count={actor.members.length}>
        <Spells spells={actor.members} of="member" />
      </Section>
      <Section title="Most often together with" count={actor.counterparts.length}>
        <ul class="counterparts">
          {actor.counterparts.map(({ actor: other, events }) => (
            <li key={other.id} data-counterpart={other.id}>
              <ActorLink actor={other} /> <span class="facet-count">{events}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Disputes disputes={actor.disputes} id={actor.id} />
      <Citations citations={[...actor.citations, ...actor.offices.flatMap(({ citations }) => citations)]} />
      <AtTheApi path={`/actors/${actor.id}`} forms={[["jsonld", "JSON-LD"]]} />
    </>
  );
}

function InTheRecord({ counts: { events, statements, spoken } }: { counts: Actor["counts"] }) {
  return (
    <span data-counts={`${events} ${statements} ${spoken}`}>
      {counted(events, "event")}, {counted(statements, "statement")}, {spoken.toLocaleString("en")} of them spoken by it
    </span>
  );
}

function PartsOf({ parts }: { parts: Actor["part_of"] }) {
  return (
    <ul class="roles">
      {parts.map(({ actor, during }) => (
        <li key={actor.id}>
          <ActorLink actor={actor} />
          {during !== null && (
            <>
              , <Dated date={during} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Offices({ offices }: { offices: Actor["offices"] }) {
  return (
    <ul class="roles">
      {offices.map(({ title, at, during }) => (
        <li key={`${title} ${at?.id} ${during?.edtf}`}>
          {title}
          {at !== null && (
            <>
              , <ActorLink actor={at} />
            </>
          )}
          {during !== null && (
            <>
              , <Dated date={during} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
