import { beforeEach, describe, expect, it } from "vitest";
import { nodeDigest } from "../../../src/adapters/digest.ts";
import { DecisionRules } from "../../../src/core/policy/decision-rules.ts";
import { IncidentRules } from "../../../src/core/policy/incident-rules.ts";
import { awaitDecision } from "../../../src/flows/decision/await-decision.ts";
import type { DecidedCase } from "../../../src/flows/decision/decided-case.ts";
import { type Found, readDecisionNote } from "../../../src/flows/decision/read-decision.ts";
import { settleDecision } from "../../../src/flows/decision/settle-decision.ts";
import { githubFailed } from "../../../src/kernel/errors.ts";
import type { Ports } from "../../../src/kernel/ports/index.ts";
import { memoryNotes } from "./memory-notes.ts";

const minuteMs = 60_000;
const digest = nodeDigest();

let now: number;
let log: string[];
let reads: number;
let isDown: boolean;
let stop: AbortController;
/** What happens at a moment, while the step waits. */
let events: { readonly at: number; readonly happen: () => unknown }[];
let memory: ReturnType<typeof memoryNotes>;

beforeEach(() => {
  now = 0;
  log = [];
  reads = 0;
  isDown = false;
  stop = new AbortController();
  events = [];
  memory = memoryNotes((call) => {
    if (call === "read") reads += 1;
    if (call === "read" && isDown) throw githubFailed("read the note", "it answered 502", null);
  });
});

function ports() {
  const say = (line: string): void => void log.push(line);
  return {
    refNotes: memory.port,
    digest,
    run: { runId: 1, runAttempt: 1, job: "await", runner: "m", url: "https://x.example/1" },
    signal: stop.signal,
    clock: {
      now: () => now,
      monotonic: () => now,
      async sleep(ms: number) {
        const until = now + ms;
        const due = events.filter(({ at }) => at > now && at <= until);
        for (const { happen } of due) await happen();
        now = until;
      },
    },
    log: { info: say, group: () => {}, warning: say, error: say, mask: () => {} },
  } as unknown as Ports;
}

function about(rules: object = {}): DecidedCase {
  const deployment = { id: 7, sha: "a", ref: "v1", task: "deploy", environment: "production" };
  return {
    environment: "production",
    deployment: { ...deployment, payload: "", createdAt: "", creator: "bot" },
    statuses: [],
    release: "v1.1.0",
    environments: ["production"],
    verdictMs: 0,
    rules: DecisionRules.parse({ mode: "approval", ...rules }),
    incidents: IncidentRules.parse({}),
    identity: "bot",
  };
}

/** What the wait looks at: the ref, which is believed, and whether there is a newer deployment. */
function watched(isOvertaken: () => Promise<boolean> = () => Promise.resolve(false)) {
  const find = async (): Promise<Found> => {
    const note = await readDecisionNote(ports(), "production", 7);
    return note === null ? { kind: "none" } : { kind: "decided", known: note, note, statuses: [] };
  };
  return { find, isOvertaken };
}

const decided = () =>
  settleDecision(
    ports(),
    {
      environment: "production",
      deployment: 7,
      decision: "stay",
      how: "comment",
      by: "mona",
      reason: "the monitor",
      release: null,
      source: null,
    },
    () => Promise.resolve({ kind: "vouched" }),
  );

describe("a wait for a decision", () => {
  it("ends at the time that the policy gives, counted from the verdict, with few requests", async () => {
    const waited = await awaitDecision(ports(), about(), watched());

    expect(waited).toEqual({ kind: "timeout" });
    expect(now).toBe(10 * minuteMs);
    expect(reads).toBeLessThan(70);
  });

  it("that is begun again after that time ends at once", async () => {
    now = 11 * minuteMs;

    expect(await awaitDecision(ports(), about(), watched())).toEqual({ kind: "timeout" });
    expect(now).toBe(11 * minuteMs);
    expect(reads).toBe(1);
  });

  it("ends within ten seconds of a decision", async () => {
    events.push({ at: 5 * minuteMs, happen: decided });

    const waited = await awaitDecision(ports(), about(), watched());

    expect(waited).toMatchObject({ kind: "decided", found: { known: { decision: "stay", by: "mona" } } });
    expect(now).toBeLessThanOrEqual(5 * minuteMs + 10_000);
  });

  it("finds a decision that was made after the time was up and before it looked", async () => {
    await decided();
    now = 11 * minuteMs;

    expect(await awaitDecision(ports(), about(), watched())).toMatchObject({ kind: "decided" });
  });

  it("goes on while GitHub does not answer, and ends on time", async () => {
    isDown = true;
    events.push({ at: 3 * minuteMs, happen: () => (isDown = false) });
    events.push({ at: 6 * minuteMs, happen: () => (isDown = true) });

    expect(await awaitDecision(ports(), about(), watched())).toEqual({ kind: "timeout" });
    expect(now).toBe(10 * minuteMs);
  });

  it("ends when the job is cancelled", async () => {
    events.push({ at: minuteMs, happen: () => stop.abort() });

    expect(await awaitDecision(ports(), about(), watched())).toEqual({ kind: "cancelled" });
    expect(now).toBeLessThan(2 * minuteMs);
  });

  it("looks for a newer deployment each minute, and once more before the policy decides", async () => {
    const at: number[] = [];
    const seen = async () => {
      at.push(now);
      return now >= 10 * minuteMs;
    };

    expect(await awaitDecision(ports(), about(), watched(seen))).toEqual({ kind: "overtaken" });
    expect(at.at(-1)).toBe(10 * minuteMs);
    const gaps = at.map((moment, index) => moment - (at[index - 1] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(minuteMs + 10_000);
    expect(at.length).toBeLessThanOrEqual(11);
  });

  it("tries a step of the escalation again while there is no issue to call on", async () => {
    const escalation = [{ after: "2m", mention: ["mona"] }];

    await awaitDecision(ports(), about({ escalation, timeout: "5m" }), watched());

    expect(log).toEqual(
      Array(3).fill("Step 1 of the escalation calls nobody yet: deployment 7 has no issue of ours."),
    );
  });

  it("takes a last look anew, and asks for a witness of a note once a minute only", async () => {
    const looks: boolean[] = [];
    const find = async (isAnew: boolean): Promise<Found> => {
      looks.push(isAnew);
      return { kind: "unvouched", why: "nobody said so" };
    };

    const waited = await awaitDecision(ports(), about({ timeout: "3m" }), { ...watched(), find });

    expect(waited).toEqual({ kind: "timeout" });
    expect(looks).toEqual([false, false, false, true]);
    expect(log).toHaveLength(1);
  });

  it("calls nobody for a release that runs no more", async () => {
    const escalation = [{ after: "2m", mention: ["mona"] }];

    const waited = await awaitDecision(
      ports(),
      about({ escalation }),
      watched(() => Promise.resolve(true)),
    );

    expect(waited).toEqual({ kind: "overtaken" });
    expect(log).toEqual([]);
  });
});
