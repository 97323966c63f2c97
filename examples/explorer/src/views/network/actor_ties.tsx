/** The ties of one actor, the strongest first. */
import { useState } from "preact/hooks";

import { Go } from "../../parts/go";
import { place } from "../../state/place";
import { withChange } from "../../state/state";
import { together } from "./asking";
import { tiesOf } from "./graph";
import { asList, type Graph } from "./reading";
import { TieRow } from "./tie_row";

interface ActorTiesProps {
  readonly id: string;
  readonly graph: Graph;
  /** Who is at the other end of the tie that is looked at. */
  readonly other: string | undefined;
}

const SHORT = 8;

export function ActorTies({ id, graph, other }: ActorTiesProps) {
  const [opened, setOpened] = useState(false);
  const state = place();
  const ties = tiesOf(graph, id);
  if (ties.length === 0) return <p>Nobody else takes part in these events.</p>;
  // The tie that is looked at may stand far down in the list.
  const all = opened || ties.findIndex((tie) => tie.other.id === other) >= SHORT;
  const most = ties[0]?.count ?? 1;
  return (
    <>
      <h3>Ties, the strongest first</h3>
      <ul class="network-ties">
        {(all ? ties : ties.slice(0, SHORT)).map(({ other: { id: tied, label }, count }) => (
          <TieRow
            key={tied}
            tied={tied}
            share={count / most}
            count={count}
            list={asList(together(state, [id, tied], graph.resolved).change)}
          >
            <Go
              to={withChange(state, { tie: tied === other ? null : tied })}
              current={tied === other}
              title="What ties the two, in order of time"
            >
              {label}
            </Go>
          </TieRow>
        ))}
      </ul>
      {ties.length > SHORT && (
        <button type="button" class="plain" aria-expanded={all} onClick={() => setOpened(!all)}>
          {all ? "Only the strongest" : `All ${ties.length} ties`}
        </button>
      )}
    </>
  );
}
