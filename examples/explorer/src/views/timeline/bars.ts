/** Dates as bars: which part of a stretch of time is solid, which fades, and where it is open. */
import type { Schemas } from "communique-client";

import { endOf, startOf } from "../../dates/day";
import { DAY, type Span } from "./span";

/** A date in milliseconds, UTC; infinite where it is open. `sure` lies within, or is null where no day is sure. */
export interface Bar extends Span {
  readonly sure: Span | null;
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

/** A date as served, in milliseconds. */
export function barOf(date: Schemas["DateRead"]): Bar {
  const { certain } = date;
  return {
    start: startOf(date.earliest)?.getTime() ?? -Infinity,
    end: endOf(date.latest)?.getTime() ?? Infinity,
    sure: certain && {
      start: startOf(certain.first)?.getTime() ?? -Infinity,
      end: endOf(certain.last)?.getTime() ?? Infinity,
    },
  };
}

/** The moments of a bar that are known: its ends, where they are not open. */
export function knownMoments(bar: Bar): number[] {
  return [bar.start, bar.end, bar.sure?.start, bar.sure?.end].filter((moment) => Number.isFinite(moment)) as number[];
}

/** Whether a date is one sure day. */
export function isPoint({ start, end, sure }: Bar): boolean {
  return sure?.start === start && sure.end === end && end - start <= DAY;
}

/**
 * Lay a bar out in pixels.
 *
 * @param x where a moment stands; it must take any finite moment
 * @param whole what is drawn at all: surely open bars end with it, and what is open on both sides stands in its middle
 */
export function bodyOf(bar: Bar, x: (moment: number) => number, whole: Span): Body {
  const opens = { before: bar.start === -Infinity, after: bar.end === Infinity };
  if (isPoint(bar)) {
    const middle = (x(bar.start) + x(bar.end)) / 2;
    return { x0: middle - POINT / 2, x1: middle + POINT / 2, opens, fade: null, point: true };
  }
  const sure = bar.sure && widened(x(Math.max(bar.sure.start, whole.start)), x(Math.min(bar.sure.end, whole.end)), POINT);
  const [x0, x1] = ends(bar, x, whole, sure);
  return { x0, x1, opens, fade: fadeOf(bar, sure, x0, x1), point: false };
}

type Pixels = readonly [number, number];

function widened(x0: number, x1: number, least: number): Pixels {
  const missing = Math.max(least - (x1 - x0), 0) / 2;
  return [x0 - missing, x1 + missing];
}

function ends(bar: Bar, x: (moment: number) => number, whole: Span, sure: Pixels | null): Pixels {
  const openBefore = bar.start === -Infinity && bar.sure?.start !== -Infinity;
  const openAfter = bar.end === Infinity && bar.sure?.end !== Infinity;
  const known = [bar.start, bar.end].find((moment) => Number.isFinite(moment)) ?? (whole.start + whole.end) / 2;
  const left = openBefore ? (sure?.[0] ?? x(known)) - TAIL : x(Math.max(bar.start, whole.start));
  const right = openAfter ? (sure?.[1] ?? x(known)) + TAIL : x(Math.min(bar.end, whole.end));
  const [x0, x1] = sure ? [Math.min(left, sure[0]), Math.max(right, sure[1])] : [left, right];
  const solid = sure !== null && sure[0] === x0 && sure[1] === x1;
  return openBefore || openAfter || solid ? [x0, x1] : widened(x0, x1, LEAST_FADING);
}

function fadeOf(bar: Bar, sure: Pixels | null, x0: number, x1: number): Stop[] | null {
  if (sure === null) return unsure(bar.start === -Infinity, bar.end === Infinity);
  const before = bar.sure?.start !== bar.start;
  const after = bar.sure?.end !== bar.end;
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
