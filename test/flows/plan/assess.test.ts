import { describe, expect, it } from "vitest";
import { defaultPolicy, Policy } from "../../../src/core/policy/policy.ts";
import { assess } from "../../../src/flows/plan/assess.ts";
import { changeBetween } from "../../../src/flows/plan/change-between.ts";
import { descriptionWith } from "../../core/plan/change.ts";
import { type File, planWorld } from "./plan-world.ts";

type Files = Readonly<Record<string, File>>;

async function assessed(base: Files, head: Files, plan: unknown = {}, description = "") {
  const { ports, asked } = planWorld({ trees: { base, head } });
  const change = await changeBetween(ports, "base", "head");
  const policy = Policy.parse({ version: 1, plan });
  const { verdicts, facts, chosen } = await assess(ports, change, { description, labels: ["x"] }, policy);
  const found = verdicts.map(({ tool, path, verdict, findings }) => [
    tool,
    path,
    verdict,
    ...findings.map(({ rule }) => rule),
  ]);
  return { found, verdicts, facts, chosen, asked };
}

const up = "db/migrations/000001_a.up.sql";
const down = "db/migrations/000001_a.down.sql";
const pair = { [up]: "CREATE TABLE a (id int);\n", [down]: "DROP TABLE a;\n" };
const ignore = { migrations: { ignore: ["**/test/**"] } };

describe("migrations of a change", () => {
  it.each<[string, Files, Files, unknown, unknown[]]>([
    ["that comes whole", {}, pair, {}, [["golang-migrate", up, "reversible"]]],
    ["that comes alone", {}, { [up]: pair[up] ?? "" }, {}, [["golang-migrate", up, "missing"]]],
    ["that was there and is not touched", pair, { ...pair, "a.ts": "" }, {}, []],
    ["whose reversal goes", pair, { [up]: pair[up] ?? "" }, {}, [["golang-migrate", up, "missing"]]],
    [
      "whose reversal becomes a link with the same bytes",
      pair,
      { ...pair, [down]: { link: pair[down] ?? "" } },
      {},
      // Of a file that cannot be read, a tool of single files may be the owner too.
      [
        ["goose", down, "undecided"],
        ["golang-migrate", up, "undecided"],
      ],
    ],
    [
      "that is a link",
      {},
      { ...pair, [up]: { link: "elsewhere.sql" } },
      {},
      [
        ["unknown", down, "undecided"],
        ["goose", up, "undecided"],
      ],
    ],
    ["that is ignored", {}, { "db/test/1_a.up.sql": "CREATE TABLE a (id int);" }, ignore, []],
    [
      "that moves to where nobody looks",
      pair,
      Object.fromEntries(
        Object.entries(pair).map(([path, text]) => [path.replace("migrations", "test"), text]),
      ),
      ignore,
      [["golang-migrate", up, "missing", "deleted-after-merge"]],
    ],
    [
      "that comes from where nobody looked",
      { "db/test/000001_a.up.sql": pair[up] ?? "" },
      { [up]: pair[up] ?? "" },
      ignore,
      [["golang-migrate", up, "missing"]],
    ],
    [
      "of a tool of the team's own",
      {},
      { "sql/a.do.txt": "CREATE TABLE a (id int);", "sql/a.undo.txt": "DROP TABLE a;" },
      { migrations: { custom: [{ name: "ours", up: "sql/*.do.txt", down: "sql/*.undo.txt" }] } },
      [["ours", "sql/a.do.txt", "reversible"]],
    ],
    [
      "with a twin in the other case",
      {},
      { ...pair, [up.replace("_a", "_A")]: pair[up] ?? "" },
      {},
      [["golang-migrate", up.replace("_a", "_A"), "undecided"]],
    ],
  ])("%s", async (_, base, head, plan, expected) => {
    expect((await assessed(base, head, plan)).found).toEqual(expected);
  });

  it("of a tool that cannot pair files are no silence", async () => {
    const { ports } = planWorld({ trees: { base: {}, head: pair } });
    const change = await changeBetween(ports, "base", "head");
    const policy = defaultPolicy();
    const plan = {
      ...policy.plan,
      migrations: { custom: [{ name: "ours", up: "db/*.sql", down: "db/*.sql" }], ignore: [] },
    };

    await expect(assess(ports, change, { description: "", labels: [] }, { ...policy, plan })).rejects.toThrow(
      "The tool ours of the policy: A file can match both patterns",
    );
  });
});

