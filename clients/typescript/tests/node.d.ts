/** What the tests use of Node.js; its own types would be one more package for these lines. */
declare module "node:http" {
  interface IncomingMessage {
    readonly url: string;
    readonly headers: Readonly<Record<string, string | undefined>>;
  }
  interface ServerResponse {
    writeHead(status: number, headers?: Readonly<Record<string, string>>): this;
    end(body?: string): void;
  }
  interface Server {
    listen(port: number, host: string, listening: () => void): this;
    address(): { readonly port: number };
    close(): void;
    closeAllConnections(): void;
  }
  export function createServer(answer: (request: IncomingMessage, response: ServerResponse) => void): Server;
}
declare const process: { readonly env: Readonly<Record<string, string | undefined>> };
