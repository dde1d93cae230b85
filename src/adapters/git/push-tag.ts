import type { PushResult } from "../../kernel/ports/index.ts";
import { refusalOf } from "./push-refusal.ts";
import type { Remote } from "./remote.ts";
import { type ToolResult, toolProblem } from "./tool.ts";

/**
 * Creates a tag's ref at GitHub with the very object that is given. Of the repository only the one commit is fetched;
 * the lease makes git push nothing when the ref is there already, and receiving is atomic, so one of two rivals wins.
 */
export async function pushTag(
  { git }: Remote,
  tag: { readonly name: string; readonly commit: string; readonly object: string },
): Promise<PushResult> {
  const ref = `refs/tags/${tag.name}`;
  const fetch = ["fetch", "--quiet", "--no-tags", "--depth=1", "--filter=tree:0", "origin", tag.commit];
  const fetched = await git(fetch);
  if (!isDone(fetched)) return notPushed(fetched);
  const written = await git(["hash-object", "-t", "tag", "-w", "--stdin"], tag.object);
  if (!isDone(written)) return notPushed(written);
  const sha = written.out.trim();
  const pushed = await git(["push", "--porcelain", `--force-with-lease=${ref}:`, "origin", `${sha}:${ref}`]);
  if (pushed.kind !== "exited") return { kind: "unanswered", problem: toolProblem(pushed) };
  // git docs: push --porcelain; the flag of a line is its first character.
  const line = pushed.out.split("\n").find((one) => one.includes(`:${ref}\t`));
  switch (line?.[0]) {
    case "*":
      return { kind: "created" };
    case "=":
      return { kind: "exists" };
    case "!":
      return declined(line, pushed.err);
    default:
      return withoutReport(pushed.err);
  }
}

type Done = Extract<ToolResult, { kind: "exited" }>;

function isDone(result: ToolResult): result is Done {
  return result.kind === "exited" && result.code === 0;
}

/** Nothing was sent to the ref yet, so whatever failed, the tag was not made by this run. */
function notPushed(result: ToolResult): PushResult {
  if (result.kind === "exited") return { kind: "refused", ...refusalOf(result.err) };
  const reason = result.kind === "absent" ? "no-git" : "other";
  return { kind: "refused", reason, seen: toolProblem(result) };
}

function declined(line: string, err: string): PushResult {
  const [, , summary = ""] = line.split("\t");
  const isThere = /stale info|already exists|cannot lock ref|failed to (update|lock) ref|fetch first/i;
  if (isThere.test(summary)) return { kind: "exists" };
  const [, said = summary] = /^\[[^\]]*\] \((.*)\)$/.exec(summary) ?? [];
  // The server took all of it and then said nothing about this ref.
  if (/remote failed to report status/.test(said)) return { kind: "unanswered", problem: said };
  return { kind: "refused", ...refusalOf(`${err}\n${said}`) };
}

function withoutReport(err: string): PushResult {
  const refusal = refusalOf(err);
  return refusal.reason === "other"
    ? { kind: "unanswered", problem: refusal.seen }
    : { kind: "refused", ...refusal };
}
