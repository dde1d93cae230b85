import { beforeEach, describe, expect, it } from "vitest";
import { nodeDigest } from "../../../src/adapters/digest.ts";
import { type Decision, decisionRef, decisionText } from "../../../src/core/decision/decision.ts";
import { settleDecision } from "../../../src/flows/decision/settle-decision.ts";
import { githubFailed, permissionMissing } from "../../../src/kernel/errors.ts";
import type { Ports } from "../../../src/kernel/ports/index.ts";
import { memoryNotes } from "./memory-notes.ts";

const digest = nodeDigest();
const ref = decisionRef("production", 7, digest.sha256);
const wanted = {
  environment: "production",
  deployment: 7,
  decision: "rollback",
  how: "approval",
  by: "mona",
  reason: null,
  release: null,
  source: null,
} as const;

let faults: { readonly call: "read" | "write" | "written"; readonly error: () => Error }[];
let warnings: string[];
let memory: ReturnType<typeof memoryNotes>;

beforeEach(() => {
  faults = [];
  warnings = [];
  memory = memoryNotes((call) => {
    const index = faults.findIndex((fault) => fault.call === call);
    const [fault] = index < 0 ? [] : faults.splice(index, 1);
    if (fault !== undefined) throw fault.error();
  });
});

/** A process of its own: its clock began at another moment. */
function portsOf(moment: number) {
  const warning = (line: string): void => void warnings.push(line);
  return {
    refNotes: memory.port,
    digest,
    run: { runId: moment, runAttempt: 1, job: "decide", runner: "m", url: `https://x.example/${moment}` },
    clock: { now: () => moment, monotonic: () => moment, sleep: () => Promise.resolve() },
    log: { info: () => {}, group: () => {}, warning, error: warning, mask: () => {} },
  } as unknown as Pick<Ports, "refNotes" | "digest" | "run" | "clock" | "log">;
}

const vouched = () => Promise.resolve({ kind: "vouched" } as const);
const unvouched = () => Promise.resolve({ kind: "unvouched", why: "nobody said so" } as const);
const lost = () => githubFailed("create the note", "it answered 502", null);

describe("a decision is made once", () => {
  it("by whoever is first; whoever comes later learns it", async () => {
    const first = await settleDecision(portsOf(1), { ...wanted, decision: "stay", how: "comment" }, vouched);
    const second = await settleDecision(portsOf(2), wanted, vouched);

    expect(first.isOurs).toBe(true);
    expect(second).toEqual({ decision: first.decision, isOurs: false, isKept: true });
    expect(memory.notes.get(ref)?.text).toBe(decisionText(first.decision));
  });

  it("of twenty at the same moment by one", async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        settleDecision(portsOf(index), { ...wanted, by: `person-${index}` }, vouched),
      ),
    );

    expect(all.filter(({ isOurs }) => isOurs)).toHaveLength(1);
    expect(new Set(all.map(({ decision }) => decision.by)).size).toBe(1);
  });

  it("though the answer of the write was lost: the nonce tells that it is ours", async () => {
    faults.push({ call: "written", error: lost });

    const settled = await settleDecision(portsOf(1), wanted, vouched);

    expect(settled.isOurs).toBe(true);
    expect(settled.decision.by).toBe("mona");
    expect(faults).toEqual([]);
  });

  it("after a write that had no effect and no answer by another write", async () => {
    faults.push({ call: "write", error: lost });

    const settled = await settleDecision(portsOf(1), wanted, vouched);

    expect(settled.isOurs).toBe(true);
    expect(memory.notes.size).toBe(1);
  });

  it("by somebody else, when the answer was lost and theirs stands there", async () => {
    await settleDecision(portsOf(1), { ...wanted, by: "octocat" }, vouched);
    // It looks before anybody has decided, and writes afterwards.
    const note = memory.notes.get(ref);
    memory.notes.clear();
    const slow = settleDecision(portsOf(2), wanted, vouched);
    if (note !== undefined) memory.notes.set(ref, note);

    expect((await slow).decision.by).toBe("octocat");
  });

  it("over a note that is none, with a warning", async () => {
    memory.notes.set(ref, { oid: "x", tree: "", text: "hello" });

    const settled = await settleDecision(portsOf(1), wanted, vouched);

    expect(settled.isOurs).toBe(true);
    expect(warnings[0]).toContain("holds no decision that can be read; it is taken over.");
  });

  it("over a note that nothing vouches for, also after its writer had time to mark it", async () => {
    await settleDecision(portsOf(1), { ...wanted, decision: "stay", how: "hand" }, vouched);

    const settled = await settleDecision(portsOf(2), wanted, unvouched);

    expect(settled).toMatchObject({ isOurs: true, isKept: true, decision: { decision: "rollback" } });
    expect(warnings).toEqual([
      "A decision about deployment 7 is kept that nothing vouches for, so it is not followed. What speaks against it: nobody said so. It is taken over.",
    ]);
  });

  it("by the writer of a note whose mark comes a moment later", async () => {
    const first = await settleDecision(portsOf(1), { ...wanted, how: "hand" }, vouched);
    let asked = 0;

    const settled = await settleDecision(portsOf(2), wanted, () => (asked++ === 0 ? unvouched : vouched)());

    expect(settled).toEqual({ decision: first.decision, isOurs: false, isKept: true });
  });

  it("without a ref where none can be had, with a warning", async () => {
    const missing = () => permissionMissing("create the note", "contents: write", null);
    faults.push({ call: "write", error: missing });

    const settled: { decision: Decision } = await settleDecision(portsOf(1), wanted, vouched);

    expect(settled).toMatchObject({
      isOurs: true,
      isKept: false,
      decision: { decision: "rollback", by: "mona" },
    });
    expect(warnings[0]).toContain("The decision about deployment 7 could not be kept");
  });
});
