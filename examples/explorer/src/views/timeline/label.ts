/** Labels of marks: how wide they are, and how much of them fits. */
import { widthOf } from "../../drawing/measure";

/** The size of their letters; the style sheet says the same. */
const LETTERS = 12;
/** The widest label, and the least that is worth writing, in pixels. */
const WIDEST = 300;
const LEAST = 80;

/** How much room a label takes where it finds it, in pixels. */
export function labelWidth(text: string): number {
  return Math.min(written(text), WIDEST);
}

/**
 * As many whole words of a label as fit, ended by an ellipsis; null where that is too little to be read.
 *
 * @param width how wide a text is
 */
export function fitted(text: string, room: number, width: (text: string) => number = written): string | null {
  const most = Math.min(room, WIDEST);
  const whole = width(text);
  if (whole <= most) return text;
  if (most < LEAST) return null;
  const letters = Math.floor((text.length * (most - width("…"))) / whole);
  const end = text.lastIndexOf(" ", letters);
  return end <= 0 ? null : `${text.slice(0, end).replace(/[\s,;:.–-]+$/u, "")}…`;
}

function written(text: string): number {
  return widthOf(text, LETTERS);
}
