import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

type Sources = ReadonlyMap<string, string>;

/** Folders (or single files) below src that each layer may import. Its own folder is listed where it may. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [
    "core",
    "kernel/errors.ts",
    "kernel/nearest.ts",
    // Plain shapes of syntax trees.
    "kernel/parsers.ts",
    // Plain shapes of what a probe asks and what comes back.
    "kernel/question.ts",
    "kernel/without-credentials.ts",
  ],
  kernel: ["kernel"],
  flows: ["kernel", "core", "flows"],
  actions: ["kernel", "core", "flows"],
  adapters: ["kernel", "core", "adapters"],
  "registry.ts": ["actions", "kernel"],
  // Small by intention: what it imports delays the first request of every action.
  "openings.ts": ["kernel/opening.ts"],
  "main.ts": ["openings.ts", "registry.ts", "post.ts", "adapters", "kernel"],
  "post.ts": ["registry.ts", "adapters", "kernel"],
  "cli.ts": ["cli", "core", "adapters/proxies.ts"],
  // Each orchestrates as an action does, and is its own boundary.
  cli: ["adapters", "cli", "core", "flows", "kernel"],
  "bundle.ts": ["main.ts", "cli.ts"],
};

/** These may import anything, and nothing else imports them. */
const outermost = ["rehearsal", "dev"];

