import { readFile } from "node:fs/promises";
import { pushImage } from "../registry/push-image.ts";
import { sampleFiles, samplePlan } from "../sample/files.ts";
import { checkout, type World } from "../world.ts";
import { samplePolicy } from "./policy.ts";
import type { Stages } from "./stage.ts";
import { againConclusion, demand, type JobOfStep, type Steps } from "./steps.ts";

/** What the story leaves behind for people and for tests. */
export interface Told {
  readonly rolledBackFrom: string;
  readonly rolledBackTo: string;
  readonly artifactDigest: string;
  readonly secondsToRollback: number;
  readonly schemaRestored: boolean;
  readonly issueUrl: string;
  readonly secondRunWrites: number;
  /** Files for people to look at, by name. */
  readonly pages: Readonly<Record<string, string>>;
}

const service = "shop";
const image = "acme/shop";

/** From the first release to the postmortem, then everything a second time. */
export async function tell(world: World, stages: Stages, steps: Steps): Promise<Told> {
  const { github, database } = world;
  const pages: Record<string, string> = {};
  const healthUrl = `${await world.platform.urlOf(service)}/health`;
  const base = { ...sampleFiles("base"), ".github/rollback.yml": Buffer.from(samplePolicy(healthUrl)) };
  let runId = 100;
  const onMain = (sha: string, job: string, workspace: string): JobOfStep => {
    const event = { ref: "refs/heads/main", after: sha };
    return { sha, ref: "refs/heads/main", eventName: "push", event, runId, job, workspace };
  };
  const page = async (name: string, path: string | undefined): Promise<void> => {
    demand(path !== undefined && path !== "", `no file for ${name} was put out`);
    pages[name] = await readFile(path, "utf8");
  };

  const first = github.repository.commit({ branch: "main", files: base, message: "Open the shop" });
  const firstFolder = await checkout(world, "checkout-1.0.0", base);
  let firstDigest = "";

  await stages.run("release v1.0.0", async () => {
    firstDigest = (await push(world, "1.0.0", base)).digest;
    const job = onMain(first, "release", firstFolder);
    const released = await steps.run("release", releaseInputs(world, "1.0.0"), job, "success");
    await page("manifest-v1.0.0.json", released.outputs["manifest-path"]);
    demand(
      references(released.outputs["references"])[service]?.endsWith(firstDigest) === true,
      "the release names another digest",
    );
    return `names ${firstDigest.slice(0, 19)}…`;
  });

  await stages.run("deploy v1.0.0, guarded", async () => {
    const job = onMain(first, "deploy", firstFolder);
    await steps.command(job, ["migrate.js", "up"]);
    const deployed = await steps.run("deploy", { release: "v1.0.0" }, job, "success");
    await steps.command(job, [
      "deploy.js",
      service,
      references(deployed.outputs["references"])[service] ?? "",
    ]);
    const guarded = await steps.run(
      "guard",
      { "deployment-id": deployed.outputs["deployment-id"] ?? "" },
      job,
      "success",
    );
    demand(guarded.outputs["verdict"] === "pass", "the first release did not pass", guarded.log);
    return "passed the gate: known-good";
  });

  const feature = { ...base, ...sampleFiles("feature-code") };
  github.repository.commit({
    branch: "greeting",
    files: sampleFiles("feature-code"),
    message: "Greet customers by their full name",
  });
  const opened = {
    title: "Greet customers by their full name",
    body: "Customers are greeted, with their tier.",
    head: "greeting",
    base: "main",
    author: "hubot",
  };
  const pull = github.repository.openPull(opened);
  const onPull = (action: string): JobOfStep => {
    const event = github.repository.pullEvent(pull, action);
    return {
      sha: first,
      ref: "refs/heads/main",
      eventName: "pull_request_target",
      event,
      runId,
      job: "plan",
      workspace: firstFolder,
    };
  };

  await stages.run("pull request without a plan", async () => {
    runId += 1;
    const refused = await steps.run("plan-check", {}, onPull("opened"), "failure");
    await page("check-refused.md", refused.outputs["summary-path"]);
    demand(
      github.repository.checkRuns.at(-1)?.conclusion === "failure",
      "no failed check run on the pull request",
    );
    return `refused: ${(refused.outputs["title"] ?? "").replace("Not ready: ", "")}`;
  });

  await stages.run("plan and reversal added", async () => {
    runId += 1;
    const reversal = sampleFiles("feature-reversal");
    Object.assign(feature, reversal);
    github.repository.commit({ branch: "greeting", files: reversal, message: "Add the way back" });
    github.repository.editPull(pull, { body: `${opened.body}\n\n${samplePlan()}` });
    const accepted = await steps.run("plan-check", {}, onPull("edited"), "success");
    await page("check-accepted.md", accepted.outputs["summary-path"]);
    return "accepted";
  });

  const second = github.repository.mergePull(pull, { method: "squash" });
  const secondFolder = await checkout(world, "checkout-1.1.0", feature);

  await stages.run("release v1.1.0", async () => {
    runId += 1;
    await push(world, "1.1.0", feature);
    const job = onMain(second, "release", secondFolder);
    const released = await steps.run("release", releaseInputs(world, "1.1.0"), job, "success");
    await page("manifest-v1.1.0.json", released.outputs["manifest-path"]);
    const manifest = JSON.parse(pages["manifest-v1.1.0.json"] ?? "{}");
    demand(manifest.migrations?.[0]?.verdict === "reversible", "the manifest does not hold the migration");
    demand(manifest.changes?.[0]?.plan?.oldCodeOnNewSchema === "no", "the manifest does not hold the plan");
    return "with one migration and its plan";
  });

  const schemaBefore = await database.catalog();
  let deployment = "";
  let job = onMain(second, "deploy", secondFolder);

  await stages.run("deploy v1.1.0", async () => {
    job = onMain(second, "deploy", secondFolder);
    await steps.command(job, ["migrate.js", "up"]);
    const deployed = await steps.run("deploy", { release: "v1.1.0" }, job, "success");
    deployment = deployed.outputs["deployment-id"] ?? "";
    await steps.command(job, [
      "deploy.js",
      service,
      references(deployed.outputs["references"])[service] ?? "",
    ]);
    demand((await database.catalog()) !== schemaBefore, "the migration changed nothing");
    return "its migration renames a column; a third of its requests will fail";
  });

  await stages.run("gate", async () => {
    const judged = await steps.run("gate", { "deployment-id": deployment }, job, "failure");
    demand(judged.outputs["verdict"] === "fail", `the verdict is ${judged.outputs["verdict"]}`, judged.log);
    await page("gate-evidence.json", judged.outputs["evidence-path"]);
    await page("samples.jsonl", judged.outputs["samples-path"]);
    pages["gate-summary.md"] = judged.summary;
    pages["gate-log.txt"] = judged.log;
    return `fail: ${judged.outputs["detail"]}`;
  });

  let seconds = 0;
  let [rolledBackFrom, rolledBackTo] = ["", ""];
  await stages.run("rollback", async () => {
    const returned = await steps.run("rollback", { "deployment-id": deployment }, job, "success");
    await page("rollback-record.json", returned.outputs["record-path"]);
    pages["rollback-summary.md"] = returned.summary;
    pages["rollback-log.txt"] = returned.log;
    seconds = Number(returned.outputs["seconds"]);
    rolledBackFrom = returned.outputs["rolled-back-from"] ?? "";
    rolledBackTo = returned.outputs["rolled-back-to"] ?? "";
    const running = world.platform.state()[service];
    demand(
      running?.digest === firstDigest,
      `the platform runs ${running?.digest}, not the bytes of v1.0.0`,
      returned.log,
    );
    const answer = await (await fetch(healthUrl)).json();
    demand(isHealthy(answer), `v1.0.0 is not healthy: ${JSON.stringify(answer)}`, returned.log);
    return `${rolledBackTo} runs again, ${seconds.toFixed(1)} s after the verdict`;
  });

  const schemaRestored = (await database.catalog()) === schemaBefore;
  demand(schemaRestored, "the schema is not what it was before v1.1.0");

  let issueUrl = "";
  await stages.run("postmortem", async () => {
    const written = await steps.run("postmortem", { "deployment-id": deployment }, job, "success");
    await page("postmortem.md", written.outputs["body-path"]);
    issueUrl = written.outputs["issue-url"] ?? "";
    demand(github.repository.issues.length === 1, `there are ${github.repository.issues.length} issues`);
    return `issue ${written.outputs["issue-number"]} opened`;
  });

  let secondRunWrites = 0;
  await stages.run("everything a second time", async () => {
    const before = github.requests.length;
    for (const step of [...steps.ran]) {
      const wanted = againConclusion(step);
      await steps.run(step.action, step.inputs, { ...step.job, runAttempt: 2 }, wanted);
    }
    await steps.run("guard", { "deployment-id": deployment }, { ...job, runAttempt: 2 }, "failure");
    const writes = github.requests.slice(before).filter((request) => request.write);
    secondRunWrites = writes.length;
    demand(
      writes.length === 0,
      `the second run wrote: ${writes.map((one) => `${one.method} ${one.path} (${one.token})`).join(", ")}`,
    );
    demand(
      world.platform.state()[service]?.digest === firstDigest,
      "the second run changed what is deployed",
    );
    return "nothing new appeared";
  });

  return {
    rolledBackFrom,
    rolledBackTo,
    artifactDigest: firstDigest,
    secondsToRollback: seconds,
    schemaRestored,
    issueUrl,
    secondRunWrites,
    pages,
  };
}

function push(
  world: World,
  version: string,
  files: Readonly<Record<string, Buffer>>,
): Promise<{ digest: string }> {
  const parts = ["service.js", "package.json"].map((name) => [name, files[name] ?? Buffer.alloc(0)] as const);
  return pushImage({
    registryUrl: world.registry.url,
    repository: image,
    tag: version,
    files: Object.fromEntries(parts),
    annotations: { "org.opencontainers.image.version": version },
  });
}

function releaseInputs(world: World, version: string): Record<string, string> {
  return {
    version,
    artifacts: `${service}=oci:${world.registry.host}/${image}:${version}\napi=file:openapi.json`,
  };
}

function references(output: string | undefined): Record<string, string> {
  return JSON.parse(output ?? "{}");
}

function isHealthy(answer: unknown): boolean {
  return (
    typeof answer === "object" &&
    answer !== null &&
    "version" in answer &&
    answer.version === "1.0.0" &&
    "status" in answer &&
    answer.status === "ok"
  );
}
