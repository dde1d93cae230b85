import { describe, expect, it } from "vitest";
import { PlanRules } from "../../../src/core/policy/plan-rules.ts";
import { mergedChanges } from "../../../src/flows/release/merged-changes.ts";
import type { MergedPull } from "../../../src/kernel/ports/github.ts";
import { type PlanFacts, planWorld } from "../plan/plan-world.ts";

const PLAN = (answer: string): string =>
  `## Rollback plan\n\n### Owner\n\n@a\n\n### Old code on new schema\n\n${answer}\n`;

interface Facts {
  readonly trees?: PlanFacts["trees"];
  /** Bodies at the merge by number; null where GitHub does not tell. */
  readonly bodies: Readonly<Record<number, string | null>>;
  readonly touched?: Readonly<Record<number, readonly string[]>>;
  /** Pull requests whose files GitHub does not list to the end. */
  readonly cut?: readonly number[];
  /** Paths that differ since the release before; not known when left out. */
  readonly between?: readonly string[] | null;
}

async function recorded({ trees = {}, bodies, touched = {}, cut = [], between = null }: Facts) {
  const { ports, asked, lines } = planWorld({ trees });
  let blobs = 0;
  const numbers = Object.keys(bodies).map(Number);
  const { changes, touched: found } = await mergedChanges(
    {
      ...ports,
      contents: {
        ...ports.contents,
        textOfBlob: (sha: string) => {
          blobs += 1;
          return ports.contents.textOfBlob(sha);
        },
      },
      pulls: {
        ...ports.pulls,
        bodyAtMerge: async ({ number }) => bodies[number] ?? null,
        touched: async (number) => {
          asked.push(`files of #${number}`);
          return { paths: touched[number] ?? [], complete: !cut.includes(number) };
        },
      },
    },
    numbers.map(pullOf),
    PlanRules.parse({}),
    between,
  );
  const before = asked.length;
  const brought = await found();
  return { plans: changes.map(({ plan }) => plan), touched: brought, asked, lines, blobs, before };
}

function pullOf(number: number): MergedPull {
  return {
    number,
    title: `Change ${number}`,
    body: "As it is now.",
    author: "mona",
    url: "",
    labels: [],
    mergeCommit: `merge-${number}`,
    mergedAt: "2026-11-20T00:00:00Z",
    updatedAt: "2026-11-20T00:00:00Z",
    isEditedSinceMerge: false,
  };
}

describe("the plan of a merged pull request", () => {
  it("is that of a file which it adds, though the description does not name it, as it was merged", async () => {
    const { plans } = await recorded({
      bodies: { 1: "Orders get notes." },
      touched: { 1: ["db/1_a.up.sql", "rollback/notes.md"] },
      trees: { "merge-1": { "rollback/notes.md": PLAN("No. It reads the old column.") } },
    });

    expect(plans).toMatchObject([
      {
        fields: { owner: "@a" },
        oldCodeOnNewSchema: "no",
        bodySha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  it("is the description's where both answer, and the rest is the files', those that it changes first", async () => {
    const { plans } = await recorded({
      bodies: { 1: "## Rollback plan\n\n### Owner\n\n@me\n\nSee `rollback/a.md`." },
      touched: { 1: ["rollback/b.md"] },
      trees: {
        "merge-1": {
          "rollback/a.md": "## Steps\n\nNamed.\n\n## Trigger\n\nErrors.\n",
          "rollback/b.md": "## Owner\n\n@b\n\n## Steps\n\nOwn.\n",
        },
      },
    });

    expect(plans[0]?.fields).toEqual({
      owner: expect.stringContaining("@me"),
      steps: "Own.",
      trigger: "Errors.",
    });
  });

  it("is none where the file was gone at the merge, or is a link", async () => {
    const { plans } = await recorded({
      bodies: { 1: "See `rollback/a.md`.", 2: "" },
      touched: { 2: ["rollback/b.md"] },
      trees: {
        "merge-1": { "README.md": "" },
        "merge-2": { "rollback/b.md": { link: "../elsewhere.md" } },
      },
    });

    expect(plans).toEqual([null, null]);
  });

  it("is not known where the body is not, whatever its files say", async () => {
    const { plans, lines } = await recorded({
      bodies: { 7: null },
      touched: { 7: ["rollback/a.md"] },
      trees: { "merge-7": { "rollback/a.md": PLAN("Yes.") } },
    });

    expect(plans).toEqual([null]);
    expect(lines).toEqual([expect.stringContaining("warning: The body of #7 was edited after the merge")]);
  });

  it("comes with a warning where GitHub does not list all of its files", async () => {
    const { plans, lines, touched } = await recorded({ bodies: { 7: PLAN("Yes.") }, cut: [7] });

    expect(plans).toMatchObject([{ oldCodeOnNewSchema: "yes" }]);
    expect(lines).toEqual([expect.stringContaining("warning: GitHub does not list all files of #7")]);
    expect(touched).toMatchObject([{ change: { number: 7 }, complete: false }]);
  });

  it("costs a tree for each pull request that may have a plan file, and nothing for the others", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`rollback/${at}.md`, PLAN("No.")]),
    );
    const { asked, blobs } = await recorded({
      bodies: { 1: PLAN("Yes."), 2: "", 3: "Fixes `src/a.ts`." },
      touched: { 1: ["src/a.ts"], 2: Object.keys(many), 3: ["src/b.ts", "docs/plan.md"] },
      trees: { "merge-2": many },
    });

    expect(asked).toEqual(["files of #1", "files of #2", "files of #3", "tree merge-2"]);
    expect(blobs).toBe(20);
  });
});

it.each<[string, readonly string[] | null, number]>([
  ["no plan file differs since the release before", ["src/a.ts", "docs/plan.md"], 0],
  ["a plan file does", ["src/a.ts", "rollback/a.md"], 2],
  ["what differs is not known", null, 2],
])(
  "files of pull requests are asked for beforehand only where they may hold a plan: %s",
  async (_, between, count) => {
    const { before, touched, asked } = await recorded({
      bodies: { 1: "Orders get notes.", 2: "Tidied." },
      touched: { 1: ["src/a.ts"], 2: ["docs/plan.md"] },
      between,
    });

    expect(before).toBe(count);
    expect(touched.map(({ paths }) => [...paths])).toEqual([["src/a.ts"], ["docs/plan.md"]]);
    expect(asked).toEqual(["files of #1", "files of #2"]);
  },
);
