import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

export default defineConfig({
  base: "./", // the built files may be served from any folder
  plugins: [preact()],
  build: {
    target: "es2022",
    license: true,
    manifest: true, // names what each page loads: the tests hold that against a budget
    assetsInlineLimit: 0,
  },
  preview: { port: 5173, strictPort: true },
});
