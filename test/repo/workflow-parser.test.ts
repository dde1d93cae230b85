import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { blockKind } from "../support/workflow-yaml/block-kind.ts";
import { type GithubParser, githubParser } from "../support/workflow-yaml/github-parser.ts";
import { blocksOf } from "../support/workflow-yaml/pages.ts";
import { workflowSources } from "../support/workflow-yaml/workflow-sources.ts";

const root = join(import.meta.dirname, "../..");
let complaints: GithubParser;

beforeAll(async () => {
  complaints = await githubParser(root);
});

describe("GitHub's own parser", () => {
  it.each(workflowSources(root))("has nothing against $where", async ({ path, text }) => {
    expect(await complaints(path, text)).toEqual([]);
  });

  it.each(actionFiles())("has nothing against %s", async (path) => {
    const text = readFileSync(join(root, path), "utf8");

    expect(await complaints(path, text)).toEqual([]);
  });
});

describe("actions on the pages", () => {
  const shown = blocksOf(root).filter(({ text }) => blockKind(text).kind === "action");

  it("are well-formed to GitHub's own parser", async () => {
    const found = await Promise.all(shown.map(({ page, text }) => complaints(`${page}/action.yml`, text)));

    expect(found.flat()).toEqual([]);
  });
});

describe("GitHub's own parser, as it is set up here, finds", () => {
  it.each<[string, string, string]>([
    [
      "an input that the action does not have",
      step("with: { bak: 2m }"),
      "line 7: Invalid action input 'bak'",
    ],
    [
      "an input that is required and left out",
      step("").replace("gate@v1", "deploy@v1"),
      "line 6: Missing required input `release`",
    ],
    [
      "an action of ours that is not there",
      step("").replace("gate@v1", "gates@v1"),
      "line 6: Unable to resolve action `rollback-ready/suite/actions/gates@v1`, repository or version not found",
    ],
    [
      "an action that nobody described",
      step("").replace("rollback-ready/suite/actions/gate@v1", "acme/thing@v1"),
      "line 6: Unable to resolve action `acme/thing@v1`, repository or version not found",
    ],
    ["a context that there is not", step("if: gihub.sha"), "line 7: Unrecognized named-value: 'gihub'"],
    [
      "a field that the context does not have",
      step("if: github.sah"),
      "line 7: Context access might be invalid: sah",
    ],
    ["a key that steps do not have", step("wiht: {}"), "line 7: Unexpected value 'wiht'"],
    ["a word that is no queue", concurrency("{ group: a, queue: most }"), "line 2: Unexpected value 'most'"],
    [
      "a queue whose runs are cancelled",
      concurrency("{ group: a, queue: max, cancel-in-progress: true }"),
      "line 2: 'queue: max' cannot be combined with 'cancel-in-progress: true'.",
    ],
  ])("%s", async (_what, text, complaint) => {
    const found = await complaints(".github/workflows/hostile.yml", text);

    expect(found).toEqual([expect.stringContaining(complaint)]);
  });

  it("nothing in what is newer than other tools", async () => {
    const text = `${concurrency("{ group: a, queue: max }")}    environment: { name: a, deployment: false }\n`;

    expect(await complaints(".github/workflows/new.yml", text)).toEqual([]);
  });
});

function step(more: string): string {
  const lines = [
    "on: push",
    "jobs:",
    "  a:",
    "    runs-on: ubuntu-latest",
    "    steps:",
    "      - uses: rollback-ready/suite/actions/gate@v1",
    ...(more === "" ? [] : [`        ${more}`]),
  ];
  return `${lines.join("\n")}\n`;
}

function concurrency(group: string): string {
  return `on: push\nconcurrency: ${group}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: exit 0\n`;
}

function actionFiles(): string[] {
  const folders = ["actions", ".github/actions"].filter((folder) => existsSync(join(root, folder)));
  const below = folders.flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}/action.yml`),
  );
  return ["action.yml", ...below].filter((path) => existsSync(join(root, path)));
}
