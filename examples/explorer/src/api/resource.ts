/** What was read, is being read, or could not be read; kept while the page stands, so that "back" shows it at once. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";

import { askLater, mayPass, somethingAnswered } from "./again";
import { type Failure, failureOf } from "./failure";
import { isFresh, keptUnder, readUnder } from "./kept";
import { onNewRevision } from "./revision";

/** Something read from the API. `data` may be there beside a failure: then it is what was read before. */
export interface Resource<T> {
  readonly data: T | undefined;
  readonly loading: boolean;
  readonly failure: Failure | undefined;
  /** Whether `data` answers an earlier question, and is shown until the present one is answered. */
  readonly stale: boolean;
  readonly retry: () => void;
}

interface Read<T> {
  readonly key: string;
  readonly data: T | undefined;
  readonly failure: Failure | undefined;
}

/**
 * Read something, and again whenever its key changes. What was read before under the same key is shown meanwhile, and is
 * not read again at once: what many parts of a page ask for is asked once. What could not be read because nothing answered
 * is asked again as soon as anything else is answered, so that one "Try again" brings back the whole page.
 *
 * @param key names what is read: the same key, the same question; null reads nothing, and has no data
 * @param read does it; the signal ends it when the answer is no longer wanted
 */
export function useResource<T>(key: string | null, read: (signal: AbortSignal) => Promise<T>): Resource<T> {
  const [last, setLast] = useState<Read<T>>();
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(read);
  latest.current = read;

  const retry = useCallback(() => {
    setLast((before) => before && { ...before, failure: undefined, key: "" });
    setAttempt((number) => number + 1);
  }, []);

  useEffect(() => onNewRevision(retry), [retry]);

  useEffect(() => {
    if (key === null) return undefined;
    if (isFresh(key)) {
      setLast({ key, data: keptUnder(key) as T, failure: undefined });
      return undefined;
    }
    const controller = new AbortController();
    let giveUp = (): void => undefined;
    readUnder(key, (signal) => latest.current(signal), controller.signal).then(
      (data) => {
        if (controller.signal.aborted) return;
        setLast({ key, data: data as T, failure: undefined });
        somethingAnswered();
      },
      (reason: unknown) => {
        if (controller.signal.aborted) return;
        const failure = failureOf(reason);
        setLast({ key, data: keptUnder(key) as T | undefined, failure });
        if (mayPass(failure)) giveUp = askLater(retry);
      },
    );
    return () => {
      controller.abort();
      giveUp();
    };
  }, [key, attempt]);

  const settled = last !== undefined && last.key === key ? last : undefined;
  if (key === null) return { data: undefined, loading: false, failure: undefined, stale: false, retry };
  const remembered = settled?.data ?? (keptUnder(key) as T | undefined);
  return {
    data: remembered ?? (settled?.failure === undefined ? last?.data : undefined),
    loading: settled === undefined,
    failure: settled?.failure,
    stale: remembered === undefined,
    retry,
  };
}
