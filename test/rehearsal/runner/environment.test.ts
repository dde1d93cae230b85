import { expect, test, vi } from "vitest";
import { runAction } from "../../../src/rehearsal/runner/run-action.ts";
import { throwAwayAction, throwAwayJob } from "./throw-away-action.ts";

const PRINT_ENV = `
import { readFileSync, writeFileSync } from "node:fs";
process.env.SEEN_EVENT = readFileSync(process.env.GITHUB_EVENT_PATH, "utf8");
process.env.SEEN_CWD = process.cwd();
process.env.SEEN_VERSION = process.version;
writeFileSync(process.env.GITHUB_STATE, "env<<END\\n" + JSON.stringify(process.env) + "\\nEND\\n");`;

function expression(text: string): string {
  return `\${{ ${text} }}`;
}

async function environmentOf(options: Partial<Parameters<typeof runAction>[0]> = {}) {
  const action = throwAwayAction({
    main: PRINT_ENV,
    inputs: [
      "  health-url: {}",
      "  'two words': { default: d }",
      `  token: { default: '${expression("github.token")}' }`,
      `  where: { default: '${expression("github.workspace")}@${expression("github.sha")}' }`,
      "  must: { required: true }",
    ].join("\n"),
  });
  const result = await runAction({ action, inputs: {}, job: throwAwayJob(), ...options });
  return { result, env: JSON.parse(result.state["env"] ?? "{}") as Record<string, string> };
}

test("an action runs on Node 24 in the workspace with the runner's variables", async () => {
  const job = throwAwayJob({ ref: "refs/tags/v1.2.3", headRef: "topic", baseRef: "main" });

  const { env } = await environmentOf({ job });

  expect(env["SEEN_VERSION"]).toMatch(/^v24\./);
  expect(env["SEEN_CWD"]).toBe(job.workspace);
  expect(JSON.parse(env["SEEN_EVENT"] ?? "")).toEqual({ ref: "refs/heads/main" });
  expect(env).toMatchObject({
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_API_URL: "http://127.0.0.1:9",
    GITHUB_REPOSITORY: "acme/app",
    GITHUB_REPOSITORY_OWNER: "acme",
    GITHUB_REF_NAME: "v1.2.3",
    GITHUB_REF_TYPE: "tag",
    GITHUB_HEAD_REF: "topic",
    GITHUB_BASE_REF: "main",
    GITHUB_RUN_ID: "42",
    GITHUB_WORKSPACE: job.workspace,
    RUNNER_TEMP: job.temp,
  });
});

test.each([
  [undefined, "rehearsal"],
  ["machine-2", "machine-2"],
])("a job whose context names the machine %j sees %s", async (runner, seen) => {
  const job = throwAwayJob(runner === undefined ? {} : { runner });

  const { env } = await environmentOf({ job });

  expect(env["RUNNER_NAME"]).toBe(seen);
});

test("nothing of the parent's environment but the path and home arrives, nor the token", async () => {
  vi.stubEnv("NODE_OPTIONS", "--no-warnings");
  vi.stubEnv("DEVELOPERS_OWN", "1");

  const { env } = await environmentOf();
  vi.unstubAllEnvs();

  expect(env).not.toHaveProperty("NODE_OPTIONS");
  expect(env).not.toHaveProperty("DEVELOPERS_OWN");
  expect(env).not.toHaveProperty("GITHUB_TOKEN");
});

test("inputs keep hyphens, lose spaces, and get their defaults evaluated", async () => {
  const job = throwAwayJob();

  const { env } = await environmentOf({ job, inputs: { "Health-URL": "http://x" } });

  expect(env).toMatchObject({
    "INPUT_HEALTH-URL": "http://x",
    INPUT_TWO_WORDS: "d",
    INPUT_TOKEN: "ghs_throwaway",
    INPUT_WHERE: `${job.workspace}@${job.sha}`,
  });
});

test("a required input that is missing is left to the action, an unknown one is a warning", async () => {
  const { result, env } = await environmentOf({ inputs: { helth: "x" } });

  expect(result.conclusion).toBe("success");
  expect(env["INPUT_MUST"]).toBe("");
  expect(result.warnings).toEqual([
    "Unexpected input(s) 'helth', valid inputs are ['health-url', 'two words', 'token', 'where', 'must']",
  ]);
  expect(result.annotations).toMatchObject([{ level: "warning" }]);
});

test("a default that is more than a plain github value is refused", async () => {
  const action = throwAwayAction({
    main: "",
    inputs: `  a: { default: "${expression("github.sha || 'x'")}" }`,
  });

  await expect(runAction({ action, inputs: {}, job: throwAwayJob() })).rejects.toThrow(
    "the default of input `a`",
  );
});

test("variables of the job arrive, but cannot replace the runner's own", async () => {
  const job = throwAwayJob({ env: { COLOUR: "blue", GITHUB_SHA: "forged" } });

  const { env } = await environmentOf({ job });

  expect(env["COLOUR"]).toBe("blue");
  expect(env["GITHUB_SHA"]).toBe(job.sha);
});
