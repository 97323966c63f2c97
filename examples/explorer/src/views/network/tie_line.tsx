/** What ties two actors, in order of time: events, statements, and memberships of the one in the other. */
import type { Schemas } from "communique-client";

import { DateLabel } from "../../parts/date";
import { Go } from "../../parts/go";
import { RecordLink } from "../../parts/records";
import { Shown } from "../../parts/shown";
import { counted, spelt } from "../../parts/words";
import { place } from "../../state/place";
import { many } from "../../state/state";
import { together } from "./asking";
import { asList, type Graph, type Tying, useActor, useRelation } from "./reading";

/** Parameters of the selection that the line does not know. */
const PASSED_OVER = ["q", "actor", "type", "topic", "place", "country", "status", "disputed"] as const;

export function TieLine({ a, b, graph }: { a: string; b: string; graph: Graph }) {
  const state = place();
  const read = useRelation(a, b);
  const name = useActor(b).data?.actor?.name ?? b;
  const { change, exact } = together(state, [a, b], graph.resolved);
  const tie = graph.ties.find(({ source, target }) => (source === a && target === b) || (source === b && target === a));
  const filtered = PASSED_OVER.some((parameter) => many(state, parameter).length > 0);
  return (
    <section aria-label={`What ties it to ${name}`} data-relation={`${a} ${b}`}>
      <h3>
        With{" "}
        <RecordLink list="actors" id={b}>
          {name}
        </RecordLink>
      </h3>
      <p>
        <Go to={asList(change)}>
          {counted(tie?.count ?? 0, "selected event")} in common
        </Go>
        {!exact && " (the list leaves “any of several actors” out)"}.
      </p>
      <Shown of={read} what="records" empty={({ total }) => total === 0}>
        {({ items, total }) => (
          <>
            <p class="note" data-total={total}>
              {summed(items)} {total === 1 ? "ties" : "tie"} the two
              {filtered && ", by date and “as known on” alone: other filters are for events"}.
              {items.length < total && ` The first ${items.length} of ${total}.`}
            </p>
            <ol class="network-line">
              {items.map((item) => (
                <li key={`${item.kind} ${item.id}`} class={`line-${item.kind}`} data-record={recordOf(item)}>
                  <DateLabel date={item.date} /> <span class="line-kind">{SAID[item.kind]}</span>
                  <br />
                  <Told item={item} />
                </li>
              ))}
            </ol>
          </>
        )}
      </Shown>
    </section>
  );
}

const SAID: Record<Tying["kind"], string> = {
  event: "event",
  statement: "statement",
  "membership-change": "membership",
};

const CHANGED: Record<Schemas["MembershipChangeRead"]["change"], string> = {
  joined: "joined",
  left: "left",
  changed: "changed its status in",
};

function Told({ item }: { item: Tying }) {
  if (item.kind === "event") {
    const event = item.record as Schemas["EventSummary"];
    return (
      <RecordLink list="events" id={event.id}>
        {event.title}
      </RecordLink>
    );
  }
  if (item.kind === "statement") {
    const statement = item.record as Schemas["StatementSummary"];
    return (
      <>
        {statement.speakers.map(({ name }) => name).join(", ")}:{" "}
        <RecordLink list="statements" id={statement.id}>
          {statement.gist}
        </RecordLink>
      </>
    );
  }
  const change = item.record as Schemas["MembershipChangeRead"];
  return (
    <RecordLink list="member-states" id={change.membership}>
      {change.member.name} {CHANGED[change.change]} {change.organization.name}
    </RecordLink>
  );
}

function recordOf({ kind, id, record }: Tying): string {
  if (kind === "membership-change") return `member-states/${(record as Schemas["MembershipChangeRead"]).membership}`;
  return `${kind}s/${id}`;
}

/** "3 events, 1 statement". */
function summed(items: readonly Tying[]): string {
  return (Object.keys(SAID) as Tying["kind"][])
    .map((kind) => ({ kind, count: items.filter((item) => item.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => counted(count, spelt(kind)))
    .join(", ");
}
