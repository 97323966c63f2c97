/** The whole in a strip: how many events each year has, and the window on it, which can be dragged. */
import { useRef } from "preact/hooks";

import { DAY, dayOf } from "../../dates/day";
import { lengthOf, type Stretch } from "../../dates/stretch";
import { within } from "./window";
import type { Plot } from "./use_gestures";
import type { Moving } from "./use_span";

/** How many events surely fall in a year, and how many may. */
export interface YearBar {
  readonly year: number;
  readonly sure: number;
  readonly possible: number;
}

interface OverviewProps {
  readonly years: readonly YearBar[];
  readonly whole: Stretch;
  readonly plot: Plot;
  readonly moving: Moving;
}

const HEIGHT = 44;
/** How near an edge of the window a press takes hold of that edge, in pixels. */
const GRIP = 8;

export function Overview({ years, whole, plot, moving }: OverviewProps) {
  const { span } = moving;
  const held = useRef<{ what: "start" | "end" | "both"; offset: number } | null>(null);
  const x = (moment: number): number => ((moment - whole.from) / lengthOf(whole)) * plot.width;
  const momentAt = (event: PointerEvent): number => {
    const { left } = (event.currentTarget as Element).getBoundingClientRect();
    return whole.from + ((event.clientX - left - plot.left) / plot.width) * lengthOf(whole);
  };
  const most = Math.max(1, ...years.map(({ possible }) => possible));
  const high = (count: number): number => (count / most) * (HEIGHT - 6);

  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    const moment = momentAt(event);
    const near = (edge: number): boolean => Math.abs(x(moment) - x(edge)) <= GRIP;
    const what = near(span.from) ? "start" : near(span.to) ? "end" : "both";
    const inside = moment >= span.from && moment <= span.to;
    held.current = { what, offset: inside ? moment - span.from : lengthOf(span) / 2 };
    if (!inside && what === "both") drag(event);
  };
  const drag = (event: PointerEvent): void => {
    if (held.current === null) return;
    const moment = momentAt(event);
    const { what, offset } = held.current;
    if (what === "start") moving.move({ from: Math.min(moment, span.to - 8 * DAY), to: span.to });
    else if (what === "end") moving.move({ from: span.from, to: Math.max(moment, span.from + 8 * DAY) });
    else moving.move(within({ from: moment - offset, to: moment - offset + lengthOf(span) }, whole));
  };
  const up = (): void => {
    held.current = null;
    moving.settle();
  };
  const [first, last] = [dayOf(new Date(span.from)), dayOf(new Date(span.to - 1))];
  return (
    <svg
      class="overview"
      width={plot.left + plot.width}
      height={HEIGHT}
      role="img"
      aria-label={`Events by year; the window shows ${first} to ${last}`}
      onPointerDown={down}
      onPointerMove={drag}
      onPointerUp={up}
      onPointerCancel={up}
    >
      {plot.left > 0 && (
        <text class="overview-name" x={10} y={HEIGHT - 6}>
          Events by year
        </text>
      )}
      <svg x={plot.left} width={plot.width} height={HEIGHT}>
        {years.map(({ year, sure, possible }) => {
          const left = x(Date.UTC(year, 0, 1));
          const width = Math.max(x(Date.UTC(year + 1, 0, 1)) - left - 1, 0.7);
          return (
            <g key={year} data-year={year} data-count={possible}>
              <rect class="year-possible" x={left} width={width} y={HEIGHT - high(possible)} height={high(possible)} />
              <rect class="year-sure" x={left} width={width} y={HEIGHT - high(sure)} height={high(sure)} />
            </g>
          );
        })}
        <line class="overview-line" x1={0} x2={plot.width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        <rect class="overview-beside" x={0} y={0} width={Math.max(x(span.from), 0)} height={HEIGHT} />
        <rect class="overview-beside" x={x(span.to)} y={0} width={Math.max(plot.width - x(span.to), 0)} height={HEIGHT} />
        <rect
          class="overview-window"
          data-window={`${first}/${last}`}
          x={x(span.from) + 0.75}
          y={0.75}
          width={Math.max(x(span.to) - x(span.from) - 1.5, 3)}
          height={HEIGHT - 1.5}
          rx={3}
        />
      </svg>
    </svg>
  );
}
