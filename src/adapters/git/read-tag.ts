import type { TagReading } from "../../kernel/ports/index.ts";
import { refusalOf } from "./push-refusal.ts";
import type { Remote } from "./remote.ts";
import { toolProblemToMend } from "./tool.ts";

const local = "refs/tag";

/** Fetches the object behind a tag's ref; git checks that its content has its name. */
export async function readTag({ git }: Remote, name: string): Promise<TagReading> {
  const ref = `refs/tags/${name}`;
  const fetch = [
    "fetch",
    "--quiet",
    "--no-tags",
    "--depth=1",
    "--filter=tree:0",
    "origin",
    `${ref}:${local}`,
  ];
  const fetched = await git(fetch);
  if (fetched.kind !== "exited") return { kind: "unknown", problem: toolProblemToMend(fetched) };
  if (/couldn't find remote ref/.test(fetched.err)) return { kind: "absent" };
  if (fetched.code !== 0) return { kind: "unknown", problem: refusalOf(fetched.err).seen };
  const parsed = await git(["rev-parse", "--verify", local]);
  const object = await git(["cat-file", "tag", local]);
  if (parsed.kind !== "exited" || object.kind !== "exited" || parsed.code !== 0) {
    return { kind: "unknown", problem: "git could not read what it had fetched" };
  }
  const sha = parsed.out.trim();
  // cat-file would peel a commit to no tag and fails.
  return object.code === 0 ? { kind: "annotated", sha, text: object.out } : { kind: "lightweight", sha };
}
