import { z } from "zod";
import { type Answer, type Call, ok, Refusal } from "../exchange.ts";
import { findLabel, renderLabel } from "../render/issue.ts";
import { route } from "../router.ts";
import type { Issue } from "../state/records.ts";
import { labelsOf } from "./issue-fields.ts";
import { demandIssue } from "./issue-rules.ts";

/** Labels on one issue. */
export const issueLabelRoutes = [
  route("POST", "/issues/{issue_number}/labels", { issues: "write" }, addLabels),
  route("DELETE", "/issues/{issue_number}/labels/{name}", { issues: "write" }, removeLabel),
];

const Given = z.object({ labels: z.array(z.string()) });

/** unverified: a label that the repository does not have is made, as when an issue is opened. */
function addLabels(call: Call): Answer {
  const issue = demandLabelled(call);
  const added = labelsOf(call.repository, Given.parse(call.json).labels);
  issue.labels = [...new Set([...issue.labels, ...added])];
  return labelsNow(call, issue);
}

function removeLabel(call: Call): Answer {
  const issue = demandLabelled(call);
  const name = call.params["name"] ?? "";
  const at = issue.labels.findIndex((label) => label.toLowerCase() === name.toLowerCase());
  if (at < 0) throw new Refusal(404, "Label does not exist");
  issue.labels.splice(at, 1);
  return labelsNow(call, issue);
}

/** unverified: whoever may not push is refused here, while a label given with a new issue is dropped. */
function demandLabelled(call: Call): Issue {
  const issue = demandIssue(call);
  if (!call.token.push) throw new Refusal(403, "Must have admin rights to Repository.");
  return issue;
}

function labelsNow({ repository }: Call, issue: Issue): Answer {
  issue.updatedAt = repository.timestamp();
  const labels = issue.labels.flatMap((name) => findLabel(repository, name) ?? []);
  return ok(labels.map((label) => renderLabel(repository, label)));
}
