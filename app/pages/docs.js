"use strict";

// Swagger UI turns dark with a class on <html>, not with a media query: follow the reader's preference, also when it changes.
const dark = window.matchMedia("(prefers-color-scheme: dark)");
const followScheme = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", followScheme);
followScheme();

// Swagger UI would fill in the example of every parameter, and filters narrow each other: a first try would find next to
// nothing. So the examples of optional parameters are told in words, and their fields stay empty.
const tellExample = (parameter) => {
  if (parameter.required || parameter.example === undefined) return;
  const example = [parameter.example].flat().join(", ");
  parameter.description = `${parameter.description ?? ""} For example: \`${example}\``.trim();
  delete parameter.example;
};
const Adjustments = () => ({
  statePlugins: {
    spec: {
      wrapActions: {
        updateJsonSpec: (update) => (description) => {
          const operations = Object.values(description?.paths ?? {}).flatMap(Object.values);
          operations.flatMap((operation) => operation.parameters ?? []).forEach(tellExample);
          // Requests go to the service this page came from, under whatever address it is known besides.
          return update({ ...description, servers: [{ url: new URL(".", document.baseURI).href }] });
        },
      },
    },
  },
});

SwaggerUIBundle({
  url: new URL("openapi.json", document.baseURI).href,
  dom_id: "#swagger-ui",
  validatorUrl: null, // would send the address of the API to another site
  deepLinking: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  filter: true,
  plugins: [Adjustments],
});
