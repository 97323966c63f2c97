/** Which revision of the data answers are of: when another one is loaded, all that is on the page is read again. */
import { forgetAll } from "./kept";

let known: string | undefined;
let since = -Infinity;
const readers = new Set<() => void>();

/** For how long another revision is passed over, in milliseconds: servers behind one address may load one after another. */
const CALM = 20_000;

/** Have something read again when the data changes. Returns what ends that. */
export function onNewRevision(readAgain: () => void): () => void {
  readers.add(readAgain);
  return () => readers.delete(readAgain);
}

/** Note what an answer is of, as far as it says so; where that is new, drop all that was kept, and read again. */
export function noteRevision(answer: unknown): void {
  const revision = revisionIn(answer);
  if (revision === undefined || revision === known) return;
  const isFirst = known === undefined;
  if (!isFirst && performance.now() - since < CALM) return;
  known = revision;
  if (isFirst) return;
  since = performance.now();
  forgetAll();
  for (const readAgain of [...readers]) readAgain();
}

/** Lists and drawings tell it beside their records, the dataset of itself; records do not tell. */
function revisionIn(answer: unknown): string | undefined {
  const { meta, revision } = answer as { meta?: { revision?: unknown }; revision?: unknown };
  const found = meta?.revision ?? revision;
  return typeof found === "string" ? found : undefined;
}
