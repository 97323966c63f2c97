/** How wide a text will be written, and how large a frame is. */
import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

import type { Size } from "./seen";

let pen: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();

/** The width of a text in pixels, in the letters of the page. */
export function widthOf(text: string, pixels: number, weight = 400): number {
  const key = `${weight} ${pixels} ${text}`;
  const measured = known.get(key);
  if (measured !== undefined) return measured;
  pen ??= document.createElement("canvas").getContext("2d");
  if (pen === null) return text.length * pixels * 0.6;
  pen.font = `${weight} ${pixels}px ${getComputedStyle(document.body).fontFamily}`;
  const { width } = pen.measureText(text);
  if (known.size > 5000) known.clear();
  known.set(key, width);
  return width;
}

/** The size of an element, kept current; undefined until it is known. */
export function useSize(element: RefObject<Element | null>): Size | undefined {
  const [size, setSize] = useState<Size>();
  useEffect(() => {
    if (element.current === null) return undefined;
    const watch = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      setSize((before) => (before?.width === width && before.height === height ? before : { width, height }));
    });
    watch.observe(element.current);
    return () => {
      watch.disconnect();
    };
  }, [element]);
  return size;
}
