/** What the reader does to marks: point at them, go through them, open them. */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { RefObject } from "preact";

import { lengthOf, type Stretch } from "../../dates/stretch";
import { recordAt } from "../../parts/records";
import { go } from "../../state/place";
import { type Drawn, entriesOf, type Layout } from "./layout";
import { middleOf, spanAround } from "./moments";
import { showing } from "./window";
import { reveal } from "./reveal";
import { isPlain, markAfter, moveByKey } from "./use_keys";
import type { Moving } from "./use_span";

/** The card that is shown; a pinned one stays, and lists everything. */
export interface Shown {
  readonly key: string;
  readonly pinned: boolean;
}

/** How long a card stays when the pointer has left its mark: long enough to reach it. */
const LINGER = 250;

export function useMarks(svg: RefObject<SVGSVGElement | null>, layout: Layout, whole: Stretch, moving: Moving) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [current, setCurrent] = useState<string>();
  const wanted = useRef<string>(undefined);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);

  useLayoutEffect(() => {
    // Focus follows the record, in whatever mark it stands now.
    if (wanted.current === undefined) return;
    const drawn = markOf(layout, wanted.current);
    wanted.current = undefined;
    const element = elementOf(svg.current, drawn?.key);
    element?.focus({ preventScroll: true });
    if (element) reveal(element, svg.current?.closest(".timeline")?.firstElementChild ?? null);
  });
  useEffect(() => () => clearTimeout(leaving.current), []);

  const show = (next: Shown | null): void => {
    clearTimeout(leaving.current);
    setShown(next);
  };
  const focus = (drawn: Drawn): void => {
    wanted.current = entriesOf(drawn)[0]?.key;
    setCurrent(drawn.key);
    const next = showing(moving.span, whole, middleOf(drawn, whole));
    if (next === moving.span) return;
    moving.move(next);
    moving.settle(true);
  };
  const open = (drawn: Drawn, byTouch: boolean): void => {
    const [entry] = entriesOf(drawn);
    if (entry === undefined) return;
    if (drawn.kind === "mark" && entry.parts.length === 1) {
      // A finger cannot point without pressing: the first time it is told what the mark is, the second it goes there.
      if (byTouch && !(shown?.key === drawn.key && shown.pinned)) show({ key: drawn.key, pinned: true });
      else go(recordAt(entry.list, entry.id));
      return;
    }
    const closer = drawn.kind === "more" ? spanAround(drawn, whole) : moving.span;
    if (lengthOf(closer) > lengthOf(moving.span) * 0.8) {
      show({ key: drawn.key, pinned: true });
      return;
    }
    show(null);
    wanted.current = entry.key;
    moving.move(closer);
    moving.settle();
  };

  return {
    shown,
    current,
    close: () => {
      elementOf(svg.current, shown?.key)?.focus({ preventScroll: true });
      show(null);
    },
    keep: () => clearTimeout(leaving.current),
    leave: () => {
      clearTimeout(leaving.current);
      leaving.current = setTimeout(() => setShown((now) => (now?.pinned ? now : null)), LINGER);
    },
    onPointerOver: (event: PointerEvent) => {
      const drawn = drawnAt(event, layout);
      if (drawn !== undefined && event.pointerType !== "touch" && !shown?.pinned) show({ key: drawn.key, pinned: false });
    },
    onFocusIn: (event: FocusEvent) => {
      const drawn = drawnAt(event, layout);
      if (drawn === undefined) return;
      setCurrent(drawn.key);
      if (!shown?.pinned) show({ key: drawn.key, pinned: false });
    },
    onClick: (event: MouseEvent) => {
      const drawn = drawnAt(event, layout);
      if (drawn === undefined || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      open(drawn, event instanceof PointerEvent && event.pointerType === "touch");
    },
    onKeyDown: (event: KeyboardEvent) => {
      const drawn = drawnAt(event, layout);
      if (event.key === "Escape") {
        if (shown === null) svg.current?.focus();
        show(null);
        return;
      }
      if (drawn === undefined) {
        const first = layout.byKey.get(svg.current?.querySelector("[data-key][tabindex='0']")?.getAttribute("data-key") ?? "");
        if ((event.key === "Enter" || event.key === "ArrowDown") && first !== undefined) focus(first);
        else if (!moveByKey(event, moving, whole)) return;
        event.preventDefault();
        return;
      }
      if ((event.key === "Enter" || event.key === " ") && isPlain(event)) {
        event.preventDefault();
        open(drawn, false);
        return;
      }
      const index = layout.order.indexOf(markOf(layout, entriesOf(drawn)[0]?.key ?? "") ?? drawn);
      const next = isPlain(event) ? markAfter(event.key, index, layout.order.length) : undefined;
      if (next !== undefined) {
        event.preventDefault();
        focus(layout.order[next] as Drawn);
      } else if (moveByKey(event, moving, whole, middleOf(drawn, whole))) wanted.current = entriesOf(drawn)[0]?.key;
    },
  };
}

/** The mark at which something happened. */
function drawnAt(event: Event, layout: Layout): Drawn | undefined {
  const element = (event.target as Element | null)?.closest("[data-key]");
  return layout.byKey.get(element?.getAttribute("data-key") ?? "");
}

function elementOf(svg: SVGSVGElement | null, key: string | undefined): SVGElement | null {
  return key === undefined || svg === null ? null : svg.querySelector(`[data-key="${CSS.escape(key)}"]`);
}

/** The mark that stands for an entry where the keyboard goes through them. */
function markOf(layout: Layout, entry: string): Drawn | undefined {
  return layout.order.find((drawn) => entriesOf(drawn).some(({ key }) => key === entry));
}
