/**
 * Writes src/schema.ts, the types of the API, from the OpenAPI document of the project; `--check` only compares.
 *
 * Examples are left out: they are of one dataset, and would change the types with every change of the data.
 */
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const DOCUMENT = new URL("../../../openapi.json", import.meta.url);
const TYPES = new URL("../src/schema.ts", import.meta.url);
const HEADER = "// Made from openapi.json by `make client`; a change by hand is lost.\n\n";
/** Whose members are named by the API itself, so that one called `example` is no example. */
const NAMED_BY_THE_API = new Set(["properties", "schemas", "paths", "responses", "headers"]);

/** @returns a copy of part of an OpenAPI document without any examples */
function withoutExamples(part, names = false) {
  if (Array.isArray(part)) return part.map((one) => withoutExamples(one));
  if (part === null || typeof part !== "object") return part;
  const kept = Object.entries(part).filter(([key]) => names || (key !== "example" && key !== "examples"));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, withoutExamples(value, !names && NAMED_BY_THE_API.has(key))]),
  );
}

const document = withoutExamples(JSON.parse(await readFile(DOCUMENT, "utf8")));
const made = HEADER + astToString(await openapiTS(document));
if (!process.argv.includes("--check")) {
  await writeFile(TYPES, made);
} else if ((await readFile(TYPES, "utf8").catch(() => "")) !== made) {
  console.error("clients/typescript/src/schema.ts is not what openapi.json says. Run `make client` and commit it.");
  process.exit(1);
}
