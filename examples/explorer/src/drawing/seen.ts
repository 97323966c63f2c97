/** What part of a drawing is seen, and how large: the pure computing behind zoom and pan. */

/** A place in a drawing. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Width and height of a frame, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a drawing stands in its frame: a spot is seen at `x + k · spot.x`, `y + k · spot.y`, in pixels. */
export interface Seen extends Spot {
  readonly k: number;
}

/** Where in the frame a spot of the drawing is seen, in pixels. */
export function seenAt({ x, y, k }: Seen, spot: Spot): Spot {
  return { x: x + k * spot.x, y: y + k * spot.y };
}

/**
 * Show all spots as large as they fit, in the middle of the frame.
 *
 * @param margin pixels to leave free on every side
 * @param most the greatest enlargement: a single spot would else be enlarged without end
 */
export function fitted(spots: readonly Spot[], { width, height }: Size, margin: number, most: number): Seen {
  if (spots.length === 0) return { x: width / 2, y: height / 2, k: 1 };
  const xs = spots.map(({ x }) => x);
  const ys = spots.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = { width: Math.max(width - 2 * margin, 1), height: Math.max(height - 2 * margin, 1) };
  const k = Math.min(room.width / Math.max(right - left, 1e-9), room.height / Math.max(bottom - top, 1e-9), most);
  return { x: width / 2 - (k * (left + right)) / 2, y: height / 2 - (k * (top + bottom)) / 2, k };
}

/** Move what is seen so that no room is left free beside the drawing; where it is too small for that, to the middle. */
export function filling(seen: Seen, [first, last]: readonly [Spot, Spot], { width, height }: Size): Seen {
  const along = (at: number, from: number, to: number, room: number): number => {
    const [least, most] = [room - seen.k * to, -seen.k * from];
    return least > most ? (least + most) / 2 : Math.min(Math.max(at, least), most);
  };
  return { k: seen.k, x: along(seen.x, first.x, last.x, width), y: along(seen.y, first.y, last.y, height) };
}

/** The directions of the arrow keys, as seen. */
export const ARROWS: Readonly<Record<string, Spot>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Which of the spots is the next one that way: near, and rather ahead than aside; none where nothing lies ahead. */
export function nextThatWay(from: Spot, way: Spot, spots: ReadonlyMap<string, Spot>): string | undefined {
  let found: string | undefined;
  let least = Infinity;
  for (const [id, { x, y }] of spots) {
    const ahead = (x - from.x) * way.x + (y - from.y) * way.y;
    const aside = Math.abs((x - from.x) * way.y) + Math.abs((y - from.y) * way.x);
    if (ahead <= 0 || aside > 2 * ahead) continue;
    const effort = ahead + 2 * aside;
    if (effort < least) [found, least] = [id, effort];
  }
  return found;
}
