/** How far a served date reaches within a window of time: where it is sure, where only possible, and which ends are open. */
import { type Dated, type Stretch, stretchOf } from "./stretch";

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

function within(stretch: Stretch, window: Stretch): Stretch | null {
  const from = Math.max(stretch.from, window.from);
  const to = Math.min(stretch.to, window.to);
  return from < to ? { from, to } : null;
}
