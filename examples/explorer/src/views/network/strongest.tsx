/** The strongest ties of all that are selected, where no actor is chosen. */
import { Go } from "../../parts/go";
import { place } from "../../state/place";
import { withChange } from "../../state/state";
import { together } from "./asking";
import { asList, type Graph } from "./reading";
import { TieRow } from "./tie_row";

const SHORT = 10;

export function Strongest({ graph }: { graph: Graph }) {
  const state = place();
  const names = new Map(graph.actors.map(({ id, label }) => [id, label]));
  const most = graph.ties[0]?.count ?? 1;
  return (
    <>
      {graph.ties.length > 0 && (
        <>
          <h2>Strongest ties</h2>
          <ul class="network-ties">
            {graph.ties.slice(0, SHORT).map(({ source, target, count }) => (
              <TieRow
                key={`${source} ${target}`}
                share={count / most}
                count={count}
                list={asList(together(state, [source, target], graph.resolved).change)}
              >
                <Go to={withChange(state, { chosen: source, tie: target })}>
                  {names.get(source)} and {names.get(target)}
                </Go>
              </TieRow>
            ))}
          </ul>
        </>
      )}
      <p class="network-invitation">Choose an actor, in the drawing or in the table, to see its ties and its events.</p>
    </>
  );
}
