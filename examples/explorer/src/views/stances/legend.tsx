/** What the signs of the positions mean, with how often each was taken; and how marks stand. */
import { SignMark } from "./sign_mark";
import { positionsIn, type Stance } from "./stances";
import type { Words } from "./words";

export function Legend({ stances, words }: { stances: readonly Stance[]; words: Words }) {
  const taken = words.positions
    .map((position) => ({ position, count: positionsIn(stances.filter((stance) => stance.position === position)) }))
    .filter(({ count }) => count > 0);
  return (
    <div class="legend stances-legend">
      <ul aria-label="Positions">
        {taken.map(({ position, count }) => (
          <li key={position} data-position={position} title={words.meaningOf(position)}>
            <SignMark sign={words.signOf(position)} /> {words.positionOf(position)} <span class="aside">{count}</span>
          </li>
        ))}
      </ul>
      <p>
        Who speaks on behalf of somebody counts for both: filled marks are an actor’s own words, outlined ones were
        spoken for it. A bar shows between which days it was said, an arrow that one end is open.
      </p>
    </div>
  );
}
