/** Who took which position on what: statements taken apart into stances, and put together by who they count for. */
import type { Schemas } from "communique-client";

export type Statement = Schemas["StatementSummary"];
export type Actor = Schemas["ActorRef"];

/** One position on one topic, as taken in a statement, and whom it counts for. */
export interface Stance {
  readonly statement: Statement;
  readonly topic: string;
  readonly position: string;
  readonly actor: Actor;
  /** Whether the actor spoke itself; else somebody spoke on its behalf. */
  readonly own: boolean;
}

/** Whether a topic is among those chosen, as a filter of the API has it: any of these, and none with `!`. */
export type Chosen = (id: string) => boolean;

/**
 * Read the values of a filter.
 *
 * @param idOf the id behind a value, which may be a name
 */
export function chosenBy(values: readonly string[], idOf: (value: string) => string): Chosen {
  const wanted = new Set(values.filter((value) => !value.startsWith("!")).map(idOf));
  const unwanted = new Set(values.filter((value) => value.startsWith("!")).map((value) => idOf(value.slice(1))));
  return (id) => (wanted.size === 0 || wanted.has(id)) && !unwanted.has(id);
}

/** The stances of statements on the chosen topics: one for each speaker, and each on whose behalf they spoke. */
export function stancesOf(statements: Iterable<Statement>, topics: Chosen): readonly Stance[] {
  const found: Stance[] = [];
  for (const statement of statements) {
    const speakers = new Set(statement.speakers.map(({ id }) => id));
    const represented = statement.on_behalf_of.filter(({ id }) => !speakers.has(id));
    for (const { topic, position } of statement.stance) {
      if (!topics(topic)) continue;
      for (const actor of statement.speakers) found.push({ statement, topic, position, actor, own: true });
      for (const actor of represented) found.push({ statement, topic, position, actor, own: false });
    }
  }
  return found;
}

/** How many different statements these stances were taken in. */
export function statementsIn(stances: Iterable<Stance>): number {
  return new Set(Array.from(stances, ({ statement }) => statement.id)).size;
}

/** How many positions were taken: one counts once, whomever it counts for. */
export function positionsIn(stances: Iterable<Stance>): number {
  return new Set(Array.from(stances, ({ statement, topic, position }) => `${statement.id} ${topic} ${position}`)).size;
}

/** Stances that belong together: those of an actor, or those on a topic. */
export interface Group {
  readonly key: string;
  readonly stances: readonly Stance[];
}

/** Put stances together by a key, those with the most first; equal ones stay in the order in which they came. */
export function groupedBy(stances: Iterable<Stance>, keyOf: (stance: Stance) => string): readonly Group[] {
  const groups = new Map<string, Stance[]>();
  for (const stance of stances) {
    const key = keyOf(stance);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [stance]);
    else group.push(stance);
  }
  return [...groups]
    .map(([key, own]) => ({ key, stances: own }))
    .sort((one, other) => other.stances.length - one.stances.length);
}

/** How often each position occurs, in the order of the vocabulary. */
export function countsOf(stances: readonly Stance[], order: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { position } of stances) counts.set(position, (counts.get(position) ?? 0) + 1);
  const rank = (position: string): number => (order.includes(position) ? order.indexOf(position) : order.length);
  return [...counts].sort(([one], [other]) => rank(one) - rank(other));
}
