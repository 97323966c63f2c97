/** What lies below the places: the sea, the net of degrees, land and borders. */
import { memo } from "preact/compat";

import type { Seen } from "../../drawing/seen";
import type { World } from "./world";

/** Drawn once: while the map moves, only its transformation changes. */
const Paths = memo(function Paths({ world }: { world: World }) {
  return (
    <>
      <path class="map-sea" d={world.paths.sphere} />
      <path class="map-net" d={world.paths.net} />
      <path class="map-land" d={world.paths.land} />
      <path class="map-borders" d={world.paths.borders} />
    </>
  );
});

export function Ground({ world, seen: { x, y, k } }: { world: World; seen: Seen }) {
  return (
    <g aria-hidden="true" transform={`translate(${x},${y}) scale(${k})`}>
      <Paths world={world} />
    </g>
  );
}
