/** A statement in the list: who said what to whom, and which positions it takes. */
import type { Schemas } from "communique-client";

import { Actors } from "../../parts/actors";
import { Highlight } from "../../parts/highlight";
import { RecordLink } from "../../parts/records";
import { Term } from "../../parts/term";
import { MODE } from "../../parts/words";
import { Entry, Marks } from "./entry";
import { markedIn } from "./marked";

export function StatementEntry({ statement }: { statement: Schemas["StatementSummary"] }) {
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
              <span class="role">
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
