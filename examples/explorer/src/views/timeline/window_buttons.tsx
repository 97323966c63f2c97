/** The window by buttons, and in words. */
import { DAY, readOut, dayOf } from "../../dates/day";
import { lengthOf, type Stretch } from "../../dates/stretch";
import { isWhole, panned, SHORTEST, zoomed } from "./window";
import type { Moving } from "./use_span";

/** From here on, the years say enough. */
const LONG = 20 * 365.25 * DAY;

function inWords(span: Stretch): string {
  const [first, last] = [dayOf(new Date(span.from)), dayOf(new Date(span.to - 1))];
  if (lengthOf(span) < LONG) return `${readOut(first)} – ${readOut(last)}`;
  return `${Number(first.slice(0, 4))} – ${Number(last.slice(0, 4))}`;
}

export function WindowButtons({ moving, whole }: { moving: Moving; whole: Stretch }) {
  const { span } = moving;
  const to = (next: Stretch) => () => {
    moving.move(next);
    moving.settle();
  };
  const all = isWhole(span, whole);
  return (
    <div class="window-buttons">
      <p class="window-days" role="status">
        {inWords(span)}
      </p>
      <div role="group" aria-label="Window">
        <button type="button" aria-label="Earlier" disabled={span.from <= whole.from} onClick={to(panned(span, whole, -0.5))}>
          ←
        </button>
        <button type="button" aria-label="Later" disabled={span.to >= whole.to} onClick={to(panned(span, whole, 0.5))}>
          →
        </button>
        <button type="button" aria-label="Zoom out" disabled={all} onClick={to(zoomed(span, whole, 1 / 2))}>
          −
        </button>
        <button
          type="button"
          aria-label="Zoom in"
          disabled={lengthOf(span) <= SHORTEST}
          onClick={to(zoomed(span, whole, 2))}
        >
          +
        </button>
        <button type="button" disabled={all} onClick={to(whole)}>
          Whole
        </button>
      </div>
    </div>
  );
}
