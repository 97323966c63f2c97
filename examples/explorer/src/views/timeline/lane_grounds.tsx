/** What lanes stand on: a line above each, and beside or above its rows its name and how many records it holds. */
import type { LaneHeight } from "./heights";

interface LanesProps {
  readonly lanes: readonly LaneHeight[];
  readonly width: number;
}

/** How wide the stripe of a lane's colour is, in pixels. */
const STRIPE = 3;

export function LaneGrounds({ lanes, width }: LanesProps) {
  return (
    <g aria-hidden="true">
      {lanes.map(({ lane, top, height }) => (
        <g key={lane.id} class={`series colour-${lane.series}`}>
          <line class="lane-line" x1={0} x2={width} y1={top + 0.5} y2={top + 0.5} />
          <rect class="lane-colour" x={0} y={top + 1} width={STRIPE} height={height - 1} />
        </g>
      ))}
    </g>
  );
}

/** The names of lanes; `width` is how wide they may be. */
export function LaneNames({ lanes, width }: LanesProps) {
  return (
    <ul class="lane-names">
      {lanes.map(({ lane, top, height }) => (
        <li
          key={lane.id}
          style={{ top: `${top}px`, maxHeight: `${height}px`, width: `${width}px` }}
          data-lane-name={lane.id}
          data-value={lane.value}
          data-count={lane.count}
        >
          <span class="lane-name" title={lane.label}>
            {lane.label}
          </span>{" "}
          <span class="lane-count">{lane.count}</span>
        </li>
      ))}
    </ul>
  );
}
