/** Lists that are read to their end. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { readFrom } from "../src/api/client";
import { NoAnswer } from "../src/api/failure";
import { readWhole } from "../src/api/whole_list";

const PAGES = [["a", "b"], ["c", "d"], ["e"]];
const fetched = vi.fn<(asked: Request) => Promise<Response>>();
const read = (most = Infinity) => readWhole("/places", { query: { limit: 2 } }, most);

/** A page by its number; `revision_changed` where its cursor is of another revision than the data. */
function page(number: number, changed = false): Response {
  const next = number + 1 < PAGES.length ? `http://api.example/places?cursor=${number + 1}` : null;
  const items = PAGES[number]?.map((id) => ({ id }));
  return Response.json({
    items,
    total: 5,
    links: { next },
    meta: { revision: "r", revision_changed: changed, notices: [`page ${number}`] },
  });
}

const numberOf = (asked: Request): number => Number(new URL(asked.url).searchParams.get("cursor") ?? 0);

beforeEach(() => {
  vi.stubGlobal("fetch", fetched);
  fetched.mockReset().mockImplementation(async (asked) => page(numberOf(asked)));
  readFrom("http://api.example");
});

afterEach(() => void vi.unstubAllGlobals());

test("all pages are one list, with its total", async () => {
  const whole = await read();
  expect(whole.items.map(({ id }) => id)).toEqual(["a", "b", "c", "d", "e"]);
  expect([whole.total, whole.notices]).toEqual([5, ["page 2"]]);
});

test("no page is asked for beyond the bound", async () => {
  expect((await read(3)).items).toHaveLength(4);
  expect(fetched).toHaveBeenCalledTimes(2);
});

test("where other data is loaded meanwhile, it is begun again", async () => {
  let changes = 1;
  fetched.mockImplementation(async (asked) => page(numberOf(asked), numberOf(asked) === 1 && changes-- > 0));
  expect((await read()).items).toHaveLength(5);
  expect(fetched.mock.calls.map(([asked]) => numberOf(asked))).toEqual([0, 1, 0, 1, 2]);
});

test("where that happens each time, it is given up", async () => {
  fetched.mockImplementation(async (asked) => page(numberOf(asked), numberOf(asked) === 1));
  await expect(read()).rejects.toThrow("the data changed each time");
  expect(fetched).toHaveBeenCalledTimes(6);
});

test("a connection that ends within an answer is no answer", async () => {
  const cut = new ReadableStream({ pull: (stream) => stream.error(new TypeError("network error")) });
  fetched.mockImplementation(async () => new Response(cut, { headers: { "Content-Type": "application/json" } }));
  await expect(read()).rejects.toThrow(NoAnswer);
});
