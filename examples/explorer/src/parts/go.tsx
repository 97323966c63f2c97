/** A link to another state of the page: a real address, so that it can be copied and opened elsewhere. */
import type { ComponentChildren } from "preact";

import { go } from "../state/place";
import { formatState, type State } from "../state/state";

interface GoProps {
  readonly to: State;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly title?: string;
  /** Whether it is the way to where the reader is. */
  readonly current?: boolean;
}

export function Go({ to, children, current, ...rest }: GoProps) {
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a {...rest} {...(current === true && { "aria-current": "page" })} href={formatState(to)} onClick={follow}>
      {children}
    </a>
  );
}
