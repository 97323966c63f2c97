/** What the words are found in beside events and statements: how many records of each kind, and the best of them. */
import type { Schemas } from "communique-client";
import { useState } from "preact/hooks";

import { api } from "../../api/client";
import { answered } from "../../api/failure";
import { useResource } from "../../api/resource";
import { Go } from "../../parts/go";
import { Highlight } from "../../parts/highlight";
import { recordAtPath } from "../../parts/records";
import { Shown } from "../../parts/shown";
import { spelt } from "../../parts/words";
import { place } from "../../state/place";
import { one } from "../../state/state";

/** How many records of one kind are named; the rest are counted. */
const MOST = 50;
type Kind = Exclude<Schemas["RecordKind"], "dataset">;

export function Elsewhere() {
  const state = place();
  const words = one(state, "q");
  const knownOn = one(state, "known_on");
  const [open, setOpen] = useState<Kind>();
  const counts = useResource(words === undefined || knownOn !== undefined ? null : `search ${words}`, async (signal) => {
    const query = { q: words as string, facets: "kind", limit: 1 };
    return (await answered(api().GET("/search", { params: { query }, signal }))).facets["kind"] ?? [];
  });
  if (words !== undefined && knownOn !== undefined) {
    return (
      <p class="elsewhere" data-elsewhere="hidden">
        Where else “{words}” stands is not told here, since a search through records of all kinds cannot tell what was known on
        a day.
      </p>
    );
  }
  if (words === undefined || counts.failure !== undefined || counts.data?.length === 0) return null;
  if (counts.data === undefined || counts.stale) return <p class="elsewhere" aria-busy="true">Looking through records of all kinds …</p>;
  return (
    <section class="elsewhere" aria-label="Found in records of all kinds">
      <p>
        “{words}” stands in{" "}
        {counts.data.map(({ value, count }, index) => (
          <span key={value} data-kind={value} data-count={count}>
            {index > 0 && ", "}
            <button type="button" class="plain" aria-expanded={open === value} onClick={() => setOpen(open === value ? undefined : (value as Kind))}>
              {count} {count === 1 ? spelt(value) : plural(value)}
            </button>
          </span>
        ))}{" "}
        of the whole chronology, whatever else is selected.
      </p>
      {open !== undefined && <Hits words={words} kind={open} />}
    </section>
  );
}

function plural(kind: string): string {
  return kind.endsWith("y") ? `${kind.slice(0, -1)}ies` : `${kind}s`;
}

function Hits({ words, kind }: { words: string; kind: Kind }) {
  const hits = useResource(`hits ${kind} ${words}`, (signal) =>
    answered(api().GET("/search", { params: { query: { q: words, kind: [kind], limit: MOST } }, signal })),
  );
  return (
    <Shown of={hits} what={plural(kind)}>
      {({ items, total }) => (
        <>
          <ul class="elsewhere-hits">
            {items.map((hit) => (
              <Hit key={hit.id} hit={hit} />
            ))}
          </ul>
          {total > items.length && <p>The best {items.length} of {total}.</p>}
        </>
      )}
    </Shown>
  );
}

/** What was found, with a way to its page: a dispute stands in a record, a term has no page of its own. */
function Hit({ hit }: { hit: Schemas["HitRead"] }) {
  const to = recordAtPath(hit.path);
  return (
    <li data-hit={`${hit.kind}/${hit.id}`}>
      {to === undefined ? hit.title : <Go to={to}>{hit.title}</Go>}
      {hit.match?.highlight != null && (
        <span class="elsewhere-text">
          {" "}
          <Highlight of={hit.match.highlight} />
        </span>
      )}
    </li>
  );
}
