/** Who belonged on the chosen day, as the API answers: how many, what to know before relying on it, and each of them. */
import { addressOf } from "../../api/client";
import { addressWith } from "../../api/queries";
import type { Terms, Whole } from "../../api/reading";
import type { Resource } from "../../api/resource";
import { readOut } from "../../dates/day";
import { RecordLink } from "../../parts/records";
import { Shown } from "../../parts/shown";
import { type Group, groupsOf, inWords } from "./day_count";
import { dayQuery } from "./reading";

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
              <div class="members-lists">
                {groups.map((group) => (
                  <DayGroup key={`${group.status} ${group.certainty}`} group={group} labelOf={labelOf} />
                ))}
              </div>
              <p class="aside">
                <a href={asked}>The same from the API</a>: {total} spell{total === 1 ? "" : "s"}.
              </p>
            </>
          );
        }}
      </Shown>
    </section>
  );
}

function DayGroup({ group: { status, certainty, spells }, labelOf }: { group: Group; labelOf: (status: string) => string }) {
  const several = new Set(spells.map((spell) => spell.status)).size > 1;
  return (
    <>
      <h2>
        {status === null ? "Members" : `${labelOf(status)}, not a member`}
        {certainty === "possible" && ", possibly"} <span class="aside">{spells.length}</span>
      </h2>
      <ul data-certainty={certainty} data-counts={status === null}>
        {spells.map((spell) => (
          <li key={spell.id} data-spell={spell.id} data-member={spell.member.id}>
            <RecordLink list="member-states" id={spell.id}>
              {spell.member.name}
            </RecordLink>
            {several && <span class="aside"> {labelOf(spell.status)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
