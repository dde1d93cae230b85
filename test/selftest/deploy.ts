// Opens the deployment of a commit in the scratch environment and puts the commit on the service, `well` or `broken`.
import { askApi } from "./ask-api.ts";
import { readJob } from "./job.ts";
import { sayOutputs } from "./say-outputs.ts";
import { askService } from "./service-address.ts";

const [commit = "", health = ""] = process.argv.slice(2);
const job = readJob();
const opened = (await askApi(job, "POST", "/deployments", {
  ref: commit,
  environment: job.environment,
  description: "Made by the selftest",
  auto_merge: false,
  required_contexts: [],
  transient_environment: true,
  production_environment: false,
})) as { id: number };
if (health === "broken") await askService(job, "POST", `/break/${commit}`);
await askService(job, "POST", `/deploy/${commit}`);
sayOutputs({ "deployment-id": String(opened.id) });
