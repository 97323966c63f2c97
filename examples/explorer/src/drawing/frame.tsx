/** The frame of a drawing that can be zoomed: its buttons, the drawing, and how it is moved. */
import type { ComponentChildren, RefObject } from "preact";

import type { PanZoom } from "./pan_zoom";
import type { Size } from "./seen";

interface FrameProps {
  /** What is drawn, for those who cannot see it. */
  readonly name: string;
  /** What each mark is: "actor". */
  readonly mark: string;
  readonly class: string;
  /** The element whose size the drawing has. */
  readonly room: RefObject<HTMLDivElement | null>;
  readonly drawing: RefObject<SVGSVGElement | null>;
  readonly size: Size;
  readonly moving: PanZoom;
  /** What is shown by itself: "Selected places". */
  readonly home: string;
  /** Buttons beside those for zoom. */
  readonly buttons?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What a frame measures before the page has been laid out: nothing is drawn in it. */
export const NOT_YET: Size = { width: 0, height: 0 };

const STEP = 1.5;

export function Frame({ name, mark, room, drawing, size, moving, home, buttons, children, ...rest }: FrameProps) {
  return (
    <>
      <div class={`drawing ${rest.class}`}>
        <div class="zoom-buttons" role="group" aria-label="Zoom">
          <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => moving.zoomBy(STEP)}>
            +
          </button>
          <button type="button" aria-label="Zoom out" title="Zoom out (−)" onClick={() => moving.zoomBy(1 / STEP)}>
            −
          </button>
          <button type="button" title={`${home} (0)`} aria-pressed={!moving.moved} onClick={() => moving.show(undefined)}>
            {home}
          </button>
          {buttons}
        </div>
        <div class="drawing-frame" ref={room} aria-busy={size.width === 0}>
          <svg
            ref={drawing}
            width={size.width}
            height={size.height}
            role="group"
            aria-label={name}
            onKeyDown={moving.onKey}
          >
            {size.width > 0 && children}
          </svg>
        </div>
      </div>
      <p class="drawing-hint">
        Arrow keys lead from {mark} to {mark}, Enter chooses. <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd> and the wheel with
        Ctrl zoom; dragging, Shift with arrows, and two fingers move.
      </p>
    </>
  );
}
