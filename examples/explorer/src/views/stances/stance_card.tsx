/** What was said, beside its mark: by whom and for whom, when, in which form, and through how many hands it came. */
import type { ComponentChildren } from "preact";

import { DateLabel } from "../../parts/date";
import { RecordLink } from "../../parts/records";
import { Shown } from "../../parts/shown";
import { counted, MODE } from "../../parts/words";
import { useStatement } from "./reading";
import type { Actor, Stance } from "./stances";
import type { Words } from "./words";

interface StanceCardProps {
  readonly stance: Stance;
  readonly words: Words;
  /** At which side of the mark the card begins. */
  readonly side: "left" | "right";
}

export function StanceCard({ stance: { statement, topic, position }, words, side }: StanceCardProps) {
  const record = useStatement(statement.id);
  const named = (actors: readonly Actor[]): ComponentChildren => actors.map(({ name }) => name).join(", ");
  return (
    <div class={`card mark-card mark-card-${side}`} data-card={statement.id}>
      <p class="mark-card-title">
        {words.positionOf(position)}: {words.topicOf(topic)}
      </p>
      <p>
        {named(statement.speakers)}
        {statement.on_behalf_of.length > 0 && <> on behalf of {named(statement.on_behalf_of)}</>},{" "}
        <DateLabel date={statement.said} />
      </p>
      <p>{statement.gist}</p>
      {statement.quote !== null && <blockquote>{statement.quote}</blockquote>}
      <p class="aside">
        {MODE[statement.mode]}
        {statement.reported_by !== null && <>, reported by {statement.reported_by.name}</>};{" "}
        <Shown of={record} what="the chain">
          {({ chain }) => (
            <span data-chain={chain.length}>
              {chain.length === 0 ? "no chain of reports is told" : `came through ${counted(chain.length, "hand")}`}
            </span>
          )}
        </Shown>
        .{" "}
        <RecordLink list="statements" id={statement.id}>
          The statement’s record
        </RecordLink>
      </p>
    </div>
  );
}
