import { expect, test } from "vitest";
import type { GitHub } from "../../../src/adapters/github/client.ts";
import { records } from "../../../src/adapters/github/records.ts";
import type { StoredRecord } from "../../../src/kernel/ports/github.ts";
import type { FaultRule } from "../../../src/rehearsal/github/faults.ts";
import type { EmbeddedGitHub } from "../../../src/rehearsal/github/server.ts";
import { openAdapterWorld, suiteError } from "./world.ts";

const ref = "refs/rollback-ready/incidents/42";
const patch = { method: "PATCH", route: "/repos/{owner}/{repo}/git/refs/{ref}", times: 1 };

function stored(record: StoredRecord | "taken" | null): StoredRecord {
  if (record === null || record === "taken") throw new Error("there is no record");
  return record;
}

function graphqlErrors(message: string) {
  return { status: 200, body: { data: null, errors: [{ type: "X", message }] } };
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

const graphqlRefusals: readonly [string, Partial<FaultRule>][] = [
  ["a token that may not use it", graphqlErrors("Resource not accessible by integration")],
  ["a server without the mutation", graphqlErrors("Field 'updateRefs' doesn't exist on type 'Mutation'")],
  ["a server without GraphQL", { status: 404, body: { message: "Not Found" } }],
  ["a token that may not use GraphQL", { status: 403, body: { message: "Forbidden" } }],
];

test.each(
  graphqlRefusals.flatMap(([by, fault]) => [
    { by, fault, question: "the move", isIdKnown: true },
    { by, fault, question: "the repository's id", isIdKnown: false },
  ]),
)(
  "where $question is refused by $by, a record is advanced by a fast-forward",
  async ({ fault, isIdKnown }) => {
    const { github, api, sent } = await openAdapterWorld();
    const first = stored(await records(api).create(ref, { a: "1" }, "Open"));
    if (isIdKnown) await api.nodeId();
    // The id is asked for beside the writes before the move, and once more when that failed.
    github.fail({ method: "POST", route: "/graphql", times: isIdKnown ? 1 : 2, ...fault });

    const second = stored(await records(api).advance(ref, first, { a: "2" }, "Close"));

    expect(await records(api).read(ref)).toEqual({ oid: second.oid, files: { a: "2" } });
    expect(commitOf(github, second.oid).parents).toEqual([first.oid]);
    expect(sent(`PATCH ${patch.route}`)).toBe(1);
  },
);

test("where updateRefs is refused, of two who advance at once one wins, and the other's is taken", async () => {
  const { github, api } = await openAdapterWorld();
  await api.nodeId();
  const first = stored(await records(api).create(ref, { who: "" }, "Open"));
  github.fail({ method: "POST", route: "/graphql", times: 2, ...graphqlErrors("Something went wrong.") });
  const advance = (who: string) => records(api).advance(ref, first, { who }, who);

  const advanced = await Promise.all([advance("a"), advance("b")]);

  const won = advanced.flatMap((one) => (one === "taken" ? [] : [one]));
  expect(won).toHaveLength(1);
  expect(await records(api).read(ref)).toEqual(won[0]);
});

test.each([
  [
    "advanced",
    async (api: GitHub, first: StoredRecord) => records(api).advance(ref, first, { a: "theirs" }, ""),
  ],
  [
    "removed",
    async (_: GitHub, __: StoredRecord, { repository }: EmbeddedGitHub) => repository.deleteRef(ref),
  ],
] as const)(
  "a record that a rival %s is taken even when a stale look shows it as it was",
  async (_, rival) => {
    const { github, api, as, sent } = await openAdapterWorld();
    const first = stored(await records(api).create(ref, { a: "1" }, "Open"));
    await rival(as({ label: "rival" }), first, github);
    const left = github.repository.refs.get(ref);
    const body = { object: { sha: first.oid } };
    github.fail({ method: "GET", route: "/repos/{owner}/{repo}/git/ref/{ref}", times: 1, status: 200, body });

    const advanced = await records(api).advance(ref, first, { a: "ours" }, "Next");

    expect(advanced).toBe("taken");
    expect(github.repository.refs.get(ref)).toBe(left);
    expect(sent(`PATCH ${patch.route}`)).toBe(1);
  },
);

test("what REST refuses after updateRefs was refused too is told in REST's words, and is not taken", async () => {
  const { github, api } = await openAdapterWorld();
  await api.nodeId();
  const first = stored(await records(api).create(ref, { a: "1" }, "Open"));
  const refuse = (status: number, message: string) => {
    github.fail({ method: "POST", route: "/graphql", times: 1, ...graphqlErrors("Something went wrong.") });
    github.fail({ ...patch, status, body: { message } });
    return suiteError(records(api).advance(ref, first, { a: "2" }, "Next"));
  };

  const forbidden = await refuse(403, "Resource not accessible by integration");
  const protectedRef = await refuse(422, "Repository rule violations found");

  expect([forbidden.code, forbidden.message]).toEqual([
    "PERMISSION_MISSING",
    `The token may not move the record \`${ref}\`: it lacks \`contents: write\`.`,
  ]);
  expect([protectedRef.code, protectedRef.message]).toEqual([
    "GITHUB_REFUSED",
    `GitHub could not move the record \`${ref}\`: 422, Repository rule violations found.`,
  ]);
  expect(await records(api).read(ref)).toEqual(first);
});

test("a rate limit of GraphQL is no refusal: nothing is sent by another way", async () => {
  const { github, api, sent } = await openAdapterWorld();
  const first = stored(await records(api).create(ref, { a: "1" }, "Open"));
  const body = { message: "You have exceeded a secondary rate limit." };
  github.fail({ method: "POST", route: "/graphql", times: 9, status: 403, body });

  const error = await suiteError(records(api).advance(ref, first, { a: "2" }, "Next"));

  expect(error.code).toBe("RATE_LIMITED");
  expect(sent(`PATCH ${patch.route}`)).toBe(0);
});

test("a refusal that came although the record was advanced is a success", async () => {
  const { github, api } = await openAdapterWorld();
  await api.nodeId();
  const first = stored(await records(api).create(ref, { a: "1" }, "Open"));
  const refused = graphqlErrors("Something went wrong.");
  github.fail({ method: "POST", route: "/graphql", times: 1, applied: true, ...refused });

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

test("records that are read at the same time come in one request, an absent one as null", async () => {
  const { github, api } = await openAdapterWorld();
  const files = { "incident.json": '{"a":"ü"}\n', empty: "" };
  const created = await records(api).create(ref, files, "Open");
  const before = github.requests.length;

  const read = await Promise.all([records(api).read(ref), records(api).read("refs/rollback-ready/none")]);

  expect(read).toEqual([created, null]);
  expect(github.requests.slice(before).map(({ method, route }) => `${method} ${route}`)).toEqual([
    "POST /graphql",
  ]);
});

test("a file that GraphQL cuts, one that it takes for binary and one in a folder are read whole", async () => {
  const { api, sent } = await openAdapterWorld();
  const flat = { large: "ü".repeat(400_000), binary: "a\0b", small: "1" };
  const deep = { "samples/1.json": "[1]", "samples/more/2.json": "[2]", top: "0" };
  await records(api).create(ref, flat, "Flat");
  await records(api).create(`${ref}-deep`, deep, "Deep");

  const readFlat = await records(api).read(ref);
  const blobs = sent("GET /repos/{owner}/{repo}/git/blobs/{file_sha}");
  const readDeep = await records(api).read(`${ref}-deep`);

  expect(readFlat?.files).toEqual(flat);
  expect(blobs).toBe(2);
  expect(readDeep?.files).toEqual(deep);
});

test.each(graphqlRefusals)("where GraphQL is refused by %s, a record is read by REST", async (_, fault) => {
  const { github, api } = await openAdapterWorld();
  const created = await records(api).create(ref, { a: "1" }, "Open");
  github.fail({ method: "POST", route: "/graphql", times: 2, ...fault });

  const read = await records(api).read(ref);
  const absent = await records(api).read("refs/rollback-ready/none");

  expect(read).toEqual(created);
  expect(absent).toBeNull();
});

test("a record is not read by another way in an outage or under a rate limit of GraphQL", async () => {
  const { github, api, sent } = await openAdapterWorld();
  const body = { message: "You have exceeded a secondary rate limit." };
  github.fail({ method: "POST", route: "/graphql", times: 3, status: 502 });
  github.fail({ method: "POST", route: "/graphql", times: 9, status: 403, body });

  const outage = await suiteError(records(api).read(ref));
  const limited = await suiteError(records(api).read(ref));

  expect([outage.code, limited.code]).toEqual(["GITHUB_FAILED", "RATE_LIMITED"]);
  expect(sent("GET /repos/{owner}/{repo}/git/ref/{ref}")).toBe(0);
});
