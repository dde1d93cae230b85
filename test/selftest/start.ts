// Starts the service, and names the two commits of the selftest: the newest will not be well, the one before it will.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { askApi } from "./ask-api.ts";
import { type Job, readJob } from "./job.ts";
import { sayOutputs } from "./say-outputs.ts";
import { serviceAddress } from "./service-address.ts";
import { tidyUp } from "./tidy-up.ts";

const job = readJob();
// What a runner that was lost left behind would be taken for this run's.
await tidyUp(job, (line) => console.log(`left by an earlier run: ${line}`));
const [bad, good] = await newestCommits(job);
sayOutputs({
  url: await startService(job),
  file: job.addressFile,
  good,
  bad,
});

async function startService(of: Job): Promise<string> {
  const script = join(import.meta.dirname, "service.ts");
  spawn(process.execPath, [script, of.addressFile], {
    detached: true,
    stdio: "ignore",
    windowsHide: true,
  }).unref();
  for (let tried = 0; tried < 100; tried += 1) {
    const address = serviceAddress(of);
    if (address !== null) return address;
    await wait(100);
  }
  throw new Error("The service did not start within 10 s.");
}

async function newestCommits(of: Job): Promise<readonly [string, string]> {
  const commits = (await askApi(of, "GET", `/commits?sha=${of.sha}&per_page=2`)) as { sha: string }[];
  const [newest, before] = commits;
  if (newest === undefined || before === undefined) throw new Error("The selftest needs two commits.");
  return [newest.sha, before.sha];
}
