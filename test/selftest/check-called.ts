// Holds what the called workflows handed on against what they should have, and what GitHub has of the deployment.
import { listApi } from "./ask-api.ts";
import { calledTag } from "./called-tag.ts";
import { compareOutputs } from "./compare-outputs.ts";
import { expectedCalled } from "./expected-called.ts";
import { readJob } from "./job.ts";
import { same } from "./same.ts";
import { tellCompared } from "./tell-compared.ts";

type Called = Readonly<
  Record<string, { readonly result: string; readonly outputs: Readonly<Record<string, string>> }>
>;

const job = readJob();
const called = JSON.parse(process.env["CALLED"] ?? "{}") as Called;
const releases = `${process.env["GITHUB_SERVER_URL"]}/${job.repository}/releases/`;
const expected = expectedCalled({ tag: calledTag(), releases });
const path = `/deployments?environment=${job.environment}`;
const made = await listApi<{ id: number; task: string }>(job, path);
const id = called["called-deploy"]?.outputs["deployment-id"] ?? "";
tellCompared(job.environment, [
  ...Object.entries(expected).flatMap(([name, outputs]) => [
    same(`${name} ended as`, called[name]?.result ?? "", "success"),
    ...compareOutputs(name, called[name]?.outputs ?? {}, outputs),
  ]),
  // One that GitHub made for a job would stand beside it.
  same(
    "the deployments that were made",
    made.map((one) => `${one.id} (${one.task})`).join(", "),
    `${id} (deploy)`,
  ),
]);
