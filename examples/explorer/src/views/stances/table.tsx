/** The stances as a table: the same that are drawn, each position once, with all whom it counts for. */
import { AsTable } from "../../parts/as_table";
import { DateLabel } from "../../parts/date";
import { RecordLink } from "../../parts/records";
import { SignMark } from "./sign_mark";
import { type Stance } from "./stances";
import type { Words } from "./words";

interface StanceTableProps {
  readonly stances: readonly Stance[];
  readonly words: Words;
  readonly open: boolean;
}

export function StanceTable({ stances, words, open }: StanceTableProps) {
  return (
    <AsTable what="Stances" columns={["When", "Who", "Position", "Topic", "What was said"]} open={open}>
      {() =>
        inOrder(stances).map(({ statement, topic, position }) => (
          <tr key={`${statement.id} ${topic} ${position}`} data-statement={statement.id}>
            <td>
              <DateLabel date={statement.said} />
            </td>
            <td>
              {statement.speakers.map(({ label }) => label).join(", ")}
              {statement.on_behalf_of.length > 0 && (
                <span class="aside"> for {statement.on_behalf_of.map(({ label }) => label).join(", ")}</span>
              )}
            </td>
            <td class="stances-position">
              <SignMark sign={words.signOf(position)} /> {words.positionOf(position)}
            </td>
            <td>{words.topicOf(topic)}</td>
            <td>
              <RecordLink list="statements" id={statement.id}>
                {statement.gist}
              </RecordLink>
            </td>
          </tr>
        ))
      }
    </AsTable>
  );
}

/** Each position once, in the order in which the API lists statements: that of their dates. */
function inOrder(stances: readonly Stance[]): readonly Stance[] {
  const seen = new Set<string>();
  return stances.filter(({ statement, topic, position }) => {
    const key = `${statement.id} ${topic} ${position}`;
    return !seen.has(key) && seen.add(key);
  });
}
