import { expect, test } from "vitest";
import { records } from "../../../src/adapters/github/records.ts";
import type { StoredRecord } from "../../../src/kernel/ports/github.ts";
import type { EmbeddedGitHub } from "../../../src/rehearsal/github/server.ts";
import { openAdapterWorld, suiteError } from "./world.ts";

const ref = "refs/rollback-ready/incidents/42";

function stored(record: StoredRecord | "taken" | null): StoredRecord {
  if (record === null || record === "taken") throw new Error("there is no record");
  return record;
}

function commitOf({ repository }: EmbeddedGitHub, oid: string) {
  const commit = repository.objects.commit(oid);
  if (commit === undefined) throw new Error("no such commit");
  return { ...commit, entries: repository.objects.tree(commit.tree) ?? [] };
}

test("a record that is not there is null", async () => {
  const { api } = await openAdapterWorld();

  expect(await records(api).read(ref)).toBeNull();
});

test("a record is read back as it was created", async () => {
  const { api } = await openAdapterWorld();
  const files = { "incident.json": '{"a":"ü"}\n', "samples.ndjson": "1\n2\n", empty: "" };

  const created = await records(api).create(ref, files, "Open");
  const read = await records(api).read(ref);

  expect(created).toEqual(read);
  expect(read?.files).toEqual(files);
});

test("a record stands on an orphan commit with its own files alone, and nothing of the product or its workflows", async () => {
  const { github, api } = await openAdapterWorld();
  const files = { ".github/workflows/ci.yml": "on: push\n" };
  github.repository.commit({ branch: "main", files, message: "Workflow" });

  const { oid } = stored(await records(api).create(ref, { "incident.json": "{}" }, "Open"));

  const commit = commitOf(github, oid);
  expect(commit.parents).toEqual([]);
  expect(commit.message).toBe("Open");
  expect(commit.entries.map(({ name, mode }) => [name, mode])).toEqual([["incident.json", "100644"]]);
});

test("an advanced record has the new files alone and its former commit as parent", async () => {
  const { github, api } = await openAdapterWorld();
  const first = stored(await records(api).create(ref, { a: "1", b: "1" }, "Open"));

  const second = stored(await records(api).advance(ref, first, { a: "2" }, "Close"));

  expect(await records(api).read(ref)).toEqual({ oid: second.oid, files: { a: "2" } });
  expect(commitOf(github, second.oid).parents).toEqual([first.oid]);
});

test("creating a record that a rival made is taken, and the rival's stays", async () => {
  const { as } = await openAdapterWorld();
  const rival = stored(await records(as({ label: "rival" })).create(ref, { a: "theirs" }, "Open"));

  const created = await records(as({})).create(ref, { a: "ours" }, "Open");

  expect(created).toBe("taken");
  expect(await records(as({})).read(ref)).toEqual(rival);
});

test("advancing a record that a rival advanced is taken, and the rival's stays", async () => {
  const { as } = await openAdapterWorld();
  const first = stored(await records(as({})).create(ref, { a: "1" }, "Open"));
  const rival = stored(await records(as({ label: "rival" })).advance(ref, first, { a: "theirs" }, "Next"));

  const advanced = await records(as({})).advance(ref, first, { a: "ours" }, "Next");

  expect(advanced).toBe("taken");
  expect(await records(as({})).read(ref)).toEqual(rival);
});

test("advancing a record that a rival removed is taken", async () => {
  const { github, api } = await openAdapterWorld();
  const first = stored(await records(api).create(ref, { a: "1" }, "Open"));
  github.repository.deleteRef(ref);

  expect(await records(api).advance(ref, first, { a: "2" }, "Next")).toBe("taken");
});

test("of two who create and two who advance at once, one wins each", async () => {
  const { api } = await openAdapterWorld();
  const create = (who: string) => records(api).create(ref, { who }, who);
  const created = await Promise.all([create("a"), create("b")]);
  const first = stored(await records(api).read(ref));
  const advance = (who: string) => records(api).advance(ref, first, { who }, who);

  const advanced = await Promise.all([advance("c"), advance("d")]);

  expect(created.filter((one) => one === "taken")).toHaveLength(1);
  expect(advanced.filter((one) => one === "taken")).toHaveLength(1);
});

test("a refusal to advance for another reason than a rival is not taken", async () => {
  const { github, api } = await openAdapterWorld();
  const first = stored(await records(api).create(ref, { a: "1" }, "Open"));
  const refuse = (message: string) =>
    github.fail({
      method: "POST",
      route: "/graphql",
      times: 1,
      status: 200,
      body: { data: null, errors: [{ type: "X", message }] },
    });

  refuse("Resource not accessible by integration");
  const forbidden = await suiteError(records(api).advance(ref, first, { a: "2" }, "Next"));
  refuse("Something went wrong.");
  const broken = await suiteError(records(api).advance(ref, first, { a: "2" }, "Next"));

  expect(forbidden.code).toBe("PERMISSION_MISSING");
  expect(forbidden.message).toBe(
    `The token may not move the record \`${ref}\`: it lacks \`contents: write\`.`,
  );
  expect(broken.message).toBe(`GitHub could not move the record \`${ref}\`: Something went wrong.`);
});

test("a refusal that came although the record was advanced is a success", async () => {
  const { github, api } = await openAdapterWorld();
  const first = stored(await records(api).create(ref, { a: "1" }, "Open"));
  const body = { data: null, errors: [{ type: "X", message: "Something went wrong." }] };
  github.fail({ method: "POST", route: "/graphql", times: 1, status: 200, applied: true, body });

  const advanced = stored(await records(api).advance(ref, first, { a: "2" }, "Next"));

  expect(await records(api).read(ref)).toEqual(advanced);
});

test("a token that may not write contents cannot create a record", async () => {
  const { as } = await openAdapterWorld();

  const error = await suiteError(
    records(as({ permissions: { contents: "read" } })).create(ref, { a: "1" }, "Open"),
  );

  expect([error.code, error.message]).toEqual([
    "PERMISSION_MISSING",
    "The token may not store the files of a record: it lacks `contents: write`.",
  ]);
});
