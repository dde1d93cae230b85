import type { Configs } from "./configs.ts";
import type { Refusal, ServiceState, Weight } from "./service-state.ts";
import { type PreparedSide, prepareSide, readImage, type Side, type SideOptions, startSide } from "./side.ts";
import { closeSlot, keepOnly, makeSlot, runs, type Slot, stateOf, weightOf } from "./slot.ts";

type Applied = (ServiceState & { changed: boolean }) | Refusal;

/** The services of one platform; requests for the same service wait for each other. */
export interface Services {
  /** Makes this image all of the service: what else serves it is ended. */
  apply(service: string, image: string): Promise<Applied>;
  /** Starts this image beside the stable release; no request reaches it until the weight says so. */
  placeCanary(service: string, image: string): Promise<Applied>;
  /** Sets how many percent of the requests go to the canary. */
  setWeight(service: string, canary: number): Promise<(Weight & { changed: boolean }) | Refusal>;
  weight(service: string): Promise<Weight | Refusal>;
  configs(service: string): Promise<Configs | Refusal>;
  state(service: string): ServiceState | undefined;
  names(): string[];
  urlOf(service: string): Promise<string>;
  stopAll(): Promise<void>;
}

/** Keeps the desired state of services: at most two releases of each, from bytes that were verified just before. */
export function openServices(options: SideOptions): Services {
  const making = new Map<string, Promise<Slot>>();
  const slots = new Map<string, Slot>();
  return {
    apply: async (service, image) => inTurn(await slotOf(service), (slot) => apply(slot, image)),
    placeCanary: async (service, image) => inTurn(await slotOf(service), (slot) => placeCanary(slot, image)),
    setWeight: async (service, canary) =>
      inTurn(await slotOf(service), async (slot) => setWeight(slot, canary)),
    weight: async (service) => ofDeployed(await slotOf(service), weightOf),
    configs: async (service) => ofDeployed(await slotOf(service), ({ configs }) => configs),
    state,
    names: () => [...slots.keys()].filter((name) => state(name) !== undefined),
    urlOf: async (service) => (await slotOf(service)).front.url,
    stopAll: async () => {
      await Promise.all([...slots.values()].map((slot) => inTurn(slot, closeSlot)));
    },
  };

  async function slotOf(service: string): Promise<Slot> {
    const made = making.get(service) ?? makeSlot(options.workdir, service);
    making.set(service, made);
    const slot = await made;
    slots.set(service, slot);
    return slot;
  }

  function state(service: string): ServiceState | undefined {
    const slot = slots.get(service);
    return slot === undefined ? undefined : stateOf(slot);
  }

  async function apply(slot: Slot, image: string): Promise<Applied> {
    const reference = readImage(options, image);
    if ("error" in reference) return reference;
    const { digest } = reference;
    if (runs(slot.stable, digest)) {
      const changed = slot.canary !== null;
      await keepOnly(slot, slot.stable);
      return told(slot, changed);
    }
    if (runs(slot.canary, digest)) {
      await keepOnly(slot, slot.canary);
      return told(slot, true);
    }
    const prepared = await prepareSide(options, slot.service, image, reference);
    if ("error" in prepared) return prepared;
    await keepOnly(slot, null);
    slot.stable = await start(slot, prepared);
    if (slot.stable.failure !== null) return notStarted(slot.stable);
    await slot.front.open();
    return told(slot, true);
  }

  async function placeCanary(slot: Slot, image: string): Promise<Applied> {
    const reference = readImage(options, image);
    if ("error" in reference) return reference;
    if (slot.stable === null) return unknown(slot);
    const { digest } = reference;
    if (runs(slot.stable, digest) || runs(slot.canary, digest)) return told(slot, false);
    const prepared = await prepareSide(options, slot.service, image, reference);
    if ("error" in prepared) return prepared;
    await keepOnly(slot, slot.stable);
    const side = await start(slot, prepared);
    if (side.failure !== null) return notStarted(side);
    slot.canary = side;
    return told(slot, true);
  }

  function start(slot: Slot, prepared: PreparedSide): Promise<Side> {
    const env = { ...options.env, CONFIG_FILE: slot.configFile };
    return startSide({ ...options, env }, slot.service, prepared);
  }
}

function setWeight(slot: Slot, canary: number): (Weight & { changed: boolean }) | Refusal {
  if (slot.stable === null) return unknown(slot);
  if (slot.canary === null && canary > 0) {
    return { status: 409, error: `Service ${slot.service} has no release beside the one that serves it.` };
  }
  const changed = slot.canaryShare !== canary;
  slot.canaryShare = canary;
  return { ...weightOf(slot), changed };
}

function told(slot: Slot, changed: boolean): Applied {
  const state = stateOf(slot);
  return state === undefined ? unknown(slot) : { ...state, changed };
}

function ofDeployed<T>(slot: Slot, read: (slot: Slot) => T): T | Refusal {
  return slot.stable === null ? unknown(slot) : read(slot);
}

function notStarted({ image, failure }: Side): Refusal {
  return { status: 500, error: `${image} did not start: ${failure}` };
}

function unknown({ service }: Slot): Refusal {
  return { status: 404, error: `Service ${service} was never deployed.` };
}

function inTurn<T>(slot: Slot, work: (slot: Slot) => Promise<T>): Promise<T> {
  const done = slot.turn.then(() => work(slot));
  slot.turn = done.catch(() => undefined);
  return done;
}
