/** Words of the vocabulary on pages of records: what they mean, and topics with a page of their own. */
import { useVocabulary } from "../../api/reading";
import { RecordLink } from "../../parts/records";
import { type Part, Term } from "../../parts/term";

/** What a word means, as its curators define it. */
export function Definition({ part, id }: { part: Part; id: string }) {
  const definition = useVocabulary().data?.[part]?.get(id)?.definition;
  return definition == null ? null : <span class="definition">{definition}</span>;
}

export function Topics({ ids }: { ids: readonly string[] }) {
  return (
    <>
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <RecordLink list="topics" id={id}>
            <Term part="topics" id={id} />
          </RecordLink>
        </span>
      ))}
    </>
  );
}
