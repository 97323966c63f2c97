/** What the selection can be narrowed by, with exact counts: of the events, or of the statements where those are listed. */
import { type Counts, GROUPS, useCounts, useNames } from "../api/counts";
import type { Listed } from "../api/listed";
import { useVocabulary } from "../api/reading";
import type { View } from "../state/parameters";
import { go, place } from "../state/place";
import { one, type State, withChange } from "../state/state";
import "../styles/facets.css";
import { FacetGroup } from "./facet_group";
import { YearFacet } from "./year_facet";

const TITLES = {
  type: "Types",
  actor: "Actors",
  topic: "Topics",
  country: "Countries",
  status: "Status",
  speaker: "Speakers",
  stance: "Positions",
  mode: "How the words are known",
} as const;

/** Views that draw the years themselves, above what they show: one control for one thing. */
const WITH_YEARS: readonly View[] = ["network", "map"];

/** Which list stands beside the panel: statements only where the list of them is shown. */
function listedAt(state: State): Listed {
  return state.view === "list" && one(state, "list") === "statements" ? "statements" : "events";
}

export function FacetPanel() {
  const of = listedAt(place());
  const { data, failure, loading, stale, retry } = useCounts(of);
  return (
    <aside class="facets" aria-label="Filters by value" aria-busy={loading} data-facets={of} data-settled={!loading && !stale}>
      {failure !== undefined && (
        <p class="facet-none">
          There are no counts for this selection: {failure.title}.{" "}
          <button type="button" class="plain" onClick={retry}>
            Count again
          </button>
        </p>
      )}
      {data === undefined && failure === undefined && <p class="facet-none">Counting …</p>}
      {data !== undefined && <Groups of={of} counts={data} dimmed={stale} />}
    </aside>
  );
}

function Groups({ of, counts, dimmed }: { of: Listed; counts: Counts; dimmed: boolean }) {
  const names = useNames().data;
  const topics = useVocabulary().data?.["topics"];
  const called = { ...names, topic: topics && new Map([...topics].map(([id, { label }]) => [id, label])) };
  return (
    <div class={dimmed ? "shown shown-stale" : "shown"}>
      {!WITH_YEARS.includes(place().view) && (
        <YearFacet counts={counts.facets["year"] ?? []} all={names?.["year"]?.keys() ?? []} />
      )}
      {GROUPS[of].map((name) => (
        <FacetGroup
          key={`${of} ${name}`}
          name={name}
          title={TITLES[name]}
          counts={counts.facets[name] ?? []}
          resolved={counts.resolved[name] ?? {}}
          names={called[name as keyof typeof called]}
        />
      ))}
      {of === "events" && <DisputedOnly />}
    </div>
  );
}

function DisputedOnly() {
  const state = place();
  const only = one(state, "disputed") === "true";
  return (
    <fieldset class="facet" data-facet="disputed">
      <legend>Disputes</legend>
      <label>
        <input type="checkbox" checked={only} onChange={() => go(withChange(state, { disputed: only ? null : "true" }))} />
        <span class="facet-label">Only what sources disagree on</span>
      </label>
    </fieldset>
  );
}
