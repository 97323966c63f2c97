/** What of the network is drawn: the ties of at least so many events, and who has such a tie. */
import type { Schemas } from "communique-client";

export type Actor = Schemas["GraphNodeRead"];
export type Tie = Schemas["GraphEdgeRead"];

/** A network, or what of it is drawn. */
export interface Network {
  readonly actors: readonly Actor[];
  readonly ties: readonly Tie[];
}

/** What is drawn, and how much is not. */
export interface Drawn extends Network {
  readonly hidden: { readonly actors: number; readonly ties: number };
}

/** How many ties a drawing shows by itself: beyond, lines cover each other and names find no room. */
const READABLE = 100;

/** The ties of at least `least` events, and their actors; at 1, those without any tie too. */
export function drawnFrom({ actors, ties }: Network, least: number): Drawn {
  const kept = ties.filter(({ count }) => count >= least);
  const tied = new Set(kept.flatMap(({ source, target }) => [source, target]));
  const shown = actors.filter(({ id }) => least <= 1 || tied.has(id));
  return {
    actors: shown,
    ties: kept,
    hidden: { actors: actors.length - shown.length, ties: ties.length - kept.length },
  };
}

/** The numbers of events that ties are of, ascending: at each of them, and only there, the drawing changes. */
export function weightsOf(ties: readonly Tie[]): number[] {
  return [...new Set([1, ...ties.map(({ count }) => count)])].sort((one, other) => one - other);
}

/** The least number of events a tie must be of for the drawing to be readable; never so many that nothing is left. */
export function readableFrom(ties: readonly Tie[], readable = READABLE): number {
  const weights = weightsOf(ties);
  const few = weights.find((least) => ties.filter(({ count }) => count >= least).length <= readable);
  return few ?? weights.at(-1) ?? 1;
}

/** Where a slider over `weights` stands for a wanted number: the least that shows the same ties. */
export function stepOf(weights: readonly number[], least: number): number {
  const step = weights.findIndex((weight) => weight >= least);
  return step === -1 ? weights.length - 1 : step;
}

/** The ties of one actor, the strongest first, each with who is at the other end. */
export function tiesOf({ actors, ties }: Network, id: string): { other: Actor; count: number }[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return ties
    .flatMap(({ source, target, count }) => {
      const other = source === id ? byId.get(target) : target === id ? byId.get(source) : undefined;
      return other === undefined ? [] : [{ other, count }];
    })
    .sort((one, next) => next.count - one.count || one.other.label.localeCompare(next.other.label));
}
