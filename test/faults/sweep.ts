import { startLag } from "../../src/rehearsal/github/lag.ts";
import { isUpload, type Mode } from "./modes.ts";
import type { ReleaseRun } from "./run-release.ts";
import { type Shop, wrongOutputs, wrongState } from "./shop.ts";

/** One call of a release that went wrong in one way, and what was not as it should be in the end. */
export interface CaseResult {
  readonly mode: string;
  /** 1 is the first call of the release. */
  readonly call: number;
  readonly route: string;
  /** Runs until one said that the release is done. */
  readonly runs: number;
  readonly wrong: readonly string[];
}

const mostRuns = 3;
let cases = 0;

/** Strikes each call of a release that the mode can strike; the shops work side by side. */
export async function sweep(shops: readonly Shop[], mode: Mode): Promise<readonly CaseResult[]> {
  const calls = shops[0]?.calls ?? [];
  const waiting = calls.flatMap((call, index) => (mode.strikes(call) ? [index + 1] : []));
  const results: CaseResult[] = [];
  async function work(shop: Shop): Promise<void> {
    for (let call = waiting.shift(); call !== undefined; call = waiting.shift()) {
      results.push(await strike(shop, mode, call));
    }
  }
  await Promise.all(shops.map(work));
  return results.sort((a, b) => a.call - b.call);
}

/** The cases that went wrong, each with what differs below it. */
export function table(results: readonly CaseResult[]): string {
  return results
    .filter((result) => result.wrong.length > 0)
    .map(({ mode, call, route, runs, wrong }) =>
      [`call ${call}, ${route}: ${mode}; ${runs} runs`, ...wrong.map((line) => `    ${line}`)].join("\n"),
    )
    .join("\n");
}

/** Spoils one call of a release and runs it again until it says that it is done; then it must be as without faults. */
async function strike(shop: Shop, mode: Mode, call: number): Promise<CaseResult> {
  shop.restore();
  cases += 1;
  const label = `case ${cases}`;
  const { github } = shop.world;
  const { repository, requests, violations } = github;
  const [requestsBefore, violationsBefore, newestId] = [
    requests.length,
    violations.length,
    repository.lastId,
  ];
  const trail = (reads: number) => startLag(repository, reads, newestId);
  let kill = () => {};
  const fault = github.failNth({
    ...mode.fault({ kill: () => kill(), trail }),
    nth: call,
    token: label,
  });
  const wrong: string[] = [];
  let last: ReleaseRun | undefined;
  let runs = 0;
  while (runs < mostRuns && last?.exitCode !== 0) {
    const started = await shop.start({ label });
    kill = started.kill;
    last = await started.done;
    runs += 1;
    wrong.push(...judgeRun(shop, last, runs));
  }
  const made = requests.slice(requestsBefore);
  const struck = made[call - 1];
  if (!fault.struck) wrong.push("the fault did not strike");
  if (last?.exitCode !== 0) wrong.push(`not done after ${runs} runs: ${last?.errors.join(" ")}`);
  wrong.push(...judgeUploads(shop, made.filter((one) => one.write && isUpload(one)).length, mode, struck));
  // Whatever lists were behind of, they have caught up by now.
  repository.lag = undefined;
  if (isOneOfAKind(shop, call)) wrong.push(...(await judgeLastRun(shop)));
  wrong.push(...violations.slice(violationsBefore));
  return { mode: mode.name, call, route: `${struck?.method} ${struck?.route}`, runs, wrong };
}

function judgeRun(shop: Shop, run: ReleaseRun, nth: number): readonly string[] {
  const differs = run.exitCode === 0 ? [...wrongState(shop), ...wrongOutputs(shop, run)] : [];
  return [
    ...(run.isLeaky ? [`run ${nth} told the token`] : []),
    ...(run.isHung ? [`run ${nth} hung`] : []),
    ...differs.map((line) => `run ${nth} is green: ${line}`),
  ];
}

// Every file ends up there once, so that a surplus of accepted uploads is one that was made again without need.
function judgeUploads(
  shop: Shop,
  accepted: number,
  mode: Mode,
  struck: Parameters<NonNullable<Mode["spared"]>>[0] | undefined,
): readonly string[] {
  const spared = struck === undefined ? 0 : (mode.spared?.(struck) ?? 0);
  const expected = shop.calls.filter(isUpload).length - spared;
  return accepted === expected ? [] : [`${accepted} uploads were accepted instead of ${expected}`];
}

// The state is compared in every case. What a run makes of it is tried once for uploads, which are all alike.
function isOneOfAKind({ calls }: Shop, call: number): boolean {
  const [before, here] = [calls[call - 2], calls[call - 1]];
  return here === undefined || before === undefined || !isUpload(here) || !isUpload(before);
}

async function judgeLastRun(shop: Shop): Promise<readonly string[]> {
  const run = await (await shop.start()).done;
  return [
    ...(run.exitCode === 0 ? [] : [`a further run failed: ${run.errors.join(" ")}`]),
    ...run.writes.map((write) => `a further run wrote: ${write}`),
    ...wrongState(shop).map((line) => `after a further run: ${line}`),
  ];
}
