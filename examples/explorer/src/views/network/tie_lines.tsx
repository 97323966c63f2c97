/** The ties in the drawing, the strongest above the others; those of the chosen actor above all. */
import { useMemo } from "preact/hooks";

import type { Seen } from "../../drawing/seen";
import { counted } from "../../parts/words";
import { go, place } from "../../state/place";
import { one, withChange } from "../../state/state";
import type { Tie } from "./graph";
import type { Spots } from "./layout";
import { scaleAt, thicknessOf } from "./marks";

interface TieLinesProps {
  readonly ties: readonly Tie[];
  readonly spots: Spots;
  readonly seen: Seen;
  readonly chosen: string | undefined;
  /** Who is at the other end of the tie that is looked at. */
  readonly other: string | undefined;
}

/** Whoever cannot use a mouse has the same ties in the panel of an actor, and in the table. */
export function TieLines({ ties, spots, seen: { x, y, k }, chosen, other }: TieLinesProps) {
  // There may be a thousand: while the drawing moves, only the transformation of them all changes.
  const lines = useMemo(() => {
    const most = Math.max(1, ...ties.map(({ count }) => count));
    const isLit = ({ source, target }: Tie): boolean => source === chosen || target === chosen;
    const order = [...ties].sort((a, b) => Number(isLit(a)) - Number(isLit(b)) || a.count - b.count);
    return order.map((tie) => {
      const named = isLit(tie) && (tie.source === other || tie.target === other);
      return (
        <Line
          key={`${tie.source} ${tie.target}`}
          tie={tie}
          spots={spots}
          thickness={thicknessOf(tie.count, most)}
          look={`tie ${isLit(tie) ? "tie-lit" : ""} ${named ? "tie-chosen" : ""}`}
        />
      );
    });
  }, [ties, spots, chosen, other]);
  const scale = Math.max(scaleAt({ x, y, k }), 0.5);
  return (
    <g aria-hidden="true" transform={`translate(${x},${y}) scale(${k})`} style={{ "--scale": scale }}>
      {lines}
    </g>
  );
}

interface LineProps {
  readonly tie: Tie;
  readonly spots: Spots;
  /** Pixels, at its own size. */
  readonly thickness: number;
  readonly look: string;
}

function Line({ tie: { source, target, count }, spots, thickness, look }: LineProps) {
  const [from, to] = [spots.get(source), spots.get(target)];
  if (from === undefined || to === undefined) return null;
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  return (
    <g class={look} data-tie={`${source} ${target}`} data-count={count} onClick={() => choose(source, target)}>
      <title>{counted(count, "event")} in common</title>
      <line class="tie-reach" {...ends} />
      <line class="tie-line" {...ends} style={{ "--thickness": `${thickness.toFixed(2)}px` }} />
    </g>
  );
}

/** Look at a tie from its one end, or from the other where that one is chosen. */
function choose(source: string, target: string): void {
  const state = place();
  const [chosen, tie] = one(state, "chosen") === target ? [target, source] : [source, target];
  go(withChange(state, { chosen, tie }));
}
