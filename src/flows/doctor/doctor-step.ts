import { type Diagnosis, diagnose } from "../../core/doctor/diagnose.ts";
import { headline } from "../../core/doctor/report/headline.ts";
import { doctorSummary } from "../../core/doctor/report/summary.ts";
import { type Conclusion, failed, succeeded } from "../../kernel/define.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { type DoctorPorts, gatherFacts } from "./gather-facts.ts";

export type DoctorStepPorts = DoctorPorts & Pick<Ports, "run" | "log" | "summary" | "files">;

/** What a look at the settings has to say. */
export interface DoctorOutcome {
  readonly diagnosis: Diagnosis;
  readonly title: string;
  readonly summaryPath: string;
  readonly conclusion: Conclusion;
}

/** Looks at the repository's settings, and tells on the log and in the summary what is missing. It writes nothing else. */
export async function doctorStep(ports: DoctorStepPorts): Promise<DoctorOutcome> {
  const { owner, repo, serverUrl } = ports.run;
  const where = { repository: `${owner}/${repo}`, url: `${serverUrl}/${owner}/${repo}` };
  const facts = await gatherFacts(ports, where);
  const diagnosis = diagnose(facts);
  // Where the policy cannot be read, what it asks for is not known: its error is no mere warning then.
  const mayFail = facts.policy.kind === "refused" || facts.rules.doctor.enforcement === "block";
  const isBad = diagnosis.missing.some(({ level }) => level === "error");
  tell(ports, diagnosis, mayFail);
  const summary = doctorSummary(diagnosis);
  ports.summary.write(summary);
  const title = headline(diagnosis);
  ports.log.info(`settings: ${title}`);
  return {
    diagnosis,
    title,
    summaryPath: await ports.files.writeOutput("doctor.md", `${summary}\n`),
    conclusion:
      isBad && mayFail
        ? failed(`Settings: ${title}.`, "The summary of this job says what to do about each.")
        : succeeded,
  };
}

function tell({ log }: Pick<Ports, "log">, { missing, unknown }: Diagnosis, mayFail: boolean): void {
  for (const { level, about, seen, write } of missing) {
    const line = `${about}: ${seen} ${write}`;
    // A run page shows ten annotations of a kind; the summary has them all.
    if (level === "warning") log.info(`warning: ${line}`);
    else if (mayFail) log.error(line);
    else log.warning(line);
  }
  for (const { about, needs } of unknown) log.info(`not known: ${about}, which takes ${needs}`);
}
