import type { NthFault } from "../../src/rehearsal/github/faults.ts";
import { startLag } from "../../src/rehearsal/github/lag.ts";
import { type Allowance, isBack, judgeFurtherRun, judgeRun, wrongEffects } from "./judge-step.ts";
import type { StepMode } from "./rollback-modes.ts";
import type { RollbackShop, ShopCall } from "./rollback-shop.ts";
import { type SpoilingProxy, startProxy } from "./spoiling-proxy.ts";
import type { StartedStep, StepRun, StepRunFacts } from "./start-step.ts";

/** One way of going wrong, and what was not as it should be in the end. */
export interface StepCase {
  readonly name: string;
  /** Runs until one said that the environment is back. */
  readonly runs: number;
  readonly wrong: readonly string[];
}

/** How the first run is spoilt. */
export interface Spoiling extends Allowance {
  readonly name: string;
  readonly facts?: Partial<StepRunFacts>;
  /** Called before the first run; the answer says, once that is over, what did not strike. */
  arrange(
    label: string,
    step: () => StartedStep | undefined,
  ): (() => string | null) | Promise<() => string | null>;
}

const mostRuns = 3;
let cases = 0;

/** Spoils a run and repeats it until it says that the environment is back; then all must be as without faults. */
export async function spoilt(shop: RollbackShop, spoiling: Spoiling): Promise<StepCase> {
  await shop.restore();
  cases += 1;
  const label = `case ${cases}`;
  const { repository, violations } = shop.world.github;
  const violationsBefore = violations.length;
  let step: StartedStep | undefined;
  const unstruck = await spoiling.arrange(label, () => step);
  const wrong: string[] = [];
  let last: StepRun | undefined;
  let runs = 0;
  let hasFailed = false;
  while (runs < mostRuns && !isBack(last)) {
    runs += 1;
    step = await shop.start({ label, attempt: runs, ...(runs === 1 ? spoiling.facts : {}) });
    last = await step.done;
    if (runs === 1) {
      wrong.push(...[unstruck()].filter((one) => one !== null));
      hasFailed = last.outputs["outcome"] === "failed";
    }
    wrong.push(...(await judgeRun(shop, last, runs, spoiling)));
  }
  if (!isBack(last)) wrong.push(`not done after ${runs} runs: ${last?.errors.join(" ")}`);
  const mayRepeat = spoiling.isDeath === true || (spoiling.mayFail === true && hasFailed);
  wrong.push(...wrongEffects(shop, await shop.ledger(), mayRepeat));
  // Whatever lists were behind of, they have caught up by now.
  repository.lag = undefined;
  wrong.push(...(await judgeFurtherRun(shop, runs + 1, label, spoiling)));
  wrong.push(...violations.slice(violationsBefore));
  return { name: spoiling.name, runs, wrong };
}

/** Strikes these calls of a rollback (1 is its first); the shops work side by side. */
export async function sweepCalls(
  shops: readonly RollbackShop[],
  mode: StepMode,
  calls: readonly number[],
): Promise<readonly StepCase[]> {
  const waiting = [...calls];
  const results: StepCase[] = [];
  async function work(shop: RollbackShop): Promise<void> {
    const proxy = typeof mode.how === "string" ? await startProxy(shop.world.github.url) : null;
    for (let nth = waiting.shift(); nth !== undefined; nth = waiting.shift())
      results.push(await spoilt(shop, spoilingOf(shop, mode, nth, proxy)));
    await proxy?.close();
  }
  await Promise.all(shops.map(work));
  return results;
}

/** The cases that went wrong, each with what differs below it. */
export function tableOf(results: readonly StepCase[]): string {
  return results
    .filter(({ wrong }) => wrong.length > 0)
    .map(({ name, runs, wrong }) =>
      [`${name}; ${runs} runs`, ...wrong.map((line) => `    ${line}`)].join("\n"),
    )
    .join("\n");
}

function spoilingOf(shop: RollbackShop, mode: StepMode, nth: number, proxy: SpoilingProxy | null): Spoiling {
  const { github } = shop.world;
  const { how, name: way, strikes: _strikes, ...allowance } = mode;
  const name = `call ${nth}, ${callName(shop.calls[nth - 1])}: ${way}`;
  if (typeof how === "string") {
    const arrange = () => {
      proxy?.spoil(nth, how);
      return () => (proxy?.isSettled() === true ? null : "the fault did not strike");
    };
    const env = { DEADLINE_FACTOR: "60" };
    return {
      ...allowance,
      name,
      facts: { env, ...(proxy === null ? {} : { apiUrl: proxy.url }) },
      arrange,
    };
  }
  return {
    ...allowance,
    name,
    arrange(label, step) {
      const newestId = github.repository.lastId;
      const fault = how({
        kill: () => step()?.kill(),
        cancel: () => step()?.cancel(),
        trail: (reads) => startLag(github.repository, reads, newestId),
      });
      // Not copied: a fault may do something the moment that it is looked at.
      const set: NthFault = Object.defineProperties(
        { nth, token: label },
        Object.getOwnPropertyDescriptors(fault),
      );
      const seen = github.failNth(set);
      return () => (seen.struck ? null : "the fault did not strike");
    },
  };
}

function callName(call: ShopCall | undefined): string {
  return call === undefined ? "none" : `${call.method} ${call.route.replace("/repos/{owner}/{repo}", "")}`;
}
