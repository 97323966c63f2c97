/** Where the words stand that were looked for: in the title, and in the text below it. */
import { piecesOf } from "../../parts/highlight";

/** Between the title and the text in a highlight of the API. */
const BETWEEN = " … ";
const MARKS = /<\/?mark>/gu;

/** A highlight, parted; a part is undefined where no word stands in it. */
export interface Marked {
  readonly title: string | undefined;
  readonly text: string | undefined;
}

/** Part a highlight of the API into the marked title and the marked text. */
export function markedIn(highlight: string | null | undefined, title: string): Marked {
  if (highlight === null || highlight === undefined) return { title: undefined, text: undefined };
  if (plain(highlight) === title) return { title: highlight, text: undefined };
  for (let at = highlight.indexOf(BETWEEN); at >= 0; at = highlight.indexOf(BETWEEN, at + 1)) {
    const first = highlight.slice(0, at);
    if (plain(first) === title) return { title: first, text: highlight.slice(at + BETWEEN.length) };
  }
  return { title: undefined, text: highlight };
}

function plain(highlight: string): string {
  return piecesOf(highlight.replace(MARKS, ""))
    .map(({ text }) => text)
    .join("");
}
