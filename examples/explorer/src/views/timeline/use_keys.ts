/** The keyboard on the drawing: the window by arrows, plus, minus and Home; marks one after the other. */
import type { Stretch } from "../../dates/stretch";
import { panned, zoomed } from "./window";
import type { Moving } from "./use_span";

/** What a key does to the window, undefined where it does nothing to it. */
export function spanAfter(key: string, span: Stretch, whole: Stretch, around?: number): Stretch | undefined {
  switch (key) {
    case "+":
    case "=":
      return zoomed(span, whole, 1.6, around);
    case "-":
    case "_":
      return zoomed(span, whole, 1 / 1.6, around);
    case "Home":
      return whole;
    case "ArrowLeft":
      return panned(span, whole, -0.15);
    case "ArrowRight":
      return panned(span, whole, 0.15);
    case "PageUp":
      return panned(span, whole, -0.9);
    case "PageDown":
      return panned(span, whole, 0.9);
    default:
      return undefined;
  }
}

/** The mark to go to from another by a key, as a place in the order of dates; undefined where the key does no such thing. */
export function markAfter(key: string, index: number, count: number): number | undefined {
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(index + 1, count - 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(index - 1, 0);
  return undefined;
}

/** Whether a key is pressed by itself: with others it is the browser's. */
export function isPlain(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** Move the window by a key. Returns whether the key was one that does. */
export function moveByKey(event: KeyboardEvent, moving: Moving, whole: Stretch, around?: number): boolean {
  const next = isPlain(event) ? spanAfter(event.key, moving.span, whole, around) : undefined;
  if (next === undefined) return false;
  event.preventDefault();
  moving.move(next);
  moving.settle(true);
  return true;
}
