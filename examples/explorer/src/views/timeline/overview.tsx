/** The whole in a strip: how many events each year has, and the window on it, which can be dragged. */
import { useRef } from "preact/hooks";

import { dayOf } from "../../dates/day";
import { DAY, lengthOf, type Span, within } from "./span";
import type { Plot } from "./use_gestures";
import type { Moving } from "./use_span";

/** How many events surely fall in a year, and how many may. */
export interface YearCount {
  readonly year: number;
  readonly sure: number;
  readonly possible: number;
}

interface OverviewProps {
  readonly years: readonly YearCount[];
  readonly whole: Span;
  readonly plot: Plot;
  readonly moving: Moving;
}

const HEIGHT = 44;
/** How near an edge of the window a press takes hold of that edge, in pixels. */
const GRIP = 8;

export function Overview({ years, whole, plot, moving }: OverviewProps) {
  const { span } = moving;
  const held = useRef<{ what: "start" | "end" | "both"; offset: number } | null>(null);
  const x = (moment: number): number => ((moment - whole.start) / lengthOf(whole)) * plot.width;
  const momentAt = (event: PointerEvent): number => {
    const { left } = (event.currentTarget as Element).getBoundingClientRect();
    return whole.start + ((event.clientX - left - plot.left) / plot.width) * lengthOf(whole);
  };
  const most = Math.max(1, ...years.map(({ possible }) => possible));
  const high = (count: number): number => (count / most) * (HEIGHT - 6);

  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    const moment = momentAt(event);
    const near = (edge: number): boolean => Math.abs(x(moment) - x(edge)) <= GRIP;
    const what = near(span.start) ? "start" : near(span.end) ? "end" : "both";
    const inside = moment >= span.start && moment <= span.end;
    held.current = { what, offset: inside ? moment - span.start : lengthOf(span) / 2 };
    if (!inside && what === "both") drag(event);
  };
  const drag = (event: PointerEvent): void => {
    if (held.current === null) return;
    const moment = momentAt(event);
    const { what, offset } = held.current;
    if (what === "start") moving.move({ start: Math.min(moment, span.end - 8 * DAY), end: span.end });
    else if (what === "end") moving.move({ start: span.start, end: Math.max(moment, span.start + 8 * DAY) });
    else moving.move(within({ start: moment - offset, end: moment - offset + lengthOf(span) }, whole));
  };
  const up = (): void => {
    held.current = null;
    moving.settle();
  };
  const [first, last] = [dayOf(new Date(span.start)), dayOf(new Date(span.end - 1))];
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
        <rect class="overview-beside" x={0} y={0} width={Math.max(x(span.start), 0)} height={HEIGHT} />
        <rect class="overview-beside" x={x(span.end)} y={0} width={Math.max(plot.width - x(span.end), 0)} height={HEIGHT} />
        <rect
          class="overview-window"
          data-window={`${first}/${last}`}
          x={x(span.start) + 0.75}
          y={0.75}
          width={Math.max(x(span.end) - x(span.start) - 1.5, 3)}
          height={HEIGHT - 1.5}
          rx={3}
        />
      </svg>
    </svg>
  );
}
