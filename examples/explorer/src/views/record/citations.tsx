/** The sources of a record: in which words each vouches for which of its fields, and where to read it. */
import type { Schemas } from "communique-client";

import { Outside } from "../../parts/outside";
import { RecordLink } from "../../parts/records";
import { fieldsIn } from "../../parts/words";
import { bySource } from "./by_source";
import "./citations.css";
import { Section } from "./frame";

type Citation = Schemas["CitationRead"];

export function Citations({ citations }: { citations: readonly Citation[] }) {
  const sources = bySource(citations);
  return (
    <Section title="Sources" count={sources.length}>
      <ol class="sources">
        {sources.map(({ source, citations: cited }) => (
          <li key={source.id} data-source={source.id}>
            <SourceLine source={source} />
            {cited.map((citation, index) => (
              <Cited key={index} citation={citation} />
            ))}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Title, publisher and date of a source, and its addresses. */
export function SourceLine({ source }: { source: Citation["source"] }) {
  return (
    <p class="source">
      <RecordLink list="sources" id={source.id}>
        {source.title}
      </RecordLink>
      <span class="source-from">
        {[source.publisher, source.published?.label ?? "no date"].filter(Boolean).join(", ")}
        <Addresses url={source.url} archived={source.archived_url} />
      </span>
    </p>
  );
}

/** Where a source can be read: at its own address, and as it was kept. */
function Addresses({ url, archived }: { url: string | null; archived: string | null }) {
  const led = (name: string, to: string | null, words: string) =>
    to !== null && (
      <>
        {" · "}
        <span class="address-of" data-address={name}>
          <Outside to={to}>{words}</Outside>
        </span>
      </>
    );
  return (
    <>
      {led("url", url, "Read it")}
      {led("archived", archived, "Archived copy")}
    </>
  );
}

/** One passage of a source: its words, where they stand, and which fields they vouch for. */
export function Cited({ citation }: { citation: Pick<Citation, "quote" | "locator" | "supports" | "note"> }) {
  const supports = fieldsIn(citation.supports);
  return (
    <div class="cited" data-citation>
      {citation.quote !== null && <blockquote class="quote">“{citation.quote}”</blockquote>}
      <p class="cited-for">
        {citation.locator !== null && <span data-locator>{citation.locator}</span>}
        {supports !== "" && <span data-supports={citation.supports.join(" ")}>vouches for {supports}</span>}
      </p>
      {citation.note !== null && <p class="note">{citation.note}</p>}
    </div>
  );
}
