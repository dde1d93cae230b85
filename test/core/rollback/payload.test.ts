import { describe, expect, it } from "vitest";
import { payloadOf } from "../../../src/core/rollback/payload.ts";

const ours = {
  suite: "rollback-ready",
  kind: "deploy",
  key: "rb1:0123456789abcdef",
  release: "v1.0.0",
  manifestSha256: "a".repeat(64),
  undoes: null,
};

describe("the payload of a deployment", () => {
  it("is ours when it has all our fields, and carries no others", () => {
    expect(payloadOf({ ...ours, extra: 1 })).toEqual(ours);
  });

  it.each<[string, unknown]>([
    ["is empty", {}],
    ["is GitHub's empty text", ""],
    ["is absent", null],
    ["is a JSON text", JSON.stringify(ours)],
    ["is of another tool", { ...ours, suite: "other" }],
    ["has a kind that we do not write", { ...ours, kind: "drill" }],
    ["undoes nothing that can be", { ...ours, undoes: 0 }],
  ])("is not ours when it %s", (_name, payload) => {
    expect(payloadOf(payload)).toBeNull();
  });
});
