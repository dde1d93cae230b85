import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import type { PlannedGit } from "../../../../src/core/rollback/layers/git.ts";
import {
  beforeFirstPush,
  credential,
  gitopsWorld,
  shortOfTime,
  user,
  values,
  wantedValues,
} from "./gitops-world.ts";

const file = "apps/prod/values.yaml";
const login = { user, secret: "GITOPS" };
const asBefore = "as it was before: nothing was pushed";

it("a value is set by one commit on the tip, and says whose it is", async () => {
  const { repository, run } = gitopsWorld();
  const tip = repository.git("rev-parse", "main").trim();

  const result = await run();

  const commit = repository.git("rev-parse", "main").trim();
  expect(result).toEqual({
    outcome: "done",
    detail: `\`main\` is at ${commit.slice(0, 12)} now`,
    state: "release v1.0.0",
    url: null,
  });
  expect(repository.file(file)).toBe(wantedValues);
  expect(repository.git("log", "-1", "--format=%P|%an <%ae>|%cn <%ce>|%B", "main").trim()).toBe(
    `${tip}|rollback-ready <rollback-ready@users.noreply.github.com>|rollback-ready <rollback-ready@users.noreply.github.com>|` +
      "Return production to v1.0.0\n\nRollback-Ready: rr-42-redeploy-1\nSigned-off-by: rollback-ready <rollback-ready@users.noreply.github.com>",
  );
  expect(repository.git("diff", "--name-only", "main~1", "main").trim()).toBe(file);
});

it("what is as wanted already is done, and nothing is pushed", async () => {
  const { repository, run } = gitopsWorld();
  await run();
  const tip = repository.git("rev-parse", "main").trim();

  const result = await run();

  expect(result).toMatchObject({
    outcome: "done",
    detail: `\`main\` is as wanted already, at ${tip.slice(0, 12)}`,
  });
  expect(repository.subjects()).toEqual(["Return production to v1.0.0", "Begin"]);
});

it.each([true, false])(
  "over HTTP with basic authentication it is the same (partial clones: %s)",
  async (allowsFilter) => {
    const { repository, run, serve, masked } = gitopsWorld(allowsFilter);
    const { url, requests } = await serve({ credential });

    const result = await run({ url: `${url}/${repository.name}`, login });

    expect(result).toMatchObject({ outcome: "done" });
    expect(repository.file(file)).toBe(wantedValues);
    expect(requests.filter((one) => one.endsWith("refused"))).toEqual([]);
    expect(masked).toContain(credential);
  },
);

it("a push of somebody else between reading and pushing: both survive", async () => {
  const { repository, run, gitops, lines } = gitopsWorld();
  const rival = beforeFirstPush(gitops, () =>
    repository.push({ "apps/prod/values.yaml": `${values}replicas: 3\n` }),
  );

  const result = await run({}, rival);

  expect(result).toMatchObject({ outcome: "done" });
  expect(repository.file(file)).toBe(`${wantedValues}replicas: 3\n`);
  expect(repository.subjects()).toEqual(["Return production to v1.0.0", "By somebody else", "Begin"]);
  expect(lines).toEqual(["`main`: somebody pushed meanwhile; it is read again"]);
});

it("a push that lands while ours is on its way: both survive", async () => {
  const { repository, run, serve } = gitopsWorld();
  let rivals = 0;
  const { url } = await serve({
    onPush: () => rivals++ === 0 && repository.push({ "other.yaml": "a: 1\n" }),
  });

  const result = await run({ url: `${url}/${repository.name}` });

  expect(result).toMatchObject({ outcome: "done" });
  expect(repository.file(file)).toBe(wantedValues);
  expect(repository.file("other.yaml")).toBe("a: 1\n");
  expect(rivals).toBe(2);
});

it("two rollbacks at once come to one commit each at most, and to the same content", async () => {
  const { repository, run } = gitopsWorld();
  repository.push({ "apps/blue/values.yaml": values });
  const blue: Partial<PlannedGit> = { set: [["apps/blue/values.yaml", [["image.digest", "sha256:good"]]]] };

  const results = await Promise.all([run(), run(blue), run()]);

  expect(results.map(({ outcome }) => outcome)).toEqual(["done", "done", "done"]);
  expect(repository.file(file)).toBe(wantedValues);
  expect(repository.file("apps/blue/values.yaml")).toBe(wantedValues);
  expect(repository.subjects().filter((one) => one.startsWith("Return"))).toHaveLength(2);
});

