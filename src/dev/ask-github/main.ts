// Asks the GitHub of this job about every rule. Red only when one differs.
import { appendFileSync } from "node:fs";
import { askAll } from "./ask-all.ts";
import { openWorld } from "./open-world.ts";
import { hasDifference, reportLines, reportMarkdown } from "./report.ts";
import { rules } from "./rules/index.ts";

const asked = await askAll(openWorld(process.env), rules);
for (const line of reportLines(asked)) console.log(line);
const summary = process.env["GITHUB_STEP_SUMMARY"] ?? "";
if (summary !== "") appendFileSync(summary, reportMarkdown(asked));
if (hasDifference(asked)) {
  console.log("::error::GitHub does not do all that our code relies on. The summary says what differs.");
  process.exitCode = 1;
}