// Date.parse is left to core: of a text with its zone it always gives the same number.
const worldly: readonly (readonly [string, RegExp])[] = [
  ["the clock", /\bDate\.now\b|\bnew Date\b|\bperformance\.|\bTemporal\.Now\b/],
  ["chance", /\bMath\.random\b|\bcrypto\./],
  ["the process", /\bprocess\.|\bglobalThis\b|\bconsole\./],
  ["a timer", /\bset(?:Timeout|Interval|Immediate)\(/],
  ["the network", /\bfetch\(|\bWebSocket\b/],
  ["a package of the world", /["'](?:node:|@actions\/|@octokit\/)/],
];

describe("the layers of src", () => {
  const sources = sourcesBelow(join(root, "src"));

  it("import only what their rule allows", () => {
    expect(sources.size).toBeGreaterThan(100);
    expect(forbiddenImports(sources)).toEqual([]);
  });

  it("leave the world to the adapters: core names no clock, chance, process, timer or network", () => {
    expect(worldlyCore(sources)).toEqual([]);
  });

  it("are made of files of 300 lines at most", () => {
    const long = [...sources].filter(([, text]) => text.split("\n").length - 1 > 300).map(([path]) => path);

    expect(long).toEqual([]);
  });

  it("have no file for odds and ends", () => {
    const named = [...sources.keys()].filter((path) => isOddsAndEnds(path));

    expect(named).toEqual([]);
  });
});

describe("the import rule", () => {
  it.each([
    ["core/gate/judge.ts", 'import { x } from "../../adapters/http.ts";'],
    ["core/gate/judge.ts", 'import type { Ports } from "../../kernel/ports/index.ts";'],
    ["core/gate/judge.ts", 'import {\n  a,\n  b,\n} from "../../flows/watch.ts";'],
    ["core/gate/judge.ts", 'export { x } from "../../adapters/http.ts";'],
    ["core/gate/judge.ts", 'export * from "../../adapters/http.ts";'],
    ["core/gate/judge.ts", 'import "../../adapters/http.ts";'],
    ["core/gate/judge.ts", "const x = await import('../../adapters/http.ts');"],
    ["core/gate/judge.ts", 'type X = import("../../adapters/http.ts").X;'],
    ["kernel/define.ts", 'import { x } from "../core/text/code.ts";'],
    ["flows/watch.ts", 'import { x } from "../actions/gate.ts";'],
    ["actions/gate.ts", 'import { x } from "./guard.ts";'],
    ["actions/gate.ts", 'import { x } from "../adapters/http.ts";'],
    ["adapters/http.ts", 'import { x } from "../flows/watch.ts";'],
    ["registry.ts", 'import { x } from "./adapters/http.ts";'],
    ["main.ts", 'import { x } from "./actions/gate.ts";'],
    ["main.ts", 'import { x } from "./rehearsal/world.ts";'],
    ["cli.ts", 'import { x } from "./actions/gate.ts";'],
    ["cli.ts", 'import { x } from "./adapters/http.ts";'],
    ["cli/check.ts", 'import { x } from "../actions/gate.ts";'],
    ["flows/watch.ts", 'import { x } from "../cli/check.ts";'],
    ["adapters/http.ts", 'import { x } from "../dev/build.ts";'],
    ["adapters/http.ts", "const x = await import(name);"],
    ["adapters/http.ts", 'import { x } from "../../test/support/x.ts";'],
    ["sidecar/new.ts", 'import { x } from "../kernel/define.ts";'],
  ])("finds in %s: %s", (path, text) => {
    expect(forbiddenImports(new Map([[path, text]]))).toHaveLength(1);
  });

  it.each([
    ["core/gate/judge.ts", 'import { x } from "../text/code.ts";\nimport { z } from "zod";'],
    ["core/gate/judge.ts", 'import { nearest } from "../../kernel/nearest.ts";'],
    ["actions/gate.ts", 'import { x } from "../flows/watch.ts";'],
    ["registry.ts", 'const x = async () => import("./actions/gate.ts");'],
    ["main.ts", 'import { registry } from "./registry.ts";'],
    ["rehearsal/world.ts", 'import { x } from "../adapters/http.ts";\nconst y = await import(name);'],
    ["dev/build.ts", 'import { x } from "../rehearsal/world.ts";'],
  ])("lets %s have its own: %s", (path, text) => {
    expect(forbiddenImports(new Map([[path, text]]))).toEqual([]);
  });

  it.each([
    "Date.now()",
    "new Date(ms)",
    "Math.random()",
    "process.env",
    "setTimeout(go, 1)",
    "await fetch(url)",
    'import { join } from "node:path";',
    'import * as core from "@actions/core";',
    'import type { X } from "@octokit/rest";',
  ])("finds the world in core: %s", (text) => {
    expect(worldlyCore(new Map([["core/gate/judge.ts", text]]))).toHaveLength(1);
  });

  it.each(["Date.parse(at)", "(node: RootContent): string", "how to process a list", "prefetch(x)"])(
    "sees no world in %s",
    (text) => {
      expect(worldlyCore(new Map([["core/gate/judge.ts", text]]))).toEqual([]);
    },
  );

  it.each(["core/util.ts", "kernel/string-utils.ts", "helpers/x.ts", "flows/common.ts", "core/types.ts"])(
    "knows %s for odds and ends",
    (path) => {
      expect(isOddsAndEnds(path)).toBe(true);
    },
  );
});

function forbiddenImports(sources: Sources): readonly string[] {
  return [...sources].flatMap(([path, text]) => {
    const layer = path.split("/")[0] ?? "";
    if (outermost.includes(layer)) return [];
    const allowed = mayImport[layer];
    if (allowed === undefined) return [`${path}: no rule says what ${layer} may import`];
    const named = importsOf(text)
      .filter((target) => target.startsWith("."))
      .map((target) => posix.normalize(posix.join(posix.dirname(path), target)))
      .filter((target) => !allowed.some((one) => target === one || target.startsWith(`${one}/`)))
      .map((target) => `${path} → ${target}`);
    // What is computed cannot be checked.
    const computed = /\bimport\s*\(\s*(?!["'])/.test(text) ? [`${path}: imports a computed name`] : [];
    return [...named, ...computed];
  });
}

function importsOf(text: string): readonly string[] {
  const forms = [
    /\bfrom\s*["']([^"']+)["']/g,
    /\bimport\s*["']([^"']+)["']/g,
    /\bimport\s*\(\s*["']([^"']+)["']/g,
  ];
  return forms.flatMap((form) => [...text.matchAll(form)].flatMap((match) => match[1] ?? []));
}

function worldlyCore(sources: Sources): readonly string[] {
  return [...sources]
    .filter(([path]) => path.startsWith("core/"))
    .flatMap(([path, text]) =>
      worldly.filter(([, form]) => form.test(text)).map(([what]) => `${path} names ${what}`),
    );
}

function isOddsAndEnds(path: string): boolean {
  return path
    .split("/")
    .some((part) => /^((.*-)?(utils?|helpers?|misc)|common|shared|types)(\.ts)?$/.test(part));
}

function sourcesBelow(folder: string): Sources {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".ts"),
  );
  return new Map(
    paths.map((path) => [
      relative(folder, join(folder, path)).split(sep).join("/"),
      readFileSync(join(folder, path), "utf8"),
    ]),
  );
}
