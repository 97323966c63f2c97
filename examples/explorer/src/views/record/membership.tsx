/** The page of a membership: one spell of one member in one organization. */
import type { Schemas } from "communique-client";

import { ActorLink } from "../../parts/records";
import { Term } from "../../parts/term";
import { Citations } from "./citations";
import { Dated } from "./dated";
import { Disputes } from "./disputes";
import { AtTheApi } from "./elsewhere";
import { Fact, Facts, Head, Note } from "./frame";
import { titleOf } from "./reading";
import { EventLine } from "./related";
import { Definition } from "./terms";

export function MembershipPage({ membership }: { membership: Schemas["MembershipRead"] }) {
  return (
    <>
      <Head kind="Membership" title={titleOf({ list: "member-states", record: membership })} />
      <Facts>
        <Fact name="Member">
          <ActorLink actor={membership.member} />
        </Fact>
        <Fact name="Organization">
          <ActorLink actor={membership.organization} />
        </Fact>
        <Fact name="As">
          <Term part="membership_statuses" id={membership.status} />{" "}
          <Definition part="membership_statuses" id={membership.status} />
          {!membership.counts_as_member && <span class="definition">This does not count as being a member.</span>}
        </Fact>
        <Fact name="When">
          <Dated date={membership.during} />
        </Fact>
        <Fact name="Began with">{membership.began_with && <EventLine event={membership.began_with} />}</Fact>
        <Fact name="Ended with">{membership.ended_with && <EventLine event={membership.ended_with} />}</Fact>
      </Facts>
      <Note text={membership.note} />
      <Disputes disputes={membership.disputes} id={membership.id} />
      <Citations citations={membership.citations} />
      <AtTheApi path={`/member-states/${membership.id}`} forms={[["jsonld", "JSON-LD"], ["ics", "Calendar"]]} />
    </>
  );
}
