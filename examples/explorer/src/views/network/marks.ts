/** The actors of a network as they are seen: where, how large, and who is named first. */
import type { Mark } from "../../drawing/labels";
import { type Seen, seenAt } from "../../drawing/seen";
import type { Network } from "./graph";
import { REACH } from "./kinds";
import { radiusOf, type Spots } from "./layout";

/** An actor as seen; its shape has the size `shape`, and reaches no farther than the mark. */
export interface ActorMark extends Mark {
  readonly shape: number;
}

/** Who is chosen, and whom that one has ties with; empty where nobody is. */
export function litBy(chosen: string | undefined, { actors, ties }: Network): ReadonlySet<string> {
  if (chosen === undefined || actors.every(({ id }) => id !== chosen)) return new Set();
  const others = ties.flatMap(({ source, target }) => (source === chosen ? target : target === chosen ? source : []));
  return new Set([chosen, ...others]);
}

/**
 * The marks of the actors, those first whose names matter most: the chosen one, whom that one has ties with, then by
 * number of events.
 *
 * @param widthOf the width of a name as it will be written, in pixels
 */
export function marksOf(
  { actors }: Network,
  spots: Spots,
  seen: Seen,
  lit: ReadonlySet<string>,
  label: { readonly widthOf: (name: string) => number; readonly height: number },
): ActorMark[] {
  const [chosen] = lit;
  const rank = (id: string): number => (id === chosen ? 0 : lit.has(id) ? 1 : 2);
  return [...actors]
    .sort((one, next) => rank(one.id) - rank(next.id) || next.count - one.count || (one.id < next.id ? -1 : 1))
    .map(({ id, label: name, count }) => {
      const shape = radiusOf(count) * scaleAt(seen);
      return {
      id,
      ...seenAt(seen, spots.get(id) ?? { x: 0, y: 0 }),
      shape,
      radius: shape * REACH,
      width: label.widthOf(name),
      height: label.height,
      must: id === chosen,
    };
    });
}

/** How large marks are, by enlargement: they shrink with the drawing, so that they do not cover each other. */
export function scaleAt({ k }: Seen): number {
  return Math.min(Math.max(k, 0.35), 1.25);
}

/** How thick the line of a tie is, in pixels: its area goes with the number of events. */
export function thicknessOf(count: number, most: number): number {
  return 0.75 + 8 * Math.sqrt(count / Math.max(most, 1)) ** 1.5;
}
