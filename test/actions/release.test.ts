import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { pushImage } from "../../src/rehearsal/registry/push-image.ts";
import { released } from "../support/past.ts";
import { fullPlan, migration, opened } from "../support/pull.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const fileSha256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

function commit(name: string): string {
  return world.github.repository.commit({ branch: "main", files: { name }, message: `Change to ${name}` });
}

async function image(tag: string): Promise<string> {
  const files = { "app.js": Buffer.from(tag) };
  const { digest } = await pushImage({
    registryUrl: world.registry.url,
    repository: "acme/shop",
    tag,
    files,
  });
  return digest;
}

async function bothArtifacts(): Promise<{ artifacts: string; digest: string }> {
  await world.write({ "out/notes.txt": "hello" });
  const digest = await image("1.0.0");
  return { artifacts: `shop=oci:${world.registry.host}/acme/shop:1.0.0\nnotes=file:out/notes.txt`, digest };
}

test("a release names every artifact by digest, in its manifest and under an annotated tag", async () => {
  const sha = commit("first");
  const { artifacts, digest } = await bothArtifacts();
  const inputs = { version: "1.0.0", artifacts };

  const first = await runStep(world, "release", inputs);
  const again = await runStep(world, "release", inputs, { runAttempt: 2 });

  const { repository } = world.github;
  const manifest = JSON.parse(await readFile(first.outputs["manifest-path"] ?? "", "utf8"));
  expect(first.conclusion).toBe("success");
  expect(first.outputs).toMatchObject({ tag: "v1.0.0", version: "1.0.0", "is-new": "true" });
  expect(JSON.parse(first.outputs["references"] ?? "")).toEqual({
    shop: `${world.registry.host}/acme/shop@${digest}`,
    notes: `${world.github.url}/acme/shop/releases/download/v1.0.0/notes.txt`,
  });
  expect(manifest).toMatchObject({ tag: "v1.0.0", commit: sha, previous: null, migrations: [], changes: [] });
  expect(manifest.artifacts.map((one: { digest: unknown }) => one.digest)).toEqual([
    { sha256: digest.replace("sha256:", "") },
    { sha256: fileSha256 },
  ]);
  expect(
    repository.releases.map((one) => [one.tagName, one.draft, one.assets.map((asset) => asset.name)]),
  ).toEqual([["v1.0.0", false, ["notes.txt", "release-manifest.json"]]]);
  expect(repository.objects.peel(repository.refs.get("refs/tags/v1.0.0") ?? "")).toBe(sha);
  expect(first.summary).toContain("### 📦 Released [`v1.0.0`](");
  expect(first.summary).toContain(fileSha256.slice(0, 12));
  expect(again.writes).toEqual([]);
  expect(again.outputs).toEqual({ ...first.outputs, "is-new": "false", "manifest-path": expect.any(String) });
});

