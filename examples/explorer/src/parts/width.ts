/** How wide an element is drawn, for what has to know how much finds room. */
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** The width in CSS pixels, followed as it changes; 0 until the element stands. */
export function useWidth<E extends Element>(): [RefObject<E | null>, number] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
