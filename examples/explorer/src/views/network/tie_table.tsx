/** The ties that are drawn, as a table: the same data for keyboards and screen readers. */
import { Go } from "../../parts/go";
import { place } from "../../state/place";
import { withChange } from "../../state/state";
import { together } from "./asking";
import type { Drawn } from "./graph";
import { asList, type Graph } from "./reading";
import "./tie_table.css";

export function TieTable({ graph, drawn }: { graph: Graph; drawn: Drawn }) {
  const state = place();
  const names = new Map(graph.actors.map(({ id, label }) => [id, label]));
  const alone = drawn.actors.filter(({ id }) => drawn.ties.every(({ source, target }) => id !== source && id !== target));
  return (
    <details class="network-table">
      <summary>As a table: {drawn.ties.length} ties</summary>
      <div class="scrolled" role="region" aria-label="Ties" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Actor</th>
              <th scope="col">Actor</th>
              <th scope="col">Events in common</th>
            </tr>
          </thead>
          <tbody>
            {drawn.ties.map(({ source, target, count }) => (
              <tr key={`${source} ${target}`} data-row={`${source} ${target}`}>
                <td>
                  <Go to={withChange(state, { chosen: source, tie: null })}>{names.get(source)}</Go>
                </td>
                <td>
                  <Go to={withChange(state, { chosen: target, tie: null })}>{names.get(target)}</Go>
                </td>
                <td class="number">
                  <Go to={asList(together(state, [source, target], graph.resolved).change)}>{count}</Go>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {alone.length > 0 && (
        <p>
          Without any tie:{" "}
          {alone.map(({ id, label }, index) => (
            <span key={id}>
              {index > 0 && ", "}
              <Go to={withChange(state, { chosen: id, tie: null })}>{label}</Go>
            </span>
          ))}
          .
        </p>
      )}
    </details>
  );
}
