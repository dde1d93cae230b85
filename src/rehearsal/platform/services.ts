import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RegistryAccess } from "../registry/client.ts";
import { findFreePort } from "./free-port.ts";
import { readImageReference } from "./image-reference.ts";
import { type PulledImage, pullImage } from "./pull-image.ts";
import { type ServiceProcess, startServiceProcess } from "./service-process.ts";
import type { Refusal, ServiceState } from "./service-state.ts";

/** Where images come from, where they are unpacked, and what every service finds in its environment. */
export interface ServicesOptions extends RegistryAccess {
  workdir: string;
  env: Readonly<Record<string, string>>;
}

/** The services of one platform; requests for the same service wait for each other. */
export interface Services {
  apply(service: string, image: string): Promise<(ServiceState & { changed: boolean }) | Refusal>;
  state(service: string): ServiceState | undefined;
  names(): string[];
  urlOf(service: string): Promise<string>;
  stopAll(): Promise<void>;
}

interface Slot {
  port: Promise<number>;
  turn: Promise<unknown>;
  state?: ServiceState;
  process?: ServiceProcess;
}

/** Keeps the desired state of services: one process for each, from bytes that were verified just before. */
export function openServices(options: ServicesOptions): Services {
  const slots = new Map<string, Slot>();
  return {
    apply: (service, image) => inTurn(slotOf(service), () => apply(service, image)),
    state: (service) => stateOf(slots.get(service)),
    names: () => [...slots].filter(([, slot]) => slot.state !== undefined).map(([name]) => name),
    urlOf: async (service) => `http://127.0.0.1:${await slotOf(service).port}`,
    stopAll: async () => {
      await Promise.all([...slots.values()].map((slot) => inTurn(slot, async () => slot.process?.stop())));
    },
  };

  function slotOf(service: string): Slot {
    const slot = slots.get(service) ?? { port: findFreePort(), turn: Promise.resolve() };
    slots.set(service, slot);
    return slot;
  }

  async function apply(
    service: string,
    image: string,
  ): Promise<(ServiceState & { changed: boolean }) | Refusal> {
    const slot = slotOf(service);
    const reference = readImageReference(image);
    if (reference === undefined) {
      return {
        status: 400,
        error: `\`${image}\` names no digest. Write \`host/repository@sha256:…\`: a tag can move.`,
      };
    }
    const host = new URL(options.registryUrl).host;
    if (reference.host !== host) {
      return {
        status: 400,
        error: `\`${image}\` lies in ${reference.host}; images are pulled from ${host}.`,
      };
    }
    const now = stateOf(slot);
    if (now?.status === "running" && now.digest === reference.digest) return { ...now, changed: false };
    // Whatever can be wrong with the new image is found before the old process is touched.
    let pulled: PulledImage;
    try {
      pulled = await pullImage(options, reference);
    } catch (error) {
      return { status: 502, error: `${image} was not started: ${messageOf(error)}` };
    }
    const folder = unpack(service, reference.digest, pulled.files);
    const port = await slot.port;
    const facts = {
      service,
      image,
      digest: reference.digest,
      version: pulled.version,
      url: `http://127.0.0.1:${port}`,
    };
    await slot.process?.stop();
    delete slot.process;
    try {
      const logFile = join(options.workdir, service, "output.log");
      slot.process = await startServiceProcess({ folder, port, env: options.env, logFile });
    } catch (error) {
      slot.state = { ...facts, status: "failed", reason: messageOf(error) };
      return { status: 500, error: `${image} did not start: ${messageOf(error)}` };
    }
    slot.state = { ...facts, status: "running", pid: slot.process.pid };
    return { ...slot.state, changed: true };
  }

  /** Writes the files anew each time, so that what lay in the folder never decides what runs. */
  function unpack(service: string, digest: string, files: Record<string, Buffer>): string {
    const folder = join(options.workdir, service, digest.slice("sha256:".length, "sha256:".length + 12));
    rmSync(folder, { recursive: true, force: true });
    for (const [name, bytes] of Object.entries(files)) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    mkdirSync(folder, { recursive: true });
    return folder;
  }
}

function stateOf(slot: Slot | undefined): ServiceState | undefined {
  if (slot?.state?.status !== "running") return slot?.state;
  const end = slot.process?.ended();
  if (end === undefined) return slot.state;
  const { service, image, digest, version, url } = slot.state;
  return { service, image, digest, version, url, status: "ended", reason: `The service ${end}.` };
}

function inTurn<T>(slot: Slot, work: () => Promise<T>): Promise<T> {
  const done = slot.turn.then(work);
  slot.turn = done.catch(() => undefined);
  return done;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
