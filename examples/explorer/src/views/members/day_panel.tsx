/** Who belonged on the chosen day, as the API answers: how many, what to know before relying on it, and each of them. */
import { Fragment } from "preact";
import { useMemo } from "preact/hooks";

import { addressOf } from "../../api/client";
import { addressWith } from "../../api/queries";
import type { Terms } from "../../api/reading";
import type { Whole } from "../../api/whole_list";
import type { Resource } from "../../api/resource";
import { readOut } from "../../dates/day";
import { Go } from "../../parts/go";
import { recordAt } from "../../parts/records";
import { Shown } from "../../parts/shown";
import { counted } from "../../parts/words";
import { formatState } from "../../state/state";
import { type Group, groupsOf, inWords } from "./day_count";
import { dayQuery } from "./reading";
import type { Spell } from "./spells";

interface DayPanelProps {
  readonly of: Resource<Whole<"/member-states">>;
  readonly organization: string;
  readonly asOf: string;
  readonly terms: Terms | undefined;
}

export function DayPanel({ of, organization, asOf, terms }: DayPanelProps) {
  const labelOf = (status: string): string => terms?.get(status)?.label ?? status;
  const asked = addressOf(addressWith("/member-states", dayQuery(organization, asOf) ?? {}));
  return (
    <section class="members-panel" aria-label="Members on the day">
      <Shown of={of} what="the members of this day">
        {({ items, total, notices }) => {
          const groups = groupsOf(items);
          const others = [...new Set(groups.flatMap(({ status }) => status ?? []))];
          return (
            <>
              <p class="members-count" aria-live="polite" data-day={asOf}>
                On {readOut(asOf)}: <strong>{inWords(groups, null)}</strong>
                {others.map((status) => (
                  <span key={status}>
                    ; {labelOf(status)}: {inWords(groups, status)}
                  </span>
                ))}
              </p>
              {notices.map((notice) => (
                <p key={notice} class="notice">
                  {notice}
                </p>
              ))}
              <DayLists items={items} terms={terms} />
              <p class="aside">
                <a href={asked}>The same from the API</a>: {counted(total, "spell")}.
              </p>
            </>
          );
        }}
      </Shown>
    </section>
  );
}

/** The lists, made anew only when the API has answered: there may be hundreds of names. */
function DayLists({ items, terms }: { items: readonly Spell[]; terms: Terms | undefined }) {
  const selection = formatState(recordAt("member-states", "")); // the part of the address that the links carry
  return useMemo(
    () => (
      <div class="members-lists">
        {groupsOf(items).map((group) => listed(group, (status) => terms?.get(status)?.label ?? status))}
      </div>
    ),
    [items, terms, selection],
  );
}

/** A group under its heading. No component: as one, it would follow where the reader is, and be drawn anew. */
function listed({ status, certainty, spells }: Group, labelOf: (status: string) => string) {
  const several = new Set(spells.map((spell) => spell.status)).size > 1;
  return (
    <Fragment key={`${status} ${certainty}`}>
      <h2>
        {status === null ? "Members" : `${labelOf(status)}, not a member`}
        {certainty === "possible" && ", possibly"} <span class="aside">{spells.length}</span>
      </h2>
      <ul data-certainty={certainty} data-counts={status === null}>
        {spells.map((spell) => (
          <li key={spell.id} data-spell={spell.id} data-member={spell.member.id}>
            <Go to={recordAt("member-states", spell.id)}>{spell.member.name}</Go>
            {several && <span class="aside"> {labelOf(spell.status)}</span>}
          </li>
        ))}
      </ul>
    </Fragment>
  );
}
