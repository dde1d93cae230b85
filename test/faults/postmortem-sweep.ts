import type { NthFault } from "../../src/rehearsal/github/faults.ts";
import { startLag } from "../../src/rehearsal/github/lag.ts";
import type { PostmortemFacts, PostmortemRun, StartedPostmortem } from "../support/postmortem-step.ts";
import { differences } from "./end-state.ts";
import type { PostmortemScene } from "./postmortem-scene.ts";
import type { StepMode } from "./rollback-modes.ts";
import type { OnTheWay } from "./spoiling-proxy.ts";

const mostRuns = 4;
let cases = 0;

/** Strikes these calls of a postmortem (1 is its first), and says what was not as it should be, a line each. */
export async function strikeCalls(
  scene: PostmortemScene,
  mode: StepMode,
  calls: readonly number[],
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const nth of calls) {
    const call = scene.calls[nth - 1];
    const found = await strike(scene, mode, nth);
    wrong.push(...found.map((line) => `call ${nth}, ${call?.method} ${call?.route}: ${mode.name}: ${line}`));
  }
  return wrong;
}

/** Spoils a run and repeats it until it is green; then all must be as without faults, and a further run writes nothing. */
async function strike(scene: PostmortemScene, mode: StepMode, nth: number): Promise<readonly string[]> {
  scene.restore();
  const { github } = scene.world;
  const violationsBefore = github.violations.length;
  cases += 1;
  const label = `case ${cases}`;
  const wrong: string[] = [];
  const { facts, arrange } = spoiling(scene, mode, nth, label);
  let attempt = 0;
  let last: PostmortemRun | undefined;
  const said: string[] = [];
  // A cancelled job is not green, whatever its step came to before.
  while (attempt < mostRuns && !(isGreen(scene, last) && !(attempt === 1 && mode.isCancelled))) {
    attempt += 1;
    const step = scene.start({ label, attempt, ...(attempt === 1 ? facts : {}) });
    const started = await step;
    if (attempt === 1) arrange(started);
    last = await started.done;
    said.push(...last.log);
    if (last.crash !== null && !mode.isCancelled) wrong.push(`run ${attempt} crashed: ${last.crash}`);
  }
  github.repository.lag = undefined;
  if (!isGreen(scene, last)) wrong.push(`not done after ${attempt} runs: ${last?.error?.message}`);
  const runAgain = async (): Promise<PostmortemRun> => {
    attempt += 1;
    const run = await (await scene.start({ label: `${label}, run ${attempt}`, attempt })).done;
    if (!isGreen(scene, run)) wrong.push(`a further run failed: ${run.error?.message}`);
    return run;
  };
  // What was not to be had says so in the issue, and the next run puts it right.
  if (mode.mayFail) said.push(...(await runAgain()).log);
  const state = scene.state();
  wrong.push(...judged(scene, mode, state));
  const further = await runAgain();
  wrong.push(...further.writes.map((write) => `a further run wrote: ${write}`));
  wrong.push(...differences(scene.state(), state).map((line) => `after a further run: ${short(line)}`));
  // Nothing is left out without a word, but for a policy that is not there: that is a policy like any other.
  if (mode.mayFail && nth > 1 && differences(state, scene.wanted).length > 0 && !said.some(isWord))
    wrong.push("nobody was warned");
  return [...wrong, ...github.violations.slice(violationsBefore)];
}

function isWord(line: string): boolean {
  return line.startsWith("warning: ") || line.endsWith("so it is not told");
}

function isGreen({ isDone }: PostmortemScene, run: PostmortemRun | undefined): boolean {
  return run !== undefined && run.error === null && isDone(run);
}

/** What is refused once is a warning, and keeps nothing else from being done. */
function judged(
  { wanted }: PostmortemScene,
  { mayFail, mayTwin }: StepMode,
  state: readonly string[],
): readonly string[] {
  const differs = differences(state, wanted);
  const isAside = (line: string) => /^[+-] (label|assignee|milestone|below|comment|claim) /.test(line);
  const left = mayFail ? differs.filter((line) => !isAside(line)) : differs;
  // Of issues there is one that is open, whatever happens.
  const isTwin = (line: string) =>
    line === "+ closed twin" || (line.startsWith("+ comment ") && wanted.includes(line.slice(2)));
  const twins = left.filter(isTwin);
  return (mayTwin && twins.length === 1 ? left.filter((line) => !twins.includes(line)) : left).map(short);
}

function short(line: string): string {
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

interface PostmortemSpoiling {
  readonly facts: PostmortemFacts;
  arrange(started: StartedPostmortem): void;
}

function spoiling(
  { world }: PostmortemScene,
  mode: StepMode,
  nth: number,
  label: string,
): PostmortemSpoiling {
  const { how } = mode;
  if (typeof how === "string") return { facts: { passes: onTheWay(nth, how) }, arrange: () => {} };
  const { github } = world;
  const newestId = github.repository.lastId;
  let started: StartedPostmortem | undefined;
  const fault = how({
    kill: () => started?.kill(),
    cancel: () => started?.cancel(),
    trail: (reads) => startLag(github.repository, reads, newestId),
  });
  // Not copied: a fault may do something the moment that it is looked at.
  const set: NthFault = Object.defineProperties(
    { nth, token: label },
    Object.getOwnPropertyDescriptors(fault),
  );
  github.failNth(set);
  return {
    facts: {},
    arrange(step) {
      started = step;
    },
  };
}

/** What becomes of a request that GitHub itself is not to blame for. */
function onTheWay(nth: number, how: OnTheWay): NonNullable<PostmortemFacts["passes"]> {
  let seen = 0;
  const late: { send(): Promise<Response>; left: number }[] = [];
  return async ({ send }) => {
    seen += 1;
    const isStruck = seen === nth;
    if (isStruck && how === "late") {
      late.push({ send, left: 2 });
      return Response.json({ message: "Gateway Timeout" }, { status: 504 });
    }
    if (isStruck && how === "lost before it arrived") throw timedOut();
    const answer = await send();
    for (const held of late) if (--held.left === 0) await held.send();
    if (isStruck && how === "lost after it arrived") throw timedOut();
    if (isStruck && how === "empty") return new Response(null, { status: 200 });
    return answer;
  };
}

function timedOut(): DOMException {
  return new DOMException("The operation was aborted due to timeout", "TimeoutError");
}
