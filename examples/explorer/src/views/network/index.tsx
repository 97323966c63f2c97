/** The network: who takes part in events together, and how often. */
import { useMemo } from "preact/hooks";

import { DateRange } from "../../parts/date_range";
import { Nothing, Shown } from "../../parts/shown";
import { counted } from "../../parts/words";
import { place } from "../../state/place";
import { one } from "../../state/state";
import { Controls } from "./controls";
import { Drawing } from "./drawing";
import { drawnFrom, readableFrom } from "./graph";
import { looksOf } from "./kinds";
import { Legend } from "./legend";
import { Panel } from "./panel";
import { usePlaced } from "./placing";
import { type Graph, useGraph, useWholeGraph } from "./reading";
import { TieTable } from "./tie_table";
import "../../drawing/drawing.css";
import "./network.css";

export default function View() {
  const selected = useGraph();
  const whole = useWholeGraph(selected);
  return (
    <>
      <h1>
        Who acts together{" "}
        {selected.data !== undefined && (
          <span class="of-how-many" data-total={selected.data.total}>
            in {counted(selected.data.total, "event")}
          </span>
        )}
      </h1>
      <DateRange />
      <Shown of={selected} what="events" empty={({ total }) => total === 0}>
        {(graph) => (
          <Shown of={whole} what="the network">
            {(all) => (graph.actors.length === 0 ? <Nothing what="actors" /> : <Selected graph={graph} all={all} />)}
          </Shown>
        )}
      </Shown>
    </>
  );
}

/** How many ties of the whole chronology say where an actor stands. */
const PLACING = 1500;

function Selected({ graph, all }: { graph: Graph; all: Graph }) {
  const state = place();
  const byItself = useMemo(() => readableFrom(graph.ties), [graph]);
  const asked = Number(one(state, "min_weight"));
  const least = Number.isInteger(asked) && asked >= 1 ? asked : byItself;
  const drawn = useMemo(() => drawnFrom(graph, least), [graph, least]);
  const looks = useMemo(() => looksOf(all.actors), [all]);
  const base = useMemo(() => drawnFrom(all, readableFrom(all.ties, PLACING)), [all]);
  const home = usePlaced(base);
  const placed = usePlaced(home === undefined ? undefined : drawn, home?.spots);
  const chosen = one(state, "chosen");
  return (
    <>
      <Controls graph={graph} drawn={drawn} least={least} byItself={byItself} />
      <div class="network">
        <div class="network-drawn" aria-busy={placed?.network !== drawn}>
          {placed === undefined ? (
            <div class="drawing network-drawing network-not-yet">
              <p role="status">Finding where everybody stands …</p>
            </div>
          ) : (
            <Drawing placed={placed} looks={looks} />
          )}
          <Legend looks={looks} actors={drawn.actors} />
        </div>
        <Panel graph={graph} drawn={drawn} chosen={chosen} />
      </div>
      <TieTable graph={graph} drawn={drawn} />
    </>
  );
}
