/** How wide a text will be written. */

let pen: CanvasRenderingContext2D | null | undefined;
let family: string | undefined;
const known = new Map<string, number>();

/** The width of a text in pixels, in the letters of the page. */
export function widthOf(text: string, pixels: number, weight = 400): number {
  const key = `${weight} ${pixels} ${text}`;
  const measured = known.get(key);
  if (measured !== undefined) return measured;
  pen ??= document.createElement("canvas").getContext("2d");
  if (pen === null) return text.length * pixels * 0.6;
  family ??= getComputedStyle(document.body).fontFamily;
  pen.font = `${weight} ${pixels}px ${family}`;
  const { width } = pen.measureText(text);
  if (known.size > 5000) known.clear();
  known.set(key, width);
  return width;
}
