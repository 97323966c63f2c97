/** From what was read to what is drawn: entries in lanes, the whole span, and the counts by year. */
import type { ItemOf } from "communique-client";

import type { Facets, Vocabulary } from "../../api/reading";
import type { Stretch } from "../../dates/stretch";
import { knownMoments } from "./bars";
import { type Entry, entriesOfChanges, entryOfEvent, entryOfStatement, type Group } from "./entries";
import { changeLane, eventLanes, type Lane, statementLane } from "./lanes";
import type { YearBar } from "./overview";
import { wholeSpan } from "./window";

export interface Content {
  readonly events: readonly Entry[];
  readonly statements: readonly Entry[];
  readonly changes: readonly Entry[];
}

type Change = ItemOf<"/member-states/changes">;

/** Records as entries. A change that two lists hold is one. */
export function contentOf(
  events: readonly ItemOf<"/events">[],
  statements: readonly ItemOf<"/statements">[],
  changes: readonly Change[],
  vocabulary: Vocabulary | undefined,
): Content {
  const once = [...new Map(changes.map((change) => [change.id, change])).values()];
  return {
    events: events.map(entryOfEvent),
    statements: statements.map(entryOfStatement),
    changes: entriesOfChanges(once, vocabulary?.["membership_statuses"]),
  };
}

/** All lanes, from top to bottom; one that would be empty is left out. */
export function lanesOf({ events, statements, changes }: Content, group: Group, facets: Facets): Lane[] {
  const ofEvents = eventLanes(events, group, group === "none" ? [] : (facets[group] ?? []));
  return [...ofEvents, statementLane(statements), changeLane(changes)].filter(({ count }) => count > 0);
}

/** The span of all that is drawn. */
export function spanOfContent({ events, statements, changes }: Content): Stretch {
  return wholeSpan([...events, ...statements, ...changes].flatMap(({ bar }) => knownMoments(bar)), Date.now());
}

/**
 * How many events each year has.
 *
 * @param counts the facet of years: how many may fall in each
 */
export function yearBars(events: readonly Entry[], counts: Facets[string]): YearBar[] {
  const sure = new Map<number, number>();
  for (const { bar } of events) {
    const surely = bar.sure ?? bar;
    const first = new Date(surely.from).getUTCFullYear();
    const last = new Date(surely.to - 1).getUTCFullYear();
    // A date that lies in one year is surely of that year, even if no day of it is sure.
    if (bar.sure === null && first !== last) continue;
    if (Number.isFinite(first) && Number.isFinite(last)) {
      for (let year = first; year <= last; year += 1) sure.set(year, (sure.get(year) ?? 0) + 1);
    }
  }
  return counts.map(({ value, count }) => {
    const year = Number(value);
    return { year, sure: Math.min(sure.get(year) ?? 0, count), possible: count };
  });
}
