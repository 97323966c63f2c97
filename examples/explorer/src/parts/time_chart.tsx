/** A chart of rows over time: names at the left; years, and whatever is drawn in the rows, right of them. */
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

import type { Stretch } from "../dates/stretch";
import { useSize } from "../drawing/size";
import { usePointed } from "./pointed";
import { YearLabels, YearLines } from "./year_axis";

interface TimeChartProps {
  readonly window: Stretch;
  /** What the rows are, for who does not see them. */
  readonly label: string;
  /** Whether the rows stand close together. */
  readonly close?: boolean;
  /** What stands above the names. */
  readonly corner?: ComponentChildren;
  /** What stands above the years, as wide as they are. */
  readonly above?: ComponentChildren;
  /** What lies behind the rows, and what in front of them, placed in percent of the years. */
  readonly behind?: ComponentChildren;
  readonly front?: ComponentChildren;
  /** The rows, given how wide the years are in CSS pixels, which is above 0, and the mark that the reader points at. */
  readonly children: (width: number, pointed: string | undefined) => ComponentChildren;
}

export function TimeChart({ window, label, close, corner, above, behind, front, children }: TimeChartProps) {
  const axis = useRef<HTMLDivElement>(null);
  const width = useSize(axis)?.width ?? 0;
  const { pointed, listeners } = usePointed();
  return (
    <div class={close === true ? "chart chart-close" : "chart"} aria-busy={width === 0}>
      <div class="chart-head">
        {corner}
        <div class="chart-axis" ref={axis}>
          {above}
          <YearLabels window={window} width={width} />
        </div>
      </div>
      <div class="chart-behind" aria-hidden="true">
        {behind}
        <YearLines window={window} width={width} />
      </div>
      <ol class="chart-rows" aria-label={label} {...listeners}>
        {width > 0 && children(width, pointed)}
      </ol>
      <div class="chart-front" aria-hidden="true">
        {front}
      </div>
    </div>
  );
}

interface ChartRowProps {
  readonly name: string;
  /** What the name leads to, or is drawn as; the name itself where nothing is said. */
  readonly heading?: ComponentChildren;
  /** How high the row is, in CSS pixels; else as high as all. */
  readonly height?: number;
  /** The marks: items of a list. */
  readonly children: ComponentChildren;
  /** The id that the row is of. */
  readonly of: string;
}

export function ChartRow({ name, heading, height, children, of }: ChartRowProps) {
  return (
    <li class="chart-row" data-row={of}>
      <span class="chart-name" title={name}>
        {heading ?? name}
      </span>
      <ul class="chart-track" {...(height !== undefined && { style: { height: `${height}px` } })}>
        {children}
      </ul>
    </li>
  );
}
