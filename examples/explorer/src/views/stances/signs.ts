/** The sign of each position: two letters, a shape and a colour, worked out from the vocabulary. */

/** How a position is drawn. */
export interface Sign {
  readonly letters: string;
  /** The classes of its shape and colour. */
  readonly classes: string;
}

const COLOURS = 8;
const SHAPES = 4;

/** Give each position a sign of its own, in the order of the vocabulary. */
export function signsOf(positions: Iterable<readonly [id: string, label: string]>): ReadonlyMap<string, Sign> {
  const taken = new Set<string>();
  const signs = new Map<string, Sign>();
  for (const [id, label] of positions) {
    const index = signs.size;
    const letters = lettersOf(label, taken);
    taken.add(letters);
    const colour = index < COLOURS ? index + 1 : "rest";
    signs.set(id, { letters, classes: `colour-${colour} shape-${(index % SHAPES) + 1}` });
  }
  return signs;
}

/** The first letter of a label with the next one that makes a pair not taken yet, else with a number. */
function lettersOf(label: string, taken: ReadonlySet<string>): string {
  const [first = "?", ...rest] = Array.from(label).filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  const initial = first.toLocaleUpperCase("en");
  for (const letter of rest) {
    const pair = initial + letter.toLocaleLowerCase("en");
    if (!taken.has(pair)) return pair;
  }
  let number = 1;
  while (taken.has(`${initial}${number}`)) number += 1;
  return `${initial}${number}`;
}
