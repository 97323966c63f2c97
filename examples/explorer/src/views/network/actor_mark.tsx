/** One actor in the drawing: a shape that can be chosen, and a name where there is room for it. */
import { Mark } from "../../drawing/mark";
import type { Roving } from "../../drawing/roving";
import type { Spot } from "../../drawing/seen";
import { counted } from "../../parts/words";
import type { Actor } from "./graph";
import type { Look } from "./kinds";
import type { ActorMark as Placed } from "./marks";

interface ActorMarkProps {
  readonly actor: Actor;
  /** How many ties of the actor are drawn. */
  readonly ties: number;
  readonly look: Look | undefined;
  readonly mark: Placed | undefined;
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
    <Mark
      id={id}
      told={told}
      class={`actor ${chosen ? "actor-chosen" : ""} ${lit ? "actor-lit" : ""}`}
      chosen={chosen}
      roving={roving}
      choose={choose}
      data-actor={id}
      data-count={count}
    >
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
    </Mark>
  );
}
