import { expect, test } from "vitest";
import type { BadOf } from "../../../../src/core/gate/statistics/fisher.ts";
import { runWay } from "../../../../src/flows/rollback/layers/run-way.ts";
import type { CommandRequest, CommandResult, Ports } from "../../../../src/kernel/ports/index.ts";
import { virtualClock } from "../../../support/virtual-clock.ts";

const shares = [10, 50, 100];
const quiet = { tail: [], lastLine: "" };
const fine: CommandResult = { kind: "exited", code: 0, seconds: 0, ...quiet };

/** Traffic in three steps, with what the looks see and how the commands end. */
function stepped(
  looks: readonly BadOf[],
  end: (share: string) => CommandResult = () => fine,
  shareBefore: number | null = null,
) {
  const clock = virtualClock();
  const asked: string[] = [];
  const noted: number[] = [];
  const windows: number[] = [];
  const cancel = new AbortController();
  const ports = {
    clock,
    signal: cancel.signal,
    log: { info() {}, group() {}, warning() {}, error() {}, mask() {} },
    secrets: { redact: (text: string) => text },
    commands: {
      async run({ argv }: CommandRequest) {
        asked.push(argv[1] ?? "");
        return end(argv[1] ?? "");
      },
    },
    probes: { ask: () => Promise.reject(new Error("nothing is read back here")) },
    workflowRuns: {} as Ports["workflowRuns"],
    gitops: {} as Ports["gitops"],
    placedFiles: {} as Ports["placedFiles"],
  };
  const run = runWay(ports, {
    way: {
      name: "traffic",
      watchMs: 5_000,
      steps: shares.map((share) => ({
        share,
        read: null,
        layer: { kind: "command", argv: ["weight", String(share)], timeoutMs: 1_000 },
      })),
    },
    shareBefore,
    around: ({ share }) => ({
      correlation: "",
      since: "",
      startedBefore: null,
      isResumed: false,
      deadline: 60_000,
      wanted: `${share} % of the traffic on v1`,
      note: async () => {},
      env: {},
      name: "traffic",
      secrets: new Map(),
      open: [],
    }),
    look: async (windowMs) => {
      windows.push(windowMs);
      return looks[windows.length - 1] ?? { bad: 0, asked: 21 };
    },
    noteStep: async (share) => {
      noted.push(share);
    },
  });
  return { result: clock.run(run), asked, noted, windows, cancel };
}

test("traffic is moved step after step, with a look before the first and after each but the last", async () => {
  const { result, asked, noted, windows } = stepped([]);

  expect(await result).toEqual({
    outcome: "done",
    detail:
      "in steps of 10, 50, 100 %; exit code 0; after 10 % 0 of 21 answers bad, after 50 % 0 of 21 answers bad",
    state: "100 % of the traffic on v1",
    url: null,
  });
  expect(asked).toEqual(["10", "50", "100"]);
  expect(noted).toEqual([10, 50]);
  expect(windows).toEqual([2_000, 5_000, 5_000]);
});

test("it halts when things got worse after a step, and says where it stands", async () => {
  const { result, asked } = stepped([
    { bad: 4, asked: 21 },
    { bad: 3, asked: 21 },
    { bad: 15, asked: 21 },
  ]);

  expect(await result).toMatchObject({
    outcome: "failed",
    detail: "halted after traffic to 50 %, since things got worse: 15 of 21 answers bad, 3 of 21 before",
    state: "50 % of the traffic is moved",
  });
  expect(asked).toEqual(["10", "50"]);
});

test("a step that fails ends it, with what was moved before", async () => {
  const { result, noted } = stepped([], (share) => (share === "50" ? { ...fine, code: 3 } : fine));

  expect(await result).toMatchObject({
    outcome: "failed",
    detail: "traffic to 50 %: exit code 3 after 0.0 s",
    state:
      "not known: the command failed on its way to 50 % of the traffic on v1; before that 10 % of the traffic is moved",
  });
  expect(noted).toEqual([10]);
});

test("a later run goes on where the one before stopped", async () => {
  const { result, asked } = stepped([], () => fine, 10);

  expect((await result).outcome).toBe("done");
  expect(asked).toEqual(["50", "100"]);
});

test("a later try sets all of the traffic again, and gives nothing of it back for that", async () => {
  const { result, asked } = stepped([], () => fine, 100);

  expect(await result).toMatchObject({ outcome: "done", state: "100 % of the traffic on v1" });
  expect(asked).toEqual(["100"]);
});

test("a cancelled job takes no further step, and what it did is not called failed", async () => {
  const way = stepped([], (share) => {
    if (share === "10") way.cancel.abort();
    return fine;
  });

  expect(await way.result).toMatchObject({
    outcome: "interrupted",
    detail: "the job was cancelled before traffic to 50 %",
    state: "10 % of the traffic is moved",
  });
  expect(way.asked).toEqual(["10"]);
});
