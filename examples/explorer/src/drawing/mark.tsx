/** A mark of a drawing that can be chosen, by pointer and by keys. */
import type { ComponentChildren } from "preact";

import type { Roving } from "./roving";

interface MarkProps {
  readonly id: string;
  /** What it stands for, in words. */
  readonly told: string;
  readonly class: string;
  readonly chosen: boolean;
  readonly roving: Roving;
  readonly choose: (id: string) => void;
  /** What is drawn. */
  readonly children: ComponentChildren;
  /** What tests and styles know it by. */
  readonly [data: `data-${string}`]: string | number;
}

export function Mark({ id, told, chosen, roving, choose, children, ...rest }: MarkProps) {
  return (
    <g
      {...rest}
      role="button"
      aria-label={told}
      aria-pressed={chosen}
      tabIndex={roving.tabIndexOf(id)}
      data-mark={id}
      onClick={() => choose(id)}
      onFocus={() => roving.onFocus(id)}
      onKeyDown={(event) => {
        if (roving.onKey(event, id)) event.stopPropagation();
      }}
    >
      <title>{told}</title>
      {children}
    </g>
  );
}
