/** The client of the API that this page reads, set once at the start. */
import { type Client, createClient } from "communique-client";

import { NoAnswer } from "./failure";
import { hasChanged } from "./revision";

let made: { client: Client; address: string } | undefined;

/** Name the API. Answers are kept by the browser, which asks by itself whether they still hold. */
export function readFrom(address: string): void {
  made = {
    address,
    client: createClient(address, {
      fetch: async (asked, options) => {
        try {
          return await fetch(asked, hasChanged() ? { ...options, cache: "no-cache" } : options);
        } catch (reason) {
          throw reason instanceof DOMException && reason.name === "AbortError" ? reason : new NoAnswer(address);
        }
      },
    }),
  };
}

/** The client. */
export function api(): Client {
  if (made === undefined) throw new Error("the API was asked for before it was named");
  return made.client;
}

/** The address of a resource of the API, for links to it. */
export function addressOf(path: string): string {
  return (made?.address ?? "") + path;
}
