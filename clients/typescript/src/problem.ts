/** Problem details (RFC 9457): how the API says why it did not answer. */
import type { components } from "./schema.js";

/** Why a request was not answered: `title` and `detail` in words, `errors` by parameter. */
export type Problem = components["schemas"]["ProblemRead"];

/** Thrown by `pages` and `records` where the API answers with an error. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";

  /**
   * @param problem what the API said
   * @param response the answer it said it in; its body has been read
   */
  constructor(
    readonly problem: Problem,
    readonly response: Response,
  ) {
    super(`${problem.title}: ${problem.detail}`);
  }
}

/** Tell the body of an error from anything else, such as the page of a proxy or what `catch` caught. */
export function isProblem(value: unknown): value is Problem {
  if (typeof value !== "object" || value === null) return false;
  const { title, status, detail, errors } = value as Partial<Record<keyof Problem, unknown>>;
  return typeof title === "string" && typeof status === "number" && typeof detail === "string" && Array.isArray(errors);
}

/**
 * Read an error as a problem, whoever answered.
 *
 * @param error the `error` of an answer
 * @param response the `response` beside it
 * @returns the problem it is; where it is none, since something between here and the API answered, one that says so
 */
export function problemOf(error: unknown, response: Response): Problem {
  if (isProblem(error)) return error;
  return {
    type: "about:blank",
    title: response.statusText || `Status ${response.status}`,
    status: response.status,
    detail: "The answer does not say why; it may not come from the API itself.",
    instance: response.url && new URL(response.url).pathname,
    errors: [],
  };
}
