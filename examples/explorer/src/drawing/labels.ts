/** Which of many labels are written, so that none covers another or a mark. */
import type { Spot } from "./seen";

/** A mark that may be labelled, as seen, in pixels. The first ones have the first choice. */
export interface Mark extends Spot {
  readonly id: string;
  readonly radius: number;
  /** How wide and high its label is. */
  readonly width: number;
  readonly height: number;
  /** Whether it is labelled whatever it covers. */
  readonly must?: boolean;
}

/** Where a label stands: the left end and the middle of its line. */
export type Placed = ReadonlyMap<string, Spot>;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 4;
/** A name gives no way to marks that are smaller than its own by this: else nobody in the middle of many is named. */
const SMALL = 0.6;

/** Place labels right of their marks, or left, below, above; leave out those for which there is no room. */
export function placeLabels(marks: readonly Mark[], frame: { width: number; height: number }): Placed {
  const placed = new Map<string, Spot>();
  const taken: Box[] = [];
  const discs = marks.map((mark) => ({ id: mark.id, radius: mark.radius, box: around(mark) }));
  const order = [...marks.filter(({ must }) => must === true), ...marks.filter(({ must }) => must !== true)];
  for (const mark of order) {
    if (!seen(around(mark), frame)) continue;
    const choices = boxesOf(mark);
    const free = choices.find(
      (box) =>
        within(box, frame) &&
        taken.every((other) => !meets(box, other)) &&
        discs.every(({ id, radius, box: disc }) => id === mark.id || radius < mark.radius * SMALL || !meets(box, disc)),
    );
    const box = free ?? (mark.must === true ? (choices.find((one) => within(one, frame)) ?? choices[0]) : undefined);
    if (box === undefined) continue;
    taken.push(box);
    placed.set(mark.id, { x: box.left, y: (box.top + box.bottom) / 2 });
  }
  return placed;
}

function around({ x, y, radius }: Mark): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** Where the label of a mark may stand, the best place first. */
function boxesOf({ x, y, radius, width, height }: Mark): Box[] {
  const at = (left: number, top: number): Box => ({ left, right: left + width, top, bottom: top + height });
  return [
    at(x + radius + GAP, y - height / 2),
    at(x - radius - GAP - width, y - height / 2),
    at(x - width / 2, y + radius + GAP / 2),
    at(x - width / 2, y - radius - GAP / 2 - height),
  ];
}

function meets(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function within(box: Box, { width, height }: { width: number; height: number }): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
}

function seen(box: Box, { width, height }: { width: number; height: number }): boolean {
  return meets(box, { left: 0, top: 0, right: width, bottom: height });
}
