/** How to cite a record, in the styles of reference managers, to copy. */
import { useState } from "preact/hooks";

import { api } from "../../api/client";
import { answered } from "../../api/failure";
import { useResource } from "../../api/resource";
import { CopyButton } from "../../parts/copy";
import { Shown } from "../../parts/shown";
import { Section } from "./frame";

/** The lists whose records say how to cite themselves. */
export type Citable = "events" | "statements" | "sources";

const STYLES = [
  ["apa", "APA"],
  ["bibtex", "BibTeX"],
  ["ris", "RIS"],
  ["csl-json", "CSL-JSON"],
] as const;
type Style = (typeof STYLES)[number][0];

export function Cite({ list, id }: { list: Citable; id: string }) {
  const [style, setStyle] = useState<Style>("apa");
  const text = useResource(`cite ${list}/${id} ${style}`, (signal) => read(list, id, style, signal));
  return (
    <Section title="Cite this">
      <div class="cite" role="radiogroup" aria-label="Style of the citation">
        {STYLES.map(([value, name]) => (
          <label key={value}>
            <input type="radio" name="style" checked={style === value} onChange={() => setStyle(value)} /> {name}
          </label>
        ))}
      </div>
      <Shown of={text} what="the citation">
        {(citation) => (
          <>
            <pre class="cite-text" data-cite={style} tabIndex={0}>
              {citation}
            </pre>
            <CopyButton text={citation}>Copy the citation</CopyButton>
          </>
        )}
      </Shown>
    </Section>
  );
}

/** The text of a citation, as it is served. */
async function read(list: Citable, id: string, style: Style, signal: AbortSignal): Promise<string> {
  const asked = { params: { path: { id }, query: { style } }, parseAs: "text", signal } as const;
  if (list === "events") return answered<string>(api().GET("/events/{id}/cite", asked));
  if (list === "statements") return answered<string>(api().GET("/statements/{id}/cite", asked));
  return answered<string>(api().GET("/sources/{id}/cite", asked));
}
