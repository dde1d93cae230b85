import type { Summary } from "../kernel/ports/index.ts";

// The runner refuses a summary above 1 MiB whole, so ours is cut before that.
const maxBytes = 1_000_000;

export interface StepSummary extends Summary {
  /** Writes what was collected; false when the runner gave no file for it. */
  flush(): Promise<boolean>;
}

/** Collects the step's summary page and writes it once, through @actions/core. */
export function stepSummary(): StepSummary {
  let collected = "";
  return {
    write(markdown) {
      collected += `${markdown}\n\n`;
    },
    async flush() {
      if (collected === "" || (process.env["GITHUB_STEP_SUMMARY"] ?? "") === "") return false;
      const bytes = Buffer.from(collected);
      const text =
        bytes.byteLength <= maxBytes
          ? collected
          : `${new TextDecoder().decode(bytes.subarray(0, maxBytes))}\n\n*Cut: the rest is over GitHub's limit.*\n`;
      const core = await import("@actions/core");
      await core.summary.addRaw(text).write();
      return true;
    },
  };
}