it("a branch that was rewritten meanwhile is read again and not overwritten", async () => {
  const { repository, run, gitops } = gitopsWorld();
  repository.push({ "README.md": "Second\n" }, "Second");
  const rewind = beforeFirstPush(gitops, () => repository.git("update-ref", "refs/heads/main", "main~1"));

  const result = await run({}, rewind);

  expect(result).toMatchObject({ outcome: "done" });
  expect(repository.subjects()).toEqual(["Return production to v1.0.0", "Begin"]);
});

it("a branch that was deleted meanwhile is not made again", async () => {
  const { repository, run, gitops } = gitopsWorld();
  repository.push({ "README.md": "Other\n" }, "Other", "other");
  const gone = beforeFirstPush(gitops, () => repository.git("update-ref", "-d", "refs/heads/main"));

  const result = await run({}, gone);

  expect(result).toEqual({
    outcome: "failed",
    detail: "the repository has no branch `main`. Correct `branch`",
    state: asBefore,
    url: null,
  });
  expect(repository.git("branch", "--list", "--format=%(refname:short)").trim()).toBe("other");
});

it("a protected branch: the refusal is told in the server's words, and it is not tried again", async () => {
  const { repository, run } = gitopsWorld();
  repository.hook("pre-receive", "echo 'changes go through review here' >&2; exit 1");

  const result = await run();

  expect(result).toMatchObject({ outcome: "failed", state: asBefore });
  expect(result.detail).toContain("the push to `main` was refused: ");
  expect(result.detail).toContain("changes go through review here");
  expect(repository.subjects()).toEqual(["Begin"]);
});

// curl itself sends a request again when a connection that it had used before is reset.
it("an answer that is lost: the branch is read, and nothing is pushed twice", async () => {
  const { repository, run, serve } = gitopsWorld();
  const { url } = await serve({ lostAnswers: 2 });

  const result = await run({ url: `${url}/${repository.name}` });

  expect(result).toMatchObject({ outcome: "done" });
  expect(result.detail).toMatch(
    /^`main` is as wanted already, at [0-9a-f]{12}; a push before had no answer$/,
  );
  expect(repository.subjects()).toEqual(["Return production to v1.0.0", "Begin"]);
});

it("a server that never answers ends at the deadline", async () => {
  const { repository, run, serve, gitops } = gitopsWorld();
  const { url } = await serve({ isSilent: true });
  const short = shortOfTime(gitops, "tip");

  const result = await run({ url: `${url}/${repository.name}` }, short.gitops, short.clock);

  expect(result).toEqual({
    outcome: "failed",
    detail: "`main` was not changed in time: it was not read: the time of the layer was over",
    state: asBefore,
    url: null,
  });
});

it("a push that is under way at the deadline leaves the state unknown", async () => {
  const { repository, run, gitops } = gitopsWorld();
  // The hook holds the push up for longer than the layer has.
  repository.hook("pre-receive", "exec sleep 30");
  const short = shortOfTime(gitops, "push");

  const result = await run({}, short.gitops, short.clock);

  expect(result).toMatchObject({
    outcome: "failed",
    state: "not known: a push on its way to release v1.0.0 had no answer",
    isUnsure: true,
  });
});

it("a token that the server refuses, and an empty one", async () => {
  const { repository, run, serve } = gitopsWorld();
  const { url, requests } = await serve({ credential: "other" });
  const at = `${url}/${repository.name}`;

  const refused = await run({ url: at, login });
  const empty = await run({ url: at, login: { user, secret: "NONE" } });

  expect(refused).toMatchObject({ outcome: "failed", state: asBefore });
  expect(refused.detail).toMatch(/^the repository does not take this login: .*\. Check `token`$/);
  expect(requests).toHaveLength(1);
  expect(empty.detail).toBe("the secret `NONE` is empty. Check that it is set for this job");
});

it.each<[string, Partial<PlannedGit>, string]>([
  [
    "a path in a file",
    { set: [[file, [["image.digset", "x"]]]] },
    `\`${file}\` has no key \`digset\` at \`image\`. Write \`digest\`.`,
  ],
  [
    "a file",
    { set: [["apps/prd/values.yaml", [["a", "x"]]]] },
    `it has no \`apps/prd/values.yaml\`. Write \`${file}\`.`,
  ],
  [
    "a folder for a file",
    { set: [["apps/prod", [["a", "x"]]]] },
    "`apps/prod` is a folder. Name a file in it.",
  ],
  ["a branch", { branch: "mian" }, "the repository has no branch `mian`. Correct `branch`"],
  [
    "a commit",
    { set: [], restore: { paths: ["apps"], commit: "1".repeat(40) } },
    "it has no commit `111111111111`. Look at what the release recorded.",
  ],
])("%s that is not there is refused, and nothing is pushed", async (_what, layer, detail) => {
  const { repository, run } = gitopsWorld();

  expect(await run(layer)).toEqual({ outcome: "failed", detail, state: asBefore, url: null });
  expect(repository.subjects()).toEqual(["Begin"]);
});

