/** Which revision of the data answers are of: when another one is loaded, all that is on the page is read again. */
import { forgetAll } from "./kept";

let known: string | undefined;
let since = -Infinity;
let later: ReturnType<typeof setTimeout> | undefined;
const readers = new Set<() => void>();

/**
 * How long all that was read again is left alone, in milliseconds: servers behind one address learn of new data one
 * after the other, and a page that followed each of them would never come to rest.
 */
const CALM = 20_000;

/** Have something read again when the data changes. Returns what ends that. */
export function onNewRevision(readAgain: () => void): () => void {
  readers.add(readAgain);
  return () => readers.delete(readAgain);
}

/** Whether the data has changed while the page stands: what a browser holds without asking may be of the earlier one. */
export function hasChanged(): boolean {
  return since > -Infinity;
}

/**
 * Note what an answer is of, as far as it says so. Where that is new, all is read again: at once, or else at the end of
 * the calm after the last time.
 */
export function noteRevision(answer: unknown): void {
  const revision = revisionIn(answer);
  if (revision === undefined || revision === known) return;
  if (known === undefined) known = revision;
  else if (performance.now() - since >= CALM) readAllAgain(revision);
  else later ??= setTimeout(() => readAllAgain(undefined), since + CALM - performance.now());
}

/** @param revision what is known of the data from now on; undefined takes the word of whoever answers first */
function readAllAgain(revision: string | undefined): void {
  clearTimeout(later);
  later = undefined;
  known = revision;
  since = performance.now();
  forgetAll();
  for (const readAgain of [...readers]) readAgain();
}

/** Lists and drawings tell it beside their records, the dataset of itself; of records, `looking.ts` finds out. */
function revisionIn(answer: unknown): string | undefined {
  const { meta, revision } = answer as { meta?: { revision?: unknown }; revision?: unknown };
  const found = meta?.revision ?? revision;
  return typeof found === "string" ? found : undefined;
}
