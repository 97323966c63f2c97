/** A word of the chronology's vocabulary, under the name its curators gave it; what it means is told on hovering. */
import { useVocabulary } from "../api/reading";

/** The parts of the vocabulary. */
export type Part =
  | "event_types"
  | "roles"
  | "topics"
  | "relations"
  | "document_roles"
  | "positions"
  | "chain_acts"
  | "membership_statuses";

export function Term({ part, id }: { part: Part; id: string }) {
  const term = useVocabulary().data?.[part]?.get(id);
  return <span title={term?.definition ?? undefined}>{term?.label ?? id}</span>;
}
