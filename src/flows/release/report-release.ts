import { deployables } from "../../core/release/artifact-report.ts";
import { manifestFileName } from "../../core/release/manifest.ts";
import { dryRunSummary, nothingSummary, releasedSummary } from "../../core/release/release-report.ts";
import { failed, succeeded } from "../../kernel/define.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { ReleaseOutcome } from "./make-release.ts";
import type { VerifiedRelease } from "./verify-release.ts";

const nothing = {
  tag: "",
  version: "",
  "release-id": "",
  "release-url": "",
  "manifest-path": "",
  "manifest-sha256": "",
  references: "{}",
  "is-new": "false",
  holds: "",
};

/** Tells what came of a release: summary, manifest file and outputs. */
export async function reportRelease(
  ports: Pick<Ports, "summary" | "files" | "log">,
  outcome: ReleaseOutcome,
  isSigned: boolean,
) {
  if (outcome.kind === "nothing") {
    ports.log.info(`nothing to release: ${outcome.reason}`);
    ports.summary.write(nothingSummary(outcome.reason));
    return { outputs: nothing, conclusion: succeeded };
  }
  const { chosen, made, notes, checks } = outcome;
  const { tag, version, reason } = chosen;
  const about = { tag, version, reason, isSigned, manifest: made.manifest, sha256: made.sha256 };
  ports.summary.write(
    outcome.kind === "dry-run"
      ? dryRunSummary(about, checks, notes)
      : releasedSummary(about, checks, outcome),
  );
  const published = outcome.kind === "released" ? outcome.release : null;
  return {
    outputs: {
      tag,
      version,
      "release-id": String(published?.id ?? ""),
      "release-url": published?.url ?? "",
      "manifest-path": await ports.files.writeOutput(manifestFileName, made.text),
      "manifest-sha256": made.sha256,
      references: JSON.stringify(deployables(made.manifest.artifacts)),
      "is-new": String(outcome.kind === "released" && outcome.isNew),
      holds: "",
    },
    conclusion: succeeded,
  };
}

/** Tells whether a release can still be deployed as it was released; the step fails when it cannot. */
export function reportVerified(
  ports: Pick<Ports, "summary">,
  { tag, manifest, sha256, lost, summary }: VerifiedRelease,
) {
  ports.summary.write(summary);
  const outputs = {
    ...nothing,
    tag,
    version: manifest.version,
    "manifest-sha256": sha256,
    references: JSON.stringify(deployables(manifest.artifacts)),
    holds: String(lost.length === 0),
  };
  const hint = "Restore what is missing under the same digest, or release a version that is whole.";
  const message = `${tag} can no longer be deployed as it was released: ${lost.join("; ")}.`;
  return { outputs, conclusion: lost.length === 0 ? succeeded : failed(message, hint) };
}
