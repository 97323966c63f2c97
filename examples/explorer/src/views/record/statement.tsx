/** The page of a statement. */
import type { Schemas } from "communique-client";

import { Actors } from "../../parts/actors";
import { Term } from "../../parts/term";
import { MODE } from "../../parts/words";
import { Chain } from "./chain";
import { Citations } from "./citations";
import { Cite } from "./cite";
import { Dated } from "./dated";
import { Disputes } from "./disputes";
import { AtTheApi } from "./elsewhere";
import { Fact, Facts, Head, Note, Section } from "./frame";
import { EventLine } from "./related";
import { stepsOf } from "./steps";
import { Topics } from "./terms";

export function StatementPage({ statement }: { statement: Schemas["StatementRead"] }) {
  const { speakers, capacity, on_behalf_of: behalf, audience, about } = statement;
  return (
    <>
      <Head
        kind={
          <>
            Statement of <Actors actors={speakers} />
          </>
        }
        title={statement.gist}
      >
        {statement.quote !== null && <blockquote class="record-quote">“{statement.quote}”</blockquote>}
      </Head>
      <Facts>
        <Fact name="Said by">
          <Actors actors={speakers} />
          {capacity !== null && `, ${capacity}`}
        </Fact>
        <Fact name="On behalf of">{behalf.length > 0 && <Actors actors={behalf} />}</Fact>
        <Fact name="To">{audience.length > 0 && <Actors actors={audience} />}</Fact>
        <Fact name="About">{about.length > 0 && <Actors actors={about} />}</Fact>
        <Fact name="When">
          <Dated date={statement.said} />
        </Fact>
        <Fact name="How it is known">
          <span data-mode={statement.mode}>{MODE[statement.mode]}</span>
          {statement.reported_by !== null && (
            <>
              ; reported by <Actors actors={[statement.reported_by]} />
            </>
          )}
          {statement.disputed && <span class="flag-disputed">Disputed</span>}
        </Fact>
        <Fact name="Position">
          {statement.stance.length > 0 && (
            <ul class="roles">
              {statement.stance.map(({ topic, position }) => (
                <li key={`${topic} ${position}`} data-stance={`${topic}:${position}`}>
                  <Term part="positions" id={position} />: <Topics ids={[topic]} />
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact name="Topics">{statement.topics.length > 0 && <Topics ids={statement.topics} />}</Fact>
        <Fact name="Event">{statement.event && <EventLine event={statement.event} />}</Fact>
        <Fact name="Public since">{statement.public_since && <Dated date={statement.public_since} />}</Fact>
      </Facts>
      <Note text={statement.note} />
      {stepsOf(statement).length > 1 && (
        <Section title="Who reported whom">
          <Chain statement={statement} />
        </Section>
      )}
      <Disputes disputes={statement.disputes} id={statement.id} />
      <Citations citations={statement.citations} />
      <Cite list="statements" id={statement.id} />
      <AtTheApi path={`/statements/${statement.id}`} forms={[["jsonld", "JSON-LD"], ["ics", "Calendar"]]} />
    </>
  );
}
