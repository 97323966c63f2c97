/** How each status of membership is painted: a colour and a pattern of its own, so that neither has to tell alone. */

/** How many patterns and colours members.css has for those who count as members, and for those who do not. */
const FULL = 4;
const HATCHED = 5;
const COLOURS = 8;

/** By status, the classes that paint it. */
export type Paint = ReadonlyMap<string, string>;

/**
 * Give each status its classes.
 *
 * @param statuses in the order in which they take colours and patterns, the most frequent first
 * @param counting those who hold which are members; their patterns are full, those of others are hatched
 */
export function paintOf(statuses: readonly string[], counting: ReadonlySet<string>): Paint {
  let full = 0;
  let hatched = 0;
  const classes = statuses.map((status, index) => {
    const pattern = counting.has(status) ? `full-${(full++ % FULL) + 1}` : `hatched-${(hatched++ % HATCHED) + 1}`;
    return [status, `${pattern} colour-${index < COLOURS ? index + 1 : "rest"}`] as const;
  });
  return new Map(classes);
}
