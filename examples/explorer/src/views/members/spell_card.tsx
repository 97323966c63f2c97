/** What is known of a spell, beside its bar: dates, note, and the events in which it began and ended. */
import type { Schemas } from "communique-client";

import { DateLabel } from "../../parts/date";
import { RecordLink } from "../../parts/records";
import { Shown } from "../../parts/shown";
import { counted } from "../../parts/words";
import { useSpell } from "./reading";
import type { Spell } from "./spells";

interface SpellCardProps {
  readonly spell: Spell;
  readonly label: string;
  /** At which side of the drawing the card stands. */
  readonly side: "left" | "right";
}

export function SpellCard({ spell, label, side }: SpellCardProps) {
  const record = useSpell(spell.id);
  return (
    <div class={`card mark-card mark-card-${side}`} data-card={spell.id}>
      <p class="mark-card-title">{spell.member.name}</p>
      <p>
        {label}, <DateLabel date={spell.during} />
      </p>
      {spell.during.note !== null && <p class="aside">{spell.during.note}</p>}
      <Shown of={record} what="the spell">
        {(read) => (
          <>
            <Happened name="Began with" event={read.began_with} />
            <Happened name="Ended with" event={read.ended_with} />
            {read.note !== null && <p>{read.note}</p>}
            <p class="aside">
              {counted(read.citations.length, "citation")}
              {read.disputes.length > 0 && "; sources disagree on it"}.{" "}
              <RecordLink list="member-states" id={spell.id}>
                The spell’s record
              </RecordLink>
            </p>
          </>
        )}
      </Shown>
    </div>
  );
}

function Happened({ name, event }: { name: string; event: Schemas["EventRef"] | null }) {
  if (event === null) return null;
  return (
    <p>
      {name}:{" "}
      <RecordLink list="events" id={event.id}>
        {event.title}
      </RecordLink>
      , <DateLabel date={event.date} />
    </p>
  );
}
