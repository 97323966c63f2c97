/** The drawing: axis, lanes and marks in a window that moves. */
import { useMemo, useRef } from "preact/hooks";

import { lengthOf, type Stretch } from "../../dates/stretch";
import { useSize } from "../../drawing/size";
import { recordAt } from "../../parts/records";
import { formatState } from "../../state/state";
import { Axis, Grid } from "./axis";
import { Card } from "./card";
import { GoingOn, Opening } from "./glyphs";
import type { Lane } from "./lanes";
import { LaneGrounds, LaneNames } from "./lane_grounds";
import { stack } from "./heights";
import { labelWidth } from "./label";
import { type Layout, layOut, type Mark } from "./layout";
import { Marks } from "./marks";
import { Openings } from "./openings";
import { Overview, type YearBar } from "./overview";
import { useGestures } from "./use_gestures";
import { useMarks } from "./use_marks";
import { useSpan } from "./use_span";
import { WindowButtons } from "./window_buttons";

/** From this width on, the names of lanes stand beside them. */
const WIDE = 720;
const GUTTER = 178;
const HEAD = 20;

interface DrawingProps {
  readonly lanes: readonly Lane[];
  readonly whole: Stretch;
  readonly years: readonly YearBar[];
  /** What is selected: links to records keep it. */
  readonly selection: string;
}

export function Drawing({ lanes, whole, years, selection }: DrawingProps) {
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useSize(frame)?.width ?? 0;
  const wide = width >= WIDE;
  const plot = { left: wide ? GUTTER : 0, width: Math.max(width - (wide ? GUTTER : 0), 1) };
  const moving = useSpan(whole);
  const { span } = moving;
  // Rounded, so that moving the window alone, which may alter the last digits, does not lay everything out anew.
  const perMoment = Number((plot.width / lengthOf(span)).toPrecision(9));
  const layout = useMemo(
    () => layOut(lanes, whole, perMoment, (entry) => labelWidth(entry.title) + 12),
    [lanes, whole, perMoment],
  );
  useGestures(svg, plot, whole, moving);
  const marks = useMarks(svg, layout, whole, moving);
  const start = (span.from - whole.from) * perMoment;

  // Marks are drawn for the window and its neighbourhood; within that, moving is but a shift of them.
  const step = plot.width / 4;
  const origin = Math.floor(start / step) * step;
  const drawn = useMemo(() => neighbourhood(layout, origin, plot.width), [layout, origin, plot.width]);
  const heights = useMemo(() => stack(layout, drawn, wide ? 0 : HEAD), [layout, drawn, wide]);
  // Labels are cut at the edges of the window where it rests; while it moves, they are whole.
  const from = moving.isMoving() ? -Infinity : start;
  const to = moving.isMoving() ? Infinity : start + plot.width;
  const sight = useMemo(() => ({ from, to }), [from, to]);
  const roving = drawn.some(({ key }) => key === marks.current)
    ? marks.current
    : (layout.order.find(({ body }) => body.x0 >= Math.max(sight.from, origin)) ?? drawn.at(-1))?.key;
  const figures = useMemo(
    () => (
      <Marks
        drawn={drawn}
        origin={origin}
        y={heights.y}
        sight={sight}
        roving={roving}
        hrefOf={({ entry }: Mark) => formatState(recordAt(entry.list, entry.id))}
      />
    ),
    [drawn, origin, heights, sight, roving, selection],
  );
  const shown = marks.shown === null ? undefined : layout.byKey.get(marks.shown.key);
  return (
    <div class="timeline" ref={frame} data-moving={moving.isMoving()}>
      <div class="timeline-top">
        <WindowButtons moving={moving} whole={whole} />
        <Overview years={years} whole={whole} plot={plot} moving={moving} />
        <Axis span={span} plot={plot} />
      </div>
      <div class="timeline-plot" onPointerLeave={marks.leave}>
        <LaneNames lanes={heights.lanes} width={wide ? GUTTER : width} />
        <svg
          ref={svg}
          class="timeline-lanes"
          width={width}
          height={heights.total}
          role="group"
          tabindex={0}
          aria-label="Timeline: arrow keys move the window, plus and minus zoom, Home shows all; Enter goes to the marks"
          onPointerOver={marks.onPointerOver}
          onFocusIn={marks.onFocusIn}
          onClick={marks.onClick}
          onKeyDown={marks.onKeyDown}
        >
          <LaneGrounds lanes={heights.lanes} width={width} />
          <svg x={plot.left} y={0} width={plot.width} height={heights.total} class="timeline-window">
            <Grid span={span} width={plot.width} height={heights.total} />
            <Openings by={Opening} drawn={layout.open} heights={heights} start={start} width={plot.width} />
            <g transform={`translate(${origin - start})`}>{figures}</g>
            <Openings by={GoingOn} drawn={layout.open} heights={heights} start={start} width={plot.width} />
          </svg>
        </svg>
        {shown !== undefined && !moving.isMoving() && (
          <Card
            of={shown}
            pinned={marks.shown?.pinned === true}
            y={heights.y(shown)}
            x={plot.left + (shown.body.x0 + shown.body.x1) / 2 - start}
            width={width}
            onKeep={marks.keep}
            onLeave={marks.leave}
            onClose={marks.close}
          />
        )}
      </div>
    </div>
  );
}

/** What the window can show without being drawn anew: it begins at most a quarter of its width behind the origin. */
function neighbourhood(layout: Layout, origin: number, width: number) {
  return layout.drawn.filter(({ body }) => body.x1 > origin && body.x0 < origin + width * 1.25);
}
