/** What marks look like: their form says what they are, their filling how firmly they stand. */
import type { Body } from "./bars";
import { POINT } from "./bars";
import type { Entry } from "./entries";

const HEIGHT = POINT;

interface GlyphProps {
  readonly entry: Entry;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** The colour of what is drawn: `currentColor`, or a gradient. */
  readonly paint: string;
  readonly point: boolean;
}

/** The figure of an entry. Points of statements and changes have a form of their own; all else are rounded bars. */
export function Glyph(props: GlyphProps) {
  const { entry, x0, x1, y, point } = props;
  const parts = entry.parts.length;
  return (
    <>
      {point ? <Point {...props} /> : <Stretch {...props} />}
      {entry.disputed && <path class="mark-disputed" d={`M${x1 - 1},${y - 8}h6l-2,2.5l2,2.5h-6z`} />}
      {parts > 1 && (
        <text class="mark-count" x={x1 + 2} y={y + 4}>
          {parts}
        </text>
      )}
      {entry.shape === "denied" && <path class="mark-cross" d={crossed(x0, x1, y, point)} />}
    </>
  );
}

function Point({ entry: { shape }, x0, x1, y, paint }: GlyphProps) {
  const x = (x0 + x1) / 2;
  if (shape === "statement") return <path class="mark-body" fill={paint} d={bubble(x, y)} />;
  if (shape === "joined") return <path class="mark-body" fill={paint} d={`M${x - 5.5},${y + 4.5}h11l-5.5,-9.5z`} />;
  if (shape === "left") return <path class="mark-body mark-hollow" stroke={paint} d={`M${x - 5},${y - 4}h10l-5,8.5z`} />;
  if (shape === "changed") return <path class="mark-body" fill={paint} d={`M${x - 5.5},${y}l5.5,-5.5l5.5,5.5l-5.5,5.5z`} />;
  const hollow = shape !== "confirmed";
  return (
    <circle
      class={`mark-body ${hollow ? "mark-hollow" : ""} mark-${shape}`}
      cx={x}
      cy={y}
      r={hollow ? POINT / 2 - 0.75 : POINT / 2}
      {...(hollow ? { stroke: paint } : { fill: paint })}
    />
  );
}

function Stretch({ entry: { shape }, x0, x1, y, paint }: GlyphProps) {
  const hollow = shape === "reported" || shape === "planned" || shape === "denied" || shape === "left";
  const inset = hollow ? 0.75 : 0;
  return (
    <rect
      class={`mark-body ${hollow ? "mark-hollow" : ""} mark-${shape}`}
      x={x0 + inset}
      y={y - HEIGHT / 2 + inset}
      width={x1 - x0 - 2 * inset}
      height={HEIGHT - 2 * inset}
      rx={shape === "statement" ? 1.5 : HEIGHT / 2 - inset}
      {...(hollow ? { stroke: paint } : { fill: paint })}
    />
  );
}

/** A speech bubble, ten pixels wide. */
function bubble(x: number, y: number): string {
  return `M${x - 5},${y - 5}h10v7h-5l-3,3v-3h-2z`;
}

function crossed(x0: number, x1: number, y: number, point: boolean): string {
  if (point) return `M${x0 - 1},${y + 6}L${x1 + 1},${y - 6}M${x0 - 1},${y - 6}L${x1 + 1},${y + 6}`;
  return `M${x0 - 2},${y}H${x1 + 2}`;
}

interface OpeningProps {
  readonly body: Body;
  /** The edges of the window. */
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** The line from an open end to the edge of the window, and the arrow there. */
export function Opening({ body: { x0, x1, opens }, from, to, y }: OpeningProps) {
  return (
    <>
      {opens.before && x0 > from && <path class="opening" d={`M${x0},${y}H${from + 1}m6,-5l-6,5l6,5`} />}
      {opens.after && x1 < to && <path class="opening" d={`M${x1},${y}H${to - 1}m-6,-5l6,5l-6,5`} />}
    </>
  );
}

/** The arrow upon what surely goes on: its body reaches the edge of the window. */
export function GoingOn({ body: { x0, x1, opens }, from, to, y }: OpeningProps) {
  return (
    <>
      {opens.before && x0 <= from && x1 > from && <path class="going-on" d={`M${from + 9},${y - 3}l-5,3l5,3`} />}
      {opens.after && x1 >= to && x0 < to && <path class="going-on" d={`M${to - 9},${y - 3}l5,3l-5,3`} />}
    </>
  );
}
