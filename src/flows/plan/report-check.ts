import type { CheckText } from "../../core/plan/check-text.ts";
import { shownAnnotations } from "../../core/plan/shown-annotations.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { CheckAnnotation } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";

export interface CheckReport {
  readonly name: string;
  readonly headSha: string;
  readonly pull: number;
  readonly result: CheckText;
  readonly annotations: readonly CheckAnnotation[];
  readonly conclusion: "success" | "failure" | "neutral";
}

// GitHub docs: summary of a check run, 65,535 characters at most.
const maxSummary = 65_000;
// Each 50 are a request, whoever wrote the files: a change with one migration must not cost a hundred of them.
const mostAnnotations = 300;
// A natural key and a part of the content's hash.
const ownExternalId = /^rb1:[0-9a-f]{16}:[0-9a-f]{16}$/;

/**
 * Puts the result on the commit as a check run, where the token may: a fork's may not, and then the job's own result
 * stands alone. Nothing is written where the newest of our check runs is this pull request's and says the same already:
 * two pull requests may have one head commit, and whichever was checked last is seen.
 */
export async function reportCheck(
  ports: Pick<Ports, "checks" | "digest" | "log">,
  report: CheckReport,
): Promise<void> {
  const { name, headSha, result } = report;
  const summary =
    result.summary.length <= maxSummary
      ? result.summary
      : `${result.summary.slice(0, maxSummary)}\n\n*Cut; the job's summary has the rest.*`;
  const annotations = shownAnnotations(report.annotations, mostAnnotations);
  const content = ports.digest.sha256(
    JSON.stringify([result.title, summary, annotations, report.conclusion]),
  );
  const externalId = `${naturalKey(["plan-check", headSha, report.pull, name], ports.digest.sha256)}:${content.slice(0, 16)}`;
  try {
    const runs = await ports.checks.list(headSha, name);
    const newest = runs.find((run) => ownExternalId.test(run.externalId));
    // One that was cut off between its annotations is not completed, and another is made in its place.
    if (newest?.externalId === externalId && newest.status === "completed") {
      ports.log.info(`check run ${newest.id} says this already`);
      return;
    }
    const created = await ports.checks.create({
      name,
      headSha,
      externalId,
      conclusion: report.conclusion,
      title: result.title,
      summary,
      annotations,
    });
    ports.log.info(`check run ${created.id}: ${report.conclusion}`);
    const left = report.annotations.length - annotations.length;
    if (left > 0)
      ports.log.info(`${left} more annotations stand in this log and not on the lines of the change`);
  } catch (error) {
    if (!(error instanceof SuiteError) || error.code !== "PERMISSION_MISSING") throw error;
    ports.log.info(`No check run was made: ${error.message} The result of this job stands for it.`);
  }
}
