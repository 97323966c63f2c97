/** The page of a source: the document, where to read it, and what it vouches for. */
import type { Schemas } from "communique-client";

import { Outside } from "../../parts/outside";
import { ActorLink } from "../../parts/records";
import { SOURCE_TYPE } from "../../parts/words";
import { Cite } from "./cite";
import { Dated } from "./dated";
import { Disputes } from "./disputes";
import { AtTheApi } from "./elsewhere";
import { Fact, Facts, Head, Note } from "./frame";
import { VouchesFor } from "./vouches_for";

export function SourcePage({ source }: { source: Schemas["SourceRead"] }) {
  return (
    <>
      <Head kind={SOURCE_TYPE[source.type]} title={source.title}>
        {source.summary !== null && <p class="record-summary">{source.summary}</p>}
      </Head>
      <Facts>
        <Fact name="Publisher">{source.publisher}</Fact>
        <Fact name="Authors">{source.authors.join(", ")}</Fact>
        <Fact name="Written">{source.created && <Dated date={source.created} />}</Fact>
        <Fact name="Published">{source.published === null ? "No date is known" : <Dated date={source.published} />}</Fact>
        <Fact name="Language">{source.language}</Fact>
        <Fact name="Speaks for">{source.party && <ActorLink actor={source.party} />}</Fact>
        <Fact name="Address">{source.url && <Address url={source.url} kind="url" />}</Fact>
        <Fact name="Archived copy">{source.archived_url && <Address url={source.archived_url} kind="archived" />}</Fact>
        <Fact name="Also at">
          {source.copies.length > 0 && (
            <ul class="roles">
              {source.copies.map(({ url, publisher }) => (
                <li key={url}>
                  {publisher !== null && `${publisher}: `}
                  <Address url={url} kind="copy" />
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact name="Read">{!source.held && "Not read by the curators: known from what others say of it"}</Fact>
      </Facts>
      <Note text={source.note} />
      <Disputes disputes={source.disputes} id={source.id} />
      <VouchesFor id={source.id} />
      <Cite list="sources" id={source.id} />
      <AtTheApi path={`/sources/${source.id}`} forms={[["jsonld", "JSON-LD"]]} />
    </>
  );
}

function Address({ url, kind }: { url: string; kind: string }) {
  return (
    <span class="address" data-address={kind}>
      <Outside to={url}>{url}</Outside>
    </span>
  );
}
