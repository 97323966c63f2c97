/** Spells of membership as rows of a chart: one row a member, over one window of time. */
import type { Schemas } from "communique-client";

import { DAY, dayOf, startOf } from "../../dates/day";
import { type Stretch, stretchOfAll } from "../../dates/stretch";
import { wholeYears } from "../../dates/scale";

export type Spell = Schemas["MembershipSummary"];

/** A member and its spells. */
export interface Row {
  readonly member: Schemas["ActorRef"];
  readonly spells: readonly Spell[];
}

/** One row a member, in the order in which the members come first: that of joining, as the API lists spells. */
export function rowsOf(spells: Iterable<Spell>): readonly Row[] {
  const rows = new Map<string, { member: Schemas["ActorRef"]; spells: Spell[] }>();
  for (const spell of spells) {
    const row = rows.get(spell.member.id);
    if (row === undefined) rows.set(spell.member.id, { member: spell.member, spells: [spell] });
    else row.spells.push(spell);
  }
  return [...rows.values()];
}

/** The rows whose member's name holds these letters, whatever their case and accents. */
export function rowsNamed(rows: readonly Row[], letters: string): readonly Row[] {
  const wanted = fold(letters);
  return wanted === "" ? rows : rows.filter(({ member }) => fold(member.name).includes(wanted));
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase("en").trim();
}

/**
 * The whole years to draw: from the first known day to the last, to today where a spell goes on, and always so far
 * that the day chosen is among them.
 *
 * @param today the moment up to which what goes on is drawn, in milliseconds since 1970
 */
export function windowOf(spells: readonly Spell[], chosen: string | undefined, today: number): Stretch | undefined {
  const span = stretchOfAll(spells.map(({ during }) => during));
  if (span === undefined) return undefined;
  const day = startOf(chosen)?.getTime();
  const ongoing = spells.some(({ during }) => during.latest === null);
  const from = Math.min(span.from, day ?? Infinity);
  const to = Math.max(span.to, ongoing ? today : -Infinity, day === undefined ? -Infinity : day + DAY);
  return wholeYears({ from, to });
}

/** The days on which something changes, or may: those on which a spell begins, and those after it has ended. */
export function daysOfChange(spells: Iterable<Spell>): readonly string[] {
  const days = new Set<string>();
  for (const { during } of spells) {
    for (const day of [during.earliest, during.certain?.first]) if (startOf(day)) days.add(day as string);
    for (const day of [during.latest, during.certain?.last]) {
      const last = startOf(day);
      if (last !== undefined) days.add(dayOf(new Date(last.getTime() + DAY)));
    }
  }
  return [...days].sort();
}
