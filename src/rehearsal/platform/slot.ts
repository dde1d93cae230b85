import { join } from "node:path";
import { type Configs, openConfigs } from "./configs.ts";
import { type Front, makeFront } from "./front.ts";
import type { ServiceState, Weight } from "./service-state.ts";
import { type Side, sideState } from "./side.ts";
import { openSplit } from "./split.ts";

/** One service: its address, its configuration, and the releases that serve it. */
export interface Slot {
  readonly service: string;
  readonly front: Front;
  readonly configFile: string;
  readonly configs: Configs;
  /** The last request for it, for which the next one waits. */
  turn: Promise<unknown>;
  stable: Side | null;
  canary: Side | null;
  /** Percent of the requests that go to the canary. */
  canaryShare: number;
}

/** A service that was never deployed; its address is settled, and refuses connections. */
export async function makeSlot(workdir: string, service: string): Promise<Slot> {
  const split = openSplit();
  const front = await makeFront(() => {
    const side =
      slot.canary !== null && split.next(slot.canaryShare) === "canary" ? slot.canary : slot.stable;
    return side?.process === null ? undefined : side?.port;
  });
  const configFile = join(workdir, service, "config.json");
  const slot: Slot = {
    service,
    front,
    configFile,
    configs: openConfigs(configFile),
    turn: Promise.resolve(),
    stable: null,
    canary: null,
    canaryShare: 0,
  };
  return slot;
}

/** What is said of a service; nothing before its first deployment. */
export function stateOf({ service, front, stable, canary }: Slot): ServiceState | undefined {
  if (stable === null) return undefined;
  return {
    service,
    url: front.url,
    ...sideState(stable),
    ...(canary === null ? {} : { canary: sideState(canary) }),
  };
}

export function weightOf({ canaryShare }: Slot): Weight {
  return { stable: Math.round((100 - canaryShare) * 10) / 10, canary: canaryShare };
}

/** Whether this release serves with these bytes. */
export function runs(side: Side | null, digest: string): side is Side {
  return side?.digest === digest && sideState(side).status === "running";
}

/** Leaves one side, or none, as all of the service; the others get no request from now on and are ended. */
export async function keepOnly(slot: Slot, side: Side | null): Promise<void> {
  const others = [slot.stable, slot.canary].filter((one) => one !== side);
  slot.stable = side;
  slot.canary = null;
  slot.canaryShare = 0;
  await Promise.all(others.map((one) => one?.process?.stop()));
}

export async function closeSlot(slot: Slot): Promise<void> {
  await slot.front.close();
  await keepOnly(slot, null);
}
