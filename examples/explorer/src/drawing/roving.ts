/** Marks of a drawing by keyboard: one of them takes part in the order of Tab, and the arrows lead to the others. */
import { useState } from "preact/hooks";

import { ARROWS, nextThatWay, type Spot } from "./seen";

/** How a mark takes part in the keyboard's way through a drawing. */
export interface Roving {
  readonly tabIndexOf: (id: string) => 0 | -1;
  /** Handles the arrows and Enter; tells whether the key was one of them. */
  readonly onKey: (event: KeyboardEvent, id: string) => boolean;
  readonly onFocus: (id: string) => void;
}

/**
 * @param spots where the marks are, the first being where Tab leads at first
 * @param choose what Enter and the space bar do
 */
export function useRoving(spots: ReadonlyMap<string, Spot>, choose: (id: string) => void): Roving {
  const [at, setAt] = useState<string>();
  const current = at !== undefined && spots.has(at) ? at : spots.keys().next().value;
  return {
    tabIndexOf: (id) => (id === current ? 0 : -1),
    onFocus: setAt,
    onKey: (event, id) => {
      if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
      const from = spots.get(id);
      const way = ARROWS[event.key];
      if (event.key === "Enter" || event.key === " ") choose(id);
      else if (way !== undefined && from !== undefined) {
        const next = nextThatWay(from, way, spots);
        if (next !== undefined) markOf(event.currentTarget as Element, next)?.focus();
      } else return false;
      event.preventDefault();
      return true;
    },
  };
}

/** The element of a mark: the one with its id in `data-mark`, in the same drawing. */
function markOf(beside: Element, id: string): SVGElement | null | undefined {
  return beside.closest("svg")?.querySelector<SVGElement>(`[data-mark="${CSS.escape(id)}"]`);
}
