/** The other records that a dispute is about, by their titles, as far as they have pages. */
import type { Schemas } from "communique-client";

import { useResource } from "../../api/resource";
import { listOf, type RecordList, RecordLink } from "../../parts/records";
import { readRecord, titleOf } from "./reading";

interface ConcernedProps {
  records: readonly Schemas["RecordRef"][];
  /** The dispute, by which the titles are kept. */
  dispute: string;
}

export function Concerned({ records, dispute }: ConcernedProps) {
  const linked = records.flatMap(({ kind, id }): { kind: string; id: string; list: RecordList }[] => {
    const list = listOf(kind);
    return list === undefined ? [] : [{ kind, id, list }];
  });
  const ids = linked.map(({ list, id }) => `${list}/${id}`).join(" ");
  const titles = useResource(linked.length > 0 ? `titles ${dispute} ${ids}` : null, async (signal) =>
    Promise.all(linked.map(async ({ list, id }) => titleOf(await readRecord(list, id, signal)))),
  ).data;
  if (linked.length === 0) return null;
  return (
    <div class="dispute-others">
      <p>It also concerns</p>
      <ul>
        {linked.map(({ kind, id, list }, index) => (
          <li key={`${kind} ${id}`} data-concerned={`${list}/${id}`}>
            the {kind}{" "}
            <RecordLink list={list} id={id}>
              {titles?.[index] ?? id}
            </RecordLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
