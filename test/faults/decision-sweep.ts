import type { NthFault } from "../../src/rehearsal/github/faults.ts";
import { startLag } from "../../src/rehearsal/github/lag.ts";
import type { DecisionScene } from "./decision-shop.ts";
import { decisionState } from "./decision-state.ts";
import { differences } from "./end-state.ts";
import type { StepMode } from "./rollback-modes.ts";
import { startProxy } from "./spoiling-proxy.ts";
import type { StartedStep, StepRun, StepRunFacts } from "./start-step.ts";

const mostRuns = 3;
let cases = 0;

/** Strikes these calls of a step (1 is its first), each in a play of its own, and says what was wrong, a line each. */
export async function strikeScene(
  scene: DecisionScene,
  mode: StepMode,
  calls: readonly number[],
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const nth of calls) {
    const { method, route } = scene.calls[nth - 1] ?? {};
    const found = await strike(scene, mode, nth);
    wrong.push(...found.map((line) => `call ${nth}, ${method} ${route}: ${mode.name}: ${line}`));
  }
  return wrong;
}

/** Spoils a run and repeats it until one says that all is done; then all is as without faults, and a further run writes nothing. */
async function strike(scene: DecisionScene, mode: StepMode, nth: number): Promise<readonly string[]> {
  await scene.restore();
  const { github } = scene.world;
  const violationsBefore = github.violations.length;
  cases += 1;
  const label = `case ${cases}`;
  const { facts, arrange, close } = await spoiling(scene, mode, nth, label);
  const wrong: string[] = [];
  let attempt = 0;
  let last: StepRun | undefined;
  // A cancelled job is not green, whatever its step came to before.
  const isOver = () => last !== undefined && scene.isDone(last) && !(attempt === 1 && mode.isCancelled);
  while (attempt < mostRuns && !isOver()) {
    attempt += 1;
    const step = await scene.start({ label, attempt, ...(attempt === 1 ? facts : {}) });
    const unstruck = attempt === 1 ? arrange(step) : () => null;
    last = await step.done;
    wrong.push(...[unstruck()].filter((one) => one !== null));
    wrong.push(...judgeRun(scene, last, attempt, mode));
  }
  await close();
  if (!isOver()) wrong.push(`not done after ${attempt} runs: ${last?.errors.join(" ")}`);
  // Whatever lists were behind of, they have caught up by now.
  github.repository.lag = undefined;
  wrong.push(...judgeRan(scene, (await scene.world.ran()).length, mode));
  const state = decisionState(scene.world);
  const further = await (await scene.start({ label: `${label}, further run`, attempt: attempt + 1 })).done;
  if (!scene.isDone(further)) wrong.push(`a further run failed: ${further.errors.join(" ")}`);
  wrong.push(...further.writes.map((write) => `a further run wrote: ${write}`));
  wrong.push(...differences(decisionState(scene.world), state).map((line) => `after a further run: ${line}`));
  return [...wrong, ...github.violations.slice(violationsBefore)].map(short);
}

/** Whoever is told that it is done, by a green step or by an answer, finds it done. */
function judgeRun(scene: DecisionScene, run: StepRun, attempt: number, mode: StepMode): readonly string[] {
  const state = decisionState(scene.world);
  const isGreen = scene.isDone(run) && !(attempt === 1 && mode.isCancelled);
  const isAnswered = state.some((line) => line.includes("decision-answer") && !line.includes("was not done"));
  const differs = isGreen || isAnswered ? wrongState(scene, state, attempt, mode) : [];
  return [
    ...(run.isLeaky ? [`run ${attempt} told the token`] : []),
    ...(run.isHung ? [`run ${attempt} hung`] : []),
    ...differs.map((line) => `run ${attempt} ${isGreen ? "is green" : "has answered"}: ${line}`),
  ];
}

function wrongState(
  { wanted }: DecisionScene,
  state: readonly string[],
  attempt: number,
  { mayTwin, mayFail }: StepMode,
): readonly string[] {
  // A claim whose holder is over keeps nobody.
  const seen = state.map((line) =>
    line.replace(/held by attempt (\d+)$/, (held, by) => (Number(by) <= attempt ? "free" : held)),
  );
  const differs = differences(seen, wanted.state);
  const isTwin = (line: string) => wanted.state.includes(line.slice(2));
  const isFailure = (line: string) =>
    mayFail === true && /: NOT verified after rollback: the layer /.test(line);
  const left = differs.filter((line) => !isFailure(line));
  const twins = left.filter((line) => line.startsWith("+ ") && isTwin(line));
  return mayTwin && twins.length === 1 ? left.filter((line) => !twins.includes(line)) : left;
}

/** A layer sets a state, so it may run again where nobody could know that it had ended. */
function judgeRan({ wanted }: DecisionScene, ran: number, { isDeath }: StepMode): readonly string[] {
  const most = wanted.ran + (isDeath && wanted.ran > 0 ? 1 : 0);
  return ran >= wanted.ran && ran <= most
    ? []
    : [`${ran} releases were brought back instead of ${wanted.ran}`];
}

interface Spoilt {
  readonly facts: Partial<StepRunFacts>;
  /** The answer says, once the run is over, what did not strike. */
  arrange(step: StartedStep): () => string | null;
  close(): Promise<void>;
}

const unstruck = "the fault did not strike";

async function spoiling(
  { world }: DecisionScene,
  { how }: StepMode,
  nth: number,
  label: string,
): Promise<Spoilt> {
  const { github } = world;
  if (typeof how === "string") {
    const proxy = await startProxy(github.url);
    proxy.spoil(nth, how);
    const arrange = () => () => (proxy.isSettled() ? null : unstruck);
    return { facts: { apiUrl: proxy.url }, arrange, close: () => proxy.close() };
  }
  const newestId = github.repository.lastId;
  let step: StartedStep | undefined;
  const fault = how({
    kill: () => step?.kill(),
    cancel: () => step?.cancel(),
    trail: (reads) => startLag(github.repository, reads, newestId),
  });
  // Not copied: a fault may do something the moment that it is looked at.
  const set: NthFault = Object.defineProperties(
    { nth, token: label },
    Object.getOwnPropertyDescriptors(fault),
  );
  const seen = github.failNth(set);
  const arrange = (started: StartedStep) => {
    step = started;
    return () => (seen.struck ? null : unstruck);
  };
  return { facts: {}, arrange, close: async () => {} };
}

function short(line: string): string {
  return line.length > 400 ? `${line.slice(0, 400)}…` : line;
}
