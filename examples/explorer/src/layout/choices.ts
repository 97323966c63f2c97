/** What is chosen in a group of values: included, excluded, or neither. */
import { excludes } from "../api/questions";

export type Choice = "included" | "excluded" | "open";

/** What names were taken for: by the name as it was given, the id. */
export type Named = Readonly<Record<string, string>>;

export interface Value {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly choice: Choice;
}

/** Click on a choice: it is taken, or taken back. */
export function choiceOf(present: Choice, clicked: Choice): Choice {
  return present === clicked ? "open" : clicked;
}

/** The id that a value of the address stands for, without the sign that excludes it. */
function idOf(given: string, resolved: Named): string {
  const bare = given.replace(/^!/u, "");
  return resolved[given] ?? resolved[bare] ?? bare;
}

/**
 * The values to choose from: those that are counted, and behind them those that are chosen and have no count now.
 *
 * @param chosen as the address has them: ids or names, with `!` before what is excluded
 */
export function choicesOf(
  counts: readonly { value: string; label: string; count: number }[],
  chosen: readonly string[],
  resolved: Named,
  names: ReadonlyMap<string, string> | undefined,
): Value[] {
  const choices = new Map<string, Choice>();
  for (const given of chosen) choices.set(idOf(given, resolved), excludes(given) ? "excluded" : "included");
  const counted = counts.map(({ value, label, count }) => ({ value, label, count, choice: choices.get(value) ?? ("open" as const) }));
  const known = new Set(counts.map(({ value }) => value));
  const rest = [...choices].filter(([value]) => !known.has(value));
  return [...counted, ...rest.map(([value, choice]) => ({ value, label: names?.get(value) ?? value, count: 0, choice }))];
}

/** The values of the address after a choice was made of one of them. */
export function chosenAs(chosen: readonly string[], value: string, choice: Choice, resolved: Named): string[] {
  const kept = chosen.filter((given) => idOf(given, resolved) !== value);
  if (choice === "open") return kept;
  return [...kept, choice === "excluded" ? `!${value}` : value];
}
