/** The window by buttons, and in words. */
import { readOut, dayOf } from "../../dates/day";
import { DAY, isWhole, panned, SHORTEST, lengthOf, type Span, zoomed } from "./span";
import type { Moving } from "./use_span";

/** From here on, the years say enough. */
const LONG = 20 * 365.25 * DAY;

function inWords(span: Span): string {
  const [first, last] = [dayOf(new Date(span.start)), dayOf(new Date(span.end - 1))];
  if (lengthOf(span) < LONG) return `${readOut(first)} – ${readOut(last)}`;
  return `${Number(first.slice(0, 4))} – ${Number(last.slice(0, 4))}`;
}

export function WindowButtons({ moving, whole }: { moving: Moving; whole: Span }) {
  const { span } = moving;
  const to = (next: Span) => () => {
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
        <button type="button" aria-label="Earlier" disabled={span.start <= whole.start} onClick={to(panned(span, whole, -0.5))}>
          ←
        </button>
        <button type="button" aria-label="Later" disabled={span.end >= whole.end} onClick={to(panned(span, whole, 0.5))}>
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
