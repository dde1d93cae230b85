import { existsSync, readFileSync } from "node:fs";
import type { Job } from "./job.ts";

/** The address of the service; null while it does not run. */
export function serviceAddress({ addressFile }: Pick<Job, "addressFile">): string | null {
  return existsSync(addressFile) ? readFileSync(addressFile, "utf8") : null;
}

/** Asks the service, which answers with the releases that were deployed, in their order. */
export async function askService(
  job: Pick<Job, "addressFile">,
  method: "GET" | "POST",
  path: string,
): Promise<readonly string[]> {
  const address = serviceAddress(job);
  if (address === null) throw new Error("The service does not run.");
  const response = await fetch(`${address}${path}`, { method, signal: AbortSignal.timeout(10_000) });
  return (await response.json()) as readonly string[];
}
