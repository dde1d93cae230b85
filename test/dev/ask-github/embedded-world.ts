import { type Asked, askAll } from "../../../src/dev/ask-github/ask-all.ts";
import { worldAt } from "../../../src/dev/ask-github/open-world.ts";
import type { Rule } from "../../../src/dev/ask-github/rule.ts";
import { type EmbeddedGitHub, startGitHub } from "../../../src/rehearsal/github/server.ts";
import { type Bend, startFront } from "./front.ts";

/** What the selftest's job may do. */
export const permissions = {
  actions: "read",
  attestations: "read",
  checks: "write",
  contents: "write",
  deployments: "write",
  issues: "write",
  pull_requests: "read",
} as const;

/** What a rule came to on the embedded GitHub, and that GitHub afterwards. */
export interface Answered extends Asked {
  readonly github: EmbeddedGitHub;
}

/** Asks one rule on an embedded GitHub with two commits, as a team prepared it, whose answers may be bent. */
export async function askEmbedded(
  rule: Rule,
  {
    prepare,
    bend,
  }: { prepare?: ((github: EmbeddedGitHub) => void) | undefined; bend?: Bend | undefined } = {},
): Promise<Answered> {
  const github = await startGitHub();
  const front = await startFront(github, bend);
  try {
    github.repository.commit({ branch: "main", files: { "a.txt": "1" }, message: "One" });
    const sha = github.repository.commit({ branch: "main", files: { "a.txt": "2" }, message: "Two" });
    prepare?.(github);
    const token = github.issueToken({
      label: "rules",
      login: "github-actions[bot]",
      type: "Bot",
      permissions,
    });
    const world = worldAt({
      at: { owner: github.owner, repo: github.repo },
      apiUrl: front.url,
      token,
      sha,
      runId: 7,
      attempt: 1,
      noDeployment: "success",
      paceMs: 0,
    });
    const [asked] = await askAll(world, [rule]);
    if (asked === undefined) throw new Error("The rule was not asked");
    return { ...asked, github };
  } finally {
    await front.close();
    await github.close();
  }
}
