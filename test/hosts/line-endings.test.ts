import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished, test } from "vitest";
import { cloneFiles } from "../../src/adapters/clone-files.ts";
import { openLocalRepository } from "../../src/adapters/git/local-repository.ts";
import { contents } from "../../src/adapters/github/contents.ts";
import { shippedGrammars } from "../../src/adapters/parsers/grammars.ts";
import { readWorkflow } from "../../src/core/doctor/workflow.ts";
import { readSamples } from "../../src/core/gate/sample.ts";
import { parseCodeOwners } from "../../src/core/incident/changes/codeowners.ts";
import { lockfileFormat } from "../../src/core/incident/changes/lockfiles/index.ts";
import { type Proposed, propose } from "../../src/core/init/propose.ts";
import { readApiReport } from "../../src/core/plan/api/read-api-report.ts";
import { readMarkdownPlan } from "../../src/core/plan/front-matter.ts";
import { parsePlan } from "../../src/core/plan/parse.ts";
import { parsePlanJson } from "../../src/core/plan/plan-json.ts";
import { readPolicy } from "../../src/core/policy/read.ts";
import { readArtifactLines } from "../../src/core/release/artifact-lines.ts";
import { readConfigLines } from "../../src/core/release/config-lines.ts";
import { readManifest } from "../../src/core/release/manifest.ts";
import { setFlags } from "../../src/core/rollback/edits/set-flags.ts";
import { settle, writeProposals } from "../../src/flows/init/settle.ts";
import { surveyClone } from "../../src/flows/init/survey-clone.ts";
import { lines } from "../../src/kernel/fields.ts";
import { secretLines } from "../../src/kernel/secret-lines.ts";
import { openAdapterWorld } from "../adapters/github/world.ts";
import { type TeamClone, teamClone } from "../cli/team-clone.ts";
import { lockfileFixture } from "../core/incident/changes/lockfiles/lockfile-fixture.ts";
import { manifestWith, migration } from "../core/rollback/release-example.ts";
import { surveyTeam } from "../flows/init/survey-team.ts";
import { teams } from "../flows/init/teams.ts";
import { fullPlan } from "../support/pull.ts";
import { workflowSources } from "../support/workflow-yaml/workflow-sources.ts";

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

const ofWindows: readonly (readonly [what: string, tell: (text: string) => string])[] = [
  ["the line endings", (text) => text.replaceAll("\n", "\r\n")],
  ["the byte order mark", (text) => `\ufeff${text}`],
  ["both the line endings and the byte order mark", (text) => `\ufeff${text.replaceAll("\n", "\r\n")}`],
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

describe("a workflow that the doctor reads", () => {
  const sources = workflowSources(fileURLToPath(new URL("../..", import.meta.url)));
  const read = (text: string) => readWorkflow(".github/workflows/a.yml", text);

  it.each(sources)("is the same to it with the line endings and the mark of Windows ($where)", ({ text }) => {
    const unix = read(text);

    expect(unix.kind).toBe("workflow");
    for (const [what, tell] of ofWindows) expect(read(tell(text)), what).toEqual(unix);
  });
});

describe.each(Object.entries(teams))("init proposes the same to the team %s", (_, files) => {
  it.each(ofWindows)("with %s of Windows", async (_, tell) => {
    const told = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, tell(text)]));
    const unix = propose(await surveyTeam(files));

    const { files: proposed, left, questions } = propose(await surveyTeam(told));

    expect([left, questions]).toEqual([unix.left, unix.questions]);
    // What comes behind a person's own lines ends as they do.
    const wanted = unix.files.map((one) => {
      if (one.kind === "new") return one;
      const before = tell(one.before);
      return {
        ...one,
        before,
        added: before.includes("\r\n") ? one.added.replaceAll("\n", "\r\n") : one.added,
      };
    });
    expect(proposed).toEqual(wanted);
  });
});

describe("init in a clone of Windows", () => {
  const template = ".github/pull_request_template.md";
  const files = teams["rails-heroku"];

  async function inits({
    folder,
  }: TeamClone): Promise<readonly [proposed: Proposed, left: readonly string[]]> {
    const opened = await openLocalRepository(folder, process.env);
    if (opened.kind === "refused") throw new Error(opened.problem);
    const { repository } = opened;
    onTestFinished(() => repository.close());
    const ports = { contents: repository.contents, grammars: shippedGrammars() };
    const facts = { defaultBranch: "main", isBranchKnown: true };
    const clone = cloneFiles(folder);
    const proposed = await settle(
      propose(await surveyClone(ports, await repository.workTree(), facts)),
      clone,
    );
    return [proposed, await writeProposals(proposed.files, clone)];
  }

  it.each(ofWindows)(
    "with %s writes what it proposes, and has nothing to do the next time",
    async (_, tell) => {
      const clone = teamClone(
        Object.fromEntries(Object.entries(files).map(([path, text]) => [path, tell(text)])),
      );
      const own = clone.read(template);

      const [proposed, left] = await inits(clone);
      const [again] = await inits(clone);

      expect(left).toEqual([]);
      expect(proposed.files.map(({ path }) => path)).toEqual(
        propose(await surveyTeam(files)).files.map(({ path }) => path),
      );
      const text = clone.read(template);
      expect(text.startsWith(own)).toBe(true);
      expect(text.includes("## Rollback plan")).toBe(true);
      expect(/\r\n/.test(text) && /[^\r]\n/.test(text)).toBe(false);
      expect(again.files).toEqual([]);
    },
  );
});

describe("a flag definition of flagd", () => {
  const flags = `{
  "flags": {
    "checkout": {
      "state": "ENABLED",
      "variants": { "on": true, "off": false },
      "defaultVariant": "on",
      "targeting": {
        "if": [true, "on", null]
      }
    },
    "bare": {
      "variants": { "a": 1, "b": 2 }
    },
    "theme": { "variants": { "red": 1 }, "defaultVariant": "red" }
  }
}
`;
  const yaml = `flags:
  # Ours
  checkout:
    state: ENABLED
    variants:
      "on": true
      "off": false
    defaultVariant: "on"
`;

  it.each(ofWindows)("with %s is set alike, and every other byte stays", (_, tell) => {
    const wanted = new Map([
      ["checkout", "off"],
      ["bare", "b"],
      ["theme", "off"],
    ]);
    const set = setFlags(flags, wanted);
    if (set.kind === "refused") throw new Error(set.problem);

    expect(setFlags(tell(flags), wanted)).toEqual({ kind: "edited", changed: true, text: tell(set.text) });
    expect(setFlags(tell(set.text), wanted)).toMatchObject({ kind: "edited", changed: false });
  });

  it.each(ofWindows)("in YAML with %s is, too", (_, tell) => {
    const wanted = new Map([["checkout", "off"]]);
    const set = yaml.replace('defaultVariant: "on"', 'defaultVariant: "off"');

    expect(setFlags(tell(yaml), wanted)).toEqual({ kind: "edited", changed: true, text: tell(set) });
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
