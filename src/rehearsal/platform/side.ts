import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RegistryAccess } from "../registry/client.ts";
import { findFreePort } from "./free-port.ts";
import { type ImageReference, readImageReference } from "./image-reference.ts";
import { pullImage } from "./pull-image.ts";
import { type ServiceProcess, startServiceProcess } from "./service-process.ts";
import type { Refusal, SideState } from "./service-state.ts";

/** Where images come from, where they are unpacked, and what every service finds in its environment. */
export interface SideOptions extends RegistryAccess {
  workdir: string;
  env: Readonly<Record<string, string>>;
}

/** One release of a service, with the process that serves it, or why there is none. */
export interface Side {
  readonly image: string;
  readonly digest: string;
  readonly version: string | null;
  readonly port: number;
  readonly process: ServiceProcess | null;
  /** Why it did not start; null when it did. */
  readonly failure: string | null;
}

/** An image that may be started: its bytes were verified and lie in a folder. */
export interface PreparedSide {
  readonly image: string;
  readonly digest: string;
  readonly version: string | null;
  readonly folder: string;
}

/** Reads an image reference, which must name a digest in the platform's own registry. */
export function readImage({ registryUrl }: RegistryAccess, image: string): ImageReference | Refusal {
  const reference = readImageReference(image);
  if (reference === undefined) {
    return {
      status: 400,
      error: `\`${image}\` names no digest. Write \`host/repository@sha256:…\`: a tag can move.`,
    };
  }
  const { host } = new URL(registryUrl);
  if (reference.host === host) return reference;
  return { status: 400, error: `\`${image}\` lies in ${reference.host}; images are pulled from ${host}.` };
}

/** Pulls an image and unpacks it, so that whatever can be wrong with it is found before anything is stopped for it. */
export async function prepareSide(
  options: SideOptions,
  service: string,
  image: string,
  reference: ImageReference,
): Promise<PreparedSide | Refusal> {
  const { digest } = reference;
  try {
    const { files, version } = await pullImage(options, reference);
    return { image, digest, version, folder: unpack(options.workdir, service, digest, files) };
  } catch (error) {
    return { status: 502, error: `${image} was not started: ${messageOf(error)}` };
  }
}

/** Starts what was prepared on a port of its own. A failure to start is part of what comes back. */
export async function startSide(
  { env, workdir }: SideOptions,
  service: string,
  { folder, ...facts }: PreparedSide,
): Promise<Side> {
  const port = await findFreePort();
  try {
    const logFile = join(workdir, service, `${shortDigest(facts.digest)}.log`);
    const process = await startServiceProcess({ folder, port, env, logFile });
    return { ...facts, port, process, failure: null };
  } catch (error) {
    return { ...facts, port, process: null, failure: messageOf(error) };
  }
}

/** What is said of one side. */
export function sideState({ image, digest, version, process, failure }: Side): SideState {
  const facts = { image, digest, version };
  if (process === null) return { ...facts, status: "failed", reason: failure ?? "" };
  const end = process.ended();
  if (end !== undefined) return { ...facts, status: "ended", reason: `The service ${end}.` };
  return { ...facts, status: "running", pid: process.pid };
}

// Writes the files anew each time, so that what lay in the folder never decides what runs.
function unpack(workdir: string, service: string, digest: string, files: Record<string, Buffer>): string {
  const folder = join(workdir, service, shortDigest(digest));
  rmSync(folder, { recursive: true, force: true });
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  mkdirSync(folder, { recursive: true });
  return folder;
}

function shortDigest(digest: string): string {
  return digest.slice("sha256:".length, "sha256:".length + 12);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
