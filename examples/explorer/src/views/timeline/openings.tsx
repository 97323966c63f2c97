/** Open ends: from the body of a mark to the edge of the window, wherever that is now. */
import { GoingOn, Opening } from "./glyphs";
import type { Heights } from "./heights";
import type { Mark } from "./layout";

interface OpeningsProps {
  readonly drawn: readonly Mark[];
  readonly heights: Heights;
  /** Where the window begins, in pixels of the layout. */
  readonly start: number;
  readonly width: number;
  /** `Opening` draws beneath the marks, `GoingOn` upon them. */
  readonly by: typeof Opening | typeof GoingOn;
}

export function Openings({ drawn, heights, start, width, by: Draw }: OpeningsProps) {
  return (
    <g aria-hidden="true" class="openings">
      {drawn.map((one) => {
        const body = { ...one.body, x0: one.body.x0 - start, x1: one.body.x1 - start };
        return (
          <g key={one.key} class={`series colour-${one.lane.series}`}>
            <Draw body={body} from={0} to={width} y={heights.y(one)} />
          </g>
        );
      })}
    </g>
  );
}
