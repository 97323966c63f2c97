/** Why something could not be read, in words. */
import { type Problem, ProblemError, problemOf } from "communique-client";

import { noteRevision } from "./revision";

/** Thrown where the API did not answer at all. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";

  constructor(readonly address: string) {
    super(`${address} does not answer`);
  }
}

/** What a reader is told: what happened, why, and which parameters were at fault. */
export interface Failure {
  readonly title: string;
  readonly detail: string;
  readonly errors: Problem["errors"];
  readonly status: number | undefined;
}

/** Put what was thrown into words. */
export function failureOf(reason: unknown): Failure {
  if (reason instanceof ProblemError) {
    const { title, detail, errors, status } = reason.problem;
    return { title, detail, errors, status };
  }
  if (reason instanceof NoAnswer) {
    return {
      title: "The API does not answer",
      detail: `Nothing came back from ${reason.address}. It may be starting, or the network may be down.`,
      errors: [],
      status: undefined,
    };
  }
  return { title: "This could not be shown", detail: String(reason), errors: [], status: undefined };
}

/** The body of an answer of the client, or its error, thrown. */
export async function answered<T>(asked: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await asked.catch(unread);
  if (data === undefined) throw new ProblemError(problemOf(error, response), response);
  noteRevision(data);
  return data;
}

/** A connection that ends while the body is read is no answer either: browsers throw a TypeError then. */
export function unread(reason: unknown): never {
  throw reason instanceof TypeError ? new NoAnswer("the API") : reason;
}
