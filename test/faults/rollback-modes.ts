import type { FaultMode } from "../../src/rehearsal/github/faults.ts";
import type { Allowance } from "./judge-step.ts";
import type { ShopCall } from "./rollback-shop.ts";
import type { OnTheWay } from "./spoiling-proxy.ts";

/** What a mode may do beside spoiling an answer. */
export interface StepHands {
  /** Ends the process that asked, at once. */
  kill(): void;
  /** Cancels its job. */
  cancel(): void;
  /** From now on, the next so many reads of each list show nothing that this rollback has made. */
  trail(reads: number): void;
}

/** One way in which a call of a step goes wrong. */
export interface StepMode extends Allowance {
  readonly name: string;
  /** The calls that it can strike; on all others it would be another mode again, or nothing at all. */
  readonly strikes: (call: ShopCall) => boolean;
  readonly how: ((hands: StepHands) => FaultMode) | OnTheWay;
}

const retryAfter = { "retry-after": "1" };
const inASecond = () => new Date(Date.now() + 1000).toUTCString();
const timedOut = "Something went wrong while executing your query. This may be the result of a timeout.";
const partial = {
  data: { repository: null },
  errors: [{ type: "INTERNAL", path: ["repository"], message: timedOut }],
};

/** Every way in which issue trackers and GitHub's docs say that a call can end. */
export const stepModes: readonly StepMode[] = [
  mode("502 before it was applied", any, () => ({ status: 502 })),
  mode("502 after it was applied", isWrite, () => ({ status: 502, applied: true })),
  mode("503 with Retry-After", any, () => ({ status: 503, headers: retryAfter })),
  mode("504 after it was applied", isWrite, () => ({ status: 504, applied: true })),
  { ...mode("504, applied two requests later", isWrite, "late"), mayTwin: true },
  mode("reset before it was applied", any, () => ({ reset: "before" })),
  mode("reset after it was applied", isWrite, () => ({ reset: "after" })),
  mode("truncated body", any, () => ({ truncated: true })),
  mode("cut body", any, () => ({ cut: true })),
  mode("empty 200", any, "empty"),
  mode("HTML instead of JSON", any, () => ({ html: true })),
  mode("HTML instead of JSON after it was applied", isWrite, () => ({ html: true, applied: true })),
  mode("no answer, and it never arrived", any, "lost before it arrived"),
  mode("no answer to what arrived", any, "lost after it arrived"),
  mode("primary limit that resets in 1 s", any, () => ({ primary: { resetInSeconds: 1 } })),
  mode("secondary limit with Retry-After", any, () => ({ secondary: { retryAfterSeconds: 1 } })),
  mode("secondary limit with a date in Retry-After", any, () => ({
    secondary: {},
    headers: { "retry-after": inASecond() },
  })),
  mode("secondary limit without Retry-After", any, () => ({ secondary: {} })),
  mode("429 with Retry-After", any, () => ({ status: 429, secondary: { retryAfterSeconds: 1 } })),
  { ...mode("401 once", any, () => ({ status: 401, body: { message: "Bad credentials" } })), mayFail: true },
  { ...mode("404 once", isRest, () => ({ status: 404, body: { message: "Not Found" } })), mayFail: true },
  { ...mode("409", isRest, () => ({ status: 409, body: { message: "Conflict" } })), mayFail: true },
  mode("raced by a rival", collides, () => ({ rival: true })),
  mode("GraphQL errors and half an answer", isGraphql, () => ({ status: 200, body: partial })),
  mode("GraphQL errors for what was done", isMutation, () => ({ status: 200, body: partial, applied: true })),
  ...[1, 3, 8].map((reads) => mode(`lists ${reads} reads behind`, isWrite, () => ({ stale: reads }))),
  ...[1, 3, 8].map(
    (reads): StepMode => ({
      ...mode(`lost answer, and lists ${reads} reads behind`, isWrite, ({ trail }) => ({
        kill: () => trail(reads),
      })),
      mayTwin: true,
    }),
  ),
  // What a lost runner left is looked for until lists show it, for some seconds. That is as much as is promised.
  death("SIGKILL, and lists 1 read behind", isWrite, ({ kill, trail }) => ({
    kill() {
      trail(1);
      kill();
    },
  })),
  death("SIGKILL right after the call", any, ({ kill }) => ({ kill })),
  { ...mode("SIGINT before the answer", any, cancelled), isCancelled: true },
  { ...mode("SIGINT, and no answer", any, ({ cancel }) => ({ kill: cancel })), isCancelled: true },
];

function mode(name: string, strikes: StepMode["strikes"], how: StepMode["how"]): StepMode {
  return { name, strikes, how };
}

function death(name: string, strikes: StepMode["strikes"], how: StepMode["how"]): StepMode {
  return { name, strikes, how, isDeath: true };
}

// Read when the request has come: `stale: 0` hides nothing, and the true answer follows.
function cancelled({ cancel }: StepHands): FaultMode {
  let isCancelled = false;
  return {
    get stale() {
      if (!isCancelled) cancel();
      isCancelled = true;
      return 0;
    },
  };
}

function any(): boolean {
  return true;
}

function isWrite({ write }: ShopCall): boolean {
  return write;
}

function isGraphql({ route }: ShopCall): boolean {
  return route === "/graphql";
}

function isRest(call: ShopCall): boolean {
  return !isGraphql(call);
}

function isMutation(call: ShopCall): boolean {
  return isGraphql(call) && call.write;
}

function collides(call: ShopCall): boolean {
  return isMutation(call) || (call.write && /\/(git\/refs|labels)$/.test(call.route));
}
