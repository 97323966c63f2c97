/** The window as it stands in the address, and as it moves under the reader's hands. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

import type { Stretch } from "../../dates/stretch";
import { adjust, go, place } from "../../state/place";
import { one, type State, withChange } from "../../state/state";
import { daysOf, windowOf, within } from "./window";

/** Browsers refuse to have an address altered more often than some three times a second for long. */
const BETWEEN_ADJUSTMENTS = 400;
/** After the last press of a key, so that many presses are one step back. */
const STILL = 500;

export interface Moving {
  readonly span: Stretch;
  /** Show another window while it moves. */
  readonly move: (next: Stretch) => void;
  /** Make the window reached a step of the history, to which "back" returns; soon, or now. */
  readonly settle: (soon?: boolean) => void;
  /** Whether it is moving. */
  readonly isMoving: () => boolean;
}

/** The window on the whole; who calls this is drawn anew with every move. */
export function useSpan(whole: Stretch): Moving {
  const live = useSignal<Stretch | null>(null);
  const began = useRef<State | null>(null);
  const adjusted = useRef(0);
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pending.current), []);

  const state = place();
  const from = one(state, "from");
  const to = one(state, "to");
  const exact = live.value && within(live.value, whole);
  const days = exact && daysOf(exact, whole);
  // Once at rest, the address knows whole days; the window keeps its exact place while that is what the days say.
  const holds = began.current !== null || (days?.from ?? undefined) === from && (days?.to ?? undefined) === to;
  const span = exact !== null && holds ? exact : windowOf(from, to, whole);

  const move = (next: Stretch): void => {
    began.current ??= place();
    live.value = within(next, whole);
    const now = performance.now();
    if (now - adjusted.current < BETWEEN_ADJUSTMENTS) return;
    adjusted.current = now;
    adjust(withChange(place(), daysOf(live.value, whole)));
  };
  const settleNow = (): void => {
    const from = began.current;
    if (from === null || live.value === null) return;
    began.current = null;
    const reached = withChange(from, daysOf(live.value, whole));
    adjust(from); // what the address said before the move is what "back" returns to
    go(reached);
  };
  const settle = (soon = false): void => {
    clearTimeout(pending.current);
    if (soon) pending.current = setTimeout(settleNow, STILL);
    else settleNow();
  };
  return { span, move, settle, isMoving: () => began.current !== null };
}
