/** Moves that belong together, in the history of the page. */
import { beforeEach, describe, expect, it, vi } from "vitest";

const entries: string[] = [];
let popped = (): void => undefined;
vi.stubGlobal("location", { search: "" });
vi.stubGlobal("addEventListener", (_: string, listener: () => void) => (popped = listener));
vi.stubGlobal("history", {
  pushState: (_state: null, _title: string, address: string) => entries.push(address),
  replaceState: (_state: null, _title: string, address: string) => (entries[entries.length - 1] = address),
});
vi.useFakeTimers();
const { go, place } = await import("../src/state/place");
const { hold, move, settle } = await import("../src/state/series");
const { formatState, parseState } = await import("../src/state/state");

const on = (day: number) => parseState(`?view=members&as_of=2010-01-0${day}`);
const shown = () => formatState(place());

beforeEach(() => {
  settle();
  go(parseState("?view=list"));
  entries.splice(0, Infinity, "?view=list");
});

describe("move", () => {
  it("is one step while something is held, and the address has caught up when it is let go", () => {
    hold();
    for (const day of [1, 2, 3]) move(on(day));
    expect(shown()).toBe(formatState(on(3)));
    settle();
    expect(entries).toEqual(["?view=list", formatState(on(3))]);
    move(on(4));
    expect(entries).toHaveLength(3);
  });

  it("is a step of its own after a pause", () => {
    move(on(1));
    vi.advanceTimersByTime(5000);
    move(on(2));
    expect(entries).toEqual(["?view=list", formatState(on(1)), formatState(on(2))]);
  });

  it("leaves alone what was reached by a link meanwhile", () => {
    move(on(1));
    move(on(2));
    go(parseState("?view=map"));
    move(on(3));
    expect(entries).toEqual(["?view=list", formatState(on(2)), "?view=map", formatState(on(3))]);
  });

  it("leaves alone what was reached by going back", () => {
    move(on(1));
    move(on(2));
    entries.pop();
    popped();
    vi.advanceTimersByTime(500);
    expect(entries).toEqual(["?view=list"]);
    move(on(3));
    expect(entries).toEqual(["?view=list", formatState(on(3))]);
  });

  it("goes on where the browser takes no address", () => {
    vi.spyOn(history, "replaceState").mockImplementationOnce(() => {
      throw new DOMException("too many", "SecurityError");
    });
    move(on(1));
    move(on(2));
    vi.advanceTimersByTime(400);
    expect(shown()).toBe(formatState(on(2)));
  });
});
