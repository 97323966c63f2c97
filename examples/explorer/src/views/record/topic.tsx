/** The page of a topic: what it means, and who took which position on it, when. */
import type { Schemas } from "communique-client";

import { Actors } from "../../parts/actors";
import { DateLabel } from "../../parts/date";
import { RecordLink } from "../../parts/records";
import { Table } from "../../parts/table";
import { Term } from "../../parts/term";
import { AtTheApi, Narrowed } from "./elsewhere";
import { Head, Section } from "./frame";

export function TopicPage({ topic }: { topic: Schemas["TopicRead"] }) {
  return (
    <>
      <Head kind="Topic" title={topic.label}>
        <p class="record-summary">{topic.definition}</p>
        <Narrowed name="topic" id={topic.id} statements />
      </Head>
      <Section title="Positions over time" count={topic.positions.length}>
        <div class="spells">
          <Table columns={["When", "Who", "Position", "In which words"]}>
            {topic.positions.map(({ position, speakers, on_behalf_of: behalf, said, statement }) => (
              <tr key={`${statement.id} ${position}`} data-position={`${statement.id} ${position}`}>
                <td>
                  <DateLabel date={said} />
                </td>
                <td>
                  <Actors actors={speakers} />
                  {behalf.length > 0 && (
                    <>
                      {" for "}
                      <Actors actors={behalf} />
                    </>
                  )}
                </td>
                <td>
                  <Term part="positions" id={position} />
                </td>
                <td>
                  <RecordLink list="statements" id={statement.id}>
                    {statement.gist}
                  </RecordLink>
                </td>
              </tr>
            ))}
          </Table>
        </div>
      </Section>
      {topic.positions.length === 0 && <p class="note">No statement takes a position on it.</p>}
      <AtTheApi path={`/topics/${topic.id}`} forms={[["jsonld", "JSON-LD"]]} />
    </>
  );
}
