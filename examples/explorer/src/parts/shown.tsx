/** What is read, while it is read, when it could not be read, and when there is nothing. */
import type { ComponentChildren } from "preact";

import type { Failure } from "../api/failure";
import type { Resource } from "../api/resource";
import { knows } from "../state/parameters";
import { place } from "../state/place";
import { many, withChange } from "../state/state";
import { Go } from "./go";

interface ShownProps<T> {
  of: Resource<T>;
  /** What is being read, for the reader: "events". */
  what: string;
  /** Whether what was read is nothing. */
  empty?: (data: T) => boolean;
  children: (data: T) => ComponentChildren;
}

/** Draw a resource. What answers an earlier question stays, dimmed, until the present one is answered. */
export function Shown<T>({ of, what, empty, children }: ShownProps<T>) {
  const { data, loading, failure, stale, retry } = of;
  if (data === undefined) {
    if (failure !== undefined) return <Failed failure={failure} retry={retry} />;
    return loading ? <Loading what={what} /> : null;
  }
  return (
    <div class={stale ? "shown shown-stale" : "shown"} aria-busy={loading}>
      {failure !== undefined && <Failed failure={failure} retry={retry} />}
      {empty?.(data) ? <Nothing what={what} /> : children(data)}
    </div>
  );
}

export function Loading({ what }: { what: string }) {
  return (
    <p class="loading" role="status">
      Reading {what} …
    </p>
  );
}

export function Nothing({ what }: { what: string }) {
  return (
    <div class="nothing" role="status">
      <p>
        <strong>No {what} match this selection.</strong>
      </p>
      <p>Remove a filter above, widen the dates, or move “as known on” to a later day.</p>
    </div>
  );
}

interface FailedProps {
  failure: Failure;
  retry: () => void;
  /** What the button says, where it does something else than ask again. */
  way?: string;
}

/** The problem details of the API, in words: what happened, which parameter was at fault, and what would mend it. */
export function Failed({ failure, retry, way = "Try again" }: FailedProps) {
  return (
    <div class="failed" role="alert">
      <h2>{failure.title}</h2>
      <p>{failure.detail}</p>
      {failure.errors.length > 0 && (
        <ul>
          {failure.errors.map((error) => (
            <li key={`${error.parameter} ${error.value}`}>
              <code>
                {error.parameter}
                {error.value != null && `=${error.value}`}
              </code>
              : {error.reason}
              {(error.did_you_mean ?? []).length > 0 && <Suggestions error={error} />}
            </li>
          ))}
        </ul>
      )}
      <button type="button" onClick={retry}>
        {way}
      </button>
    </div>
  );
}

/** What was meant, perhaps: each a link to the same page with that in the place of what was not understood. */
function Suggestions({ error }: { error: Failure["errors"][number] }) {
  const state = place();
  const name = error.parameter;
  const given = knows(state.view, name) ? many(state, name) : [];
  return (
    <>
      {" "}
      Did you mean{" "}
      {error.did_you_mean?.map((near, index) => (
        <span key={near} data-near={near}>
          {index > 0 && " or "}
          {given.some((value) => bare(value) === error.value) ? (
            <Go to={withChange(state, { [name]: given.map((value) => (bare(value) === error.value ? value.replace(error.value, near) : value)) })}>
              {near}
            </Go>
          ) : (
            near
          )}
        </span>
      ))}
      ?
    </>
  );
}

/** A value without the sign that excludes it. */
function bare(value: string): string {
  return value.replace(/^!/u, "");
}
