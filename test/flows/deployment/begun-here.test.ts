import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { givenUpText, withdrawnText } from "../../../src/core/gate/unjudged.ts";
import { begunHere } from "../../../src/flows/deployment/begun-here.ts";
import { deploymentKey } from "../../../src/flows/deployment/deployment-key.ts";

const bot = "github-actions[bot]";
const digest = { sha256: (text: string | Uint8Array) => createHash("sha256").update(text).digest("hex") };
const ports = { digest, run: { runId: 200 } };
const own = deploymentKey(ports, "production", "v1.1.0");

interface Made {
  readonly key?: string;
  readonly creator?: string;
  /** Descriptions of its statuses, newest first. */
  readonly said?: readonly string[];
}

/** What run 200 finds of its deploy of `v1.1.0` to production, where this deployment was made. */
function found({ key = own, creator = bot, said = [] }: Made) {
  const deployment = {
    id: 7,
    sha: "a".repeat(40),
    ref: "v1.1.0",
    task: "deploy",
    environment: "production",
    payload: {
      suite: "rollback-ready",
      kind: "deploy",
      key,
      release: "v1.1.0",
      manifestSha256: null,
      undoes: null,
    },
    createdAt: "2026-01-01T00:00:00Z",
    creator,
    statuses: said.map((description) => ({
      state: "error",
      description,
      creator: bot,
      createdAt: "2026-01-01T00:00:01Z",
      logUrl: "",
    })),
  };
  return begunHere(ports, { deployments: [deployment], isComplete: true }, "production", "v1.1.0", bot);
}

test.each<[string, Made]>([
  ["no word on it", {}],
  ["the word that it is deployed", { said: ["rollback-ready: deploying v1.1.0"] }],
  [
    "the word that its job ended before its time",
    { said: [givenUpText, "rollback-ready: deploying v1.1.0"] },
  ],
])("a deployment of this run is found with %s", (_, made) => {
  expect(found(made)).toEqual({ kind: "begun", id: 7 });
});

test.each<[string, Made]>([
  ["another run made", { key: deploymentKey({ ...ports, run: { runId: 201 } }, "production", "v1.1.0") }],
  ["is of another release", { key: deploymentKey(ports, "production", "v1.0.0") }],
  ["is of another environment", { key: deploymentKey(ports, "staging", "v1.1.0") }],
  ["somebody else made with our key", { creator: "mallory" }],
])("a deployment that %s is not taken for this run's", (_, made) => {
  expect(found(made)).toEqual({
    kind: "nothing",
    why: "this run opened no deployment of v1.1.0 to `production`",
  });
});

test("a deployment that was withdrawn has nothing to undo", () => {
  const said = [withdrawnText("the job ended before its artifacts were handed out")];

  expect(found({ said })).toEqual({
    kind: "nothing",
    why: "deployment 7 was withdrawn before anything of v1.1.0 was handed out",
  });
});
