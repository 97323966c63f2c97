/** A value that changes quickly, let through only so often: while a slider is dragged, the API is asked at a calm pace. */
import { useEffect, useRef, useState } from "preact/hooks";

/** The value now, at most once in `pause` milliseconds; the last one always comes through. */
export function useCalmed<T>(value: T, pause: number): T {
  const [calm, setCalm] = useState(value);
  const last = useRef(-Infinity);
  useEffect(() => {
    const letThrough = (): void => {
      last.current = performance.now();
      setCalm(() => value);
    };
    const wait = last.current + pause - performance.now();
    if (wait <= 0) {
      letThrough();
      return undefined;
    }
    const timer = setTimeout(letThrough, wait);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return calm;
}
