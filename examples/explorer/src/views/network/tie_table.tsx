/** The ties that are drawn, as a table: the same data for keyboards and screen readers. */
import { AsTable } from "../../parts/as_table";
import { Go } from "../../parts/go";
import { counted } from "../../parts/words";
import { place } from "../../state/place";
import { withChange } from "../../state/state";
import { together } from "./asking";
import type { Drawn } from "./graph";
import { asList, type Graph } from "./reading";

export function TieTable({ graph, drawn }: { graph: Graph; drawn: Drawn }) {
  const state = place();
  const names = new Map(graph.actors.map(({ id, label }) => [id, label]));
  const alone = drawn.actors.filter(({ id }) => drawn.ties.every(({ source, target }) => id !== source && id !== target));
  const choosing = (id: string, name: string | undefined) => <Go to={withChange(state, { chosen: id, tie: null })}>{name}</Go>;
  const without = alone.length > 0 && (
    <p>
      Without any tie:{" "}
      {alone.map(({ id, label }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          {choosing(id, label)}
        </span>
      ))}
      .
    </p>
  );
  return (
    <div class="network-table">
      <AsTable what={counted(drawn.ties.length, "tie")} columns={["Actor", "Actor", "Events in common"]} beneath={without}>
        {() =>
          drawn.ties.map(({ source, target, count }) => (
            <tr key={`${source} ${target}`} data-row={`${source} ${target}`}>
              <td>{choosing(source, names.get(source))}</td>
              <td>{choosing(target, names.get(target))}</td>
              <td class="number">
                <Go to={asList(together(state, [source, target], graph.resolved).change)}>{count}</Go>
              </td>
            </tr>
          ))
        }
      </AsTable>
    </div>
  );
}
