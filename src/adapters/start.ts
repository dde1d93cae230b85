import { readFileSync } from "node:fs";
import type { Start } from "../kernel/opening.ts";
import type { RawInputs } from "../kernel/raw-inputs.ts";

/** What the runner's variables and event file say at once. What does not fit is told by whoever needs it. */
export function startOf(raw: RawInputs, environment: NodeJS.ProcessEnv): Start {
  return { has: (input) => raw.has(input), baseSha: () => baseShaOf(environment["GITHUB_EVENT_PATH"] ?? "") };
}

function baseShaOf(path: string): string | null {
  try {
    const event = JSON.parse(readFileSync(path, "utf8"));
    const sha: unknown = event?.pull_request?.base?.sha ?? event?.merge_group?.base_sha;
    return typeof sha === "string" && /^[0-9a-f]{40}$/.test(sha) ? sha : null;
  } catch {
    return null;
  }
}
