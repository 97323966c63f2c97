/** One actor in the drawing: a shape that can be chosen, and a name where there is room for it. */
import type { Roving } from "../../drawing/roving";
import type { Spot } from "../../drawing/seen";
import { counted } from "../../parts/words";
import type { Actor } from "./graph";
import type { Look } from "./kinds";
import type { ActorMark as Mark } from "./marks";

interface ActorMarkProps {
  readonly actor: Actor;
  /** How many ties of the actor are drawn. */
  readonly ties: number;
  readonly look: Look | undefined;
  readonly mark: Mark | undefined;
  readonly label: Spot | undefined;
  readonly chosen: boolean;
  readonly lit: boolean;
  readonly roving: Roving;
  readonly choose: (id: string) => void;
}

export function ActorMark({ actor, ties, look, mark, label, chosen, lit, roving, choose }: ActorMarkProps) {
  if (look === undefined || mark === undefined) return null;
  const { id, kind, count } = actor;
  const told = `${actor.label}, ${kind}, ${counted(count, "event")}, ${counted(ties, "tie")}`;
  return (
    <g
      class={`actor ${chosen ? "actor-chosen" : ""} ${lit ? "actor-lit" : ""}`}
      role="button"
      aria-label={told}
      aria-pressed={chosen}
      tabIndex={roving.tabIndexOf(id)}
      data-mark={id}
      data-actor={id}
      data-count={count}
      onClick={() => choose(id)}
      onFocus={() => roving.onFocus(id)}
      onKeyDown={(event) => {
        if (roving.onKey(event, id)) event.stopPropagation();
      }}
    >
      <title>{told}</title>
      <path
        d={look.path(mark.shape)}
        transform={`translate(${mark.x.toFixed(1)},${mark.y.toFixed(1)})`}
        style={{ fill: `var(${look.series})` }}
      />
      {label !== undefined && (
        <text class="actor-name" x={label.x} y={label.y}>
          {actor.label}
        </text>
      )}
    </g>
  );
}
