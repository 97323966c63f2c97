/** Questions that got no answer. */
import { describe, expect, it, vi } from "vitest";

import { askLater, mayPass, somethingAnswered } from "../src/api/again";

describe("askLater", () => {
  it("asks all that waits once something is answered, each once", () => {
    const [one, other] = [vi.fn(), vi.fn()];
    askLater(one);
    askLater(other);
    expect(one).not.toHaveBeenCalled();
    somethingAnswered();
    somethingAnswered();
    expect(one).toHaveBeenCalledOnce();
    expect(other).toHaveBeenCalledOnce();
  });

  it("does not ask what is not wanted any more", () => {
    const ask = vi.fn();
    askLater(ask)();
    somethingAnswered();
    expect(ask).not.toHaveBeenCalled();
  });

  it("lets what fails again wait for the next answer", () => {
    const ask = vi.fn(() => void askLater(ask));
    askLater(ask);
    somethingAnswered();
    expect(ask).toHaveBeenCalledTimes(1);
    somethingAnswered();
    expect(ask).toHaveBeenCalledTimes(2);
    ask.mockImplementation(() => undefined);
    somethingAnswered();
  });
});

describe("mayPass", () => {
  it("is so where nothing answered, and not where the API refused", () => {
    const failure = { title: "", detail: "", errors: [] };
    expect([undefined, 422, 404, 500, 502, 503].map((status) => mayPass({ ...failure, status }))).toEqual([
      true,
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});