describe("facts of a change", () => {
  it("are all its paths, those that are ignored and those that it leaves included", async () => {
    const { facts } = await assessed(
      { "src/old.ts": "1", "gone.ts": "2", "same.ts": "3" },
      { "docs/new.ts": "1", "db/test/1_a.up.sql": "CREATE TABLE a (id int);", "same.ts": "3" },
      ignore,
    );

    expect(facts.paths.toSorted()).toEqual(["db/test/1_a.up.sql", "docs/new.ts", "gone.ts", "src/old.ts"]);
    expect([...facts.head.paths].toSorted()).toEqual(["db/test/1_a.up.sql", "docs/new.ts", "same.ts"]);
    expect(facts.head.complete).toBe(true);
    expect(facts.labels).toEqual(["x"]);
    expect(facts.migrations).toEqual([]);
  });

  it("have the base's template, not the head's", async () => {
    const template = (owner: string) => `## Rollback plan\n\n### Owner\n\n${owner}\n`;
    const path = ".github/pull_request_template.md";

    const { facts } = await assessed({ [path]: template("base") }, { [path]: template("head") });

    expect(facts.template?.fields.owner?.text).toBe("base");
  });
});

it("an answer left as one of several templates has it is not one", async () => {
  const body = "## Rollback plan\n\n### Owner\n\nThe people of the team who are on call then\n";
  const other = "## Rollback plan\n\n### Owner\n\n@octocat\n";

  const { facts } = await assessed(
    { ".github/PULL_REQUEST_TEMPLATE/a.md": other, ".github/PULL_REQUEST_TEMPLATE/b.md": body },
    { ".github/PULL_REQUEST_TEMPLATE/a.md": other, ".github/PULL_REQUEST_TEMPLATE/b.md": body },
    {},
    body,
  );

  expect(facts.template?.fields.owner?.text).toBe("The people of the team who are on call then");
});

describe("the plan of a change", () => {
  const file = descriptionWith({ owner: "From the file" });

  it.each<[string, Files, Files, string, unknown, string | undefined]>([
    ["stands in its description", {}, {}, descriptionWith(), { kind: "description" }, "Payments on-call"],
    [
      "stands in a file that it adds",
      {},
      { "rollback/7.md": file },
      "",
      { kind: "files", paths: ["rollback/7.md"] },
      "From the file",
    ],
    [
      "stands in a file that it names",
      { "rollback/7.md": file },
      { "rollback/7.md": file },
      "See `rollback/7.md`.",
      { kind: "files", paths: ["rollback/7.md"] },
      "From the file",
    ],
    [
      "is not in a file that it neither touches nor names",
      { "rollback/7.md": file },
      { "rollback/7.md": file },
      "",
      { kind: "none" },
      undefined,
    ],
    [
      "is not in a file that it takes away",
      { "rollback/7.md": file },
      {},
      "`rollback/7.md`",
      { kind: "none" },
      undefined,
    ],
    [
      "is not in a file that only moves",
      { "rollback/7.md": file },
      { "rollback/8.md": file },
      "",
      { kind: "none" },
      undefined,
    ],
    [
      "is in a file that moves and changes",
      { "rollback/7.md": `${file}\n` },
      { "rollback/8.md": file },
      "",
      { kind: "files", paths: ["rollback/8.md"] },
      "From the file",
    ],
    [
      "is in a file that moves and is named",
      { "rollback/7.md": file },
      { "rollback/8.md": file },
      "See [the plan](rollback/8.md).",
      { kind: "files", paths: ["rollback/8.md"] },
      "From the file",
    ],
    ["is not in a file elsewhere", {}, { "docs/7.md": file }, "`docs/7.md`", { kind: "none" }, undefined],
  ])("%s", async (_, base, head, description, source, owner) => {
    const { chosen } = await assessed(base, head, {}, description);

    expect(chosen.source).toEqual(source);
    expect(chosen.plan.fields.owner?.text).toBe(owner);
    expect(chosen.problems).toEqual([]);
  });

  it("is not what a symbolic link points to", async () => {
    const { chosen } = await assessed(
      { "docs/a.md": file },
      { "docs/a.md": file, "rollback/7.md": { link: "../docs/a.md" } },
    );

    expect(chosen.plan.found).toBe(false);
    expect(chosen.problems).toMatchObject([
      { rule: "unreadable-file", level: "error", file: "rollback/7.md" },
    ]);
  });

  it("is read from twenty files at most", async () => {
    const head = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`rollback/${at + 10}.md`, file]));

    const { chosen } = await assessed({}, head);

    expect(chosen.source).toEqual({ kind: "files", paths: Object.keys(head).slice(0, 20) });
  });
});
