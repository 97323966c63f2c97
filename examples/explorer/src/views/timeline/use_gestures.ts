/** Wheel, pinch and drag on the drawing, by d3-zoom: only the direction of time moves. */
import { select } from "d3-selection";
import { type D3ZoomEvent, zoom, zoomIdentity, type ZoomTransform } from "d3-zoom";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

import { lengthOf, type Stretch } from "../../dates/stretch";
import { isWhole, panned, within } from "./window";
import type { Moving } from "./use_span";

/** The part of the drawing in which time runs: from `left` on, `width` wide, in pixels. */
export interface Plot {
  readonly left: number;
  readonly width: number;
}

/**
 * Let gestures on an element move the window.
 *
 * The wheel alone scrolls the page, which the drawing may be longer than, until the reader has pressed on the drawing;
 * with Ctrl it zooms at once, and sideways it pans.
 */
export function useGestures(element: RefObject<SVGSVGElement | null>, plot: Plot, whole: Stretch, moving: Moving): void {
  const latest = useRef({ plot, whole, moving });
  latest.current = { plot, whole, moving };

  useEffect(() => {
    const svg = element.current;
    if (svg === null) return undefined;
    let pressed = false;
    const press = (): void => void (pressed = true);
    const leave = (): void => void (pressed = false);
    const behaviour = zoom<SVGSVGElement, unknown>()
      .extent(() => [
        [latest.current.plot.left, 0],
        [latest.current.plot.left + latest.current.plot.width, 1],
      ])
      .constrain((transform) => {
        const { plot, whole } = latest.current;
        return transformOf(within(spanAt(transform, plot, whole), whole), plot, whole);
      })
      .wheelDelta((event) => -event.deltaY * PER_UNIT[event.deltaMode as 0 | 1 | 2] * (isPinch(event) ? 10 : 1))
      .filter((event: WheelEvent | MouseEvent | TouchEvent) => {
        if (!("deltaY" in event)) return !("button" in event && event.button !== 0) && !event.ctrlKey;
        const outOfWhole = event.deltaY > 0 && isWhole(latest.current.moving.span, latest.current.whole);
        return isUpright(event) && !outOfWhole && (event.ctrlKey || event.metaKey || pressed);
      })
      .on("zoom", ({ sourceEvent, transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        if (sourceEvent !== null) latest.current.moving.move(spanAt(transform, latest.current.plot, latest.current.whole));
      })
      .on("end", () => latest.current.moving.settle());
    const sideways = (event: WheelEvent): void => {
      if (isUpright(event)) return;
      event.preventDefault();
      const { plot, whole, moving } = latest.current;
      moving.move(panned(moving.span, whole, (event.deltaX || event.deltaY) / plot.width));
      moving.settle(true);
    };
    const selected = select(svg).call(behaviour).on("dblclick.zoom", null);
    svg.addEventListener("wheel", sideways, { passive: false });
    svg.addEventListener("pointerdown", press);
    svg.addEventListener("pointerleave", leave);
    return () => {
      selected.on(".zoom", null);
      svg.removeEventListener("wheel", sideways);
      svg.removeEventListener("pointerdown", press);
      svg.removeEventListener("pointerleave", leave);
    };
  }, [element]);

  useEffect(() => {
    const svg = element.current;
    if (svg === null) return;
    // The gesture to come starts from where buttons, keys or the address have led.
    if (!moving.isMoving()) select(svg).property("__zoom", transformOf(moving.span, plot, whole));
  });
}

/** How much a unit of the wheel zooms: a pixel, a line, a page. */
const PER_UNIT = { 0: 0.002, 1: 0.05, 2: 1 } as const;

/** Two fingers on a trackpad come as a wheel with Ctrl, in steps far smaller than those of a real one. */
function isPinch(event: WheelEvent): boolean {
  return event.ctrlKey && event.deltaMode === 0 && Math.abs(event.deltaY) < 40;
}

function isUpright(event: WheelEvent): boolean {
  return !event.shiftKey && Math.abs(event.deltaY) >= Math.abs(event.deltaX);
}

/** The window as a transform of the whole, which fills the plot at rest. */
export function transformOf(span: Stretch, { left, width }: Plot, whole: Stretch): ZoomTransform {
  const k = lengthOf(whole) / lengthOf(span);
  const start = left + ((span.from - whole.from) / lengthOf(whole)) * width;
  return zoomIdentity.translate(left - k * start, 0).scale(k);
}

/** The window that a transform shows. */
export function spanAt(transform: ZoomTransform, { left, width }: Plot, whole: Stretch): Stretch {
  const start = whole.from + ((transform.invertX(left) - left) / width) * lengthOf(whole);
  return { from: start, to: start + lengthOf(whole) / transform.k };
}
