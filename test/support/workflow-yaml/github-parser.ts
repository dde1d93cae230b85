import { existsSync, readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import type { ValidationConfig } from "@actions/languageservice";
import { type ActionFile, readActionFile } from "./action-file.ts";
import { thirdParty } from "./third-party.ts";

/** What GitHub's own parser has against a workflow or an action.yml, each with its line of the text. */
export type GithubParser = (path: string, text: string) => Promise<readonly string[]>;

/** It reads no more of a document. */
interface ReadDocument {
  readonly uri: string;
  readonly getText: () => string;
}
type Validate = (
  document: ReadDocument,
  config: ValidationConfig,
) => Promise<
  readonly { readonly range: { readonly start: { readonly line: number } }; readonly message: string }[]
>;

/** Loads the parser, and shows it our actions and reusable workflows as they are in this checkout. */
export async function githubParser(root: string): Promise<GithubParser> {
  const validate = await loadValidate();
  const config = shownTo(root);
  let documents = 0;
  return async (path, text) => {
    // It remembers what it parsed by the name of the file.
    const uri = `file:///${++documents}/${path}`;
    const found = await validate({ uri, getText: () => text }, config);
    return found.map(({ range, message }) => `line ${range.start.line + 1}: ${message}`);
  };
}

// It is written for bundlers, which need no `with { type: "json" }` to import JSON.
async function loadValidate(): Promise<Validate> {
  const hooks = registerHooks({
    load: (url, context, next) =>
      next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context),
  });
  try {
    return (await import("@actions/languageservice")).validate as unknown as Validate;
  } finally {
    hooks.deregister();
  }
}

function shownTo(root: string): ValidationConfig {
  return {
    actionsMetadataProvider: {
      async fetchActionMetadata({ owner, name, path }) {
        return metadataOf(root, [owner, name, ...(path === undefined ? [] : [path])].join("/"));
      },
    },
    fileProvider: {
      async getFileContent(reference) {
        const repository = "repository" in reference ? `${reference.owner}/${reference.repository}` : null;
        const path = join(root, reference.path);
        const isOurs = repository === null || repository === "rollback-ready/suite";
        if (!isOurs || !existsSync(path)) throw new Error("There is no such file.");
        return { name: path, content: readFileSync(path, "utf8") };
      },
    },
    contextProviderConfig: {
      async getContext(name, known, { uri }) {
        // Nothing to add to the rest: it then takes secrets and variables for unknown, and not for absent.
        if (name !== "env" || known === undefined || !uri.includes("/test/workflows/")) return undefined;
        // Whoever runs the workflows of tests sets more of the environment than they say.
        known.complete = false;
        return known;
      },
    },
  };
}

function metadataOf(root: string, uses: string) {
  const file = readActionFile(root, uses);
  if (file !== null) return { ...file, inputs: defined(file.inputs) };
  const facts = thirdParty.get(uses);
  if (facts === undefined) return undefined;
  const inputs = [...facts.inputs].map(
    ([name, { isRequired }]) => [name, { description: name, required: isRequired }] as const,
  );
  return { name: facts.name, description: facts.name, inputs: Object.fromEntries(inputs) };
}

// A default that is not there is another thing than one that is undefined.
function defined(inputs: ActionFile["inputs"]) {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { default: fallback, ...rest }]) => [
      name,
      fallback === undefined ? rest : { ...rest, default: fallback },
    ]),
  );
}
