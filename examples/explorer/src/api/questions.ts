/** Which counts to ask for, so that each says what choosing a value of its group would give. */

/** The parameters of a request. */
export type Query = Readonly<Record<string, unknown>>;

/** One request for counts: these facets, under this query. */
export interface Question {
  readonly facets: readonly string[];
  readonly query: Query;
}

/** Tell a value that excludes from one that includes. */
export const excludes = (value: string): boolean => value.startsWith("!");

/**
 * The requests for the counts of some groups of values.
 *
 * Values of one group add to each other, so a group is counted without what is chosen in it: else the others would shrink
 * to what they have in common with it. All of several actors narrow each other, and are counted so. Years are counted
 * without the date chosen, since they are what a date is chosen from.
 *
 * @param groups the facets to count, beside `year`
 * @param query what the list is asked for
 */
export function questionsOf(groups: readonly string[], query: Query): Question[] {
  const own = groups.filter((group) => group !== "actor" || query["actor_op"] !== "and").filter((group) => included(query, group));
  const shared = groups.filter((group) => !own.includes(group));
  const asked: Question[] = [{ facets: query["date"] === undefined ? [...shared, "year"] : shared, query }];
  for (const group of own) {
    asked.push({ facets: [group], query: without(query, group, valuesOf(query, group).filter(excludes)) });
  }
  if (query["date"] !== undefined) asked.push({ facets: ["year"], query: without(query, "date", []) });
  return asked;
}

function valuesOf(query: Query, name: string): readonly string[] {
  const values = query[name];
  return Array.isArray(values) ? (values as string[]) : [];
}

function included(query: Query, group: string): boolean {
  return valuesOf(query, group).some((value) => !excludes(value));
}

/** The query with nothing but `kept` under a name. */
function without(query: Query, name: string, kept: readonly string[]): Query {
  const rest = Object.entries(query).filter(([other]) => other !== name);
  return Object.fromEntries(kept.length > 0 ? [...rest, [name, kept]] : rest);
}
