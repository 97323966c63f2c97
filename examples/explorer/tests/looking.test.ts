/** Looking for other data. */
import { expect, test, vi } from "vitest";

test("the API is asked once in a while, and what it does not answer is no matter", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const fetched = vi.fn(async (): Promise<Response> => Promise.reject(new TypeError("gone")));
  vi.stubGlobal("fetch", fetched);
  const { readFrom } = await import("../src/api/client");
  const { lookForNewData } = await import("../src/api/looking");
  readFrom("http://api.example");
  await lookForNewData();
  expect(fetched).not.toHaveBeenCalled(); // the page has just been read
  for (const times of [1, 2]) {
    vi.advanceTimersByTime(20_000);
    await lookForNewData();
    await lookForNewData();
    expect(fetched).toHaveBeenCalledTimes(times);
  }
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
