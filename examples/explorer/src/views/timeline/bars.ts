/** Dates as bars: which part of a stretch of time is solid, which fades, and where it is open. */
import { DAY } from "../../dates/day";
import { type Dated, type Stretch, stretchOf } from "../../dates/stretch";

/** A date as a stretch of time, infinite where it is open. `sure` lies within, or is null where no day is sure. */
export interface Bar extends Stretch {
  readonly sure: Stretch | null;
}

/** A bar in pixels, as it is drawn: its body, and how solid that is along its way. */
export interface Body {
  readonly x0: number;
  readonly x1: number;
  /** Where it is open, the date goes on beyond the body, to the edge of the window. */
  readonly opens: { readonly before: boolean; readonly after: boolean };
  /** Opacity at fractions of the body, from left to right; null where all of it is solid. */
  readonly fade: readonly Stop[] | null;
  /** Whether it is one day, drawn as a point. */
  readonly point: boolean;
}

export interface Stop {
  readonly at: number;
  readonly opacity: number;
}

/** The size of a point, and the least width of what is solid. */
export const POINT = 10;
/** The least width of what fades: narrower, it would look like a point. */
const LEAST_FADING = 20;
/** How far a body reaches towards an open end. */
export const TAIL = 44;
/** How solid a bar is at the most where no day of it is sure. */
const UNSURE = 0.85;

/** A date as served, as a bar. */
export function barOf({ earliest, latest, certain }: Dated): Bar {
  return { ...stretchOf(earliest, latest), sure: certain && stretchOf(certain.first, certain.last) };
}

/** The moments of a bar that are known: its ends, where they are not open. */
export function knownMoments(bar: Bar): number[] {
  return [bar.from, bar.to, bar.sure?.from, bar.sure?.to].filter((moment) => Number.isFinite(moment)) as number[];
}

/** Whether a date is one sure day. */
export function isPoint({ from, to, sure }: Bar): boolean {
  return sure?.from === from && sure.to === to && to - from <= DAY;
}

/**
 * Lay a bar out in pixels.
 *
 * @param x where a moment stands; it must take any finite moment
 * @param whole what is drawn at all: surely open bars end with it, and what is open on both sides stands in its middle
 */
export function bodyOf(bar: Bar, x: (moment: number) => number, whole: Stretch): Body {
  const opens = { before: bar.from === -Infinity, after: bar.to === Infinity };
  if (isPoint(bar)) {
    const middle = (x(bar.from) + x(bar.to)) / 2;
    return { x0: middle - POINT / 2, x1: middle + POINT / 2, opens, fade: null, point: true };
  }
  const sure = bar.sure && widened(x(held(bar.sure.from, whole)), x(held(bar.sure.to, whole)), POINT);
  const [x0, x1] = ends(bar, x, whole, sure);
  return { x0, x1, opens, fade: fadeOf(bar, sure, x0, x1), point: false };
}

type Pixels = readonly [number, number];

/** The moment itself, or the end of the whole beyond which it lies. */
function held(moment: number, whole: Stretch): number {
  return Math.min(Math.max(moment, whole.from), whole.to);
}

function widened(x0: number, x1: number, least: number): Pixels {
  const missing = Math.max(least - (x1 - x0), 0) / 2;
  return [x0 - missing, x1 + missing];
}

function ends(bar: Bar, x: (moment: number) => number, whole: Stretch, sure: Pixels | null): Pixels {
  const openBefore = bar.from === -Infinity && bar.sure?.from !== -Infinity;
  const openAfter = bar.to === Infinity && bar.sure?.to !== Infinity;
  const open = openBefore && openAfter;
  const known = open ? (whole.from + whole.to) / 2 : held(openBefore ? bar.to : bar.from, whole);
  const left = openBefore ? (sure?.[0] ?? x(known)) - TAIL : x(held(bar.from, whole));
  const right = openAfter ? (sure?.[1] ?? x(known)) + TAIL : x(held(bar.to, whole));
  const [x0, x1] = sure ? [Math.min(left, sure[0]), Math.max(right, sure[1])] : [left, right];
  const solid = sure !== null && sure[0] === x0 && sure[1] === x1;
  return openBefore || openAfter || solid ? [x0, x1] : widened(x0, x1, LEAST_FADING);
}

function fadeOf(bar: Bar, sure: Pixels | null, x0: number, x1: number): Stop[] | null {
  if (sure === null) return unsure(bar.from === -Infinity, bar.to === Infinity);
  const before = bar.sure?.from !== bar.from;
  const after = bar.sure?.to !== bar.to;
  if (!before && !after) return null;
  const at = (px: number): number => (px - x0) / (x1 - x0);
  return [
    ...(before ? [{ at: 0, opacity: 0 }] : []),
    { at: before ? at(sure[0]) : 0, opacity: 1 },
    { at: after ? at(sure[1]) : 1, opacity: 1 },
    ...(after ? [{ at: 1, opacity: 0 }] : []),
  ];
}

/** Towards an open end it fades all the way; between two ends it is strongest in the middle. */
function unsure(openBefore: boolean, openAfter: boolean): Stop[] {
  const outer = { before: 0.08, after: 0.08 };
  if (openBefore && !openAfter) return [{ at: 0, opacity: 0 }, { at: 1, opacity: UNSURE }];
  if (openAfter && !openBefore) return [{ at: 0, opacity: UNSURE }, { at: 1, opacity: 0 }];
  return [
    { at: 0, opacity: outer.before },
    { at: 0.5, opacity: UNSURE },
    { at: 1, opacity: outer.after },
  ];
}
