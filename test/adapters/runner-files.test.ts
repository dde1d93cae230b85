import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

// What these adapters read and write belongs to the whole process, so each case has a process of its own.
const adapters = new URL("../../src/adapters/", import.meta.url).href;

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "runner-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the job's log", () => {
  it("prints nothing that the runner would take for a command", () => {
    const { lines } = run(`
      const log = (await import("${adapters}job-log.ts")).jobLog();
      log.info("::set-output name=x::y");
      log.info("  ::error::no");
      log.info("a\\n::add-mask::b\\r::warning::c");
      log.info("##[error]no");
    `);

    expect(lines).toHaveLength(4);
    expect(lines.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
  });

  it("makes one annotation of each warning and error, at its place, whatever the message holds", () => {
    const { lines } = run(`
      const log = (await import("${adapters}job-log.ts")).jobLog();
      log.warning("first\\n::error::second", { file: "db/1.up.sql", line: 3 });
      log.error("no place");
    `);

    expect(lines).toEqual([
      "::warning file=db/1.up.sql,line=3::first%0A::error::second",
      "::error::no place",
    ]);
  });
});

describe("the step's summary", () => {
  it("is appended to the runner's file, once", () => {
    const file = join(folder, "summary.md");
    writeFileSync(file, "# Before\n");

    const { lines } = run(
      `
      const summary = (await import("${adapters}step-summary.ts")).stepSummary();
      summary.write("### One");
      summary.write("### Two");
      console.log(await summary.flush());
    `,
      { GITHUB_STEP_SUMMARY: file },
    );

    expect(lines).toEqual(["true"]);
    expect(readFileSync(file, "utf8")).toBe("# Before\n### One\n\n### Two\n\n");
  });

  it("is cut below the size at which the runner drops it whole, and says so", () => {
    const file = join(folder, "summary.md");
    writeFileSync(file, "");

    run(
      `
      const summary = (await import("${adapters}step-summary.ts")).stepSummary();
      summary.write("ä".repeat(700_000));
      await summary.flush();
    `,
      { GITHUB_STEP_SUMMARY: file },
    );

    const text = readFileSync(file, "utf8");
    expect(Buffer.byteLength(text)).toBeLessThan(1_048_576);
    expect(text).toMatch(/Cut: the rest is over GitHub's limit/);
  });

  it("is nothing when nothing was said, or where the runner gives no file for it", () => {
    const file = join(folder, "summary.md");

    const { lines } = run(
      `
      const { stepSummary } = await import("${adapters}step-summary.ts");
      console.log(await stepSummary().flush());
      delete process.env.GITHUB_STEP_SUMMARY;
      const summary = stepSummary();
      summary.write("x");
      console.log(await summary.flush());
    `,
      { GITHUB_STEP_SUMMARY: file },
    );

    expect(lines).toEqual(["false", "false"]);
    expect(existsSync(file)).toBe(false);
  });
});

describe("this run", () => {
  const environment = {
    GITHUB_REPOSITORY: "acme/shop",
    GITHUB_SHA: "a".repeat(40),
    GITHUB_REF: "refs/heads/main",
    GITHUB_EVENT_NAME: "pull_request",
    GITHUB_RUN_ID: "9",
    GITHUB_RUN_ATTEMPT: "2",
    GITHUB_JOB: "deploy",
    GITHUB_ACTOR: "octo",
    GITHUB_SERVER_URL: "https://github.example",
  };
  const script = `
    const { currentRun } = await import("${adapters}run.ts");
    try { console.log(JSON.stringify(currentRun())); } catch (error) { console.log(error.code, error.message); }
  `;

  it("is read from the runner's variables", () => {
    const { lines } = run(script, environment);

    expect(JSON.parse(lines[0] ?? "")).toEqual({
      owner: "acme",
      repo: "shop",
      sha: "a".repeat(40),
      ref: "refs/heads/main",
      eventName: "pull_request",
      runId: 9,
      runAttempt: 2,
      job: "deploy",
      actor: "octo",
      runner: "",
      serverUrl: "https://github.example",
      url: "https://github.example/acme/shop/actions/runs/9",
      eventAction: null,
      pull: null,
      mergeGroup: null,
      issue: null,
      isOnPull: false,
      comment: null,
      sender: null,
    });
  });

  it("knows the file of its own workflow, and of no other repository's", () => {
    const sha = "b".repeat(40);
    const of = (ref: string) =>
      JSON.parse(
        run(script, { ...environment, GITHUB_WORKFLOW_REF: ref, GITHUB_WORKFLOW_SHA: sha }).lines[0] ?? "",
      ).workflow;

    expect(of("Acme/shop/.github/workflows/a.yml@refs/heads/main")).toEqual({
      path: ".github/workflows/a.yml",
      sha,
    });
    expect(of("acme/rules/.github/workflows/a.yml@refs/heads/main")).toBeUndefined();
  });

  it("knows who did what its event tells, whoever runs it again", () => {
    const { lines } = run(script, {
      ...environment,
      GITHUB_EVENT_NAME: "issues",
      GITHUB_TRIGGERING_ACTOR: "grace",
      GITHUB_EVENT_PATH: event({ action: "closed", issue: { number: 7 }, sender: { login: "mona" } }),
    });

    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ actor: "grace", sender: "mona" });
  });

  it("knows the pull request of its event", () => {
    const { lines } = run(script, {
      ...environment,
      GITHUB_EVENT_PATH: event({
        action: "labeled",
        pull_request: { number: 7, head: sha("b"), base: sha("c") },
      }),
    });

    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      eventAction: "labeled",
      pull: { number: 7, headSha: "b".repeat(40), baseSha: "c".repeat(40) },
      mergeGroup: null,
      issue: null,
      isOnPull: false,
      comment: null,
    });
  });

  it("knows the pull request that a review is of", () => {
    const { lines } = run(script, {
      ...environment,
      GITHUB_EVENT_NAME: "pull_request_review",
      GITHUB_EVENT_PATH: event({
        action: "dismissed",
        review: { state: "dismissed" },
        pull_request: { number: 7, head: sha("b"), base: sha("c") },
      }),
    });

    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      eventName: "pull_request_review",
      eventAction: "dismissed",
      pull: { number: 7, headSha: "b".repeat(40), baseSha: "c".repeat(40) },
    });
  });

  it("knows the merge group of its event", () => {
    const { lines } = run(script, {
      ...environment,
      GITHUB_EVENT_NAME: "merge_group",
      GITHUB_EVENT_PATH: event({
        action: "checks_requested",
        merge_group: {
          head_sha: "d".repeat(40),
          head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${"c".repeat(40)}`,
          base_sha: "c".repeat(40),
          base_ref: "refs/heads/main",
        },
      }),
    });

    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      eventAction: "checks_requested",
      pull: null,
      mergeGroup: { headSha: "d".repeat(40), baseSha: "c".repeat(40), baseRef: "refs/heads/main" },
    });
  });

  it.each([
    ["pull_request", { pull_request: { number: "7" } }],
    ["pull_request", { pull_request: null }],
    ["merge_group", { merge_group: { head_sha: "d", base_sha: "c" } }],
    ["action", { action: 7 }],
  ])("is unreadable when `%s` is not as GitHub describes it", (part, payload) => {
    const { lines } = run(script, { ...environment, GITHUB_EVENT_PATH: event(payload) });

    expect(lines[0]).toBe(
      `ANSWER_UNREADABLE The event file could not be read: \`${part}\` is not as GitHub describes it.`,
    );
  });

  it("needs a repository", () => {
    const { lines } = run(script, { ...environment, GITHUB_REPOSITORY: "" });

    expect(lines[0]).toMatch(/^EVENT_UNSUPPORTED /);
  });

  function sha(digit: string) {
    return { sha: digit.repeat(40) };
  }

  function event(payload: object): string {
    const path = join(folder, "event.json");
    writeFileSync(path, JSON.stringify(payload));
    return path;
  }
});

function run(script: string, environment: Readonly<Record<string, string>> = {}) {
  const ended = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    env: { PATH: process.env["PATH"], ...environment },
    encoding: "utf8",
    timeout: 20_000,
  });
  if (ended.status !== 0) throw new Error(ended.stderr);
  return { lines: ended.stdout.split("\n").filter(Boolean) };
}
