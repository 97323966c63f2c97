/** The ties in the drawing, the strongest above the others; those of the chosen actor above all. */
import type { Spot } from "../../drawing/seen";
import type { Tie } from "./graph";
import { thicknessOf } from "./marks";

interface TieLinesProps {
  readonly ties: readonly Tie[];
  readonly at: ReadonlyMap<string, Spot>;
  /** By how much lines are thinner or thicker than at their own size. */
  readonly scale: number;
  readonly chosen: string | undefined;
  readonly other: string | undefined;
  readonly choose: (source: string, target: string) => void;
}

/** Whoever cannot use a mouse has the same ties in the panel of an actor, and in the table. */
export function TieLines({ ties, at, scale, chosen, other, choose }: TieLinesProps) {
  const most = Math.max(1, ...ties.map(({ count }) => count));
  const isLit = ({ source, target }: Tie): boolean => source === chosen || target === chosen;
  const order = [...ties].sort((one, next) => Number(isLit(one)) - Number(isLit(next)) || one.count - next.count);
  return (
    <g aria-hidden="true">
      {order.map((tie) => {
        const { source, target, count } = tie;
        const [from, to] = [at.get(source), at.get(target)];
        if (from === undefined || to === undefined) return null;
        const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
        const named = isLit(tie) && (source === other || target === other);
        return (
          <g
            key={`${source} ${target}`}
            class={`tie ${isLit(tie) ? "tie-lit" : ""} ${named ? "tie-chosen" : ""}`}
            data-tie={`${source} ${target}`}
            data-count={count}
            onClick={() => choose(source, target)}
          >
            <title>
              {count} {count === 1 ? "event" : "events"} in common
            </title>
            <line class="tie-reach" {...ends} />
            <line class="tie-line" {...ends} style={{ strokeWidth: thicknessOf(count, most) * Math.max(scale, 0.5) }} />
          </g>
        );
      })}
    </g>
  );
}
