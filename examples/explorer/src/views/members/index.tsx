/** The members of an organization over time: which organization, its spells as bars, and who belonged on one day. */
import { Shown } from "../../parts/shown";
import { place } from "../../state/place";
import { one } from "../../state/state";
import { Choice } from "./choice";
import { Drawn } from "./drawn";
import "../../styles/chart.css";
import "../../styles/marks.css";
import "./slider.css";
import "./members.css";
import "./paint.css";
import { useOrganization, useOrganizations, useSpells } from "./reading";

export default function Members() {
  const organizations = useOrganizations();
  const organization = useOrganization(organizations.data);
  const spells = useSpells(organization);
  return (
    <div class="members">
      {organization === undefined ? (
        <Shown of={organizations} what="memberships" empty={({ length }) => length === 0}>
          {() => null}
        </Shown>
      ) : (
        <>
          <Choice organization={organization} organizations={organizations.data ?? []} />
          <Shown of={spells} what="memberships" empty={({ total }) => total === 0}>
            {(found) => <Drawn organization={organization} found={found} asOf={one(place(), "as_of")} />}
          </Shown>
        </>
      )}
    </div>
  );
}
