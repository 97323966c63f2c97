/** How high lanes are: as many rows as what is in sight, and near it, takes. Pixels. */
import type { Lane } from "./lanes";
import type { Drawn, Layout } from "./layout";

const ROW = 19;
const PADDING = 7;
const MORE_ROW = 18;

export interface LaneHeight {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
  /** The middle of its first row. */
  readonly first: number;
  /** The last of its rows, counted from 0. */
  readonly last: number;
  /** The middle of the row in which "more" stands. */
  readonly more: number;
}

export interface Heights {
  readonly lanes: readonly LaneHeight[];
  readonly total: number;
  /** The middle of something drawn; what is out of sight, in a row that is not there, goes by the last one. */
  readonly y: (drawn: Drawn) => number;
}

/**
 * Stack the lanes of a layout.
 *
 * @param near what decides how high they are: what is in sight, or will be when the window moves on a little
 * @param head room above the rows of a lane, for its name where it does not stand beside them
 */
export function stack(layout: Layout, near: readonly Drawn[], head: number): Heights {
  const rows = new Map<string, number>();
  const withMore = new Set<string>();
  for (const drawn of near) {
    if (drawn.kind === "more") withMore.add(drawn.lane.id);
    else rows.set(drawn.lane.id, Math.max(rows.get(drawn.lane.id) ?? 0, drawn.row + 1));
  }
  const lanes: LaneHeight[] = [];
  let top = 0;
  for (const lane of layout.lanes) {
    const last = (rows.get(lane.id) ?? 1) - 1;
    const taken = (last + 1) * ROW;
    const height = head + PADDING * 2 + taken + (withMore.has(lane.id) ? MORE_ROW : 0);
    const above = top + head + PADDING;
    lanes.push({ lane, top, height, last, first: above + ROW / 2, more: above + taken + MORE_ROW / 2 });
    top += height;
  }
  const byLane = new Map(lanes.map((one) => [one.lane.id, one]));
  const y = (drawn: Drawn): number => {
    const lane = byLane.get(drawn.lane.id) as LaneHeight;
    return drawn.kind === "more" ? lane.more : lane.first + Math.min(drawn.row, lane.last) * ROW;
  };
  return { lanes, total: top, y };
}
