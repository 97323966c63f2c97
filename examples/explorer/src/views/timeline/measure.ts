/** How wide words are in the letters of the drawing, and how much of them fits. */

/** The letters of labels; the style sheet says the same. */
export const LABEL_FONT = "12px system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', 'DejaVu Sans', sans-serif";
/** The widest label, and the least that is worth writing, in pixels. */
export const WIDEST = 300;
const LEAST = 80;

const known = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

/** The width of words in pixels. */
export function widthOf(text: string): number {
  let width = known.get(text);
  if (width === undefined) {
    context ??= document.createElement("canvas").getContext("2d");
    if (context === null) return text.length * 6.5;
    context.font = LABEL_FONT;
    width = context.measureText(text).width;
    known.set(text, width);
  }
  return width;
}

/**
 * As many whole words of a label as fit, ended by an ellipsis; null where that is too little to be read.
 *
 * @param width how wide a text is
 */
export function fitted(text: string, room: number, width: (text: string) => number = widthOf): string | null {
  const most = Math.min(room, WIDEST);
  const whole = width(text);
  if (whole <= most) return text;
  if (most < LEAST) return null;
  const letters = Math.floor((text.length * (most - width("…"))) / whole);
  const end = text.lastIndexOf(" ", letters);
  return end <= 0 ? null : `${text.slice(0, end).replace(/[\s,;:.–-]+$/u, "")}…`;
}
