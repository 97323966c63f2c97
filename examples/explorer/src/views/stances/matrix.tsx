/** The overview: how often each speaker took which position on each topic; a cell leads to its stances over time. */
import { Go } from "../../parts/go";
import { place } from "../../state/place";
import { withChange } from "../../state/state";
import { SignMark } from "./sign_mark";
import { countsOf, groupedBy, type Stance } from "./stances";
import type { Words } from "./words";

interface MatrixProps {
  readonly stances: readonly Stance[];
  readonly words: Words;
  readonly topics: readonly string[];
  readonly speakers: readonly string[];
}

export function Matrix({ stances, words, topics, speakers }: MatrixProps) {
  const columns = groupedBy(stances, ({ topic }) => topic);
  const rows = groupedBy(stances, ({ actor }) => actor.id);
  return (
    <section class="stances-overview">
      <h2>Speakers by topic</h2>
      <div class="matrix-scroll" tabIndex={0} role="region" aria-label="Speakers by topic">
        <table class="matrix">
          <thead>
            <tr>
              <td />
              {columns.map(({ key }) => (
                <th key={key} scope="col" class={topics.includes(key) ? "matrix-chosen" : ""} data-topic={key}>
                  <Go to={withChange(place(), { topic: [key], speaker: null })}>
                    <span>{words.topicOf(key)}</span>
                  </Go>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, stances: own }) => (
              <tr key={key} data-speaker={key}>
                <th scope="row" class={speakers.includes(key) ? "matrix-chosen" : ""}>
                  <Go to={withChange(place(), { speaker: [key], topic: null })}>{nameOf(own)}</Go>
                </th>
                {columns.map((column) => (
                  <Cell
                    key={column.key}
                    speaker={key}
                    topic={column.key}
                    stances={own.filter(({ topic }) => topic === column.key)}
                    words={words}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function nameOf([first]: readonly Stance[]): string {
  return first === undefined ? "" : first.actor.label;
}

interface CellProps {
  readonly speaker: string;
  readonly topic: string;
  readonly stances: readonly Stance[];
  readonly words: Words;
}

function Cell({ speaker, topic, stances, words }: CellProps) {
  if (stances.length === 0) return <td />;
  const counts = countsOf(stances, words.positions);
  const told = counts.map(([position, count]) => `${words.positionOf(position)} ${count}`).join(", ");
  return (
    <td data-cell={`${speaker} ${topic}`} data-count={stances.length}>
      <Go to={withChange(place(), { speaker: [speaker], topic: [topic] })} title={`${nameOf(stances)} on ${words.topicOf(topic)}: ${told}`}>
        {counts.map(([position, count]) => (
          <span key={position} class="matrix-count" aria-hidden="true">
            <SignMark sign={words.signOf(position)} />
            {count > 1 && count}
          </span>
        ))}
        <span class="unseen">{told}</span>
      </Go>
    </td>
  );
}
