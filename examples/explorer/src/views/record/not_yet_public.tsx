/** A word of warning where a record was not public yet on the day that "as known on" is set to. */
import { readOut } from "../../dates/day";
import { place } from "../../state/place";
import { one } from "../../state/state";
import type { FullRecord } from "./reading";

export function NotYetPublic({ full }: { full: FullRecord }) {
  const known = one(place(), "known_on");
  const since = publicSince(full);
  if (known === undefined || since === undefined) return null;
  if (since !== null && since.latest !== null && since.latest <= known) return null;
  return (
    <p class="not-yet" role="note" data-not-yet>
      On {readOut(known)} this was not known to the public{since === null ? "" : `, as it has been since ${since.label}`}. It is shown as it is
      known today.
    </p>
  );
}

/** Since when a record is public: null where nobody knows, undefined for kinds of record that do not tell. */
function publicSince(full: FullRecord) {
  if (full.list === "events" || full.list === "statements") return full.record.public_since;
  if (full.list === "sources") return full.record.published;
  return undefined;
}
