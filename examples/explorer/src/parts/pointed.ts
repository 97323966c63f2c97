/** Which mark of a drawing the reader points at, by mouse or focus: the one that shows its card. */
import { useEffect, useRef, useState } from "preact/hooks";

/** How long a card stays after the mouse has left, so that it can be reached, in milliseconds. */
const STAYS = 180;

/** The mark pointed at, and what the element around all marks listens to. Marks carry their name as `data-mark`. */
export interface Pointing {
  readonly pointed: string | undefined;
  readonly listeners: {
    readonly onMouseOver: (event: MouseEvent) => void;
    readonly onMouseLeave: () => void;
    readonly onFocusIn: (event: FocusEvent) => void;
    readonly onFocusOut: (event: FocusEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

export function usePointed(): Pointing {
  const [pointed, setPointed] = useState<string>();
  const leaving = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const stay = (): void => clearTimeout(leaving.current);
  const leave = (): void => {
    stay();
    leaving.current = setTimeout(() => setPointed(undefined), STAYS);
  };
  const at = (target: EventTarget | null): void => {
    const mark = target instanceof Element ? target.closest<HTMLElement>("[data-mark]") : null;
    if (mark === null) return leave();
    stay();
    setPointed(mark.dataset["mark"]);
  };
  useEffect(() => stay, []);
  return {
    pointed,
    listeners: {
      onMouseOver: (event) => at(event.target),
      onMouseLeave: leave,
      onFocusIn: (event) => at(event.target),
      onFocusOut: (event) => {
        if (event.relatedTarget !== null) leave();
      },
      onKeyDown: (event) => {
        if (event.key === "Escape") setPointed(undefined);
      },
    },
  };
}
