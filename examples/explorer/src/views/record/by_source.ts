/** Citations put together by the source they are of. */
import type { Schemas } from "communique-client";

type Citation = Schemas["CitationRead"];

/** A source, and the passages of it that are cited. */
export interface CitedSource {
  readonly source: Citation["source"];
  readonly citations: readonly Citation[];
}

/** Citations under the source they are of, in the order in which sources come. */
export function bySource(citations: readonly Citation[]): CitedSource[] {
  const found = new Map<string, { source: Citation["source"]; citations: Citation[] }>();
  for (const citation of citations) {
    const group = found.get(citation.source.id) ?? { source: citation.source, citations: [] };
    group.citations.push(citation);
    found.set(citation.source.id, group);
  }
  return [...found.values()];
}
