/** Questions that got no answer, asked again as soon as anything is answered: then the API is there again. */
import type { Failure } from "./failure";

const unanswered = new Set<() => void>();

/** Tell whether a failure may pass by itself: nothing answered, or what stands before the API said that it is away. */
export function mayPass({ status }: Failure): boolean {
  return status === undefined || status > 500;
}

/**
 * Ask again once something else is answered.
 *
 * @returns gives that up
 */
export function askLater(ask: () => void): () => void {
  unanswered.add(ask);
  return () => unanswered.delete(ask);
}

/** Something was answered: ask all that waits, each once. */
export function somethingAnswered(): void {
  const waiting = [...unanswered];
  unanswered.clear();
  for (const ask of waiting) ask();
}
