/** Moves that belong together, such as dragging a slider: one step of the history, however many states it passes. */
import { adjust, go, place, steps, writeAddress } from "./place";
import { formatState, type State } from "./state";

/** How long after a move by keyboard another one still belongs to the same step, in milliseconds. */
const PAUSE = 1000;
/** The step that is going on; another one reached meanwhile, by a link or "back", is not touched. */
let step: number | undefined;
let held = false;
let pause: ReturnType<typeof setTimeout> | undefined;

/** Go to a state: as a step of its own, or as a further move of the step that is going on. */
export function move(next: State): void {
  if (formatState(next) === formatState(place())) return;
  if (step === steps()) adjust(next);
  else go(next);
  step = steps();
  clearTimeout(pause);
  if (!held) pause = setTimeout(settle, PAUSE);
}

/** From now on all moves are one step, until it is settled: something is being dragged. */
export function hold(): void {
  settle();
  held = true;
}

/** End the step: the next move is a step of its own. */
export function settle(): void {
  clearTimeout(pause);
  writeAddress();
  step = undefined;
  held = false;
}
