import { describe, expect, it } from "vitest";
import { otherVersions, unpinnedUses } from "./pinned-uses.ts";

const commit = "11bd71901bbe5b1630ceea73d27597364c9af683";

describe("an action of others", () => {
  it.each([
    "actions/checkout@v4",
    "actions/checkout@main # v4.2.2",
    `actions/checkout@${commit}`,
    `actions/checkout@${commit} # the newest`,
    `actions/checkout@${commit.slice(0, 39)} # v4.2.2`,
    "acme/flows/.github/workflows/x.yml@v1 # v1.0.0",
  ])("is not pinned: %s", (uses) => {
    const [name] = uses.split(" ");

    expect(unpinnedUses(`jobs:\n  a:\n    steps:\n      - uses: ${uses}\n`)).toEqual([
      `line 4: \`${name}\` is not a commit with its version in a comment`,
    ]);
  });

  it.each([
    `actions/checkout@${commit} # v4.2.2`,
    `"actions/checkout@${commit}" # v4.2.2`,
    "$/actions/gate",
    "./actions/gate",
    "rollback-ready/suite/actions/gate@v1",
  ])("is pinned, or ours: %s", (uses) => {
    expect(unpinnedUses(`jobs:\n  a:\n    steps:\n      - uses: ${uses}\n        with: { a: b }\n`)).toEqual(
      [],
    );
  });
});

describe("an action of ours", () => {
  it.each([
    ["rollback-ready/suite@v1", 0],
    ["rollback-ready/suite/actions/gate@v1", 0],
    ["$/actions/gate", 0],
    ["rollback-ready/suite@v2", 1],
    ["rollback-ready/suite/actions/gate@main", 1],
    ["rollback-ready/suite/.github/workflows/deploy.yml@v1.2.3", 1],
  ])("is named by its major version: %s (%i complaints)", (uses, count) => {
    expect(otherVersions(`jobs:\n  a:\n    uses: ${uses}\n`)).toHaveLength(count);
  });
});
