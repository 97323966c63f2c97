/** Where the reader is: the state of the page, kept in its address. The only place that touches the history. */
import { signal } from "@preact/signals";

import { formatState, parseState, type State } from "./state";

const current = signal(parseState(location.search));

addEventListener("popstate", () => {
  current.value = parseState(location.search);
});

/** What is shown now; who reads it in a component is drawn anew when it changes. */
export function place(): State {
  return current.value;
}

/** Go to another state, as by following a link: "back" returns from it. */
export function go(next: State): void {
  if (formatState(next) === formatState(current.value)) return;
  history.pushState(null, "", formatState(next));
  current.value = next;
}

/** Alter the state without a step in the history, for what moves while a slider is dragged. */
export function adjust(next: State): void {
  history.replaceState(null, "", formatState(next));
  current.value = next;
}

/** Return to where the reader came from. */
export function back(): void {
  history.back();
}
