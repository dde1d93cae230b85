import { writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { rehearsalPage } from "./page/page.ts";
import { readResults } from "./page/results.ts";
import { portOf, servePage } from "./page/serve.ts";
import { watchMemory } from "./peak-memory.ts";
import { claimResults } from "./results-folder.ts";
import { openStages, StageFailure } from "./story/stage.ts";
import { openSteps } from "./story/steps.ts";
import { tell } from "./story/tell.ts";
import { startWorld } from "./world.ts";

const root = join(import.meta.dirname, "../..");
const { values } = parseArgs({
  options: {
    results: { type: "string", default: "rehearsal" },
    serve: { type: "boolean", default: false },
    port: { type: "string", default: "0" },
  },
});
const results = resolve(root, values.results);
const port = portOf(values.port);
/** Back to the line's begin and erase to its end (ECMA-48). */
const clearLine = "\r\u001b[K";

/**
 * Tells the story once, prints its stages, and leaves `rehearsal/result.json` and the pages behind. The page of all of
 * it; null when it went wrong.
 */
async function rehearse(cancelled: AbortSignal): Promise<string | null> {
  const begun = performance.now();
  await claimResults(root, results);
  const memory = watchMemory();
  print("Rehearsal: from pull request to postmortem and fix, on this machine.\n");
  const world = await startWorld(join(results, "work"));
  const stages = openStages(world.github, print, showRunning);
  const steps = openSteps(world, cancelled);
  try {
    const { pages, ...told } = await tell(world, stages, steps);
    for (const [name, content] of Object.entries(pages)) await writeFile(join(results, name), content);
    const seconds = Math.round((performance.now() - begun) / 100) / 10;
    const apiRequests = world.github.requests.length;
    const peakMemoryMiB = memory.stop();
    const figures = { seconds, peakMemoryMiB, apiRequests };
    const result = { outcome: "as expected", ...told, ...figures, stages: stages.outcomes };
    await writeResult(result);
    const page = rehearsalPage(readResults(result, pages));
    await writeFile(join(results, "index.html"), page);
    print(`
  rolled back     ${told.rolledBackFrom} → ${told.rolledBackTo}, ${told.secondsToRollback.toFixed(1)} s from verdict to verified
  ways back       ${told.layers.join(", ")}
  same bytes      ${told.artifactDigest}
  schema          ${told.schemaRestored ? "as it was before the release" : "NOT restored"}
  second run      ${told.secondRunWrites} writes
  GitHub          ${apiRequests} requests, each checked against its description
  whole rehearsal ${seconds.toFixed(1)} s${peakMemoryMiB === null ? "" : `, ${peakMemoryMiB} MiB at the most`}

Look at ${relative(root, join(results, "index.html"))} (\`--serve\` keeps it up), or at the files beside it:
check-refused.md, check-accepted.md, manifest-v1.1.0.json, gate-summary.md,
rollback-summary.md, postmortem.md, rollout-summary.md`);
    return page;
  } catch (error) {
    process.exitCode = cancelled.aborted ? 130 : 1;
    const failure = error instanceof StageFailure ? error : null;
    await writeResult({
      outcome: "failed",
      stage: failure?.stage ?? null,
      why: String(error),
      stages: stages.outcomes,
    });
    if (cancelled.aborted) return null;
    if (failure !== null && failure.log !== "")
      print(`\nLog of the step:\n${failure.log.replace(/^/gm, "  │ ")}`);
    print(
      `\nThe stage "${failure?.stage ?? "?"}" went wrong: ${error instanceof Error ? error.message : String(error)}`,
    );
    return null;
  } finally {
    await world.close();
  }
}

function writeResult(result: Readonly<Record<string, unknown>>): Promise<void> {
  return writeFile(join(results, "result.json"), `${JSON.stringify(result, null, 2)}\n`);
}

function print(line: string): void {
  process.stdout.write(`${process.stdout.isTTY ? clearLine : ""}${line}\n`);
}

// Only where somebody watches: in a log every line stays.
function showRunning(stage: string): void {
  if (process.stdout.isTTY) process.stdout.write(`${clearLine}  ${stage} …`);
}

const cancelled = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.on(name, () => {
    print(`\n${name}: stopping, and ending every process that was started …`);
    cancelled.abort();
  });
}
const page = await rehearse(cancelled.signal);
if (values.serve && page !== null) {
  await servePage(page, port, cancelled.signal, (url) => print(`\nThe page is at ${url} until Ctrl-C.`));
}
