/** One tie in a list of them: between whom, how strong beside the strongest, and the way to its events. */
import type { ComponentChildren } from "preact";

import { Go } from "../../parts/go";
import { counted } from "../../parts/words";
import type { State } from "../../state/state";

interface TieRowProps {
  /** Its part of the strongest one, 0 to 1. */
  readonly share: number;
  readonly count: number;
  /** The list of its events. */
  readonly list: State;
  /** The id of the other actor, in a list of the ties of one. */
  readonly tied?: string;
  readonly children: ComponentChildren;
}

export function TieRow({ share, count, list, tied, children }: TieRowProps) {
  return (
    <li data-tied={tied} data-count={count}>
      {children}
      <span class="network-bar" style={{ inlineSize: `${100 * share}%` }} aria-hidden="true" />
      <Go class="network-events" to={list} title="These events as a list">
        {counted(count, "event")}
      </Go>
    </li>
  );
}
