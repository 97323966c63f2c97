/** How large an element is drawn, for what has to know how much finds room. */
import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

import type { Size } from "./seen";

/** The size of what is inside an element, in whole pixels, kept current; undefined until the element stands. */
export function useSize(element: RefObject<Element | null>): Size | undefined {
  const [size, setSize] = useState<Size>();
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return undefined;
    const take = ({ width, height }: Size): void => {
      const whole = { width: Math.floor(width), height: Math.floor(height) };
      setSize((before) => (before?.width === whole.width && before.height === whole.height ? before : whole));
    };
    take({ width: measured.clientWidth, height: measured.clientHeight });
    const observer = new ResizeObserver(([entry]) => entry && take(entry.contentRect));
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
