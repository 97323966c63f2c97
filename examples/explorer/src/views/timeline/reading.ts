/** What the timeline reads: events, and beside them statements and membership changes where the selection has such. */
import { eventQuery, selectsEventsOnly, statementQuery } from "../../api/queries";
import { useFacets, useVocabulary, useWhole } from "../../api/reading";
import type { Resource } from "../../api/resource";
import type { Whole } from "../../api/whole_list";
import { place } from "../../state/place";
import { many } from "../../state/state";
import { changeQueries } from "./change_queries";
import { extrasOf } from "./choices";

export interface Read {
  readonly events: Resource<Whole<"/events">>;
  readonly statements: Resource<Whole<"/statements">>;
  /** Two lists, where the selected actors were asked for as members and as organizations. */
  readonly changes: readonly Resource<Whole<"/member-states/changes">>[];
  readonly facets: ReturnType<typeof useFacets>;
  readonly vocabulary: ReturnType<typeof useVocabulary>;
  /** Why there are no statements or changes, in whole sentences. */
  readonly leftOut: readonly string[];
}

export function useTimeline(): Read {
  const state = place();
  const shown = extrasOf(state);
  const eventsOnly = selectsEventsOnly(state);
  const changesToo = !eventsOnly && many(state, "topic").length === 0 && many(state, "q").length === 0;
  const [first, second] = changeQueries(state);
  const withChanges = changesToo && shown.includes("changes");
  const withStatements = !eventsOnly && shown.includes("statements");
  return {
    events: useWhole("/events", eventQuery(state)),
    statements: useWhole("/statements", withStatements ? statementQuery(state) : null),
    changes: [
      useWhole("/member-states/changes", withChanges ? first : null),
      useWhole("/member-states/changes", withChanges ? second : null),
    ],
    facets: useFacets(),
    vocabulary: useVocabulary(),
    leftOut: eventsOnly
      ? ["Statements and membership changes are left out, since the selection asks for what only events have."]
      : changesToo
        ? []
        : ["Membership changes are left out: they have neither topics nor words to search."],
  };
}
