/** The spells of one organization as read: heading, day, chart, who belonged on the day, and the same as a table. */
import { useMemo, useRef, useState } from "preact/hooks";

import { useVocabulary } from "../../api/reading";
import type { Whole } from "../../api/whole_list";
import { useCalmed } from "../../parts/calmed";
import { counted } from "../../parts/words";
import { Chart } from "./chart";
import { DayControls } from "./day_controls";
import { DayPanel } from "./day_panel";
import { Legend } from "./legend";
import { paintOf } from "./paint";
import { useDay, useCompleteFrom, useStatuses } from "./reading";
import { daysOfChange, rowsNamed, rowsOf, windowOf } from "./spells";
import { SpellTable } from "./table";

/** How often the API is asked while the slider moves, in milliseconds. */
const CALM = 120;
/** Up to when what goes on is drawn. */
const NOW = Date.now();

interface DrawnProps {
  /** The organization as it was asked for. */
  readonly organization: string;
  readonly found: Whole<"/member-states">;
  readonly asOf: string | undefined;
}

export function Drawn({ organization, found: { items, total }, asOf }: DrawnProps) {
  const [letters, setLetters] = useState("");
  const asked = useCalmed(asOf, CALM);
  const day = useDay(organization, asked);
  const told = useRef(asked); // the day that what is shown was answered of
  if (!day.stale) told.current = asked;
  const { id, name } = items[0]?.organization ?? { id: organization, name: organization };
  const completeFrom = useCompleteFrom(id).data ?? null;
  const statuses = useStatuses(organization).data;
  const terms = useVocabulary().data?.["membership_statuses"];

  const rows = useMemo(() => rowsOf(items), [items]);
  const members = rows.filter(({ spells }) => spells.some((spell) => spell.counts_as_member)).length;
  const named = useMemo(() => rowsNamed(rows, letters), [rows, letters]);
  const window = windowOf(items, asOf, NOW);
  const paint = useMemo(() => {
    const held = [...new Set([...(statuses ?? []).map(({ value }) => value), ...items.map(({ status }) => status)])];
    return paintOf(held, new Set(held.filter((status) => terms?.get(status)?.counts_as_member === true)));
  }, [statuses, items, terms]);
  return (
    <>
      <h1 data-organization={id} data-total={total}>
        {name}: {counted(members, "member")} {members < rows.length && `and ${counted(rows.length - members, "other")} `}
        over time, in {counted(total, "spell")}
      </h1>
      {items.length < total && <p class="notice">Drawn are the first {items.length} of these spells.</p>}
      <Legend paint={paint} terms={terms} completeFrom={completeFrom} />
      {window === undefined ? (
        <p class="notice">No spell has a day that is known; the table below lists them.</p>
      ) : (
        <>
          <DayControls asOf={asOf} window={window} changes={daysOfChange(items)} />
          <div class={asOf === undefined ? "members-body" : "members-body members-body-day"}>
            <div class="members-drawing">
              <Chart rows={named} window={window} paint={paint} terms={terms} asOf={asOf} completeFrom={completeFrom}>
                <input
                  class="members-filter"
                  type="search"
                  aria-label="Find a member"
                  placeholder="Find a member"
                  value={letters}
                  onInput={(event) => setLetters(event.currentTarget.value)}
                />
              </Chart>
              <p role="status" class="aside">
                {named.length < rows.length && `${named.length} of ${counted(rows.length, "member")} shown.`}
              </p>
            </div>
            {asOf !== undefined && (
              <DayPanel of={day} organization={organization} asOf={told.current ?? asOf} terms={terms} />
            )}
          </div>
        </>
      )}
      <SpellTable rows={rows} terms={terms} />
    </>
  );
}
