/** Where the reader is: the state of the page, kept in its address. The only place that touches the history. */
import { signal } from "@preact/signals";

import { formatState, parseState, type State, unknownIn } from "./state";

/** How often the address follows what is dragged, in milliseconds: some browsers take a hundred in half a minute. */
const PACE = 350;

const current = signal(parseState(location.search));
const unknown = signal(unknownIn(location.search));
let reached = 0;
let written = formatState(current.value);
let pacing: ReturnType<typeof setTimeout> | undefined;

addEventListener("popstate", () => {
  endPacing();
  reached += 1;
  current.value = parseState(location.search);
  unknown.value = unknownIn(location.search);
  written = formatState(current.value);
});

/** What is shown now; who reads it in a component is drawn anew when it changes. */
export function place(): State {
  return current.value;
}

/** Parameters of the address that mean nothing here; none once the page has written another. */
export function passedOver(): readonly string[] {
  return unknown.value;
}

/** How many steps were gone, forth or back: what adjusts a step sees by this whether it is still the same. */
export function steps(): number {
  return reached;
}

/** Go to another state, as by following a link: "back" returns from it. */
export function go(next: State): void {
  if (formatState(next) === formatState(current.value)) return;
  writeAddress();
  reached += 1;
  current.value = next;
  write("pushState");
}

/** Alter the state without a step in the history, for what moves while a slider is dragged. The address follows calmly. */
export function adjust(next: State): void {
  current.value = next;
  if (pacing !== undefined) return;
  writeAddress();
  pacing = setTimeout(writeAddress, PACE);
}

/** Write the address of what is shown now, if it is behind. */
export function writeAddress(): void {
  endPacing();
  if (formatState(current.value) !== written) write("replaceState");
}

/** Return to where the reader came from. */
export function back(): void {
  writeAddress();
  history.back();
}

function endPacing(): void {
  clearTimeout(pacing);
  pacing = undefined;
}

/** What is shown does not depend on it: a browser that takes no more addresses for now is left alone. */
function write(how: "pushState" | "replaceState"): void {
  written = formatState(current.value);
  unknown.value = [];
  try {
    history[how](null, "", written);
  } catch (reason) {
    if (!(reason instanceof DOMException)) throw reason;
  }
}
