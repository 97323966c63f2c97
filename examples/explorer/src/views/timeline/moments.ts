/** When what is drawn was, as far as its ends are known. */
import type { Stretch } from "../../dates/stretch";
import { knownMoments } from "./bars";
import { type Drawn, entriesOf } from "./layout";
import { SHORTEST, within } from "./window";

/** The middle of a mark; of the whole, where none of its ends is known. */
export function middleOf(drawn: Drawn, whole: Stretch): number {
  const { from, to } = stretchOfMark(drawn) ?? whole;
  return (from + to) / 2;
}

/** A window in which all entries of a sign stand, with room beside them. */
export function spanAround(drawn: Drawn, whole: Stretch): Stretch {
  const extent = stretchOfMark(drawn);
  if (extent === null) return whole;
  const room = Math.max((extent.to - extent.from) * 0.15, SHORTEST / 4);
  return within({ from: extent.from - room, to: extent.to + room }, whole);
}

function stretchOfMark(drawn: Drawn): Stretch | null {
  const moments = entriesOf(drawn).flatMap(({ bar }) => knownMoments(bar));
  if (moments.length === 0) return null;
  return { from: moments.reduce((a, b) => Math.min(a, b)), to: moments.reduce((a, b) => Math.max(a, b)) };
}
