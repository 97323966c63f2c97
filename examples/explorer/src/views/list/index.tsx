/** The list: events or statements, page by page, in the order asked for. */
import { useEffect, useRef } from "preact/hooks";

import { type Listed, LISTED, SPOKEN } from "../../api/listed";
import { Go } from "../../parts/go";
import { Paging } from "../../parts/paging";
import { Loading, Nothing, Shown } from "../../parts/shown";
import { go, place } from "../../state/place";
import { one, type State, withChange } from "../../state/state";
import { listedIn, offsetOf, PAGE, SORTS, sortOf } from "./asked";
import { Elsewhere } from "./elsewhere";
import { EventEntry } from "./event_entry";
import "./list.css";
import { Notes } from "./notes";
import { type ListPage, useListPage, useTotal } from "./reading";
import { StatementEntry } from "./statement_entry";
import { Taking } from "./taking";

const NAMES: Record<Listed, string> = { events: "Events", statements: "Statements" };

export default function ListView() {
  const state = place();
  const of = listedIn(state);
  const page = useListPage(of);
  const offset = offsetOf(state);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(offset);
  useEffect(() => {
    // The next page begins where its heading is, for eyes and for the keyboard.
    if (shown.current !== offset) heading.current?.focus();
    shown.current = offset;
  }, [offset]);
  return (
    <div class="list">
      <h1 ref={heading} tabIndex={-1}>
        {NAMES[of]}
        {page.data !== undefined && !page.stale && <span class="list-total" data-total={page.data.total}>{page.data.total.toLocaleString("en")}</span>}
      </h1>
      <div class="list-bar">
        <Tabs of={of} failed={page.failure !== undefined} />
        <Order of={of} />
      </div>
      <Elsewhere />
      <Shown of={page} what={of}>
        {(read) => (read.of === of ? <Records page={read} offset={offset} /> : <Loading what={of} />)}
      </Shown>
    </div>
  );
}

function Records({ page, offset }: { page: ListPage; offset: number }) {
  if (page.total === 0) {
    return (
      <>
        <Notes of={page.of} meta={page.meta} />
        <Nothing what={page.of} />
      </>
    );
  }
  const paging = { offset, limit: PAGE, total: page.total };
  return (
    <>
      <Notes of={page.of} meta={page.meta} />
      <Paging {...paging} label={`Pages of ${page.of}, above`} />
      <ol class="entries" start={offset + 1}>
        {page.of === "events"
          ? page.items.map((event) => <EventEntry key={event.id} event={event} />)
          : page.items.map((statement) => <StatementEntry key={statement.id} statement={statement} />)}
      </ol>
      <Paging {...paging} label={`Pages of ${page.of}, below`} />
      <Taking meta={page.meta} />
    </>
  );
}

/** The two lists, each with how many of its records are selected. */
function Tabs({ of, failed }: { of: Listed; failed: boolean }) {
  return (
    <div role="group" aria-label="Lists">
      <ul class="tabs">
        {LISTED.map((list) => (
          <Tab key={list} list={list} current={list === of} wanted={!failed} />
        ))}
      </ul>
    </div>
  );
}

function Tab({ list, current, wanted }: { list: Listed; current: boolean; wanted: boolean }) {
  const total = useTotal(list, wanted);
  return (
    <li data-tab={list}>
      <Go to={current ? place() : listAt(place(), list)} current={current}>
        {NAMES[list]} <span class="tab-total">{total.data !== undefined && !total.stale ? total.data.toLocaleString("en") : "…"}</span>
      </Go>
    </li>
  );
}

/** The other list, in the order that fits it; what only statements are narrowed by means nothing to events. */
function listAt(state: State, list: Listed): State {
  const cleared = Object.fromEntries(SPOKEN.map((name) => [name, null]));
  return withChange(state, { ...(list === "events" ? cleared : {}), list: list === LISTED[0] ? null : list, sort: null });
}

function Order({ of }: { of: Listed }) {
  const state = place();
  const words = one(state, "q") !== undefined;
  const sorts = SORTS[of].filter(([sort]) => words || sort !== "relevance");
  const usual = words ? "relevance" : "date";
  return (
    <label class="list-order">
      Order{" "}
      <select
        value={sortOf(state)}
        onChange={({ currentTarget: { value } }) => go(withChange(state, { sort: value === usual ? null : value }))}
      >
        {sorts.map(([sort, name]) => (
          <option key={sort} value={sort}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
