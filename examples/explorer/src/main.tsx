/** The start: read which API this page is of, and draw it. */
import { render } from "preact";

import { readFrom } from "./api/client";
import { App } from "./app";
import { Failed } from "./parts/shown";
import { askOnly } from "./policy";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/parts.css";
import "./styles/selection.css";
import "./styles/series.css";
import "./styles/tables.css";

/** `config.json` beside the page names the API, so that the built files serve any chronology. */
async function start(root: HTMLElement): Promise<void> {
  try {
    const answer = await fetch("config.json");
    if (!answer.ok) throw new Error(`the answer was ${answer.status}`);
    const { api } = (await answer.json()) as { api?: unknown };
    if (typeof api !== "string") throw new Error("it names none");
    const address = new URL(api, location.href).href.replace(/\/$/u, "");
    askOnly(address);
    readFrom(address);
  } catch (reason) {
    const detail = `config.json beside this page must name the API, as in {"api": "https://…"}: ${String(reason)}`;
    const failure = { title: "This page does not know its API", detail, errors: [], status: undefined };
    render(<Failed failure={failure} retry={() => location.reload()} />, root);
    return;
  }
  render(<App />, root);
}

await start(document.getElementById("explorer") as HTMLElement);
