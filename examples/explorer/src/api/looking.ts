/** Looks whether other data was loaded: a record does not tell of which revision it is, and a page at rest asks nothing. */
import { useEffect } from "preact/hooks";

import { api } from "./client";
import { answered } from "./failure";

/** The least time between two looks, in milliseconds. */
const PAUSE = 20_000;
let looked = performance.now();

/** Ask the API what it serves, unless that was done just now; if it is something else, all is read again. */
export async function lookForNewData(): Promise<void> {
  if (performance.now() - looked < PAUSE) return;
  looked = performance.now();
  try {
    await answered(api().GET("/dataset"));
  } catch {
    // What cannot be read is said where it is wanted.
  }
}

/** Look whenever the reader goes on to another page, or comes back to this one from elsewhere. */
export function useNewData(page: string): void {
  useEffect(() => void lookForNewData(), [page]);
  useEffect(() => {
    const look = (): void => {
      if (!document.hidden) void lookForNewData();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
}
