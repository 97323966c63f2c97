/** Which data is shown, under which terms, and how to cite it. */
import { addressOf } from "../api/client";
import { useDataset } from "../api/reading";
import { Outside } from "../parts/outside";

export function Footer() {
  const dataset = useDataset().data;
  if (dataset === undefined) return null;
  return (
    <footer class="footer">
      <p>
        {dataset.attribution}: {dataset.title}. Version {dataset.version}, revision{" "}
        <code title={dataset.revision}>{dataset.revision.slice(0, 12)}</code>.{" "}
        <Outside to={dataset.licence_url}>{dataset.licence}</Outside>.{" "}
        <a href={addressOf("/docs")}>The API behind this page</a>
      </p>
    </footer>
  );
}
