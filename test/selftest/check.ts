// Holds what the steps of the selftest did against what they should have done, shows all of it, and fails where it differs.
import { existsSync, readFileSync } from "node:fs";
import { askApi } from "./ask-api.ts";
import { type Compared, compareOutputs } from "./compare-outputs.ts";
import { expectedOutputs } from "./expected-outputs.ts";
import { type Job, readJob } from "./job.ts";
import { same } from "./same.ts";
import { askService } from "./service-address.ts";
import { tellCompared } from "./tell-compared.ts";

type Steps = Readonly<
  Record<string, { readonly outcome: string; readonly outputs: Readonly<Record<string, string>> }>
>;

const job = readJob();
const steps = JSON.parse(process.env["STEPS"] ?? "{}") as Steps;
const output = (step: string, name: string): string => steps[step]?.outputs[name] ?? "";
const facts = {
  good: output("service", "good"),
  bad: output("service", "bad"),
  goodDeployment: output("deploy-good", "deployment-id"),
  badDeployment: output("deploy-bad", "deployment-id"),
  issues: `${process.env["GITHUB_SERVER_URL"]}/${job.repository}/issues/`,
};
const outcomes = { gate: "success", guard: "failure", pause: "success", resume: "success" };
const compared: readonly Compared[] = [
  ...Object.entries(outcomes).map(([step, wanted]) =>
    same(`${step} ended as`, steps[step]?.outcome ?? "", wanted),
  ),
  ...Object.entries(expectedOutputs(facts)).flatMap(([step, expected]) =>
    compareOutputs(step, steps[step]?.outputs ?? {}, expected),
  ),
  same(
    "what was deployed",
    (await askService(job, "GET", "/deployed")).join(" "),
    [facts.good, facts.bad, facts.good].join(" "),
  ),
  ...(await issueFacts(job, output("guard", "issue-url"))),
  ...nodeFacts(process.env["NODE_WITNESS"] ?? ""),
];
tellCompared(job.environment, compared);

async function issueFacts(of: Job, url: string): Promise<readonly Compared[]> {
  const [number = ""] = /\d+$/.exec(url) ?? [];
  if (number === "") return [same("the issue", "none", "one")];
  const issue = (await askApi(of, "GET", `/issues/${number}`)) as { title: string; state: string };
  return [
    same("the issue is", issue.state, "open"),
    same(
      "the issue's title",
      issue.title,
      `Incident: ${facts.bad.slice(0, 12)} failed its gate in ${of.environment}`,
    ),
  ];
}

/** What Node ran our actions: the runner's own, whatever the job has set up. */
function nodeFacts(file: string): readonly Compared[] {
  const lines = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
  return ["gate", "guard", "rollback"].map((action) => {
    const found = lines.find((line) => new RegExp(`[\\\\/]dist[\\\\/]${action}\\.js$`).test(line)) ?? "none";
    return {
      what: `Node of ${action}`,
      seen: found,
      wanted: "v24",
      holds: found.startsWith("v24."),
    };
  });
}
