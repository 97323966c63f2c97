/** The timeline: events in time, with statements and membership changes beneath them. */
import { useMemo } from "preact/hooks";

import type { Facets } from "../../api/reading";
import { Loading, Nothing, Shown } from "../../parts/shown";
import { counted } from "../../parts/words";
import { place } from "../../state/place";
import { formatState, withView } from "../../state/state";
import { knownMoments } from "./bars";
import { groupOf } from "./choices";
import { type Content, contentOf, lanesOf, spanOfContent, yearBars } from "./content";
import { Drawing } from "./drawing";
import { Legend } from "./legend";
import { Notes } from "./notes";
import { type Read, useTimeline } from "./reading";
import { RecordTable } from "./table";
import "./axis.css";
import "./timeline.css";
import "./marks.css";
import "./beside.css";
import { Toolbar } from "./toolbar";

export default function Timeline() {
  const read = useTimeline();
  const { events, statements, changes, facets, vocabulary } = read;
  const beside = [statements, ...changes];
  const content = useMemo(
    () =>
      contentOf(
        events.data?.items ?? [],
        statements.data?.items ?? [],
        changes.flatMap(({ data }) => data?.items ?? []),
        vocabulary.data,
      ),
    [events.data, statements.data, changes[0]?.data, changes[1]?.data, vocabulary.data],
  );
  const waiting = beside.some(({ data, loading }) => loading && data === undefined) || facets.data === undefined;
  return (
    <Shown of={events} what="events">
      {({ total }) => (
        <>
          <h1 data-total={total}>
            {counted(total, "event")}
            {yearsIn(content)}
          </h1>
          <p class="timeline-beside">{besides(read, content)}</p>
          <Toolbar />
          {waiting && <Loading what="what stands beside them" />}
          {!waiting && isEmpty(content) && <Nothing what="events" />}
          {!waiting && !isEmpty(content) && (
            <>
              <Drawn content={content} facets={facets.data?.facets ?? {}} />
              <Legend />
            </>
          )}
          <Notes read={read} />
          {!isEmpty(content) && <RecordTable content={content} />}
        </>
      )}
    </Shown>
  );
}

function Drawn({ content, facets }: { content: Content; facets: Facets }) {
  const state = place();
  const group = groupOf(state);
  const lanes = useMemo(() => lanesOf(content, group, facets), [content, group, facets]);
  const whole = useMemo(() => spanOfContent(content), [content]);
  const years = useMemo(() => yearBars(content.events, facets["year"] ?? []), [content, facets]);
  return <Drawing lanes={lanes} whole={whole} years={years} selection={formatState(withView(state, "record"))} />;
}

function isEmpty({ events, statements, changes }: Content): boolean {
  return events.length + statements.length + changes.length === 0;
}

/** From which year to which the events go, as far as that is known. */
function yearsIn({ events }: Content): string {
  const moments = events.flatMap(({ bar }) => knownMoments(bar));
  if (moments.length === 0) return "";
  const first = new Date(moments.reduce((a, b) => Math.min(a, b))).getUTCFullYear();
  const last = new Date(moments.reduce((a, b) => Math.max(a, b)) - 1).getUTCFullYear();
  return first === last ? `, ${first}` : `, ${first}–${last}`;
}

/** What is drawn beside the events, counted. */
function besides({ statements }: Read, { changes }: Content): string {
  const held = changes.reduce((sum, { parts }) => sum + parts.length, 0);
  const told = [
    ...((statements.data?.total ?? 0) > 0 ? [counted(statements.data?.total ?? 0, "statement")] : []),
    ...(held > 0 ? [counted(held, "membership change")] : []),
  ];
  return told.length === 0 ? "" : `With ${told.join(" and ")} beneath them.`;
}
