import { SuiteError } from "../kernel/errors.ts";
import { isInDoubt } from "../kernel/in-doubt.ts";
import type { Ports } from "../kernel/ports/index.ts";

const waitsMs = [1000, 2000, 4000] as const;

/**
 * Makes a write that may have had its effect although its answer was lost: `look` says what is there, and only when it
 * finds nothing is the write made again, three times at most. A list may trail behind, so it is looked at after a wait.
 */
export async function writeOnce<T>(
  ports: Pick<Ports, "clock" | "log" | "signal">,
  what: string,
  write: () => Promise<T>,
  look: () => Promise<T | null>,
): Promise<T> {
  return tryAgain(ports, what, write, look, (error) => isInDoubt(error) && !ports.signal.aborted);
}

/**
 * As `writeOnce`, and a refusal that may pass (a token or a deployment that is not known for a moment) is tried again,
 * too. For what must be on record although the job was cancelled. A missing permission does not pass.
 */
export async function writeFirmly<T>(
  ports: Pick<Ports, "clock" | "log">,
  what: string,
  write: () => Promise<T>,
  look: () => Promise<T | null>,
): Promise<T> {
  return tryAgain(ports, what, write, look, mayPass);
}

const lasting = [
  "PERMISSION_MISSING",
  "RATE_LIMITED",
  "DEPLOYMENT_UNUSABLE",
  "REPOSITORY_ARCHIVED",
  "ISSUES_DISABLED",
];

function mayPass(error: unknown): boolean {
  return error instanceof SuiteError && !lasting.includes(error.code);
}

async function tryAgain<T>(
  ports: Pick<Ports, "clock" | "log">,
  what: string,
  write: () => Promise<T>,
  look: () => Promise<T | null>,
  isWorthIt: (error: unknown) => boolean,
): Promise<T> {
  for (let tried = 0; ; tried++) {
    try {
      return await write();
    } catch (error) {
      const waitMs = waitsMs[tried];
      if (waitMs === undefined || !isWorthIt(error)) throw error;
      ports.log.info(`${what}: no clear answer, so what is there is looked at`);
      await ports.clock.sleep(waitMs);
      const there = await look();
      if (there !== null) return there;
    }
  }
}
