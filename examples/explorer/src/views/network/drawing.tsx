/** The drawing of a network: ties as lines, actors as shapes, names as far as there is room. */
import { useMemo, useRef } from "preact/hooks";

import { Frame, NOT_YET } from "../../drawing/frame";
import { placeLabels } from "../../drawing/labels";
import { widthOf } from "../../drawing/measure";
import { usePanZoom } from "../../drawing/pan_zoom";
import { useRoving } from "../../drawing/roving";
import { fitted } from "../../drawing/seen";
import { useSize } from "../../drawing/size";
import { go, place } from "../../state/place";
import { one, withChange } from "../../state/state";
import { ActorMark } from "./actor_mark";
import type { Drawn } from "./graph";
import type { Look } from "./kinds";
import { degreesOf } from "./layout";
import { litBy, marksOf } from "./marks";
import type { Placed } from "./placing";
import { TieLines } from "./tie_lines";

interface DrawingProps {
  readonly placed: Placed<Drawn>;
  readonly looks: ReadonlyMap<string, Look>;
}

/** Names, in pixels as `network.css` has them; and what is left free around the whole. */
const NAME = { widthOf: (name: string) => widthOf(name, 13, 600), height: 16 };
const MARGIN = 56;
/** Beyond so many ties, each is drawn fainter. */
const CROWD = 300;

export function Drawing({ placed: { network, spots }, looks }: DrawingProps) {
  const room = useRef<HTMLDivElement>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const size = useSize(room) ?? NOT_YET;
  const margin = Math.min(MARGIN, size.width / 8);
  const home = useMemo(() => fitted([...spots.values()], size, margin, 1.5), [spots, size, margin]);
  const moving = usePanZoom(drawing, home, [0.1, 8]);
  const state = place();
  const chosen = one(state, "chosen");
  const lit = useMemo(() => litBy(chosen, network), [network, chosen]);
  const marks = marksOf(network, spots, moving.seen, lit, NAME);
  const labels = placeLabels(marks, size);
  const at = new Map(marks.map((mark) => [mark.id, mark]));
  const choose = (id: string): void => go(withChange(state, { chosen: id === chosen ? null : id, tie: null }));
  const roving = useRoving(at, choose);
  const degrees = useMemo(() => degreesOf(network.ties), [network]);
  return (
    <Frame
      name="Actors and their ties"
      mark="actor"
      class={`network-drawing ${lit.size > 0 ? "network-dimmed" : ""} ${network.ties.length > CROWD ? "network-crowded" : ""}`}
      room={room}
      drawing={drawing}
      size={size}
      moving={moving}
      home="Whole network"
    >
      <TieLines
        ties={network.ties}
        spots={spots}
        seen={moving.seen}
        chosen={chosen}
        other={one(state, "tie")}
      />
      {network.actors.map((actor) => (
        <ActorMark
          key={actor.id}
          actor={actor}
          ties={degrees.get(actor.id) ?? 0}
          look={looks.get(actor.kind)}
          mark={at.get(actor.id)}
          label={labels.get(actor.id)}
          chosen={actor.id === chosen}
          lit={lit.has(actor.id)}
          roving={roving}
          choose={choose}
        />
      ))}
    </Frame>
  );
}
