/** A typed client of a Communiqué API: all that is public. */
export { type Client, type ClientOptions, createClient } from "./client.js";
export { type EtagCache, etagCache, type Kept } from "./etag.js";
export type { InPath, ItemOf, ListPath, PageOf, QueryOf, Schemas } from "./lists.js";
export { type ListOptions, pages, records } from "./pages.js";
export { isProblem, type Problem, ProblemError, problemOf } from "./problem.js";
export type { components, operations, paths } from "./schema.js";
