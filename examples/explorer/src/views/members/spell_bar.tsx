/** A spell as a bar that leads to its record; while it is pointed at, its card stands beside it. */

import { extentOf } from "../../dates/extent";
import { shareOf } from "../../dates/scale";
import type { Stretch } from "../../dates/stretch";
import { Bar } from "../../parts/bar";
import { Go } from "../../parts/go";
import type { State } from "../../state/state";
import { SpellCard } from "./spell_card";
import type { Spell } from "./spells";

interface SpellBarProps {
  readonly spell: Spell;
  readonly window: Stretch;
  readonly classes: string;
  readonly label: string;
  /** The record of the spell. Given, so that hundreds of bars do not each follow where the reader is. */
  readonly to: State;
  readonly pointed: boolean;
}

export function SpellBar({ spell, window, classes, label, to, pointed }: SpellBarProps) {
  const possible = extentOf(spell.during, window)?.possible;
  const left = shareOf(possible?.from ?? window.from, window);
  const right = shareOf(possible?.to ?? window.to, window);
  return (
    <li data-mark={spell.id} data-record={`member-states/${spell.id}`} data-status={spell.status}>
      <Go to={to}>
        <Bar date={spell.during} window={window} class={classes} />
        <span class="mark-grip" style={{ left: `${left}%`, width: `${right - left}%` }} />
        <span class="unseen">
          {label}, {spell.during.label}
        </span>
      </Go>
      {pointed && <SpellCard spell={spell} label={label} side={left > 50 ? "right" : "left"} />}
    </li>
  );
}
