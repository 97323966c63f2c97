/** A spell as a bar that leads to its record; while it is pointed at, its card stands beside it. */

import { extentOf, type Stretch } from "../../dates/extent";
import { shareOf } from "../../dates/scale";
import { Bar } from "../../parts/bar";
import { RecordLink } from "../../parts/records";
import { SpellCard } from "./spell_card";
import type { Spell } from "./spells";

interface SpellBarProps {
  readonly spell: Spell;
  readonly window: Stretch;
  readonly classes: string;
  readonly label: string;
  readonly pointed: boolean;
}

export function SpellBar({ spell, window, classes, label, pointed }: SpellBarProps) {
  const possible = extentOf(spell.during, window)?.possible;
  const left = shareOf(possible?.from ?? window.from, window);
  const right = shareOf(possible?.to ?? window.to, window);
  return (
    <li data-mark={spell.id} data-record={`member-states/${spell.id}`} data-status={spell.status}>
      <RecordLink list="member-states" id={spell.id}>
        <Bar date={spell.during} window={window} class={classes} />
        <span class="mark-grip" style={{ left: `${left}%`, width: `${right - left}%` }} />
        <span class="unseen">
          {label}, {spell.during.label}
        </span>
      </RecordLink>
      {pointed && <SpellCard spell={spell} label={label} side={left > 50 ? "right" : "left"} />}
    </li>
  );
}
