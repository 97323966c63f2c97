/** Shapes and colours of the kinds of actors, in the order in which the data has them. */
import type { Actor } from "./graph";

/** How a kind is drawn: a shape by its corners (none: a disc), and which of the series of colours. */
export interface Look {
  readonly kind: string;
  readonly series: string;
  readonly path: (radius: number) => string;
}

/** How far a shape of radius 1 reaches at the most. */
export const REACH = 1.3;

/** Shapes of about the same area, told apart without colour. */
const PATHS: readonly ((radius: number) => string)[] = [
  (r) => `M${-r},0A${r},${r} 0 1 1 ${r},0A${r},${r} 0 1 1 ${-r},0Z`,
  (r) => polygon(r * 1.22, 4, Math.PI / 4),
  (r) => polygon(r * REACH, 4, 0),
  (r) => polygon(r * REACH, 3, -Math.PI / 2),
  (r) => polygon(r * 1.1, 6, 0),
  (r) => polygon(r * REACH, 3, Math.PI / 2),
];

/** A look for each kind: the most frequent kind of the whole chronology has the first one, whatever is selected. */
export function looksOf(actors: readonly Actor[]): Map<string, Look> {
  const counts = new Map<string, number>();
  for (const { kind } of actors) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
  return new Map(
    kinds.map(([kind], index) => {
      const path = PATHS[index % PATHS.length] as Look["path"];
      return [kind, { kind, path, series: index < 8 ? `--series-${index + 1}` : "--series-rest" }];
    }),
  );
}

function polygon(radius: number, corners: number, turn: number): string {
  const points = Array.from({ length: corners }, (_, corner) => {
    const angle = turn + (2 * Math.PI * corner) / corners;
    return `${(radius * Math.cos(angle)).toFixed(2)},${(radius * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${points.join("L")}Z`;
}
