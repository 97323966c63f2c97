/** The map itself: land, and a circle for each place, or for several that lie close together. */
import { useMemo, useRef } from "preact/hooks";

import { Frame, NOT_YET } from "../../drawing/frame";
import { placeLabels } from "../../drawing/labels";
import { widthOf } from "../../drawing/measure";
import { usePanZoom } from "../../drawing/pan_zoom";
import { useRoving } from "../../drawing/roving";
import { filling, fitted } from "../../drawing/seen";
import { useSize } from "../../drawing/size";
import { go, place } from "../../state/place";
import { withChange } from "../../state/state";
import { circlesOf, type Located, RIM } from "./grouping";
import { CircleMark } from "./circle_mark";
import { Ground } from "./ground";
import type { Happened, Place } from "./places";
import { middleOf, worldAround } from "./world";

interface MapDrawingProps {
  readonly places: readonly Happened[];
  /** The places of the whole chronology: they say where the middle of the world is, whatever is selected. */
  readonly known: readonly Place[];
  readonly chosen: readonly string[];
}

const MARGIN = 64; // pixels around the places shown
const LARGE = 700; // pixels: from this width on, circles have their full size
const CLOSEST = 40;
const BY_ITSELF = 9; // how close the map goes without being asked
const MOST_ASKED = 50; // values of one filter, as the API takes them: more places are looked at from nearer by
const NAME = { pixels: 12.5, height: 15 };

export function MapDrawing({ places, known, chosen }: MapDrawingProps) {
  const room = useRef<HTMLDivElement>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const size = useSize(room) ?? NOT_YET;
  const world = useMemo(() => {
    const located = known.flatMap(({ longitude, latitude }): [number, number][] =>
      longitude === null || latitude === null ? [] : [[longitude, latitude]],
    );
    return worldAround(middleOf(located));
  }, [known]);
  const located = useMemo(
    () =>
      places.flatMap(({ at, id, name, count }): Located[] =>
        at === undefined ? [] : [{ id, name, count, ...world.spotOf(at) }],
      ),
    [places, world],
  );
  const margin = Math.min(MARGIN, size.width / 7);
  const whole = useMemo(() => fitted(world.corners, size, 6, CLOSEST), [world, size]);
  const home = useMemo(
    () => (located.length === 0 ? whole : filling(fitted(located, size, margin, BY_ITSELF), world.corners, size)),
    [located, size, margin, whole],
  );
  const circleSize = Math.min(Math.max(size.width / LARGE, 0.5), 1);
  const moving = usePanZoom(drawing, home, [whole.k, CLOSEST]);
  const circles = useMemo(() => circlesOf(located, moving.seen, circleSize), [located, moving.seen, circleSize]);
  const state = place();
  const choose = (id: string): void => {
    const together = circles.find((circle) => circle.id === id)?.places ?? [];
    if (together.length > MOST_ASKED) {
      moving.show(fitted(together, size, margin, CLOSEST));
      return;
    }
    const ids = together.map((one) => one.id);
    const same = ids.length === chosen.length && ids.every((one) => chosen.includes(one));
    go(withChange(state, { chosen: same ? null : ids }));
  };
  const roving = useRoving(new Map(circles.map((circle) => [circle.id, circle])), choose);
  const labels = placeLabels(
    circles.map((circle) => ({
      ...circle,
      radius: circle.radius + (circle.places.length > 1 ? RIM : 0),
      width: widthOf(nameOf(circle), NAME.pixels, 600),
      height: NAME.height,
    })),
    size,
  );
  return (
    <Frame
      name="Places of events on a map of the world"
      mark="place"
      class="map-drawing"
      room={room}
      drawing={drawing}
      size={size}
      moving={moving}
      home="Selected places"
      buttons={
        <button type="button" onClick={() => moving.show(whole)}>
          Whole world
        </button>
      }
    >
      <Ground world={world} seen={moving.seen} />
      {circles.map((circle) => (
        <CircleMark
          key={circle.id}
          circle={circle}
          name={nameOf(circle)}
          chosen={circle.places.some(({ id }) => chosen.includes(id))}
          roving={roving}
          choose={choose}
        />
      ))}
      <g aria-hidden="true">
        {circles.map((circle) => {
          const at = labels.get(circle.id);
          return (
            at && (
              <text key={circle.id} class="circle-name" x={at.x} y={at.y}>
                {nameOf(circle)}
              </text>
            )
          );
        })}
      </g>
    </Frame>
  );
}

function nameOf({ name, places }: { name: string; places: readonly unknown[] }): string {
  return places.length === 1 ? name : `${name} + ${places.length - 1}`;
}
