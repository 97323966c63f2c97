/** On what sources disagree: the claims side by side, each with its sources, and which one the curators prefer. */
import type { Schemas } from "communique-client";

import { spelt } from "../../parts/words";
import { bySource } from "./by_source";
import { Cited, SourceLine } from "./citations";
import { Concerned } from "./concerned";
import "./disputes.css";
import { Section } from "./frame";

type Dispute = Schemas["DisputeRead"];

/** @param id of the record shown: the other records of a dispute are linked, this one is not */
export function Disputes({ disputes, id }: { disputes: readonly Dispute[]; id: string }) {
  return (
    <Section title="Where sources disagree" count={disputes.length}>
      {disputes.map((dispute) => (
        <article key={dispute.id} class="dispute" data-dispute={dispute.id}>
          <h3>{dispute.question ?? `The ${spelt(dispute.field ?? "record")}`}</h3>
          <div class="claims" data-claims={dispute.claims.length}>
            {dispute.claims.map((claim) => (
              <Claim key={claim.id} claim={claim} preferred={claim.id === dispute.preferred} />
            ))}
          </div>
          <p class="dispute-reason">
            {dispute.preferred === null ? "The curators prefer none of these. " : "Why the curators prefer it: "}
            {dispute.reason}
          </p>
          <Concerned records={dispute.records.filter((record) => record.id !== id)} dispute={dispute.id} />
        </article>
      ))}
    </Section>
  );
}

function Claim({ claim, preferred }: { claim: Schemas["ClaimRead"]; preferred: boolean }) {
  return (
    <div class={preferred ? "claim claim-preferred" : "claim"} data-claim={claim.id} data-preferred={preferred}>
      {preferred && <p class="claim-mark">Preferred by the curators</p>}
      <p class="claim-text">{claim.claim}</p>
      <ul class="sources">
        {bySource(claim.citations).map(({ source, citations }) => (
          <li key={source.id} data-source={source.id}>
            <SourceLine source={source} />
            {citations.map((citation, index) => (
              <Cited key={index} citation={{ ...citation, supports: [] }} />
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
