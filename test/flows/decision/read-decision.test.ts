import { beforeEach, describe, expect, it } from "vitest";
import { nodeDigest } from "../../../src/adapters/digest.ts";
import { decidedDetail } from "../../../src/core/decision/decided-mark.ts";
import { type Decision, decisionRef, decisionText } from "../../../src/core/decision/decision.ts";
import { markText } from "../../../src/core/gate/mark.ts";
import { canonicalJson } from "../../../src/core/text/canonical-json.ts";
import type { DecidedCase } from "../../../src/flows/decision/decided-case.ts";
import { findDecision } from "../../../src/flows/decision/read-decision.ts";
import type { DeploymentStatus } from "../../../src/kernel/ports/github.ts";
import type { Ports } from "../../../src/kernel/ports/index.ts";
import { memoryNotes } from "./memory-notes.ts";

const digest = nodeDigest();
const decision: Decision = {
  schema: "rollback-ready/decision/v1",
  environment: "production",
  deployment: 7,
  decision: "rollback",
  how: "hand",
  by: "mona",
  reason: "orders are lost",
  release: "v0.9.0",
  source: null,
  at: "2026-11-20T10:00:00.000Z",
  run: "https://github.example/acme/shop/actions/runs/9",
  nonce: "0123456789abcdef",
};
const known = { decision: "rollback", how: "hand", by: "mona" };

let memory: ReturnType<typeof memoryNotes>;
let present: readonly DeploymentStatus[];
let warnings: string[];

beforeEach(() => {
  memory = memoryNotes(() => {});
  present = [];
  warnings = [];
});

function mark(of: Decision): DeploymentStatus {
  const description = markText("decided", decidedDetail(of), digest.sha256(canonicalJson(of)));
  return { id: 1, state: "failure", description, creator: "bot", createdAt: "", logUrl: null } as never;
}

function keep(note: Decision): void {
  const ref = decisionRef("production", 7, digest.sha256);
  memory.notes.set(ref, { oid: "x", tree: "", text: decisionText(note) });
}

function find(statuses: readonly DeploymentStatus[], isAnew = false) {
  const ports = {
    refNotes: memory.port,
    digest,
    deployments: { statuses: async () => present },
    log: { warning: (line: string) => void warnings.push(line) },
  } as unknown as Ports;
  const about = { environment: "production", deployment: { id: 7 }, statuses, identity: "bot" };
  const vouch = () => Promise.resolve({ kind: "unvouched", why: "nobody said so" } as const);
  return findDecision(ports, about as unknown as DecidedCase, vouch, isAnew);
}

describe("a decision", () => {
  it("is followed as a whole when its mark names the note", async () => {
    keep(decision);

    expect(await find([mark(decision)])).toMatchObject({ kind: "decided", known, note: decision });
    expect(warnings).toEqual([]);
  });

  it("is followed as its mark tells when somebody moved the ref", async () => {
    keep({ ...decision, release: "v0.1.0" });

    expect(await find([mark(decision)])).toMatchObject({ kind: "decided", known, note: null });
    expect(warnings).toHaveLength(1);
  });

  it("is found by a mark that came since, without a ref, in a look anew", async () => {
    present = [mark(decision)];

    expect(await find([])).toEqual({ kind: "none" });
    expect(await find([], true)).toMatchObject({ kind: "decided", known, note: null, statuses: present });
  });

  it("is found by a mark that came since and names the note, which nothing else vouches for", async () => {
    keep(decision);
    expect(await find([])).toEqual({ kind: "unvouched", why: "nobody said so" });

    present = [mark(decision)];

    expect(await find([])).toMatchObject({ kind: "decided", known, note: decision });
  });
});
