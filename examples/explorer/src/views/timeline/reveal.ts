/** Scrolls the page so that what has the focus is not hidden beneath what stays in sight above it. */

/** Room for the card below a mark, and a little above it, in pixels. */
const BELOW = 150;
const ABOVE = 8;

/**
 * Bring an element into sight.
 *
 * @param cover what may lie over the top of the page
 */
export function reveal(element: Element, cover: Element | null): void {
  const { top, bottom } = element.getBoundingClientRect();
  const covered = Math.max(cover?.getBoundingClientRect().bottom ?? 0, 0) + ABOVE;
  const missing = bottom + BELOW - innerHeight;
  if (top < covered) scrollBy({ top: top - covered });
  else if (missing > 0) scrollBy({ top: Math.min(missing, top - covered) });
}
