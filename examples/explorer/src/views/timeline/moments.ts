/** When what is drawn was, as far as its ends are known. */
import { knownMoments } from "./bars";
import { type Drawn, entriesOf } from "./layout";
import { SHORTEST, type Span, within } from "./span";

/** The middle of a mark; of the whole, where none of its ends is known. */
export function middleOf(drawn: Drawn, whole: Span): number {
  const { start, end } = extentOf(drawn) ?? whole;
  return (start + end) / 2;
}

/** A window in which all entries of a sign stand, with room beside them. */
export function spanAround(drawn: Drawn, whole: Span): Span {
  const extent = extentOf(drawn);
  if (extent === null) return whole;
  const room = Math.max((extent.end - extent.start) * 0.15, SHORTEST / 4);
  return within({ start: extent.start - room, end: extent.end + room }, whole);
}

function extentOf(drawn: Drawn): Span | null {
  const moments = entriesOf(drawn).flatMap(({ bar }) => knownMoments(bar));
  if (moments.length === 0) return null;
  return { start: moments.reduce((a, b) => Math.min(a, b)), end: moments.reduce((a, b) => Math.max(a, b)) };
}
