/** The map itself: land, and a circle for each place, or for several that lie close together. */
import { useMemo, useRef } from "preact/hooks";

import { placeLabels } from "../../drawing/labels";
import { useSize, widthOf } from "../../drawing/measure";
import { usePanZoom } from "../../drawing/pan_zoom";
import { useRoving } from "../../drawing/roving";
import { filling, fitted, type Size } from "../../drawing/seen";
import { ZoomButtons } from "../../drawing/zoom_buttons";
import { go, place } from "../../state/place";
import { withChange } from "../../state/state";
import { circlesOf, type Located } from "./grouping";
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
const CLOSEST = 40;
const BY_ITSELF = 9; // how close the map goes without being asked
const NAME = { pixels: 12.5, height: 15 };

export function MapDrawing(props: MapDrawingProps) {
  const holder = useRef<HTMLDivElement>(null);
  const size = useSize(holder);
  return (
    <div class="map-drawn">
      <div class="drawing map-drawing" ref={holder}>
        {size !== undefined && size.width > 0 && <Sized {...props} size={size} />}
      </div>
      <p class="drawing-hint">
        Arrow keys lead from place to place, Enter chooses. <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd> and the wheel with
        Ctrl zoom; dragging, Shift with arrows, and two fingers move.
      </p>
    </div>
  );
}

function Sized({ places, known, chosen, size }: MapDrawingProps & { size: Size }) {
  const frame = useRef<SVGSVGElement>(null);
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
  const moving = usePanZoom(frame, home, [whole.k, CLOSEST]);
  const circles = useMemo(() => circlesOf(located, moving.seen), [located, moving.seen]);
  const state = place();
  const choose = (id: string): void => {
    const ids = circles.find((circle) => circle.id === id)?.places.map((one) => one.id) ?? [];
    const same = ids.length === chosen.length && ids.every((one) => chosen.includes(one));
    go(withChange(state, { chosen: same ? null : ids }));
  };
  const roving = useRoving(new Map(circles.map((circle) => [circle.id, circle])), choose);
  const labels = placeLabels(
    circles.map((circle) => ({ ...circle, width: widthOf(nameOf(circle), NAME.pixels, 600), height: NAME.height })),
    size,
  );
  return (
    <>
      <svg
        ref={frame}
        width={size.width}
        height={size.height}
        role="group"
        aria-label="Places of events on a map of the world"
        onKeyDown={moving.onKey}
      >
        <Ground world={world} seen={moving.seen} />
        {circles.map((circle) => (
          <CircleMark
            key={circle.id}
            circle={circle}
            name={nameOf(circle)}
            label={labels.get(circle.id)}
            chosen={circle.places.some(({ id }) => chosen.includes(id))}
            roving={roving}
            choose={choose}
          />
        ))}
      </svg>
      <ZoomButtons of={moving} home="Selected places">
        <button type="button" onClick={() => moving.show(whole)}>
          Whole world
        </button>
      </ZoomButtons>
    </>
  );
}

function nameOf({ name, places }: { name: string; places: readonly unknown[] }): string {
  return places.length === 1 ? name : `${name} + ${places.length - 1}`;
}
