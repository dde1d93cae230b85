import { differences } from "./end-state.ts";
import { environmentState } from "./environment-state.ts";
import type { RollbackShop } from "./rollback-shop.ts";
import type { StepRun } from "./start-step.ts";

/** What a way of going wrong excuses. */
export interface Allowance {
  /** The step dies of it, so that it cannot write down what it has just done. */
  readonly isDeath?: true;
  /** The job of the first run is cancelled. */
  readonly isCancelled?: true;
  /**
   * What it wrote appears only after it was looked for. GitHub keeps no two deployments or statuses apart, so the same may
   * stand there twice, and nothing may come of it.
   */
  readonly mayTwin?: true;
  /**
   * A layer may fail of it: the first run is red then, that it did not verify stays on record, and the next try sets anew
   * what was set before.
   */
  readonly mayFail?: true;
}

/** Whether a run says that the environment is back for good. */
export function isBack(run: StepRun | undefined): boolean {
  if (run === undefined) return false;
  const { outcome, confirmed, "issue-url": issue } = run.outputs;
  // A guard is red whatever became of the release that it found bad.
  return outcome === "verified" && confirmed === "true" && (run.exitCode === 0 || (issue ?? "") !== "");
}

/** What is wrong with a run; what it left is looked at when it says that all is done. */
export async function judgeRun(
  shop: RollbackShop,
  run: StepRun,
  nth: number,
  allowance: Allowance,
): Promise<readonly string[]> {
  // A cancelled job is not green, whatever its step came to before its bake was over.
  const isGreen = run.exitCode === 0 && !(nth === 1 && allowance.isCancelled);
  const differs =
    isBack(run) || isGreen
      ? [...(await wrongState(shop, run, nth, allowance)), ...wrongOutputs(shop, run)]
      : [];
  return [
    ...(run.isLeaky ? [`run ${nth} told the token`] : []),
    ...(run.isHung ? [`run ${nth} hung`] : []),
    ...differs.map((line) => `run ${nth} is done: ${line}`),
  ];
}

async function wrongState(
  { world, failed, wanted }: RollbackShop,
  run: StepRun,
  attempt: number,
  { mayTwin, mayFail }: Allowance,
): Promise<readonly string[]> {
  const isSaid = run.said.includes("was not released");
  // A claim whose holder is over keeps nobody, and one that could not be released has to be told of.
  const seen = (await environmentState(world, failed)).map((line) =>
    line.replace(/held by attempt (\d+)$/, (held, by) => (isSaid || Number(by) < attempt ? "free" : held)),
  );
  const isFailure = (line: string) => /: NOT verified after rollback: the layer /.test(line);
  const told = mayFail ? seen.filter((line) => !isFailure(line)) : seen;
  const differs = differences(told, wanted.state);
  const isTwin = (line: string) =>
    /^\+ (deployment:|mark on) /.test(line) && wanted.state.includes(line.slice(2));
  const isUntouched = (line: string) => /^\+ newest status of a rollback of \S+: undefined$/.test(line);
  const twins = differs.filter((line) => isTwin(line) || isUntouched(line));
  return mayTwin && twins.filter(isTwin).length === 1
    ? differs.filter((line) => !twins.includes(line))
    : differs;
}

const outputNames = [
  "verdict",
  "outcome",
  "rolled-back-to",
  "rolled-back-from",
  "deployment-id",
  "confirmed",
];

function wrongOutputs({ wanted }: RollbackShop, run: StepRun): readonly string[] {
  const of = ({ outputs }: StepRun) => outputNames.map((name) => `output ${name}=${outputs[name] ?? ""}`);
  return differences(of(run), of(wanted.run));
}

/** A command sets a state, so that one may run twice where the spoiling excuses it; a migration never may. */
export function wrongEffects(
  { wanted }: RollbackShop,
  ledger: readonly string[],
  mayRepeat: boolean,
): readonly string[] {
  const differs = differences(ledger, wanted.ledger);
  const surplus = differs.filter((line) => line.startsWith("+"));
  const isAllowed = mayRepeat && surplus.length === 1 && !surplus[0]?.startsWith("+ migration");
  const isOrdered = [...new Set(ledger)].join() === wanted.ledger.join();
  const wrong = [
    ...(isAllowed ? differs.filter((line) => !surplus.includes(line)) : differs),
    ...(isOrdered ? [] : [`not in order: ${ledger.join("; ")}`]),
  ];
  return wrong.map((line) => `the shop's tool did: ${line}`);
}

/** Runs the step once more, which must find all done and touch nothing. */
export async function judgeFurtherRun(
  shop: RollbackShop,
  attempt: number,
  label: string,
  allowance: Allowance,
): Promise<readonly string[]> {
  const before = await shop.ledger();
  const run = await (await shop.start({ label: `${label}, further run`, attempt })).done;
  const did = differences(await shop.ledger(), before);
  return [
    ...(isBack(run) ? [] : [`a further run failed: ${run.errors.join(" ")}`]),
    ...run.writes.map((write) => `a further run wrote: ${write}`),
    ...did.map((line) => `a further run did: ${line}`),
    ...(await wrongState(shop, run, attempt, allowance)).map((line) => `after a further run: ${line}`),
  ];
}
