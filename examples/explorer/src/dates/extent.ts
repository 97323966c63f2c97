/** How far a served date reaches within a window of time: where it is sure, where only possible, and which ends are open. */
import type { Schemas } from "communique-client";

import { endOf, startOf } from "./day";

/** The days of a date as served; both null ends and days of years that do not have four digits are understood. */
export type Dated = Pick<Schemas["DateRead"], "earliest" | "latest" | "certain">;

/** A stretch of time, in milliseconds since 1970 (UTC); `to` is the moment at which its last day is over. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A date as a bar: `solid` lies within `possible`, and both within the window. */
export interface Extent {
  /** All days it may have touched. */
  readonly possible: Stretch;
  /** The days on which it surely was going on; null where none is sure, or none of them lies in the window. */
  readonly solid: Stretch | null;
  /** Whether the past is open: nothing says when it began at the earliest. */
  readonly openStart: boolean;
  /** Whether the future is open: it goes on, or nothing says when it ended at the latest. */
  readonly openEnd: boolean;
  /** Whether it reaches back beyond the window, known or not. */
  readonly cutStart: boolean;
  /** Whether it goes on beyond the window, known or not. */
  readonly cutEnd: boolean;
}

/** A part of the bar: sure, only possible all along, or fading in towards what is sure, or out from it. */
export interface Piece extends Stretch {
  readonly kind: "solid" | "possible" | "fade-in" | "fade-out";
}

/** The part of a date that lies in a window, as a bar; null where none of it does. */
export function extentOf(date: Dated, window: Stretch): Extent | null {
  const whole = stretchOf(date.earliest, date.latest);
  const possible = within(whole, window);
  if (possible === null) return null;
  return {
    possible,
    solid: date.certain && within(stretchOf(date.certain.first, date.certain.last), window),
    openStart: date.earliest === null,
    openEnd: date.latest === null,
    cutStart: whole.from < window.from,
    cutEnd: whole.to > window.to,
  };
}

/** The parts of a bar from left to right, without gaps. */
export function piecesOf({ possible, solid }: Extent): readonly Piece[] {
  if (solid === null) return [{ ...possible, kind: "possible" }];
  const pieces: Piece[] = [
    { from: possible.from, to: solid.from, kind: "fade-in" },
    { ...solid, kind: "solid" },
    { from: solid.to, to: possible.to, kind: "fade-out" },
  ];
  return pieces.filter(({ from, to }) => to > from);
}

/** The stretch that holds every end of these dates that is known; undefined where none is. Open ends do not widen it. */
export function spanOf(dates: Iterable<Dated>): Stretch | undefined {
  let from = Infinity;
  let to = -Infinity;
  for (const { earliest, latest, certain } of dates) {
    for (const day of [earliest, latest, certain?.first, certain?.last]) {
      from = Math.min(from, startOf(day)?.getTime() ?? Infinity);
      to = Math.max(to, endOf(day)?.getTime() ?? -Infinity);
    }
  }
  return from < to ? { from, to } : undefined;
}

/** From the first day to the end of the last; null is an open end. */
function stretchOf(first: string | null, last: string | null): Stretch {
  return { from: startOf(first)?.getTime() ?? beyond(first, -Infinity), to: endOf(last)?.getTime() ?? beyond(last, Infinity) };
}

/** A day outside the years of four digits is written with a sign, and lies beyond any window on that side. */
function beyond(day: string | null, open: number): number {
  if (day === null) return open;
  return day.startsWith("-") ? -Infinity : Infinity;
}

function within(stretch: Stretch, window: Stretch): Stretch | null {
  const from = Math.max(stretch.from, window.from);
  const to = Math.min(stretch.to, window.to);
  return from < to ? { from, to } : null;
}
