/** What was read, kept while the page stands. */
import { describe, expect, it, vi } from "vitest";

import { isFresh, keptUnder, readUnder } from "../src/api/kept";

describe("readUnder", () => {
  it("reads once for all who ask at the same time, and keeps the answer", async () => {
    const read = vi.fn(async () => "answer");
    const signal = new AbortController().signal;
    await expect(Promise.all([readUnder("a", read, signal), readUnder("a", read, signal)])).resolves.toEqual(["answer", "answer"]);
    expect(read).toHaveBeenCalledOnce();
    expect(keptUnder("a")).toBe("answer");
    expect(isFresh("a")).toBe(true);
  });

  it("reads again after a failure, and keeps nothing of it", async () => {
    const signal = new AbortController().signal;
    await expect(readUnder("b", () => Promise.reject(new Error("gone")), signal)).rejects.toThrow("gone");
    expect(isFresh("b")).toBe(false);
    await expect(readUnder("b", async () => "back", signal)).resolves.toBe("back");
  });

  it("ends the reading when the last who waits leaves, and not before", () => {
    const [one, other] = [new AbortController(), new AbortController()];
    let ended = false;
    const read = (signal: AbortSignal): Promise<never> => {
      signal.addEventListener("abort", () => (ended = true));
      return new Promise(() => undefined);
    };
    void readUnder("c", read, one.signal);
    void readUnder("c", read, other.signal);
    one.abort();
    expect(ended).toBe(false);
    other.abort();
    expect(ended).toBe(true);
  });

  it("keeps nothing of a reading that was given up", async () => {
    let answerEarly = (_: string): void => undefined;
    const early = new Promise<string>((resolve) => (answerEarly = resolve));
    const leaves = new AbortController();
    const given = readUnder("d", () => early, leaves.signal);
    leaves.abort();
    const held = readUnder("d", async () => "late", new AbortController().signal);
    await held;
    answerEarly("early");
    await given;
    expect(keptUnder("d")).toBe("late");
  });
});