test("the next release carries the plans and the migrations that were merged since the last one", async () => {
  await released(world, "1.0.0");
  const pull = opened(world, { files: migration, body: fullPlan("No. It reads the old column.") });
  const sha = world.github.repository.mergePull(pull, { method: "squash" });

  const next = await runStep(world, "release", { version: "1.1.0" }, { sha });
  world.github.repository.editPull(pull, { body: "edited after the release" });
  const again = await runStep(world, "release", { version: "1.1.0" }, { sha, runAttempt: 2 });

  const manifest = JSON.parse(await readFile(next.outputs["manifest-path"] ?? "", "utf8"));
  expect(manifest).toMatchObject({
    previous: { tag: "v1.0.0", manifestSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    migrations: [
      { version: "1", verdict: "reversible", reversal: { sha256: expect.any(String) }, change: pull },
    ],
    schemas: [{ tool: "golang-migrate", directory: "db/migrations", version: "1" }],
    changes: [{ number: pull, mergeCommit: sha, plan: { oldCodeOnNewSchema: "no" } }],
  });
  expect(again.writes).toEqual([]);
  expect(again.outputs["manifest-sha256"]).toBe(next.outputs["manifest-sha256"]);
});

test("a plan that stands in a file of the pull request is in the manifest as it was merged", async () => {
  await released(world, "1.0.0");
  const files = { ...migration, "rollback/notes.md": fullPlan("No. It reads the old column.") };
  const pull = opened(world, { files, body: "Orders get notes. The way back: `rollback/notes.md`" });
  world.github.repository.mergePull(pull, { method: "squash" });
  const later = { branch: "main", files: { "rollback/notes.md": fullPlan("Yes.") }, message: "Edit it" };
  const sha = world.github.repository.commit(later);

  const next = await runStep(world, "release", { version: "1.1.0" }, { sha });

  expect((await manifestOf(next)).changes).toMatchObject([
    {
      number: pull,
      plan: { oldCodeOnNewSchema: "no", fields: { strategy: "Redeploy the previous release." } },
    },
  ]);
});

test("a plan file that no description names is in the manifest too, for the migration of its pull request", async () => {
  await released(world, "1.0.0");
  const files = { ...migration, "rollback/notes.md": fullPlan("No. It reads the old column.") };
  const pull = opened(world, { files, body: "Orders get notes." });
  const sha = world.github.repository.mergePull(pull, { method: "squash" });

  const next = await runStep(world, "release", { version: "1.1.0" }, { sha });

  expect(await manifestOf(next)).toMatchObject({
    migrations: [{ version: "1", change: pull }],
    changes: [{ plan: { oldCodeOnNewSchema: "no", fields: { strategy: "Redeploy the previous release." } } }],
  });
});

test("migrations of a tool that the policy declares are shipped, and their schema has a state", async () => {
  await released(world, "1.0.0");
  const tool = "{ name: warehouse, up: 'warehouse/*/apply.sql', down: 'warehouse/*/undo.sql' }";
  const files = {
    ".github/rollback.yml": `version: 1\nplan:\n  migrations:\n    custom:\n      - ${tool}\n`,
    "warehouse/001_notes/apply.sql": "ALTER TABLE orders ADD COLUMN note text;\n",
    "warehouse/001_notes/undo.sql": "ALTER TABLE orders DROP COLUMN note;\n",
  };
  const sha = world.github.repository.commit({ branch: "main", files, message: "Add notes" });

  const next = await runStep(world, "release", { version: "1.1.0" }, { sha });

  expect(await manifestOf(next)).toMatchObject({
    migrations: [{ tool: "warehouse", version: "001_notes", verdict: "reversible" }],
    schemas: [{ tool: "warehouse", directory: "warehouse", version: "001_notes" }],
  });
});

async function manifestOf(step: { readonly outputs: Readonly<Record<string, string>> }) {
  return JSON.parse(await readFile(step.outputs["manifest-path"] ?? "", "utf8"));
}

test("each migration names the merged change that brought it; one that was pushed directly names none", async () => {
  await released(world, "1.0.0");
  const { repository } = world.github;
  const planless = opened(world, { files: migration, body: "A quick fix." });
  repository.mergePull(planless, { method: "squash" });
  const docs = opened(world, { files: { "docs.md": "x" }, body: fullPlan("Yes."), branch: "docs" });
  repository.mergePull(docs, { method: "merge" });
  const files = { "db/migrations/000002_more.up.sql": "CREATE TABLE more (id int);" };
  const sha = repository.commit({ branch: "main", files, message: "Push directly" });

  const next = await runStep(world, "release", { version: "1.1.0" }, { sha });

  const { migrations, changes } = await manifestOf(next);
  expect(migrations.map((one: { version: string; change: unknown }) => [one.version, one.change])).toEqual([
    ["1", planless],
    ["2", null],
  ]);
  expect(changes.map((one: { number: number }) => one.number)).toEqual([planless, docs]);
});

test("no tree is asked for but those of the release when no pull request has a plan file", async () => {
  const { repository } = world.github;
  await released(world, "1.0.0");
  const pulls = ["one", "two"].map((name) =>
    opened(world, { files: { [`${name}.md`]: "x" }, body: fullPlan("Yes."), branch: name }),
  );
  const [, sha = ""] = pulls.map((pull) => repository.mergePull(pull, { method: "squash" }));
  const before = world.github.requests.length;

  const next = await runStep(world, "release", { version: "1.1.0" }, { sha });

  expect(next.conclusion).toBe("success");
  const paths = world.github.requests.slice(before).map(({ path }) => path);
  expect(paths.filter((path) => /\/git\/trees\/|\/files$/.test(path))).toEqual([
    expect.stringContaining(`/git/trees/${sha}`),
  ]);
});

test.each([
  ["a day in the future", 23],
  ["a year ago", -24 * 365],
])(
  "a merged pull request is found although the previous release's commit is dated %s",
  async (_when, hours) => {
    const { repository } = world.github;
    const date = new Date(Date.now() + hours * 3_600_000).toISOString().replace(/\.\d+Z$/, "Z");
    const old = repository.commit({ branch: "main", files: { a: "a" }, message: "Start", date });
    await runStep(world, "release", { version: "1.0.0" }, { sha: old });
    const pull = opened(world, { files: migration, body: fullPlan("No.") });
    const sha = repository.mergePull(pull, { method: "squash" });

    const next = await runStep(world, "release", { version: "1.1.0" }, { sha });

    const { changes } = await manifestOf(next);
    expect(changes).toMatchObject([{ number: pull, plan: { oldCodeOnNewSchema: "no" } }]);
  },
);

test("a release that was cut off and never finished is not the previous one of later releases", async () => {
  await released(world, "1.0.0");
  const cutSha = commit("cut");
  world.github.fail({ method: "POST", route: "/repos/{owner}/{repo}/releases", times: 1, status: 422 });
  await runStep(world, "release", { version: "1.1.0" }, { sha: cutSha });
  const sha = commit("next");

  const next = await runStep(world, "release", { version: "1.2.0" }, { sha });

  expect(world.github.repository.refs.has("refs/tags/v1.1.0")).toBe(true);
  expect((await manifestOf(next)).previous).toMatchObject({ tag: "v1.0.0" });
  expect(next.log).toContain("v1.1.0 is passed over: it has no published release with a manifest");
});

test("a tag that was there before rollback-ready is the previous release", async () => {
  const old = commit("old");
  world.github.repository.setRef("refs/tags/v0.9.0", old);
  const sha = commit("new");

  const first = await runStep(world, "release", { version: "1.0.0" }, { sha });

  expect((await manifestOf(first)).previous).toEqual({ tag: "v0.9.0", commit: old, manifestSha256: null });
});

test("the schema of each directory of migrations has a version of its own", async () => {
  const files = {
    "db/000007_a.up.sql": "CREATE TABLE a (id int);",
    "test/fixtures/000099_b.up.sql": "CREATE TABLE b (id int);",
  };
  const sha = world.github.repository.commit({ branch: "main", files, message: "Start" });

  const first = await runStep(world, "release", { version: "1.0.0" }, { sha });

  expect((await manifestOf(first)).schemas).toEqual([
    { tool: "golang-migrate", directory: "db", version: "7" },
    { tool: "golang-migrate", directory: "test/fixtures", version: "99" },
  ]);
});

test("two files of one name, and a name that GitHub would change, are refused before anything is written", async () => {
  commit("first");
  await world.write({ "a/app.zip": "AAA", "b/app.zip": "BBB", "my app.zip": "CCC" });
  const artifacts = "x=file:a/app.zip\ny=file:b/app.zip\nz=file:my app.zip";

  const refused = await runStep(world, "release", { version: "1.0.0", artifacts });

  expect(refused.errors).toHaveLength(1);
  expect(refused.errors[0]).toContain(
    "names two files that are called `app.zip`. Files of a release lie side by side: rename one of them.",
  );
  expect(refused.errors[0]).toContain(
    "has the file name `my app.zip`, which GitHub would change. Rename the file: letters, digits,",
  );
  expect(refused.writes).toEqual([]);
});

const routes = {
  tagRef: { method: "POST", route: "/repos/{owner}/{repo}/git/refs" },
  draft: { method: "POST", route: "/repos/{owner}/{repo}/releases" },
  upload: { method: "POST", route: "/repos/{owner}/{repo}/releases/{release_id}/assets" },
  publish: { method: "PATCH", route: "/repos/{owner}/{repo}/releases/{release_id}" },
};

test.each([
  ["before the tag", { ...routes.tagRef, reset: "before" as const }],
  ["after the tag", { ...routes.tagRef, reset: "after" as const }],
  ["before the draft", { ...routes.draft, reset: "before" as const }],
  ["after the draft", { ...routes.draft, reset: "after" as const }],
  ["before an upload", { ...routes.upload, reset: "before" as const }],
  ["after an upload", { ...routes.upload, reset: "after" as const }],
  ["before publication", { ...routes.publish, status: 502 }],
  ["after publication", { ...routes.publish, status: 502, applied: true }],
])(
  "a run whose answer was lost %s looks at what is there and goes on, with one tag and one release",
  async (_when, fault) => {
    const sha = commit("first");
    const { artifacts } = await bothArtifacts();
    world.github.fail({ ...fault, times: 1 });

    const cut = await runStep(world, "release", { version: "1.0.0", artifacts });
    const again = await runStep(world, "release", { version: "1.0.0", artifacts }, { runAttempt: 2 });

    const { repository } = world.github;
    expect(cut.conclusion).toBe("success");
    expect(again.conclusion).toBe("success");
    expect([...repository.refs.keys()].filter((name) => name.startsWith("refs/tags/"))).toEqual([
      "refs/tags/v1.0.0",
    ]);
    expect(repository.objects.peel(repository.refs.get("refs/tags/v1.0.0") ?? "")).toBe(sha);
    expect(repository.releases.map((one) => [one.draft, one.assets.map((asset) => asset.name)])).toEqual([
      [false, ["notes.txt", "release-manifest.json"]],
    ]);
    expect(again.writes).toEqual([]);
  },
);

test.each([
  [
    "a file that is not there",
    "notes=file:out/nothing.txt",
    "Artifact `notes` (file:out/nothing.txt) does not resolve: there is no such file in the workspace.",
  ],
  [
    "a tag that the registry does not have",
    "shop=oci:REGISTRY/acme/shop:9.9.9",
    "does not resolve: the registry has no such tag or digest (404).",
  ],
  [
    "a registry that answers with a page",
    "shop=oci:SERVICE/acme/shop:1.0.0",
    "does not resolve: the registry answered `text/html`, not a manifest.",
  ],
  [
    "a registry that nobody runs",
    "shop=oci:127.0.0.1:9/acme/shop:1.0.0",
    "does not resolve: 127.0.0.1:9 cannot be reached",
  ],
])("%s is refused, and nothing is written", async (_what, line, said) => {
  commit("first");
  await image("1.0.0");
  world.service.answer({
    status: 200,
    body: "<html>Log in</html>",
    headers: { "content-type": "text/html" },
  });
  const artifacts = line.replace("REGISTRY", world.registry.host).replace("SERVICE", world.service.host);

  const refused = await runStep(world, "release", { version: "1.0.0", artifacts });

  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toEqual([expect.stringContaining(said)]);
  expect(refused.errors[0]).toContain("release: ARTIFACT_UNRESOLVED: ");
  expect(refused.errors[0]).toContain(
    "Push it before this step, check its spelling, and that this job may read it.",
  );
  expect(refused.writes).toEqual([]);
});

test("a file outside the workspace is refused, also behind a link", async () => {
  commit("first");

  const refused = await runStep(world, "release", { version: "1.0.0", artifacts: "hosts=file:/etc/hosts" });

  expect(refused.errors).toEqual([
    expect.stringContaining(
      "release: FILE_UNREADABLE: The file `/etc/hosts` cannot be read: it lies outside the workspace.",
    ),
  ]);
  expect(refused.writes).toEqual([]);
});

test.each(["1.0", "v1", "1.0.0.0", "latest", "01.2.3"])("`%s` is no semantic version", async (version) => {
  commit("first");

  const refused = await runStep(world, "release", { version });

  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toEqual([
    expect.stringContaining(
      `Input \`version\` is \`${version}\`. Write a full semantic version such as \`1.4.0\`, \`commits\` or \`labels\`.`,
    ),
  ]);
  expect(refused.writes).toEqual([]);
});

test("artifact lines that cannot be read are all named, each with what to write", async () => {
  commit("first");
  const artifacts =
    "shop=docker:acme/shop\nshop=oci:acme/shop:1\na=file:x\na=file:y\nm=file:release-manifest.json";

  const refused = await runStep(world, "release", { version: "1.0.0", artifacts });

  expect(refused.errors).toHaveLength(1);
  expect(refused.errors[0]).toContain("4 inputs cannot be used.");
  expect(refused.errors[0]).toContain(
    "has the line `shop=docker:acme/shop`. Write `name=kind:…` with `oci`, `file`, `npm`,",
  );
  expect(refused.errors[0]).toContain(
    "has the image reference `acme/shop:1`. Write registry, repository and tag or digest, such as `ghcr.io/acme/shop:1.2.0`.",
  );
  expect(refused.errors[0]).toContain("names `a` twice. Give each artifact its own name.");
  expect(refused.errors[0]).toContain(
    "uses the name `release-manifest.json`. It is kept for the manifest; rename the file.",
  );
  expect(refused.writes).toEqual([]);
});

test("a version whose tag is on another commit is taken", async () => {
  await released(world, "1.0.0");
  const sha = commit("later");

  const refused = await runStep(world, "release", { version: "1.0.0" }, { sha });

  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toEqual([
    expect.stringMatching(
      /^release: TAG_TAKEN: The tag `v1\.0\.0` is taken: it is at commit [0-9a-f]{12}, not at [0-9a-f]{12}\.\nA released version never changes\. Release the next version instead\.$/,
    ),
  ]);
  expect(refused.writes).toEqual([]);
});

test("a version whose tag names other artifacts is taken", async () => {
  const { commit: sha } = await released(world, "1.0.0");

  const refused = await runStep(world, "release", { version: "1.0.0" }, { sha });

  expect(refused.errors).toEqual([expect.stringContaining("it was begun with `shop` as sha256:")]);
  expect(refused.writes).toEqual([]);
});

test("a version whose tag somebody made by hand is taken", async () => {
  const sha = commit("first");
  world.github.repository.setRef("refs/tags/v1.0.0", sha);

  const refused = await runStep(world, "release", { version: "1.0.0" });

  expect(refused.errors).toEqual([
    expect.stringContaining("is taken: it was not made by rollback-ready, so it names no manifest"),
  ]);
  expect(refused.writes).toEqual([]);
});

test("a commit that the repository does not have is refused", async () => {
  commit("first");

  const refused = await runStep(world, "release", { version: "1.0.0", commit: "f".repeat(40) });

  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toEqual([
    expect.stringContaining(
      `The repository has no commit ${"f".repeat(40)}. Push it first, or leave \`commit\` out`,
    ),
  ]);
  expect(refused.writes).toEqual([]);
});
