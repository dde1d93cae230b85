import { expect, it } from "vitest";
import { runGit } from "../../../../src/flows/rollback/layers/run-git.ts";
import type { GitopsBranch } from "../../../../src/kernel/ports/gitops.ts";
import { planned, token } from "./gitops-world.ts";

const still = { now: () => 0, monotonic: () => 0, sleep: async () => undefined };
const values = "image:\n  digest: sha256:bad\n";

function run(branch: Partial<GitopsBranch>) {
  const lines: string[] = [];
  const open: GitopsBranch = {
    tip: async () => ({ kind: "tip", commit: "a".repeat(40) }),
    entries: async () => ({
      kind: "entries",
      entries: [{ path: "apps/prod/values.yaml", mode: "100644", object: "b".repeat(40) }],
    }),
    text: async () => ({ kind: "text", text: values }),
    push: async () => ({ kind: "same" }),
    close: async () => undefined,
    ...branch,
  };
  const log = { info: (line: string) => void lines.push(line) };
  const ports = {
    clock: still,
    log,
    secrets: { redact: (text: string) => text.replaceAll(token, "***") },
    gitops: { open: async () => ({ kind: "open", branch: open }) },
  };
  const layer = planned("https://git.example/acme/live.git");
  const around = { secrets: new Map(), correlation: "rr", deadline: 60_000, wanted: "release v1.0.0" };
  const result = runGit(ports as never, { layer, ...around });
  return { result, lines };
}

// So that a text of at most 300 characters would end within it.
const late = `${"x".repeat(295)}${token}`;

it.each([
  ["a push that is refused", { push: async () => ({ kind: "refused", seen: late }) as const }],
  ["a push without an answer", { push: async () => ({ kind: "unanswered", problem: late }) as const }],
  [
    "a branch that cannot be read",
    { tip: async () => ({ kind: "problem", reason: "other", problem: late }) as const },
  ],
  [
    "a repository that lets nobody in",
    { tip: async () => ({ kind: "problem", reason: "login", problem: late }) as const },
  ],
])("no half of a secret is shown of %s", async (_, branch) => {
  const { result, lines } = run(branch);

  const { detail } = await result;

  expect(detail).toContain("xxx");
  expect(`${detail}\n${lines.join("\n")}`).not.toContain(token.slice(0, 4));
});
