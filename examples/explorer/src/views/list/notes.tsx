/** What a reader must know of a list: for what names were taken, what the API warns of, and what was left aside. */
import type { Schemas } from "communique-client";

import { useNames } from "../../api/counts";
import { EVENTS_ONLY, type Listed } from "../../api/listed";
import { useVocabulary } from "../../api/reading";
import { spelt } from "../../parts/words";
import { place } from "../../state/place";
import { many } from "../../state/state";

export function Notes({ of, meta }: { of: Listed; meta: Schemas["MetaRead"] }) {
  const names = useNames().data;
  const topics = useVocabulary().data?.["topics"];
  const aside = of === "events" ? [] : EVENTS_ONLY.filter((name) => many(place(), name).length > 0);
  const taken = Object.entries(meta.resolved).flatMap(([parameter, values]) =>
    Object.entries(values)
      .filter(([given, id]) => given.replace(/^!/u, "") !== id)
      .map(([given, id]) => ({ given: given.replace(/^!/u, ""), id, name: names?.[parameter]?.get(id) ?? topics?.get(id)?.label ?? id })),
  );
  if (taken.length + meta.notices.length + aside.length === 0) return null;
  return (
    <ul class="notes" data-notes>
      {taken.map(({ given, id, name }) => (
        <li key={`${given} ${id}`}>
          “{given}” was taken for {name === given ? <code>{id}</code> : name}.
        </li>
      ))}
      {meta.notices.map((notice) => (
        <li key={notice}>{notice}</li>
      ))}
      {aside.length > 0 && <li>Statements have no {aside.map(asked).join(", ")}: the rest of the selection holds for them, this does not.</li>}
    </ul>
  );
}

function asked(name: (typeof EVENTS_ONLY)[number]): string {
  return name === "actor_op" ? "choice of “all of them”" : spelt(name);
}
