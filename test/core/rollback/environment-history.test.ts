import { describe, expect, it } from "vitest";
import { type Mark, markText } from "../../../src/core/gate/mark.ts";
import {
  type DeploymentFacts,
  environmentHistory,
  type Past,
} from "../../../src/core/rollback/environment-history.ts";

const us = "github-actions[bot]";
const payload = {
  suite: "rollback-ready",
  kind: "deploy",
  key: "rb1:0123456789abcdef",
  release: "v1.0.0",
  manifestSha256: "1".repeat(64),
  undoes: null,
};
const ours: DeploymentFacts = {
  id: 7,
  sha: "a".repeat(40),
  task: "deploy",
  payload,
  creator: us,
  createdAt: "2026-11-20T09:00:00Z",
  statuses: [],
};
const github: DeploymentFacts = { ...ours, payload: "" };

describe("a deployment in an environment's history", () => {
  it("is ours when its payload, its task and its creator are", () => {
    expect(read(ours)).toEqual({
      deployment: 7,
      sha: "a".repeat(40),
      release: "v1.0.0",
      kind: "deploy",
      undoes: null,
      isOurs: true,
      knownGood: false,
      failedGate: false,
      rolledBack: false,
      isHeld: false,
      verified: false,
      confirmed: false,
      unconfirmed: false,
      isUnfinished: false,
      createdAt: "2026-11-20T09:00:00Z",
    });
  });

  it("is a rollback of ours when task and payload say so, and names what it undoes", () => {
    const rollback = { ...ours, task: "rollback", payload: { ...payload, kind: "rollback", undoes: 6 } };

    expect(read(rollback)).toMatchObject({ kind: "rollback", isOurs: true, release: "v1.0.0", undoes: 6 });
  });

  it.each<[string, Partial<DeploymentFacts>]>([
    ["GitHub made it for a job", { payload: "" }],
    ["another tool made it", { payload: { suite: "other" }, task: "deploy:blue" }],
    ["somebody else made it with a copy of our payload", { creator: "mallory" }],
    ["its task is not that of its payload", { task: "rollback" }],
    ["its task is another's", { task: "deploy:migrations" }],
    [
      "it says that it is a rollback and its task does not",
      { payload: { ...payload, kind: "rollback", undoes: 6 } },
    ],
  ])("is foreign and names no release when %s", (_why, parts) => {
    const foreign = { kind: "foreign", isOurs: false, release: null, undoes: null };

    expect(read({ ...ours, ...parts })).toMatchObject(foreign);
  });

  it.each<[string, DeploymentFacts]>([
    ["made by GitHub", github],
    ["with a copy of our payload", { ...ours, creator: "mallory" }],
  ])("is adopted when it is one %s on which a status of ours stands, and stays foreign", (_what, facts) => {
    const statuses = [{ creator: us, description: "rollback-ready: watching this deployment" }];

    expect(read({ ...facts, statuses })).toMatchObject({ kind: "foreign", isOurs: true, release: null });
  });

  it.each(["mallory", "github-actions", ""])(
    "is not adopted by a status of ours that %j copied",
    (creator) => {
      const statuses = [
        { creator, description: markText("known-good", "13 of 13 good") },
        { creator: us, description: "" },
      ];

      expect(read({ ...github, statuses })).toMatchObject({ isOurs: false, knownGood: false });
    },
  );

  it("is not known-good because GitHub calls it a success", () => {
    const statuses = [{ creator: us, state: "success", description: "Deployed" }];

    expect(read({ ...ours, statuses })).toMatchObject({ isOurs: true, knownGood: false });
  });

  it.each<[Mark, object]>([
    ["known-good", { knownGood: true }],
    ["gate-failed", { failedGate: true }],
    ["rolled-back", { rolledBack: true, isHeld: true }],
    ["verified", { verified: true }],
    ["confirmed", { confirmed: true }],
    ["unverified", { verified: false }],
    ["unconfirmed", { unconfirmed: true }],
    ["stayed", {}],
    ["layer-done", {}],
    ["hold-lifted", {}],
  ])("with the mark %s has what it says and nothing else", (mark, says) => {
    const blank = read(ours);

    expect(marked(mark)).toEqual({ ...blank, ...says });
  });

  it("has the newest word of each check that a rollback is given", () => {
    expect(marked("verified", "unverified")).toMatchObject({ verified: true });
    expect(marked("unverified", "verified")).toMatchObject({ verified: false });
    expect(marked("unconfirmed", "confirmed", "verified")).toMatchObject({
      verified: true,
      confirmed: false,
    });
    expect(marked("confirmed", "unconfirmed", "verified")).toMatchObject({ verified: true, confirmed: true });
  });

  it("stays rolled back after its hold was lifted", () => {
    expect(marked("hold-lifted", "rolled-back")).toMatchObject({ rolledBack: true, isHeld: false });
  });

  it("comes before the older ones, in whichever order they are listed", () => {
    const listed = [8, 10, 9].map((id) => ({ ...ours, id }));

    expect(environmentHistory(listed, us).map((one) => one.deployment)).toEqual([10, 9, 8]);
  });
});

function read(facts: DeploymentFacts): Past | undefined {
  return environmentHistory([facts], us)[0];
}

function marked(...marks: readonly Mark[]): Past | undefined {
  const statuses = marks.map((mark) => ({ creator: us, description: markText(mark, "as it was") }));
  return read({ ...ours, statuses });
}
