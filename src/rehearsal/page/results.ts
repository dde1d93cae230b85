import { z } from "zod";
import { GateEvidence } from "../../core/gate/evidence.ts";
import { readSamples, type Sample } from "../../core/gate/sample.ts";
import { ReleaseManifest } from "../../core/release/manifest.ts";
import { Confirmation } from "../../core/rollback/confirmation.ts";
import { RollbackRecord } from "../../core/rollback/record.ts";
import { KeptCheck, KeptIssue } from "./collect.ts";

/** What `rehearsal/result.json` holds of a rehearsal that went as the story says. */
export const Told = z.object({
  rolledBackFrom: z.string(),
  rolledBackTo: z.string(),
  artifactDigest: z.string(),
  secondsToRollback: z.number(),
  layers: z.array(z.string()),
  schemaRestored: z.boolean(),
  secondRunWrites: z.number(),
  seconds: z.number(),
  peakMemoryMiB: z.number().nullable(),
  apiRequests: z.number(),
  stages: z.array(
    z.object({
      name: z.string(),
      seconds: z.number(),
      apiRequests: z.number(),
      apiWrites: z.number(),
      said: z.string(),
    }),
  ),
});
export type Told = Readonly<z.infer<typeof Told>>;

/** All that the page shows of a rehearsal. */
export interface Results {
  readonly told: Told;
  /** Of the change that was released and failed: refused first, then accepted. */
  readonly checks: readonly KeptCheck[];
  readonly issue: KeptIssue;
  readonly from: ReleaseManifest;
  readonly to: ReleaseManifest;
  readonly evidence: GateEvidence;
  readonly samples: readonly Sample[];
  readonly record: RollbackRecord;
  readonly confirmation: Confirmation | null;
  /** Markdown of the step summaries. */
  readonly summaries: { readonly gate: string; readonly rollback: string; readonly rollout: string };
}

/** Reads them from the files of a results folder, each by its name. Throws for one that is missing or does not fit. */
export function readResults(told: unknown, files: Readonly<Record<string, string>>): Results {
  const { rolledBackFrom, rolledBackTo } = Told.parse(told);
  const checks = z.array(KeptCheck).parse(json("check-runs.json"));
  const [issue] = z.array(KeptIssue).min(1).parse(json("issues.json"));
  if (issue === undefined) throw new Error("issues.json has no issue.");
  return {
    told: Told.parse(told),
    checks: checks.slice(0, 2),
    issue,
    from: ReleaseManifest.parse(json(`manifest-${rolledBackFrom}.json`)),
    to: ReleaseManifest.parse(json(`manifest-${rolledBackTo}.json`)),
    evidence: GateEvidence.parse(json("gate-evidence.json")),
    samples: readSamples(text("samples.jsonl")).samples,
    record: RollbackRecord.parse(json("rollback-record.json")),
    confirmation: "confirmation.json" in files ? Confirmation.parse(json("confirmation.json")) : null,
    summaries: {
      gate: text("gate-summary.md"),
      rollback: text("rollback-summary.md"),
      rollout: text("rollout-summary.md"),
    },
  };

  function text(name: string): string {
    const content = files[name];
    if (content === undefined) throw new Error(`The results have no ${name}. Run the rehearsal again.`);
    return content;
  }

  function json(name: string): unknown {
    return JSON.parse(text(name));
  }
}
