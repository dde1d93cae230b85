/** A reusable workflow of the suite, as a caller must know it. */
export interface CalledWorkflow {
  readonly actions: readonly string[];
  /** What its jobs ask for: GitHub starts none of them where the caller's job does not grant it. */
  readonly permissions: Readonly<Record<string, "read" | "write">>;
}

const toRelease = { contents: "write", packages: "read", "pull-requests": "read" } as const;
const toDeploy = {
  actions: "read",
  contents: "write",
  deployments: "write",
  issues: "write",
  packages: "read",
  "pull-requests": "read",
} as const;

/** By the name of the file below `.github/workflows`; a test holds it to the files. */
export const CALLED: Readonly<Record<string, CalledWorkflow>> = {
  "plan-check.yml": {
    actions: ["plan-check"],
    permissions: { checks: "write", contents: "read", "pull-requests": "read" },
  },
  "release.yml": { actions: ["release"], permissions: toRelease },
  "deploy.yml": { actions: ["deploy", "guard", "rollback", "postmortem"], permissions: toDeploy },
  "pipeline.yml": {
    actions: ["release", "deploy", "guard", "rollback", "postmortem"],
    permissions: { ...toRelease, ...toDeploy },
  },
  "follow-up.yml": {
    actions: ["postmortem"],
    permissions: {
      actions: "read",
      contents: "write",
      deployments: "read",
      issues: "write",
      "pull-requests": "read",
    },
  },
  "rollback.yml": {
    actions: ["rollback"],
    permissions: { actions: "read", contents: "write", deployments: "write", packages: "read" },
  },
};
