/** Everything a source vouches for, page by page. */
import { api } from "../../api/client";
import { answered } from "../../api/failure";
import { useResource } from "../../api/resource";
import { Paging } from "../../parts/paging";
import { listOf, RecordLink } from "../../parts/records";
import { Shown } from "../../parts/shown";
import { place } from "../../state/place";
import { one } from "../../state/state";
import { Cited } from "./citations";
import { Section } from "./frame";

const PAGE = 20;

export function VouchesFor({ id }: { id: string }) {
  const offset = Math.max(Number(one(place(), "offset") ?? 0) || 0, 0);
  const cited = useResource(`citations ${id} ${offset}`, (signal) =>
    answered(api().GET("/sources/{id}/citations", { params: { path: { id }, query: { limit: PAGE, offset } }, signal })),
  );
  return (
    <Section title="What it vouches for">
      <Shown of={cited} what="what it vouches for">
        {({ items, total }) => (
          <>
            <Paging offset={offset} limit={PAGE} total={total} label="Pages of what it vouches for" />
            <ul class="sources">
              {items.map((citation) => (
                <li key={citation.id} data-cited={citation.id}>
                  <p class="source">
                    <span class="role">{citation.record.kind}</span> <Titled {...citation.record} />
                  </p>
                  <Cited citation={citation} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Shown>
    </Section>
  );
}

/** A record by its title, linked where it has a page. */
function Titled({ kind, id, title }: { kind: string; id: string; title: string }) {
  const list = listOf(kind);
  return list === undefined ? (
    <>{title}</>
  ) : (
    <RecordLink list={list} id={id}>
      {title}
    </RecordLink>
  );
}
