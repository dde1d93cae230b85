import { readWorkflow, type WorkflowReading } from "../../core/doctor/workflow.ts";
import type { Ports } from "../../kernel/ports/index.ts";

const folder = ".github/workflows";
const workflow = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const most = 200;

/** The workflow files of a commit. What cannot be read or listed is among them as unreadable. */
export async function workflowsAt(
  ports: Pick<Ports, "contents">,
  commit: string,
): Promise<readonly WorkflowReading[]> {
  const { entries, complete } = await ports.contents.treeOf(commit);
  const files = entries.filter(({ path }) => workflow.test(path));
  const isWhole = (complete || files.length > 0) && files.length <= most;
  const readings = await Promise.all(
    files.slice(0, most).map(async ({ path, sha, mode }): Promise<WorkflowReading> => {
      // A symbolic link is no workflow to GitHub either.
      if (!mode.startsWith("100")) return { kind: "unreadable", path, problem: "is no plain file" };
      const text = await ports.contents.textOfBlob(sha);
      return text === null
        ? { kind: "unreadable", path, problem: "is not UTF-8 text" }
        : readWorkflow(path, text);
    }),
  );
  return isWhole
    ? readings
    : [...readings, { kind: "unreadable", path: folder, problem: "has more files than were listed" }];
}
