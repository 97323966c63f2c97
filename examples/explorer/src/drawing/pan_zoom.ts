/** Zoom and pan of a drawing, by mouse, fingers, keys and buttons. */
import type { RefObject } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { select } from "d3-selection";
import { zoom, type ZoomBehavior, zoomIdentity } from "d3-zoom";

import { ARROWS, type Seen } from "./seen";

/** What is seen, and the means to see something else. */
export interface PanZoom {
  readonly seen: Seen;
  /** Whether the reader has moved away from what is shown by itself. */
  readonly moved: boolean;
  readonly zoomBy: (factor: number) => void;
  /** Show this part; undefined: go back to what is shown by itself. */
  readonly show: (part: Seen | undefined) => void;
  /** Handles + − 0, and the arrows with Shift; tells whether the key was one of them. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

type Zooming = ZoomBehavior<SVGSVGElement, unknown>;
const STEP = 1.5;
const PUSH = 60; // pixels

/**
 * Let a drawing be zoomed and panned.
 *
 * The wheel zooms with Ctrl or ⌘ held, and fingers move the drawing when they are two: else the page scrolls.
 * @param frame the drawing; its `width` and `height` stand on the element, in pixels
 * @param home what is shown by itself; followed as it changes, until the reader moves
 * @param range the least and the greatest enlargement
 */
export function usePanZoom(frame: RefObject<SVGSVGElement | null>, home: Seen, range: readonly [number, number]): PanZoom {
  const [own, setOwn] = useState<Seen>();
  const zooming = useRef<Zooming>(undefined);
  const [least, most] = range;

  useEffect(() => {
    if (frame.current === null) return undefined;
    const drawing = select(frame.current);
    const made: Zooming = zoom<SVGSVGElement, unknown>()
      .filter(moves)
      .on("zoom", ({ transform: { x, y, k } }: { transform: Seen }) => setOwn({ x, y, k }));
    zooming.current = made;
    drawing.call(made).on("dblclick.zoom", null);
    return () => {
      drawing.on(".zoom", null);
    };
  }, [frame]);

  useEffect(() => {
    zooming.current?.scaleExtent([Math.min(least, home.k), Math.max(most, home.k)]);
    // The element keeps where it stands; it has to know what it shows when the first movement comes.
    if (own === undefined && frame.current !== null) Object.assign(frame.current, { __zoom: transformOf(home) });
  }, [frame, home, own, least, most]);

  return useMemo(() => {
    const act = (does: (zooms: Zooming, drawing: ReturnType<typeof select<SVGSVGElement, unknown>>) => void): void => {
      if (zooming.current !== undefined && frame.current !== null) does(zooming.current, select(frame.current));
    };
    const zoomBy = (factor: number): void => act((zooms, drawing) => zooms.scaleBy(drawing, factor));
    const show = (part: Seen | undefined): void => {
      if (part === undefined) setOwn(undefined);
      else act((zooms, drawing) => zooms.transform(drawing, transformOf(part)));
    };
    const onKey = (event: KeyboardEvent): boolean => {
      if (event.ctrlKey || event.metaKey || event.altKey) return false;
      const way = event.shiftKey ? ARROWS[event.key] : undefined;
      if (way !== undefined) {
        act((zooms, drawing) => {
          const { k } = own ?? home;
          zooms.translateBy(drawing, (-way.x * PUSH) / k, (-way.y * PUSH) / k);
        });
      } else if (event.key === "+" || event.key === "=") zoomBy(STEP);
      else if (event.key === "-") zoomBy(1 / STEP);
      else if (event.key === "0") show(undefined);
      else return false;
      event.preventDefault();
      return true;
    };
    return { seen: own ?? home, moved: own !== undefined, zoomBy, show, onKey };
  }, [frame, own, home]);
}

function transformOf({ x, y, k }: Seen): typeof zoomIdentity {
  return zoomIdentity.translate(x, y).scale(k);
}

function moves(event: MouseEvent | TouchEvent | WheelEvent): boolean {
  if (event.type === "wheel") return event.ctrlKey || event.metaKey;
  if ("touches" in event) return event.touches.length > 1;
  return !event.ctrlKey && event.button === 0;
}
