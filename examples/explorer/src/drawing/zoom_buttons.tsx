/** The buttons of a drawing that can be zoomed. */
import type { ComponentChildren } from "preact";

import type { PanZoom } from "./pan_zoom";

interface ZoomButtonsProps {
  readonly of: PanZoom;
  /** What is shown by itself: "Selected places". */
  readonly home: string;
  readonly children?: ComponentChildren;
}

export function ZoomButtons({ of, home, children }: ZoomButtonsProps) {
  return (
    <div class="zoom-buttons" role="group" aria-label="Zoom">
      <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => of.zoomBy(1.5)}>
        +
      </button>
      <button type="button" aria-label="Zoom out" title="Zoom out (−)" onClick={() => of.zoomBy(1 / 1.5)}>
        −
      </button>
      <button type="button" title={`${home} (0)`} aria-pressed={!of.moved} onClick={() => of.show(undefined)}>
        {home}
      </button>
      {children}
    </div>
  );
}
