/** What lies below the places: the sea, the net of degrees, land and borders. */
import { useMemo } from "preact/hooks";

import type { Seen } from "../../drawing/seen";
import type { World } from "./world";

export function Ground({ world, seen: { x, y, k } }: { world: World; seen: Seen }) {
  // Drawn once: while the map moves, only its transformation changes.
  const paths = useMemo(
    () => (
      <>
        <path class="map-sea" d={world.paths.sphere} />
        <path class="map-net" d={world.paths.net} />
        <path class="map-land" d={world.paths.land} />
        <path class="map-borders" d={world.paths.borders} />
      </>
    ),
    [world],
  );
  return (
    <g aria-hidden="true" transform={`translate(${x},${y}) scale(${k})`}>
      {paths}
    </g>
  );
}
