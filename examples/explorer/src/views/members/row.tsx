/** A member and its spells; the one pointed at shows its card. Each bar leads to the record of its spell. */

import type { Terms } from "../../api/reading";
import { extentOf, type Stretch } from "../../dates/extent";
import { shareOf } from "../../dates/scale";
import { Bar } from "../../parts/bar";
import { RecordLink } from "../../parts/records";
import type { Paint } from "./paint";
import { SpellCard } from "./spell_card";
import type { Row, Spell } from "./spells";

interface RowProps {
  readonly row: Row;
  readonly window: Stretch;
  readonly paint: Paint;
  readonly terms: Terms | undefined;
  /** The spell pointed at, if it is one of this row. */
  readonly pointed: string | undefined;
}

export function MemberRow({ row: { member, spells }, window, paint, terms, pointed }: RowProps) {
  return (
    <li class="members-row" data-member={member.id}>
      <span class="members-name" title={member.name}>
        {member.name}
      </span>
      <ul class="members-track">
        {spells.map((spell) => (
          <SpellBar
            key={spell.id}
            spell={spell}
            window={window}
            classes={paint.get(spell.status) ?? ""}
            label={terms?.get(spell.status)?.label ?? spell.status}
            pointed={spell.id === pointed}
          />
        ))}
      </ul>
    </li>
  );
}

interface SpellBarProps {
  readonly spell: Spell;
  readonly window: Stretch;
  readonly classes: string;
  readonly label: string;
  readonly pointed: boolean;
}

function SpellBar({ spell, window, classes, label, pointed }: SpellBarProps) {
  const possible = extentOf(spell.during, window)?.possible;
  const left = shareOf(possible?.from ?? window.from, window);
  const right = shareOf(possible?.to ?? window.to, window);
  return (
    <li data-mark={spell.id} data-record={`member-states/${spell.id}`} data-status={spell.status}>
      <RecordLink list="member-states" id={spell.id}>
        <Bar date={spell.during} window={window} class={classes} />
        <span class="members-grip" style={{ left: `${left}%`, width: `${right - left}%` }} />
        <span class="unseen">
          {label}, {spell.during.label}
        </span>
      </RecordLink>
      {pointed && <SpellCard spell={spell} label={label} side={left > 50 ? "right" : "left"} />}
    </li>
  );
}
