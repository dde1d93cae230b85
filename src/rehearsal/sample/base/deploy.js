// node deploy.js <service> <host/repository@sha256:…> [--beside]: tells the platform what to run. Safe to run again.
// With --beside the release that serves now goes on; the new one gets no request until traffic.js sends it some.
import { ask, run } from "./platform.js";

const [service, image, beside] = process.argv.slice(2);

await run("deploy", async () => {
  if (image === undefined || ![undefined, "--beside"].includes(beside))
    throw new Error("Write `node deploy.js <service> <host/repository@sha256:…> [--beside]`.");
  const path = `/services/${service}`;
  const answer = await ask("PUT", beside ? `${path}/canary` : path, { image });
  const { pid } = answer.canary ?? answer;
  const where = beside ? ", beside the one before" : "";
  return `${service} ${answer.changed ? "now runs" : "already runs"} ${image}${where} (pid ${pid})`;
});
