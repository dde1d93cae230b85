/** What each action of the suite declares that its job's token must may; a test holds it to the definitions. */
export const DECLARED: Readonly<Record<string, Readonly<Record<string, "read" | "write">>>> = {
  release: { contents: "write", "pull-requests": "read" },
  "plan-check": { checks: "write", contents: "read", "pull-requests": "read" },
  deploy: { actions: "read", contents: "read", deployments: "write" },
  gate: { contents: "write", deployments: "write" },
  rollback: { actions: "read", contents: "write", deployments: "write" },
  postmortem: {
    actions: "read",
    contents: "write",
    deployments: "read",
    issues: "write",
    "pull-requests": "read",
  },
  guard: {
    actions: "read",
    contents: "write",
    deployments: "write",
    issues: "write",
    "pull-requests": "read",
  },
};

/** What plan-check reads where it looks at the settings in place of a change. Settings beyond these take an owner's token. */
export const FOR_DOCTOR: Readonly<Record<string, "read" | "write">> = {
  actions: "read",
  contents: "read",
  deployments: "read",
  "pull-requests": "read",
};
