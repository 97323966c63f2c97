import preact from "@preact/preset-vite";
import { defineConfig, type Plugin } from "vite";

/**
 * What the built page may do: run and draw what is built, and ask. Whom it may ask, `config.json` tells when the page
 * stands: `src/policy.ts` then narrows it to that one. While it is written, the server puts its own parts in.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' http: https:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const policy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY }, injectTo: "head-prepend" },
  ],
};

export default defineConfig({
  base: "./", // the built files may be served from any folder
  plugins: [preact(), policy],
  build: {
    target: "es2022",
    license: true,
    manifest: true, // names what each page loads: the tests hold that against a budget
    assetsInlineLimit: 0,
  },
  server: { host: "127.0.0.1", port: 5173, strictPort: true },
});
