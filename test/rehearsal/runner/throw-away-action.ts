import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { JobContext } from "../../../src/rehearsal/runner/job-context.ts";

/** A folder that is gone when the test ends. */
export function throwAwayFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "runner-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An action folder with these scripts; `inputs` is the YAML below `inputs:`, two spaces in. */
export function throwAwayAction(parts: {
  main: string;
  post?: string;
  postIf?: string;
  inputs?: string;
}): string {
  const folder = throwAwayFolder();
  const lines = [
    "name: throw-away",
    ...(parts.inputs === undefined ? [] : ["inputs:", parts.inputs]),
    "runs:",
    "  using: node24",
    "  main: main.mjs",
    ...(parts.post === undefined ? [] : ["  post: post.mjs"]),
    ...(parts.postIf === undefined ? [] : [`  post-if: ${parts.postIf}`]),
  ];
  writeFileSync(join(folder, "action.yml"), lines.join("\n"));
  writeFileSync(join(folder, "main.mjs"), parts.main);
  if (parts.post !== undefined) writeFileSync(join(folder, "post.mjs"), parts.post);
  return folder;
}

/** An action whose main prints exactly this text. */
export function printing(text: string): string {
  return throwAwayAction({ main: `process.stdout.write(${JSON.stringify(text)});` });
}

/** An action whose main appends this text to the file that a GITHUB_* variable names. */
export function writingTo(variable: string, text: string): string {
  return throwAwayAction({
    main: `import { appendFileSync } from "node:fs";
appendFileSync(process.env.${variable}, ${JSON.stringify(text)});`,
  });
}

/** A job of the repository acme/app on its branch main, in a folder of its own. */
export function throwAwayJob(overrides: Partial<JobContext> = {}): JobContext {
  const folder = throwAwayFolder();
  mkdirSync(join(folder, "work"));
  return {
    workspace: join(folder, "work"),
    temp: join(folder, "temp"),
    apiUrl: "http://127.0.0.1:9",
    serverUrl: "http://127.0.0.1:9/web",
    graphqlUrl: "http://127.0.0.1:9/graphql",
    repository: "acme/app",
    repositoryId: "7",
    ref: "refs/heads/main",
    sha: "0123456789012345678901234567890123456789",
    eventName: "push",
    event: { ref: "refs/heads/main" },
    runId: 42,
    runAttempt: 1,
    runNumber: 3,
    workflow: "deliver",
    job: "deploy",
    actor: "octocat",
    token: "ghs_throwaway",
    ...overrides,
  };
}
