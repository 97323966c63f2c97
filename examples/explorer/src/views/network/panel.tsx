/** What is told of the chosen actor: who that is, the strongest ties, and the events; or of one tie, what it is of. */
import { useEffect, useRef } from "preact/hooks";

import { EventLines } from "../../parts/event_lines";
import { useFirstEvents } from "../../parts/first_events";
import { Go } from "../../parts/go";
import { RecordLink } from "../../parts/records";
import { Shown } from "../../parts/shown";
import { counted } from "../../parts/words";
import { place } from "../../state/place";
import { one, withChange } from "../../state/state";
import { ActorTies } from "./actor_ties";
import { together } from "./asking";
import { type Drawn, tiesOf } from "./graph";
import { asList, type Graph, useActor } from "./reading";
import { Strongest } from "./strongest";
import { TieLine } from "./tie_line";
import "./panel.css";

interface PanelProps {
  readonly graph: Graph;
  readonly drawn: Drawn;
  readonly chosen: string | undefined;
}

export function Panel({ graph, drawn, chosen }: PanelProps) {
  const node = graph.actors.find(({ id }) => id === chosen);
  const other = one(place(), "tie");
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // What was chosen far down in the panel is told at its head.
    if (panel.current === null) return;
    panel.current.scrollTop = 0;
    if (panel.current.getBoundingClientRect().top < 0) panel.current.scrollIntoView();
  }, [chosen, other]);
  return (
    <section class="card network-panel" aria-label="Chosen actor" ref={panel}>
      <p class="unseen" role="status">
        {node !== undefined && `${node.label} chosen: ${node.count} events, ${tiesOf(graph, node.id).length} ties.`}
      </p>
      {chosen === undefined ? (
        <Strongest graph={graph} />
      ) : (
        <ChosenActor key={chosen} id={chosen} graph={graph} drawn={drawn} />
      )}
    </section>
  );
}

function ChosenActor({ id, graph, drawn }: { id: string; graph: Graph; drawn: Drawn }) {
  const state = place();
  const other = one(state, "tie");
  const node = graph.actors.find((actor) => actor.id === id);
  const read = useActor(node === undefined ? null : id);
  const isDrawn = drawn.actors.some((actor) => actor.id === id);
  const name = read.data?.actor?.name ?? node?.label ?? id;
  return (
    <div data-chosen={id}>
      <header class="network-panel-head">
        <h2>
          {node === undefined ? (
            name
          ) : (
            <RecordLink list="actors" id={id}>
              {name}
            </RecordLink>
          )}
        </h2>
        <Go class="close" to={withChange(state, { chosen: null, tie: null })} title="Choose nobody">
          <span aria-hidden="true">×</span>
          <span class="unseen">Choose nobody</span>
        </Go>
      </header>
      {node === undefined ? (
        <p class="network-panel-kind">Takes part in none of the selected events.</p>
      ) : (
        <>
          <p class="network-panel-kind">
            {node.kind}, in <strong data-events={node.count}>{node.count}</strong> of{" "}
            {counted(graph.total, "selected event")}
            {!isDrawn && ". Not drawn: the ties are weaker than those drawn"}
          </p>
          {other !== undefined && <TieLine a={id} b={other} graph={graph} />}
          <ActorTies id={id} graph={graph} other={other} />
          {other === undefined && <ActorEvents id={id} graph={graph} />}
        </>
      )}
    </div>
  );
}

function ActorEvents({ id, graph }: { id: string; graph: Graph }) {
  const state = place();
  const { change, exact } = together(state, [id], graph.resolved);
  const read = useFirstEvents(withChange(state, change));
  return (
    <>
      <h3>Events</h3>
      {!exact && <p class="note">Of all events of this actor: “any of several actors” cannot be asked for beside it.</p>}
      <Shown of={read} what="events">
        {({ items, total }) => <EventLines events={items} total={total} list={asList(change)} />}
      </Shown>
    </>
  );
}
