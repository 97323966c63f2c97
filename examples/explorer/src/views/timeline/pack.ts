/** Puts what would overlap into rows, and counts what finds no room. Pixels. */

/** Something that takes room in a lane. */
export interface Extent {
  readonly x0: number;
  readonly x1: number;
}

/** Something in its row, and how far a label behind it may reach. */
export interface Placed<T> {
  readonly item: T;
  readonly row: number;
  readonly roomUntil: number;
}

/** Things that found no room in the rows, drawn as one: "+3 more". */
export interface More<T> extends Extent {
  readonly items: readonly T[];
}

export interface Packed<T> {
  readonly placed: readonly Placed<T>[];
  readonly more: readonly More<T>[];
  /** How many rows are taken, that of "more" not counted. */
  readonly rows: number;
}

/** Between two things in a row, in pixels. */
const GAP = 3;
/** The width of "+12 more", in pixels. */
const MORE_WIDTH = 34;

/**
 * Pack things into at most so many rows.
 *
 * They go from left to right, each into the first row in which it covers no label; where there is none, into the one that
 * has been free for longest. A lane has only as many rows as it takes for all to be labelled.
 *
 * @param items in any order
 * @param until where the drawing ends: signs for the rest do not reach beyond it
 * @param labelled how wide one is with its label, from its `x0`
 */
export function pack<T extends Extent>(items: readonly T[], mostRows: number, labelled: (item: T) => number, until = Infinity): Packed<T> {
  const sorted = [...items].sort((a, b) => a.x0 - b.x0 || a.x1 - b.x1);
  const rows = rowsFor(sorted, mostRows, labelled);
  const ends = new Array<number>(rows).fill(-Infinity);
  const labels = new Array<number>(rows).fill(-Infinity);
  const last = new Array<{ index: number }>(rows);
  const placed: { item: T; row: number; roomUntil: number }[] = [];
  const left: T[] = [];
  for (const item of sorted) {
    const clear = labels.findIndex((end) => end + GAP <= item.x0);
    const row = clear === -1 ? ends.indexOf(Math.min(...ends)) : clear;
    if ((ends[row] as number) + GAP > item.x0) {
      left.push(item);
      continue;
    }
    const before = last[row];
    if (before !== undefined) (placed[before.index] as { roomUntil: number }).roomUntil = item.x0 - GAP;
    last[row] = { index: placed.length };
    ends[row] = item.x1;
    labels[row] = Math.max(item.x1, item.x0 + labelled(item));
    placed.push({ item, row, roomUntil: Infinity });
  }
  return { placed, more: gathered(left, until), rows };
}

/** How many rows it takes for nothing to be covered, labels included, as far as that many are to be had. */
function rowsFor<T extends Extent>(sorted: readonly T[], most: number, labelled: (item: T) => number): number {
  const ends: number[] = [];
  for (const item of sorted) {
    const free = ends.findIndex((end) => end + GAP <= item.x0);
    if (free === -1 && ends.length === most) return most;
    ends[free === -1 ? ends.length : free] = Math.max(item.x1, item.x0 + labelled(item));
  }
  return Math.max(ends.length, 1);
}

/** Gather what is left, from left to right, so that the signs do not overlap either. */
function gathered<T extends Extent>(left: readonly T[], until: number): More<T>[] {
  const found: { x0: number; x1: number; items: T[] }[] = [];
  for (const item of left) {
    const open = found.at(-1);
    const x0 = Math.min(item.x0, until - MORE_WIDTH);
    if (open !== undefined && x0 < open.x1 + GAP) open.items.push(item);
    else found.push({ x0, x1: x0 + MORE_WIDTH, items: [item] });
  }
  return found;
}
