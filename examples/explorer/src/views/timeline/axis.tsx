/** The axis above the lanes, and the lines of its ticks through them. */
import { lengthOf, type Stretch } from "../../dates/stretch";
import { ticksOf } from "./ticks";
import type { Plot } from "./use_gestures";

const HEIGHT = 24;
/** How near the left edge a label may be and leave room for what it belongs to. */
const CONTEXT = 110;
/** Half of what a label takes, in pixels. */
const EDGE = 20;

export function Axis({ span, plot }: { span: Stretch; plot: Plot }) {
  const { ticks, context } = ticksOf(span, plot.width);
  const x = (moment: number): number => ((moment - span.from) / lengthOf(span)) * plot.width;
  const crowded = ticks.some(({ moment, major }) => major && x(moment) < CONTEXT);
  const room = context === "" || crowded ? 0 : CONTEXT;
  return (
    <svg class="axis" width={plot.left + plot.width} height={HEIGHT} aria-hidden="true">
      <svg x={plot.left} width={plot.width} height={HEIGHT}>
        {room > 0 && (
          <text class="axis-context" x={4} y={16}>
            {context}
          </text>
        )}
        {ticks.map(({ moment, label, major }) => (
          <g key={moment} transform={`translate(${x(moment)})`} class={major ? "tick tick-major" : "tick"}>
            <line y1={18} y2={HEIGHT} />
            {x(moment) >= room && (
              <text y={16} class={anchored(x(moment), plot.width)}>
                {label}
              </text>
            )}
          </g>
        ))}
      </svg>
    </svg>
  );
}

/** At the edges, labels stand beside their tick, so that nothing of them is cut off. */
function anchored(x: number, width: number): string {
  return x < EDGE ? "tick-first" : x > width - EDGE ? "tick-last" : "";
}

export function Grid({ span, width, height }: { span: Stretch; width: number; height: number }) {
  const x = (moment: number): number => ((moment - span.from) / lengthOf(span)) * width;
  return (
    <g aria-hidden="true">
      {ticksOf(span, width).ticks.map(({ moment, major }) => (
        <line key={moment} class={major ? "grid grid-major" : "grid"} x1={x(moment)} x2={x(moment)} y1={0} y2={height} />
      ))}
    </g>
  );
}
