/** One circle on the map: a place, or several together, with the number of events. */
import { Mark } from "../../drawing/mark";
import type { Roving } from "../../drawing/roving";
import { counted } from "../../parts/words";
import { type Circle, RIM } from "./grouping";

interface CircleMarkProps {
  readonly circle: Circle;
  readonly name: string;
  readonly chosen: boolean;
  readonly roving: Roving;
  readonly choose: (id: string) => void;
}

export function CircleMark({ circle, name, chosen, roving, choose }: CircleMarkProps) {
  const { id, x, y, radius, count, places } = circle;
  const several = places.length > 1 ? `: ${places.map((place) => place.name).join(", ")}` : "";
  const told = `${name}, ${counted(count, "event")}${several}`;
  return (
    <Mark
      id={id}
      told={told}
      class={`circle ${chosen ? "circle-chosen" : ""}`}
      chosen={chosen}
      roving={roving}
      choose={choose}
      data-places={places.map((place) => place.id).join(" ")}
      data-count={count}
    >
      {places.length > 1 && <circle class="circle-rim" cx={x} cy={y} r={radius + RIM} />}
      <circle class="circle-disc" cx={x} cy={y} r={radius} />
      {count > 1 && (
        <text class="circle-number" x={x} y={y}>
          {count}
        </text>
      )}
    </Mark>
  );
}
