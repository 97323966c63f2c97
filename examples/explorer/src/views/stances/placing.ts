/** Where marks stand on a line of time: at their date, with a bar for what is not sure of it, and none over another. */
import { extentOf, type Piece, piecesOf } from "../../dates/extent";
import type { Dated, Stretch } from "../../dates/stretch";
import { shareOf } from "../../dates/scale";

/** A mark, in CSS pixels from the left edge of the drawing. */
export interface Placed {
  /** The middle of the mark. */
  readonly at: number;
  /** The bar behind it: where the date is more than a moment. */
  readonly pieces: readonly { readonly kind: Piece["kind"]; readonly left: number; readonly width: number }[];
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** The line it stands in, from 0. */
  readonly line: number;
}

/** The width of a mark, the room between two, and how long a bar fades towards an end that is open. */
export const MARK = 22;
const ROOM = 3;
const TAIL = 44;

/** A drawing's window of time, and its width in CSS pixels. */
export interface Frame {
  readonly window: Stretch;
  readonly width: number;
}

/** Place dates in as few lines as they need, in order of their marks; null for a date that lies outside the window. */
export function placed(dates: readonly Dated[], frame: Frame): readonly (Placed | null)[] {
  const ends: number[] = []; // by line, how far it is taken
  const loose = dates.map((date) => loosely(date, frame));
  const result: (Placed | null)[] = loose.map(() => null);
  const order = [...loose.keys()].sort((one, other) => (loose[one]?.left ?? 0) - (loose[other]?.left ?? 0));
  for (const index of order) {
    const mark = loose[index];
    if (mark == null) continue;
    const { left, right, ...rest } = mark;
    let line = ends.findIndex((end) => end + ROOM <= left);
    if (line < 0) line = ends.length;
    ends[line] = right;
    result[index] = { ...rest, line };
  }
  return result;
}

/** A mark without its line, and the room it takes. */
type Loose = Omit<Placed, "line"> & { readonly left: number; readonly right: number };

function loosely(date: Dated, { window, width }: Frame): Loose | null {
  const extent = extentOf(date, window);
  if (extent === null) return null;
  const toX = (moment: number): number => Math.round((shareOf(moment, window) * width) / 10) / 10;
  const { possible, solid, openStart, openEnd } = extent;
  const at = toX(middleOf(date, solid ?? possible));
  const pieces = piecesOf(extent)
    .map(({ from, to, kind }) => {
      const sure = kind === "solid";
      const left = openStart && !sure ? Math.max(toX(from), Math.min(at, toX(to)) - TAIL) : toX(from);
      const right = openEnd && !sure ? Math.min(toX(to), Math.max(at, toX(from)) + TAIL) : toX(to);
      return { kind, left, width: right - left };
    })
    .filter((piece) => piece.width > 0);
  const left = Math.min(at - MARK / 2, ...pieces.map((piece) => piece.left));
  const right = Math.max(at + MARK / 2, ...pieces.map((piece) => piece.left + piece.width));
  return { at, pieces, openStart, openEnd, left, right };
}

/** The moment that stands for a date: its middle, or its known end where the other is open. */
function middleOf(date: Dated, { from, to }: Stretch): number {
  const first = date.certain === null ? date.earliest : date.certain.first;
  const last = date.certain === null ? date.latest : date.certain.last;
  if (first === null && last !== null) return to;
  if (last === null && first !== null) return from;
  return (from + to) / 2;
}
