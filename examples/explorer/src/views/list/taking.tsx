/** The list outside of this page: the same question at the API, in the forms that other programs read, and how to cite it. */
import type { Schemas } from "communique-client";

import { addressOf } from "../../api/client";
import { CopyButton } from "../../parts/copy";

const FORMS = [
  ["json", "JSON"],
  ["csv", "CSV"],
  ["ics", "Calendar"],
  ["atom", "Atom feed"],
] as const;

/** The address of a question in some form; the API gives the question itself as a path, or whole. */
function inForm(queryUrl: string, form: string): string {
  const address = queryUrl.startsWith("/") ? addressOf(queryUrl) : queryUrl;
  return form === "json" ? address : `${address}${address.includes("?") ? "&" : "?"}format=${form}`;
}

export function Taking({ meta }: { meta: Schemas["MetaRead"] }) {
  return (
    <section class="taking" aria-label="Take this list with you">
      <p>
        The whole list at the API:{" "}
        {FORMS.map(([form, name], index) => (
          <span key={form}>
            {index > 0 && " · "}
            <a href={inForm(meta.query_url, form)} data-form={form}>
              {name}
            </a>
          </span>
        ))}
      </p>
      <p class="taking-cite">
        <span data-cite>{meta.cite_as}</span> <CopyButton text={meta.cite_as}>Copy how to cite this list</CopyButton>
      </p>
    </section>
  );
}
