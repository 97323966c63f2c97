/** Text in which the API marked the words that were looked for. It is read as text: nothing in it becomes markup. */

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'" };

interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Cut `a &amp; <mark>b</mark>` into its pieces. */
export function piecesOf(highlight: string): Piece[] {
  return highlight
    .split(/(<mark>.*?<\/mark>)/su)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const marked = piece.startsWith("<mark>");
      const inner = marked ? piece.slice("<mark>".length, -"</mark>".length) : piece;
      return { marked, text: inner.replace(/&(#?\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole) };
    });
}

export function Highlight({ of }: { of: string }) {
  return (
    <>
      {piecesOf(of).map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))}
    </>
  );
}
