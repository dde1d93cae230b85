import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { contents } from "../../src/adapters/github/contents.ts";
import { readSamples } from "../../src/core/gate/sample.ts";
import { parseCodeOwners } from "../../src/core/incident/changes/codeowners.ts";
import { lockfileFormat } from "../../src/core/incident/changes/lockfiles/index.ts";
import { readApiReport } from "../../src/core/plan/api/read-api-report.ts";
import { readMarkdownPlan } from "../../src/core/plan/front-matter.ts";
import { parsePlan } from "../../src/core/plan/parse.ts";
import { parsePlanJson } from "../../src/core/plan/plan-json.ts";
import { readPolicy } from "../../src/core/policy/read.ts";
import { readArtifactLines } from "../../src/core/release/artifact-lines.ts";
import { readConfigLines } from "../../src/core/release/config-lines.ts";
import { readManifest } from "../../src/core/release/manifest.ts";
import { lines } from "../../src/kernel/fields.ts";
import { secretLines } from "../../src/kernel/secret-lines.ts";
import { openAdapterWorld } from "../adapters/github/world.ts";
import { lockfileFixture } from "../core/incident/changes/lockfiles/lockfile-fixture.ts";
import { manifestWith, migration } from "../core/rollback/release-example.ts";
import { fullPlan } from "../support/pull.ts";

const policy = `version: 1
environments:
  production:
    gate:
      bake: 2m
      checks:
        - name: health
          url: https://shop.example/health
    rollback:
      redeploy:
        # A comment
        command: [./deploy.sh, "{release.tag}"]
`;
const planFile = `---
strategy: |
  Redeploy the previous release,
  then look.
trigger: More than 2 % errors
---

# Plan

## Owner

The on-call engineer.
`;
const owners = "# Who answers\n*.ts @acme/shop\n/db/ @grace mona@shop.example\n\n/docs/\n";
const samples = [1, 2]
  .map((index) =>
    JSON.stringify({ index, at: "2026-05-01T10:00:00Z", afterMs: index, check: "c", target: "t" }),
  )
  .join("\n");
const artifacts = "# What is released\napp=oci:ghcr.io/acme/shop:1.0.0\n\nsite=file:dist/site.zip\n";
const key = "TOKEN=abc\nKEY<<END\n-----BEGIN KEY-----\nMIIB\n-----END KEY-----\nEND\n";

const folder = new URL("../fixtures/api-reports/", import.meta.url);
const reports = readdirSync(folder).map(
  (name) => [`the API report ${name}`, readFileSync(new URL(name, folder), "utf8"), report] as const,
);

// Its sha256 is of its bytes, so it is handed on as bytes until then.
function readManifestBytes(text: string): unknown {
  return readManifest(new TextDecoder().decode(new TextEncoder().encode(text)));
}

function report(text: string): unknown {
  return readApiReport(text, null);
}

/** Each reader of a text that people or tools write, with such a text. */
const readers: readonly (readonly [name: string, text: string, read: (text: string) => unknown])[] = [
  ["the policy", policy, readPolicy],
  ["the plan of a pull request", fullPlan("Yes."), parsePlan],
  ["a plan file in Markdown", planFile, (text) => readMarkdownPlan("plan.md", text)],
  ["a plan file in JSON", '{\n  "strategy": "Redeploy."\n}\n', (text) => parsePlanJson("plan.json", text)],
  ["CODEOWNERS", owners, parseCodeOwners],
  ["a manifest", JSON.stringify(manifestWith({ migrations: [migration("2")] }), null, 2), readManifestBytes],
  ["the samples of a gate", `${samples}\n`, readSamples],
  ["the input `artifacts`", artifacts, (text) => readArtifactLines(lines().parse(text))],
  ["the input `config`", "flags=2026-05-01\nlimits=7\n", (text) => readConfigLines(lines().parse(text))],
  ["the input `secrets`", key, (text) => secretLines().parse(text)],
  ...reports,
];

describe("a byte order mark", () => {
  it.each(readers)("changes nothing in %s", (_, text, read) => {
    expect(read(`\ufeff${text}`)).toEqual(read(text));
  });
});

describe("the line endings of Windows", () => {
  it.each(readers)("change nothing in %s", (_, text, read) => {
    const windows = text.replaceAll("\n", "\r\n");

    expect(read(windows)).toEqual(read(text));
  });

  it.each<[fixture: string, path: string]>([
    ["bundler", "Gemfile.lock"],
    ["cargo", "Cargo.lock"],
    ["composer", "composer.lock"],
    ["go-mod", "go.mod"],
    ["go-sum", "go.sum"],
    ["gradle", "gradle.lockfile"],
    ["mix", "mix.lock"],
    ["npm-v1", "package-lock.json"],
    ["npm-v3", "package-lock.json"],
    ["nuget", "packages.lock.json"],
    ["pipenv", "Pipfile.lock"],
    ["pnpm-5", "pnpm-lock.yaml"],
    ["pnpm-6", "pnpm-lock.yaml"],
    ["pnpm-9", "pnpm-lock.yaml"],
    ["poetry", "poetry.lock"],
    ["requirements", "requirements.txt"],
    ["uv", "uv.lock"],
    ["yarn-1", "yarn.lock"],
    ["yarn-4", "yarn.lock"],
  ])("change nothing in the lockfile %s", (fixture, path) => {
    const { after } = lockfileFixture(fixture);
    const format = lockfileFormat(path);

    const unix = format?.read(after);

    expect(unix?.kind).toBe("locked");
    expect(format?.read(after.replaceAll("\n", "\r\n"))).toEqual(unix);
  });
});

test("a file of the repository comes without its byte order mark, and its sha256 is of the bytes in git", async () => {
  const { github, api } = await openAdapterWorld();
  const sha = github.repository.commit({
    branch: "main",
    files: { "policy.yml": `\ufeff${policy}` },
    message: "A file of Windows",
  });

  const read = await contents(api).textAt("policy.yml", sha);

  expect(read).toMatchObject({ text: policy });
});
