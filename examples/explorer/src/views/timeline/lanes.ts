/** Lanes: events parted by a facet, the most frequent value first; statements and changes below them. */
import type { Schemas } from "communique-client";

import type { Entry, Group } from "./entries";

/** As many lanes of events as there are colours; what is left shares one more. */
export const MOST_LANES = 8;

export interface Lane {
  readonly id: string;
  readonly label: string;
  /** The value of the facet it stands for, null where it stands for none. */
  readonly value: string | null;
  readonly entries: readonly Entry[];
  /** How many records it holds. */
  readonly count: number;
  /** Which colour of the series it has. */
  readonly series: string;
  /** How many rows it may take. */
  readonly mostRows: number;
}

const ROWS = { alone: 14, grouped: 5, statements: 4, changes: 3 } as const;

/**
 * Part events into lanes. One with several values stands in several lanes; one with none of those that have a lane,
 * among the others.
 *
 * @param counts the facet of the group, in the order in which its values are to stand
 */
export function eventLanes(events: readonly Entry[], group: Group, counts: readonly Schemas["FacetValue"][]): Lane[] {
  if (group === "none") return [lane("events", "Events", null, events, "1", ROWS.alone)];
  const shown = counts.slice(0, MOST_LANES);
  const lanes = shown.map(({ value, label }, index) => {
    const held = events.filter((event) => event.values[group].includes(value));
    return lane(`${group}-${value}`, label, value, held, String(index + 1), ROWS.grouped);
  });
  const values = new Set(shown.map(({ value }) => value));
  const others = events.filter((event) => !event.values[group].some((value) => values.has(value)));
  if (others.length > 0) lanes.push(lane("others", "Others", null, others, "rest", ROWS.grouped));
  return lanes.filter(({ count }) => count > 0);
}

export function statementLane(entries: readonly Entry[]): Lane {
  return lane("statements", "Statements", null, entries, "statements", ROWS.statements);
}

export function changeLane(entries: readonly Entry[]): Lane {
  return lane("changes", "Memberships", null, entries, "changes", ROWS.changes);
}

function lane(
  id: string,
  label: string,
  value: string | null,
  entries: readonly Entry[],
  series: string,
  mostRows: number,
): Lane {
  const count = entries.reduce((sum, { parts }) => sum + parts.length, 0);
  return { id, label, value, entries, count, series, mostRows };
}
