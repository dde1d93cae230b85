import { type CheckJob, checkJobs, isCheckOf } from "../check-jobs.ts";
import type { DoctorFacts, RequiredCheck } from "../facts.ts";
import { type Finding, fine, missing, unknown } from "../finding.ts";
import { listed, named } from "../named.ts";
import { readableWorkflows, unreadableWorkflows } from "../readable-workflows.ts";

const rule = "required-check";
/** GitHub Actions on github.com; another server gives it another id. */
const actionsApp = 15_368;

/** A pull request without a plan can be merged unless the job of plan-check is required, set by GitHub Actions. */
export function requiredCheckFindings(facts: DoctorFacts): readonly Finding[] {
  const about = "Required check";
  const jobs = checkJobs(readableWorkflows(facts));
  if (jobs.length === 0) return [withoutCheck(facts, about)];
  const sources = [facts.rulesetChecks, facts.protectedChecks];
  const required = sources.flatMap((one) => (one.kind === "told" ? one.value : []));
  const found = required.filter((one) => jobs.some((job) => isCheckOf(job, one.name)));
  if (found.length > 0) return found.map((one) => boundFinding(facts, one));
  const hidden = sources.flatMap((one) => (one.kind === "untold" ? [one.needs] : []));
  if (hidden.length > 0) return [unknown(rule, about, `\`${hidden[0]}\``)];
  if (jobs.some(({ name }) => name === null)) {
    return [unknown(rule, about, "a job of plan-check whose `name` has no expression")];
  }
  return [notRequired(facts, about, jobs, required)];
}

function withoutCheck(facts: DoctorFacts, about: string): Finding {
  const unread = unreadableWorkflows(facts);
  if (unread.length > 0) return unknown(rule, about, `plain YAML in ${listed(unread)}`);
  return missing(rule, "error", {
    about,
    seen: "No workflow of the default branch runs plan-check on pull requests.",
    write: "Run `rollback-ready init`, or copy the workflow of actions/plan-check/README.md and merge it.",
  });
}

function notRequired(
  { defaultBranch, url }: DoctorFacts,
  about: string,
  jobs: readonly CheckJob[],
  required: readonly RequiredCheck[],
): Finding {
  const [job] = jobs;
  const wanted = job === undefined ? "plan-check" : checkName(job);
  const run = required.find(({ name }) => jobs.some(({ checkRun }) => checkRun === name));
  const seen =
    run === undefined
      ? `Nothing requires the job ${named(wanted)} on ${named(defaultBranch)}, so a change without a plan can be merged.`
      : `The check run ${named(run.name)} is required in place of the job ${named(wanted)}, and the token of a fork's \`pull_request\` cannot make it.`;
  return missing(rule, run === undefined ? "error" : "warning", {
    about,
    seen,
    write: `${url}/settings/rules: New ruleset → New branch ruleset, enforcement Active, target the default branch, Require status checks to pass, add ${named(wanted)} with GitHub Actions as its source.`,
  });
}

function boundFinding({ url, defaultBranch }: DoctorFacts, { name, app }: RequiredCheck): Finding {
  const about = `Required check ${named(name)}`;
  const place = `${url}/settings/rules (or ${url}/settings/branches): set the source of ${named(name)} to GitHub Actions.`;
  if (app === actionsApp) return fine(rule, about, `it is required on ${named(defaultBranch)}`);
  if (app === null) {
    return missing(rule, "warning", {
      about,
      seen: "Any app, and anyone who may write commit statuses, can set it: no source is demanded.",
      write: place,
    });
  }
  if (!url.startsWith("https://github.com/")) {
    const needs = `a look at ${url}/settings/rules: the source must be GitHub Actions (it is app ${app} there)`;
    return unknown(rule, about, needs);
  }
  return missing(rule, "error", {
    about,
    seen: `It is expected from app ${app}, and GitHub Actions is ${actionsApp}: what the job says does not count.`,
    write: place,
  });
}

function checkName({ name, job, isCalled }: CheckJob): string {
  return isCalled ? `${name ?? job.id} / plan-check` : (name ?? job.id);
}
