import { GateEvidence } from "../../core/gate/evidence.ts";
import { Judging } from "../../core/gate/judging.ts";
import { PreflightReport } from "../../core/gate/preflight.ts";
import { readSamples, type Sample } from "../../core/gate/sample.ts";
import { fileUnreadable, inputsInvalid } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";

/** Evidence with its samples, whose hash it names. */
export interface SavedEvidence {
  readonly path: string;
  readonly evidence: GateEvidence;
  readonly samples: readonly Sample[];
}

type Needed = Pick<Ports, "files" | "digest">;

const evidenceName = "gate-evidence.json";
const samplesName = "samples.jsonl";
const maxBytes = 268_435_456;

/**
 * Reads the evidence that gates left: each path is a `gate-evidence.json` with its `samples.jsonl` beside it, or a folder
 * that is searched for them. Samples that are not the ones that the evidence names are refused.
 */
export async function readEvidence(
  ports: Needed,
  paths: readonly string[],
): Promise<readonly SavedEvidence[]> {
  const found: string[] = [];
  for (const path of paths) {
    const below = await ports.files.below(path);
    if (below === null) {
      found.push(path);
      continue;
    }
    found.push(
      ...below
        .filter((one) => one === evidenceName || one.endsWith(`/${evidenceName}`))
        .map((one) => `${path}/${one}`),
    );
  }
  if (found.length === 0) {
    const problem = `names ${paths.map((path) => `\`${path}\``).join(", ")}, where no \`${evidenceName}\` is.`;
    const write = "Write the files that `mode: collect` left, or the folder that they were downloaded to.";
    throw inputsInvalid([{ subject: "Input `evidence`", problem, write }]);
  }
  return Promise.all(found.map((path) => readOne(ports, path)));
}

/** Reads what `mode: preflight` left; null when the step was given nothing. */
export async function readPreflight(
  ports: Pick<Ports, "files" | "run" | "log">,
  path: string | undefined,
  environment: string,
): Promise<PreflightReport | null> {
  if (path === undefined) return null;
  const parsed = PreflightReport.safeParse(parseJson(path, await textOf(ports, path)));
  if (!parsed.success) throw fileUnreadable(path, "it is no report of `mode: preflight`", parsed.error);
  const report = parsed.data;
  if (report.environment !== environment) {
    const problem = `is a report on \`${report.environment}\`, and this step is for \`${environment}\`.`;
    const write = "Give the report of the same environment.";
    throw inputsInvalid([{ subject: "Input `preflight`", problem, write }]);
  }
  if (report.run.id !== ports.run.runId) {
    ports.log.warning(`The preflight is of another run (${report.run.url}), of ${report.endedAt}.`);
  }
  return report;
}

async function readOne(ports: Needed, path: string): Promise<SavedEvidence> {
  const parsed = GateEvidence.safeParse(parseJson(path, await textOf(ports, path)));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw fileUnreadable(
      path,
      `it is no evidence of a gate (\`${issue?.path.join(".") ?? ""}\`)`,
      parsed.error,
    );
  }
  const strange = parsed.data.checks.find(({ judging }) => !Judging.safeParse(judging).success);
  if (strange !== undefined) {
    throw fileUnreadable(
      path,
      `\`${strange.name}\` was judged by a rule that this version does not know`,
      undefined,
    );
  }
  const beside = `${path.slice(0, -evidenceName.length)}${samplesName}`;
  const text = await textOf(ports, beside);
  if (ports.digest.sha256(text) !== parsed.data.samples.sha256) {
    throw fileUnreadable(beside, `it does not hold the samples that \`${path}\` names`, undefined);
  }
  return { path, evidence: parsed.data, samples: readSamples(text).samples };
}

async function textOf(ports: Pick<Ports, "files">, path: string): Promise<string> {
  const read = await ports.files.read(path, maxBytes);
  if (read === null) throw fileUnreadable(path, "it is not there", undefined);
  if (read.truncated) throw fileUnreadable(path, "it is longer than 256 MiB", undefined);
  return new TextDecoder().decode(read.bytes);
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fileUnreadable(path, "it is not JSON", error);
  }
}
