import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Language } from "../../kernel/parsers.ts";
import { useBaselineCompiler } from "./baseline-compiler.ts";

const require = createRequire(import.meta.url);
// Beside the bundle; in the sources there is no such folder, and the packages themselves are used.
const bundled = join(import.meta.dirname, "parsers");

/** The path of a file of a parser: as the build laid it down beside the bundle, or in its package. */
export function grammarPath(language: Language): string {
  const file = `tree-sitter-${language}.wasm`;
  if (existsSync(bundled)) return join(bundled, file);
  const holder = language === "elixir" ? "tree-sitter-elixir" : "@vscode/tree-sitter-wasm/wasm";
  return require.resolve(`${holder}/${file}`);
}

/** Loads the runtime of the grammars. */
export function treeSitterRuntime(): typeof import("web-tree-sitter") {
  useBaselineCompiler();
  return require(existsSync(bundled) ? join(bundled, "web-tree-sitter.cjs") : "web-tree-sitter");
}

/** Loads PostgreSQL's parser. */
export function postgresRuntime(): typeof import("libpg-query") {
  useBaselineCompiler();
  return require(existsSync(bundled) ? join(bundled, "postgres/index.cjs") : "libpg-query/wasm/index.cjs");
}
