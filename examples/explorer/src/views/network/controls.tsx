/** How strong a tie has to be to be drawn, and how much is left out so. */
import { useState } from "preact/hooks";

import { counted } from "../../parts/words";
import { adjust, go, place } from "../../state/place";
import { withChange } from "../../state/state";
import { type Drawn, type Network, stepOf, weightsOf } from "./graph";

interface ControlsProps {
  readonly graph: Network;
  readonly drawn: Drawn;
  readonly least: number;
  /** What is drawn where the reader asks for nothing else. */
  readonly byItself: number;
}

export function Controls({ graph, drawn, least, byItself }: ControlsProps) {
  const [dragging, setDragging] = useState(false);
  const state = place();
  const weights = weightsOf(graph.ties);
  const step = stepOf(weights, least);
  const asked = (at: number): ReturnType<typeof withChange> => {
    const weight = weights[at] ?? 1;
    return withChange(state, { min_weight: weight === byItself ? null : String(weight) });
  };
  return (
    <div class="network-controls">
      {weights.length > 1 && (
        <label class="network-least">
          <span>
            Ties of at least{" "}
            <output>{counted(least, "event")}</output>
          </span>
          <input
            type="range"
            name="min_weight"
            min={0}
            max={weights.length - 1}
            step={1}
            value={step}
            aria-valuetext={`${weights[step] ?? 1} events`}
            onInput={(event) => {
              const next = asked(Number(event.currentTarget.value));
              // The first movement is a step to go back from; what follows until the end of it belongs to it.
              if (dragging) adjust(next);
              else go(next);
              setDragging(true);
            }}
            onChange={() => setDragging(false)}
          />
        </label>
      )}
      <p
        class="network-told"
        data-actors={drawn.actors.length}
        data-ties={drawn.ties.length}
        data-hidden-actors={drawn.hidden.actors}
        data-hidden-ties={drawn.hidden.ties}
      >
        <strong>{counted(drawn.actors.length, "actor")}</strong> and <strong>{counted(drawn.ties.length, "tie")}</strong>{" "}
        are drawn.{" "}
        {drawn.hidden.ties + drawn.hidden.actors > 0 ? (
          <>
            {counted(drawn.hidden.ties, "weaker tie")} and {counted(drawn.hidden.actors, "actor")} without a stronger one
            are hidden.{" "}
            <button type="button" class="plain" onClick={() => go(asked(0))}>
              Draw all
            </button>
          </>
        ) : (
          "Nothing is hidden."
        )}
      </p>
    </div>
  );
}
