import { orphanCommit } from "../orphan-commit.ts";
import { ownRef } from "../own-ref.ts";
import { refusalOf, told } from "../refusal-of.ts";
import { differs, holds, type Rule } from "../rule.ts";

/** Kept by the embedded GitHub: our code sorts by id, and sends no columns. */
export const checkRunsInOrder: Rule = {
  name: "check-runs-in-order",
  claim: "Check runs are listed newest first, and an annotation with columns over two lines is refused.",
  source: [
    { file: "src/rehearsal/github/routes/check-runs.ts", says: "the order is newest first" },
    { file: "src/rehearsal/github/routes/check-runs.ts", says: "that others are refused" },
  ],
  async ask(world) {
    const { octokit, at, unique } = world;
    const sha = await orphanCommit(world, "annotated");
    await octokit.git.createRef({ ...at, ref: ownRef(world, "annotated"), sha });
    const run = { ...at, head_sha: sha, status: "completed", conclusion: "neutral" } as const;
    const ids: number[] = [];
    for (const name of ["a", "b", "c"])
      ids.push((await octokit.checks.create({ ...run, name: `selftest ${unique} ${name}` })).data.id);
    const listed = await world.settled(
      async () =>
        (await octokit.checks.listForRef({ ...at, ref: sha, filter: "all" })).data.check_runs.map(
          ({ id }) => id,
        ),
      (seen) => seen.length === ids.length,
    );
    const annotation = {
      path: "selftest.txt",
      start_line: 1,
      end_line: 2,
      start_column: 1,
      end_column: 2,
      annotation_level: "notice",
      message: "Two lines",
    } as const;
    const refusal = await refusalOf(
      octokit.checks.create({
        ...run,
        name: `selftest ${unique} columns`,
        output: { title: "Selftest", summary: "Columns over two lines", annotations: [annotation] },
      }),
    );
    const isNewestFirst = listed.join() === ids.toReversed().join();
    const seen = `${isNewestFirst ? "newest first" : `in the order ${listed.join(", ")}`}; columns: ${told(refusal)}`;
    return isNewestFirst && refusal?.status === 422 ? holds(seen) : differs(seen);
  },
};
