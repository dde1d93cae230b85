import type { FirstRead, Opening } from "./kernel/opening.ts";

const policy = (commit: string | null): FirstRead => ({ kind: "file", path: ".github/rollback.yml", commit });
const byPolicy: Opening = { secrets: ["token"], first: () => policy(null) };
// Values for the gate's checks.
const withSecrets: Opening = { ...byPolicy, secrets: ["secrets", "token"] };

/** The opening of every action by its name. What this file imports is paid before the first request. */
export const openings: Readonly<Record<string, Opening>> = {
  release: {
    secrets: ["signing-key", "signing-passphrase", "token"],
    first: ({ has }) => ({ kind: has("verify") ? "none" : "releases" }),
  },
  "plan-check": {
    secrets: ["token"],
    first: ({ baseSha }) => {
      const commit = baseSha();
      return commit === null ? { kind: "none" } : policy(commit);
    },
    startsNoProcess: true,
  },
  deploy: byPolicy,
  gate: withSecrets,
  rollback: { ...withSecrets, secrets: ["secrets", "team-token", "token"] },
  postmortem: { ...byPolicy, secrets: ["project-token", "token"] },
  guard: { ...withSecrets, secrets: ["project-token", "secrets", "team-token", "token"] },
};