it.each([true, false])(
  "paths are restored to what they were: changed, removed and added (partial clones: %s)",
  async (allowsFilter) => {
    const { repository, run } = gitopsWorld(allowsFilter);
    const good = repository.push(
      { "apps/prod/old.yaml": "o: 1\n", "apps/prod/values.yaml": `${values}# good\n`, "plain.txt": "1\n" },
      "Good",
    );
    repository.push(
      {
        "apps/prod/old.yaml": null,
        "apps/prod/new/deep.yaml": "n: 1\n",
        "apps/prod/values.yaml": values,
        "plain.txt": "2\n",
        "README.md": "Kept\n",
      },
      "Bad",
    );

    const result = await run({ set: [], restore: { paths: ["apps/prod", "plain.txt"], commit: good } });
    const again = await run({ set: [], restore: { paths: ["apps/prod", "plain.txt"], commit: good } });

    expect(result).toMatchObject({ outcome: "done" });
    expect(again.detail).toMatch(/^`main` is as wanted already/);
    expect(repository.git("diff", "--name-only", good, "main").trim()).toBe("README.md");
    expect(repository.file("README.md")).toBe("Kept\n");
    expect(repository.subjects()).toEqual(["Return production to v1.0.0", "Bad", "Good", "Begin"]);
  },
);

it("a file that became a folder is a file again, and modes are restored", async () => {
  const { repository, run } = gitopsWorld();
  const good = repository.push({ "apps/x": "x\n" }, "Good");
  repository.push({ "apps/x": null }, "Gone");
  repository.push({ "apps/x/y": "y\n" }, "Bad");

  const result = await run({ set: [], restore: { paths: ["apps"], commit: good } });

  expect(result).toMatchObject({ outcome: "done" });
  expect(repository.git("diff", "--name-only", good, "main")).toBe("");
});

it("a path that was not there at the commit is never taken away whole", async () => {
  const { repository, run } = gitopsWorld();
  const begin = repository.git("rev-parse", "main").trim();
  repository.push({ "new/a": "a\n" });

  const result = await run({ set: [], restore: { paths: ["new"], commit: begin } });

  expect(result).toMatchObject({
    outcome: "failed",
    detail: `it had no \`new\` at \`${begin.slice(0, 12)}\`. Correct \`paths\`.`,
  });
});

it("what is restored is edited after that, in one commit", async () => {
  const { repository, run } = gitopsWorld();
  const begin = repository.git("rev-parse", "main").trim();
  repository.push({
    "apps/prod/values.yaml": "broken\n",
    "flags.json":
      '{"flags":{"a":{"state":"ENABLED","variants":{"on":true,"off":false},"defaultVariant":"on"}}}',
  });

  const result = await run({
    restore: { paths: ["apps"], commit: begin },
    flags: [["flags.json", [["a", "off"]]]],
  });

  expect(result).toMatchObject({ outcome: "done" });
  expect(repository.file(file)).toBe(wantedValues);
  expect(JSON.parse(repository.file("flags.json")).flags.a.defaultVariant).toBe("off");
  expect(repository.subjects()).toHaveLength(3);
});

it("a link and a file of other bytes than text are refused", async () => {
  const { repository, run, folder } = gitopsWorld();
  const clone = `${folder}/clone`;
  const sh = `git clone -q ${repository.folder} ${clone} && cd ${clone} && ln -s README.md link && printf 'a: \\377\\n' > bytes && git add -A && git -c user.name=A -c user.email=a@example.com commit -qm Odd && git push -q`;
  execFileSync("sh", ["-c", sh]);

  const link = await run({ set: [["link", [["a", "x"]]]] });
  const bytes = await run({ set: [["bytes", [["a", "x"]]]] });

  expect(link.detail).toBe("`link` cannot be read: it is a link or a submodule, no file.");
  expect(bytes.detail).toBe("`bytes` cannot be read: it is not UTF-8.");
});
