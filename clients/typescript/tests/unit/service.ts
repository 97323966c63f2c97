/** A service that a test makes up: it answers as it is told, and remembers what it was asked. */
import { createServer } from "node:http";
import { onTestFinished } from "vitest";

/** A request as the service got it. */
export interface Asked {
  /** Its path, with the query behind it. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** An answer; a `body` that is no text leaves as JSON. */
export interface Told {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Serve on a free port until the test is over; gives the address, and the requests as they come. */
export async function serve(answer: (asked: Asked) => Told): Promise<{ address: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer(({ url, headers }, response) => {
    asked.push({ url, headers });
    const { status = 200, headers: told = {}, body } = answer({ url, headers });
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const form = status < 400 ? "application/json" : "application/problem+json";
    response.writeHead(status, { "Content-Type": form, ...told }).end(status === 304 ? undefined : text);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: `http://127.0.0.1:${server.address().port}`, asked };
}

/** A problem as the API tells it. */
export const problem = (status: number, detail: string): Told => ({
  status,
  body: { type: "urn:communique:problem:made-up", title: "Made up", status, detail, instance: "/events", errors: [] },
});
