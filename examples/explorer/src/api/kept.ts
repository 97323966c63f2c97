/** What was read, kept by the question it answers while the page stands; and what is being read, once for all who ask. */

/** How many answers are kept. */
const MOST = 80;
/** For how long an answer is not asked for again, in milliseconds: parts of one page that ask the same ask once. */
const FRESH = 20_000;

interface Kept {
  readonly data: unknown;
  readonly at: number;
}

interface Reading {
  readonly promise: Promise<unknown>;
  readonly controller: AbortController;
  waiting: number;
}

const kept = new Map<string, Kept>();
const reading = new Map<string, Reading>();

/** What was read under a key, however long ago. */
export function keptUnder(key: string): unknown {
  return kept.get(key)?.data;
}

/** Whether what was read under a key need not be read again yet. */
export function isFresh(key: string): boolean {
  const found = kept.get(key);
  return found !== undefined && performance.now() - found.at < FRESH;
}

function keep(key: string, data: unknown): void {
  kept.delete(key);
  kept.set(key, { data, at: performance.now() });
  if (kept.size > MOST) kept.delete(kept.keys().next().value as string);
}

/** Drop all that was kept, and what is being read for others than who asks next. */
export function forgetAll(): void {
  kept.clear();
  reading.clear();
}

/**
 * Read, or wait for who reads under the same key already. The answer is kept.
 *
 * @param signal ends the waiting; when nobody waits any more, the reading ends too
 */
export function readUnder(key: string, read: (signal: AbortSignal) => Promise<unknown>, signal: AbortSignal): Promise<unknown> {
  const joined = reading.get(key) ?? begun(key, read);
  joined.waiting += 1;
  signal.addEventListener("abort", () => {
    joined.waiting -= 1;
    if (joined.waiting > 0) return;
    joined.controller.abort();
    if (reading.get(key) === joined) reading.delete(key);
  });
  return joined.promise;
}

function begun(key: string, read: (signal: AbortSignal) => Promise<unknown>): Reading {
  const controller = new AbortController();
  const started: Reading = { controller, waiting: 0, promise: read(controller.signal) };
  reading.set(key, started);
  // One that was given up may answer all the same, and later than the next of the same key: that one holds.
  const end = (): boolean => reading.get(key) === started && reading.delete(key);
  started.promise.then(
    (data) => {
      if (end()) keep(key, data);
    },
    () => void end(),
  );
  return started;
}
