/** What all records of the list have: a date in the margin, and marks at their end. */
import type { Schemas } from "communique-client";
import type { ComponentChildren } from "preact";

import { DateLabel } from "../../parts/date";
import { counted, DATE_MATCH } from "../../parts/words";

interface EntryProps {
  record: string;
  date: Schemas["DateRead"];
  match: Schemas["MatchRead"] | undefined;
  children: ComponentChildren;
}

export function Entry({ record, date, match, children }: EntryProps) {
  return (
    <li class="entry" data-record={record}>
      <div class="entry-date">
        <DateLabel date={date} />
        {match?.date != null && (
          <span class={`entry-match entry-match-${match.date}`} data-match={match.date}>
            {DATE_MATCH[match.date]}
          </span>
        )}
      </div>
      <article class="entry-body">{children}</article>
    </li>
  );
}

interface MarksProps {
  /** How sure it is, in words. */
  status: string;
  /** Whether that is the usual thing, and need not stand out. */
  plain: boolean;
  record: { readonly disputed: boolean; readonly source_count: number };
}

export function Marks({ status, plain, record }: MarksProps) {
  return (
    <p class="entry-marks">
      <span class={plain ? "flag-plain" : "flag-status"}>{status}</span>
      {record.disputed && <span class="flag-disputed">Disputed</span>}
      <span class="flag-plain">{counted(record.source_count, "source")}</span>
    </p>
  );
}
