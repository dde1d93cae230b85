import { setFlags } from "../../../core/rollback/edits/set-flags.ts";
import type { PlannedFlagdFile } from "../../../core/rollback/layers/flagd-file.ts";
import type { Ports } from "../../../kernel/ports/index.ts";
import type { LayerResult } from "./layer-result.ts";

type Needed = Pick<Ports, "clock" | "log" | "placedFiles">;

export interface FlagdFileRun {
  readonly layer: PlannedFlagdFile;
  /** Monotonic ms. */
  readonly deadline: number;
  /** The state that the flags set, in words. */
  readonly wanted: string;
}

const mostTries = 10;
const waitMs = 100;

/** Sets flags in a file that flagd reads, and reads the file back; what another program writes meanwhile is kept. */
export async function runFlagdFile(ports: Needed, run: FlagdFileRun): Promise<LayerResult> {
  const { path, flags, timeoutMs } = run.layer;
  const end = Math.min(run.deadline, ports.clock.monotonic() + timeoutMs);
  const name = `\`${path}\``;
  let replaced = 0;
  for (let tried = 0; tried < mostTries && ports.clock.monotonic() < end; tried++) {
    const file = await ports.placedFiles.read(path);
    if (file.kind === "absent") return failed(`there is no ${name}`, replaced);
    if (file.kind === "refused") return failed(`${name} was not read: ${file.problem}`, replaced);
    const edited = setFlags(file.text, new Map(flags));
    if (edited.kind === "refused") return failed(`${name} ${edited.problem}. ${edited.write}`, replaced);
    if (!edited.changed) {
      const detail = replaced > 0 ? `${name} was replaced` : `${name} is as wanted already`;
      return { outcome: "done", detail, state: run.wanted, url: null };
    }
    const answer = await ports.placedFiles.replace(path, file.sha256, edited.text);
    switch (answer.kind) {
      case "replaced":
        replaced++;
        break;
      case "changed":
        ports.log.info(`${name} was changed by something else; it is read again`);
        await ports.clock.sleep(waitMs);
        break;
      case "refused":
        return failed(`${name} was not written: ${answer.problem}`, replaced);
      default:
        return answer satisfies never;
    }
  }
  return failed(`${name} did not stay as it was written, or its time was over`, replaced);
}

function failed(detail: string, replaced: number): LayerResult {
  const state =
    replaced === 0
      ? "as it was before: nothing was written"
      : "not known: the file was replaced, and something else wrote it since";
  return { outcome: "failed", detail, state, url: null };
}
