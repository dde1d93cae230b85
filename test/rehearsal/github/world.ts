import { Octokit } from "@octokit/rest";
import { expect, onTestFinished } from "vitest";
import {
  type EmbeddedGitHub,
  type GitHubOptions,
  startGitHub,
  type TokenRequest,
} from "../../../src/rehearsal/github/server.ts";

export interface World {
  readonly github: EmbeddedGitHub;
  /** The bot of a workflow with every permission that `permissions:` can give. */
  readonly octokit: Octokit;
  readonly at: { owner: string; repo: string };
  /** The first commit of main. */
  readonly head: string;
  as(request: Partial<TokenRequest>): Octokit;
}

const everything = {
  contents: "write",
  pull_requests: "write",
  checks: "write",
  deployments: "write",
  issues: "write",
  actions: "write",
  attestations: "read",
} as const;

/** An embedded GitHub with one commit; when the test ends it must have seen no violation but those named. */
export async function openWorld(
  options: GitHubOptions & { readonly violations?: number } = {},
): Promise<World> {
  const { violations = 0, ...own } = options;
  const github = await startGitHub({ now: () => new Date("2026-05-01T10:00:00Z"), ...own });
  onTestFinished(async () => {
    await github.close();
    expect(github.violations.slice(violations)).toEqual([]);
  });
  const head = github.repository.commit({
    branch: "main",
    files: { "README.md": "# Shop\n", "src/app.ts": "one\ntwo\nthree\n" },
    message: "Start",
  });
  const as = (request: Partial<TokenRequest>) =>
    new Octokit({
      baseUrl: github.url,
      auth: github.issueToken({
        label: "test",
        login: "github-actions[bot]",
        type: "Bot",
        permissions: everything,
        ...request,
      }),
      log: { debug() {}, info() {}, warn() {}, error() {} },
    });
  return { github, as, octokit: as({}), at: { owner: github.owner, repo: github.repo }, head };
}

/** Awaits GitHub's refusal and answers its status with the body as text. */
export async function refusal(
  request: Promise<unknown>,
): Promise<{ status: number; body: string; headers: object }> {
  const error = await request.then(
    () => {
      throw new Error("GitHub accepted the request");
    },
    (reason: { status: number; response?: { data: unknown; headers: object } }) => reason,
  );
  const { data = "", headers = {} } = error.response ?? {};
  return { status: error.status, body: JSON.stringify(data), headers };
}
