/** Other data, loaded while the page stands. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";

type Kept = typeof import("../src/api/kept");
type Revision = typeof import("../src/api/revision");
let kept: Kept;
let revision: Revision;

const listed = (name: string) => ({ items: [], meta: { revision: name } });
const readOne = (answer: string) => kept.readUnder("one", async () => answer, new AbortController().signal);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout"] });
  vi.resetModules(); // which revision is known lasts as long as the page
  [kept, revision] = [await import("../src/api/kept"), await import("../src/api/revision")];
});

afterEach(() => void vi.useRealTimers());

test("the first revision is taken as it is, and so is what names none", async () => {
  const readAgain = vi.fn();
  revision.onNewRevision(readAgain);
  revision.noteRevision({ id: "a-record" });
  await readOne("kept");
  for (const answer of [listed("a"), listed("a"), { id: "a-record" }]) revision.noteRevision(answer);
  expect(readAgain).not.toHaveBeenCalled();
  expect(kept.keptUnder("one")).toBe("kept");
});

test("another one, of a list or the dataset, drops what was kept, and all is read again", async () => {
  const [readAgain, gone] = [vi.fn(), vi.fn()];
  revision.onNewRevision(readAgain);
  revision.onNewRevision(gone)();
  revision.noteRevision(listed("a"));
  await readOne("old");
  revision.noteRevision({ title: "A chronology", revision: "b" });
  expect(readAgain).toHaveBeenCalledOnce();
  expect(gone).not.toHaveBeenCalled();
  expect(kept.keptUnder("one")).toBeUndefined();
  vi.advanceTimersByTime(21_000);
  revision.noteRevision(listed("c"));
  expect(readAgain).toHaveBeenCalledTimes(2);
});

test("what is being read of the earlier one is not kept", async () => {
  revision.noteRevision(listed("a"));
  let answer = (_: string): void => undefined;
  const old = kept.readUnder("one", () => new Promise((resolve) => (answer = resolve)), new AbortController().signal);
  revision.noteRevision(listed("b"));
  await readOne("new");
  answer("old");
  await old;
  expect(kept.keptUnder("one")).toBe("new");
});

test("servers that have loaded different data do not make the page read without rest", () => {
  const readAgain = vi.fn(() => revision.noteRevision(listed("a")));
  revision.onNewRevision(readAgain);
  for (const name of ["a", "b", "a", "b"]) revision.noteRevision(listed(name));
  expect(readAgain).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(19_000);
  expect(readAgain).toHaveBeenCalledOnce();
});

test("what is loaded soon after is read once that is over, whoever answers first", async () => {
  const readAgain = vi.fn();
  revision.onNewRevision(readAgain);
  for (const name of ["a", "b", "c"]) revision.noteRevision(listed(name));
  await readOne("of b");
  vi.advanceTimersByTime(20_000);
  expect(readAgain).toHaveBeenCalledTimes(2);
  expect(kept.keptUnder("one")).toBeUndefined();
  revision.noteRevision(listed("c"));
  vi.advanceTimersByTime(60_000);
  expect(readAgain).toHaveBeenCalledTimes(2);
});

test("answers may come from the browser's own store until the data has changed", () => {
  revision.noteRevision(listed("a"));
  expect(revision.hasChanged()).toBe(false);
  revision.noteRevision(listed("b"));
  expect(revision.hasChanged()).toBe(true);
});

test("once it has changed, the browser is to ask whether what it holds still is so", async () => {
  const fetched = vi.fn(async (_asked: Request, _options?: RequestInit) => Response.json({}));
  vi.stubGlobal("fetch", fetched);
  const { api, readFrom } = await import("../src/api/client");
  readFrom("http://api.example");
  for (const [name, cache] of [["a", undefined], ["b", "no-cache"]] as const) {
    revision.noteRevision(listed(name));
    await api().GET("/dataset");
    expect(fetched.mock.lastCall?.[1]?.cache).toBe(cache);
  }
  vi.unstubAllGlobals();
});
