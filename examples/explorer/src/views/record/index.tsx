/** The page of one record, whatever kind it is of. */
import { RECORD_LISTS, RecordLink, type RecordList } from "../../parts/records";
import { Failed, Shown } from "../../parts/shown";
import { useTitle } from "../../layout/title";
import { back, place } from "../../state/place";
import { one } from "../../state/state";
import { ActorPage } from "./actor";
import { EventPage } from "./event";
import { MembershipPage } from "./membership";
import { NotYetPublic } from "./not_yet_public";
import { PlacePage } from "./place_page";
import "./print.css";
import { type FullRecord, titleOf, useRecord } from "./reading";
import "./record.css";
import { SourcePage } from "./source";
import { StatementPage } from "./statement";
import { TopicPage } from "./topic";

export default function RecordView() {
  const state = place();
  const kind = one(state, "kind");
  const id = one(state, "id");
  const list = RECORD_LISTS.find((name) => name === kind);
  if (list === undefined || id === undefined) {
    const detail = `The address must name a kind, which is one of ${RECORD_LISTS.join(", ")}, and the id of a record.`;
    return <Failed failure={{ title: "Which record?", detail, errors: [], status: undefined }} retry={back} way="Go back" />;
  }
  return <RecordPage list={list} id={id} />;
}

function RecordPage({ list, id }: { list: RecordList; id: string }) {
  const record = useRecord(list, id);
  const read = record.stale ? undefined : record.data;
  useTitle(read && titleOf(read));
  const moved = read !== undefined && read.list === list && read.record.id !== id ? read.record.id : undefined;
  return (
    <article class="record" data-record={read && `${read.list}/${read.record.id}`}>
      {moved !== undefined && (
        <p class="not-yet" role="note" data-moved={moved}>
          A release gave this record another id: what was <code>{id}</code> is{" "}
          <RecordLink list={list} id={moved}>
            <code>{moved}</code>
          </RecordLink>{" "}
          now.
        </p>
      )}
      <Shown of={record} what="the record">
        {(full) => (
          <>
            <NotYetPublic full={full} />
            <Page full={full} />
          </>
        )}
      </Shown>
    </article>
  );
}

function Page({ full }: { full: FullRecord }) {
  switch (full.list) {
    case "events":
      return <EventPage event={full.record} />;
    case "statements":
      return <StatementPage statement={full.record} />;
    case "actors":
      return <ActorPage actor={full.record} />;
    case "member-states":
      return <MembershipPage membership={full.record} />;
    case "sources":
      return <SourcePage source={full.record} />;
    case "topics":
      return <TopicPage topic={full.record} />;
    case "places":
      return <PlacePage place={full.record} />;
  }
}
