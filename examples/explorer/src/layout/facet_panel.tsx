/** What the selected events can be narrowed by, with exact counts; each value adds to the selection or leaves it. */
import { useState } from "preact/hooks";

import { useFacets } from "../api/reading";
import { Shown } from "../parts/shown";
import type { Selecting } from "../state/parameters";
import { go, place } from "../state/place";
import { many, withChange } from "../state/state";

const GROUPS = [
  ["type", "Types"],
  ["actor", "Actors"],
  ["topic", "Topics"],
  ["country", "Countries"],
  ["status", "Status"],
] as const satisfies readonly (readonly [Selecting, string])[];
const SHORT = 8;

export function FacetPanel() {
  const counts = useFacets();
  return (
    <aside class="facets" aria-label="Filters by value">
      <Shown of={counts} what="counts">
        {({ facets }) => GROUPS.map(([name, title]) => <Group key={name} name={name} title={title} counts={facets[name] ?? []} />)}
      </Shown>
    </aside>
  );
}

interface GroupProps {
  name: Selecting;
  title: string;
  counts: readonly { value: string; label: string; count: number }[];
}

function Group({ name, title, counts }: GroupProps) {
  const [all, setAll] = useState(false);
  const state = place();
  const chosen = many(state, name);
  if (counts.length === 0 && chosen.length === 0) return null;
  const toggle = (value: string): void => {
    const next = chosen.includes(value) ? chosen.filter((kept) => kept !== value) : [...chosen, value];
    go(withChange(state, { [name]: next }));
  };
  return (
    <fieldset class="facet" data-facet={name}>
      <legend>{title}</legend>
      <ul>
        {(all ? counts : counts.slice(0, SHORT)).map(({ value, label, count }) => (
          <li key={value}>
            <label>
              <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
              <span class="facet-label">{label}</span> <span class="facet-count">{count}</span>
            </label>
          </li>
        ))}
      </ul>
      {counts.length > SHORT && (
        <button type="button" class="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Fewer" : `All ${counts.length}`}
        </button>
      )}
    </fieldset>
  );
}
