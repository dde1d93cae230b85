import type { PermissionedAction } from "./permission-scenes.ts";
import type { TokenChange } from "./token.ts";

/** Missing permissions that stop an action, with what it then says. */
export const stoppingPermissions: readonly (readonly [PermissionedAction, TokenChange, RegExp])[] = [
  ["release", { contents: "none" }, /may not .*: it lacks `contents: read`\.$/],
  [
    "release",
    { contents: "read" },
    /may not keep the manifest as a git object: it lacks `contents: write`\.$/,
  ],
  [
    "release",
    { "pull-requests": "none" },
    /may not list .*pull requests.*: it lacks `pull-requests: read`\.$/,
  ],
  ["deploy", { contents: "none" }, /may not read `\.github\/rollback\.yml`: it lacks `contents: read`\.$/],
  [
    "deploy",
    { deployments: "none" },
    /may not list the deployments of `production`: it lacks `deployments: read`\.$/,
  ],
  [
    "deploy",
    { deployments: "read" },
    /may not create a deployment to `production`: it lacks `deployments: write`\.$/,
  ],
  [
    "plan-check",
    { contents: "none" },
    /may not read `\.github\/rollback\.yml`: it lacks `contents: read`\.$/,
  ],
  ["plan-check", { "pull-requests": "none" }, /may not .*pull request.*: it lacks `pull-requests: read`\.$/],
  ["gate", { contents: "none" }, /may not read `\.github\/rollback\.yml`: it lacks `contents: read`\.$/],
  ["gate", { deployments: "none" }, /may not read the deployment \d+: it lacks `deployments: read`\.$/],
  [
    "gate",
    { deployments: "read" },
    /may not mark deployment \d+ as success: it lacks `deployments: write`\.$/,
  ],
  ["rollback", { contents: "none" }, /may not read `\.github\/rollback\.yml`: it lacks `contents: read`\.$/],
  [
    "rollback",
    { deployments: "none" },
    /may not list the deployments of `production`: it lacks `deployments: read`\.$/,
  ],
  [
    "rollback",
    { deployments: "read" },
    /may not create a deployment to `production`: it lacks `deployments: write`\.$/,
  ],
  [
    "postmortem",
    { contents: "none" },
    /may not read `\.github\/rollback\.yml`: it lacks `contents: read`\.$/,
  ],
  [
    "postmortem",
    { deployments: "none" },
    /may not list the deployments of `production`: it lacks `deployments: read`\.$/,
  ],
  ["postmortem", { issues: "none" }, /may not list .*: it lacks `issues: read`\.$/],
  ["postmortem", { issues: "read" }, /may not .*: it lacks `issues: write`\.$/],
  ["guard", { contents: "none" }, /may not read `\.github\/rollback\.yml`: it lacks `contents: read`\.$/],
  ["guard", { deployments: "none" }, /may not read the deployment \d+: it lacks `deployments: read`\.$/],
  [
    "guard",
    { deployments: "read" },
    /may not mark deployment \d+ as failure: it lacks `deployments: write`\.$/,
  ],
];

/** Missing permissions that an action does its work without. */
export const sparedPermissions: readonly (readonly [PermissionedAction, TokenChange])[] = [
  ["deploy", { actions: "none" }],
  ["gate", { contents: "read" }],
  ["rollback", { contents: "read" }],
  ["rollback", { actions: "none" }],
  ["postmortem", { contents: "read" }],
  ["postmortem", { actions: "none" }],
  ["postmortem", { "pull-requests": "none" }],
  ["guard", { contents: "read" }],
  ["guard", { actions: "none" }],
  ["guard", { "pull-requests": "none" }],
];

/** Of guard alone: without an issue it puts the text into its summary. */
export const issuelessPermissions: readonly TokenChange[] = [{ issues: "none" }, { issues: "read" }];
