import { describe, expect, test } from "vitest";
import { diagnose } from "../../../src/core/doctor/diagnose.ts";
import { RULES } from "../../../src/core/doctor/finding.ts";
import { goodPast, healthy, missingWith, told, unknownWith, untold } from "./healthy.ts";

test("a repository that lacks nothing has a good word on each rule, and no other", () => {
  const { missing, unknown, fine } = diagnose(healthy);

  expect(missing).toEqual([]);
  expect(unknown).toEqual([]);
  // Nobody approves where the policy does not say so.
  expect(RULES.filter((rule) => !fine.some((one) => one.rule === rule))).toEqual(["approvers"]);
});

test("errors are told before warnings, each in the order of the rules", () => {
  const own = {
    workflowToken: told("write" as const),
    rulesetChecks: told([]),
    immutableReleases: told(false),
    past: [
      { ...past, history: told({ deployments: [goodPast(3, { knownGood: false })], isComplete: true }) },
    ],
  };

  const found = missingWith(own).map(([rule, level]) => `${level} ${rule}`);

  expect(found).toEqual([
    "error required-check",
    "error known-good",
    "warning immutable-releases",
    "warning workflow-token",
  ]);
});

test("what the token may not read is not known, never fine and never missing", () => {
  const own = {
    rulesetChecks: untold("metadata: read"),
    protectedChecks: untold("contents: read"),
    hasMergeQueue: untold("pull-requests: read"),
    environments: untold("actions: read"),
    workflowToken: untold("administration: read"),
    demandsPins: untold("administration: read"),
    immutableReleases: untold("administration: read"),
    tagRulesets: untold("metadata: read"),
    newestRelease: null,
    past: [{ ...past, history: untold("deployments: read"), manifest: { kind: "none" } as const }],
  };

  expect(missingWith(own)).toEqual([]);
  expect(unknownWith(own)).toEqual([
    ["required-check", "`metadata: read`"],
    ["known-good", "`deployments: read`"],
    ["immutable-releases", "`administration: read`"],
    ["tag-protection", "`metadata: read`"],
    ["environments", "`actions: read`"],
    ["pinning", "`administration: read`"],
    ["workflow-token", "`administration: read`"],
  ]);
  const { fine } = diagnose({ ...healthy, ...own });
  expect(fine.map(({ rule }) => rule)).toEqual([
    "policy",
    "check-workflow",
    "merge-queue",
    "gate",
    "permissions",
    "permissions",
    "pull-request-target",
  ]);
});

describe("a policy file", () => {
  test("that cannot be read is told with its first problem and what to write", () => {
    const problems = [
      {
        subject: "Line 3, column 1:",
        problem: "`enviroments` is not a key | of the file.",
        write: "Write `environments`.",
      },
      { subject: "Line 9, column 1:", problem: "x", write: "y" },
    ];

    const [first] = diagnose({ ...healthy, policy: { kind: "refused", problems } }).missing;

    expect(first).toEqual({
      kind: "missing",
      rule: "policy",
      level: "error",
      about: "Policy `.github/rollback.yml`",
      seen: "Line 3, column 1: `enviroments` is not a key \\u{007c} of the file. It is one of 2 problems.",
      write:
        "Write `environments`. Until then no step of the suite runs, and what is said below holds for the defaults.",
    });
  });

  test("that is not there leaves the defaults", () => {
    const { fine } = diagnose({ ...healthy, policy: { kind: "policy", isWritten: false } });

    expect(fine[0]?.seen).toBe("there is none, so the defaults hold");
  });
});

const [
  past = {
    name: "production",
    history: told({ deployments: [], isComplete: true }),
    manifest: { kind: "none" } as const,
  },
] = healthy.past;
