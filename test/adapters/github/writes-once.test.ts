import { expect, test } from "vitest";
import { checks } from "../../../src/adapters/github/checks.ts";
import type { GitHub } from "../../../src/adapters/github/client.ts";
import { deployments } from "../../../src/adapters/github/deployments.ts";
import { issues } from "../../../src/adapters/github/issues.ts";
import { records } from "../../../src/adapters/github/records.ts";
import { releases } from "../../../src/adapters/github/releases.ts";
import { tags } from "../../../src/adapters/github/tags.ts";
import type { FaultRule } from "../../../src/rehearsal/github/faults.ts";
import { addMilestone } from "../../../src/rehearsal/github/state/issue-settings.ts";
import { contentOf } from "../../support/content.ts";
import { type AdapterWorld, openAdapterWorld, suiteError } from "./world.ts";

const repo = "/repos/{owner}/{repo}";
const lost: readonly [string, Partial<FaultRule>, boolean][] = [
  ["502 before it had an effect", { status: 502 }, false],
  ["502 after it had its effect", { status: 502, applied: true }, true],
  ["a reset before it had an effect", { reset: "before" }, false],
  ["a reset after it had its effect", { reset: "after" }, true],
];

/** A write by its words in the message: the request that is lost, what must be there first, and the call. */
interface Write {
  readonly says: string;
  readonly method: string;
  readonly route: string;
  prepare?(world: AdapterWorld): Promise<void>;
  call(api: GitHub, world: AdapterWorld): Promise<unknown>;
}

const draftOf = async (api: GitHub) => {
  const [draft] = await releases(api).ofTag("v1");
  if (draft === undefined) throw new Error("there is no draft");
  return draft;
};
const makeDraft = async ({ api }: AdapterWorld) =>
  void (await releases(api).createDraft({ tag: "v1", name: "v1", body: "", prerelease: false }));
const makeAsset = async (world: AdapterWorld) => {
  await makeDraft(world);
  await releases(world.api).upload(await draftOf(world.api), file);
};
const as = { name: "v1", body: "", prerelease: false, isLatest: true };
const file = { name: "a.txt", mediaType: "text/plain", content: contentOf("a") };
const assetOf = async (api: GitHub) => {
  const [asset] = (await draftOf(api)).assets;
  if (asset === undefined) throw new Error("there is no asset");
  return asset;
};
const newTag = (commit: string) => ({ name: "v1", commit, message: "m", date: "2026-05-01T10:00:00Z" });
const newDeployment = (ref: string) => ({
  ref,
  environment: "production",
  task: "deploy",
  description: "",
  payload: {},
});
const newStatus = { state: "success", description: "", logUrl: "" } as const;
const newCheck = (headSha: string) =>
  ({
    name: "plan",
    headSha,
    externalId: "1",
    conclusion: "success",
    title: "t",
    summary: "s",
    annotations: [],
  }) as const;
const makeIssues = async ({ api, github }: AdapterWorld) => {
  addMilestone(github.repository, "Stability");
  await issues(api).create({ title: "Parent", body: "b", labels: ["bug"] });
  await issues(api).create({ title: "Child", body: "", labels: [] });
};
const ref = "refs/rollback-ready/incidents/1";
// The repository's id is asked for by GraphQL too, so it is known before.
const makeRecord = async ({ api }: AdapterWorld) => {
  await records(api).create(ref, { a: "1" }, "m");
  await api.nodeId();
};
const advanceRecord = (api: GitHub, { github }: AdapterWorld) => {
  const stored = { oid: github.repository.refs.get(ref) ?? "", files: { a: "1" } };
  return records(api).advance(ref, stored, { a: "2" }, "m");
};

const writes: readonly Write[] = [
  {
    says: "make the tag object `v1`",
    method: "POST",
    route: `${repo}/git/tags`,
    call: (api, { head }) => tags(api).create(newTag(head)),
  },
  {
    says: "create the tag `v1`",
    method: "POST",
    route: `${repo}/git/refs`,
    call: (api, { head }) => tags(api).create(newTag(head)),
  },
  {
    says: "create the draft release `v1`",
    method: "POST",
    route: `${repo}/releases`,
    call: (api) => releases(api).createDraft({ tag: "v1", name: "v1", body: "", prerelease: false }),
  },
  {
    says: "upload `a.txt` to `v1`",
    method: "POST",
    route: `${repo}/releases/{release_id}/assets`,
    prepare: makeDraft,
    call: async (api) => releases(api).upload(await draftOf(api), file),
  },
  {
    says: "remove the unfinished asset `a.txt`",
    method: "DELETE",
    route: `${repo}/releases/assets/{asset_id}`,
    prepare: makeAsset,
    call: async (api) => releases(api).discardAsset(await assetOf(api)),
  },
  {
    says: "publish the release `v1`",
    method: "PATCH",
    route: `${repo}/releases/{release_id}`,
    prepare: makeDraft,
    call: async (api) => releases(api).publish(await draftOf(api), as),
  },
  {
    says: "create a deployment to `production`",
    method: "POST",
    route: `${repo}/deployments`,
    call: (api, { head }) => deployments(api).create(newDeployment(head)),
  },
  {
    says: "as success",
    method: "POST",
    route: `${repo}/deployments/{deployment_id}/statuses`,
    call: async (api, { head }) =>
      deployments(api).addStatus((await deployments(api).create(newDeployment(head))).id, newStatus),
  },
  {
    says: "create the check run `plan`",
    method: "POST",
    route: `${repo}/check-runs`,
    call: (api, { head }) => checks(api).create(newCheck(head)),
  },
  {
    says: "open the issue",
    method: "POST",
    route: `${repo}/issues`,
    call: (api) => issues(api).create({ title: "t", body: "b", labels: [] }),
  },
  {
    says: "create the label `incident`",
    method: "POST",
    route: `${repo}/labels`,
    call: (api) => issues(api).ensureLabel({ name: "incident", color: "b60205", description: "" }),
  },
  {
    says: "edit issue #1",
    method: "PATCH",
    route: `${repo}/issues/{issue_number}`,
    prepare: makeIssues,
    call: (api) => issues(api).edit(1, { body: "c" }),
  },
  {
    says: "label issue #1",
    method: "POST",
    route: `${repo}/issues/{issue_number}/labels`,
    prepare: makeIssues,
    call: (api) => issues(api).addLabels(1, ["incident"]),
  },
  {
    says: "take the label `bug` off issue #1",
    method: "DELETE",
    route: `${repo}/issues/{issue_number}/labels/{name}`,
    prepare: makeIssues,
    call: (api) => issues(api).removeLabel(1, "bug"),
  },
  {
    says: "assign `acme` to issue #1",
    method: "POST",
    route: `${repo}/issues/{issue_number}/assignees`,
    prepare: makeIssues,
    call: (api) => issues(api).assign(1, "acme"),
  },
  {
    says: "set the milestone of issue #1",
    method: "PATCH",
    route: `${repo}/issues/{issue_number}`,
    prepare: makeIssues,
    call: (api) => issues(api).setMilestone(1, "Stability"),
  },
  {
    says: "set the type of issue #1",
    method: "PATCH",
    route: `${repo}/issues/{issue_number}`,
    prepare: makeIssues,
    call: (api) => issues(api).setType(1, "Incident"),
  },
  {
    says: "add a sub-issue to issue #1",
    method: "POST",
    route: `${repo}/issues/{issue_number}/sub_issues`,
    prepare: makeIssues,
    call: (api, { github }) => issues(api).addSubIssue(1, github.repository.issues[1]?.id ?? 0),
  },
  {
    says: "store the files of a record",
    method: "POST",
    route: `${repo}/git/trees`,
    call: (api) => records(api).create(ref, { a: "1" }, "m"),
  },
  {
    says: "store the commit of a record",
    method: "POST",
    route: `${repo}/git/commits`,
    call: (api) => records(api).create(ref, { a: "1" }, "m"),
  },
  {
    says: `create the record \`${ref}\``,
    method: "POST",
    route: `${repo}/git/refs`,
    call: (api) => records(api).create(ref, { a: "1" }, "m"),
  },
  {
    says: `move the record \`${ref}\``,
    method: "POST",
    route: "/graphql",
    prepare: makeRecord,
    call: advanceRecord,
  },
  {
    says: `move the record \`${ref}\``,
    method: "PATCH",
    route: `${repo}/git/refs/{ref}`,
    prepare: async (world) => {
      await makeRecord(world);
      const body = { message: "Not Found" };
      world.github.fail({ method: "POST", route: "/graphql", times: 1, status: 404, body });
    },
    call: advanceRecord,
  },
];
const cases = writes.flatMap((write) =>
  lost.map(([what, fault, applied]) => ({ write, what, fault, applied, says: write.says })),
);

test.each(cases)(
  "asked to $says, GitHub gave $what: the request is sent once",
  async ({ write, fault, applied }) => {
    const world = await openAdapterWorld();
    await write.prepare?.(world);
    const before = world.sent(`${write.method} ${write.route}`);
    world.github.fail({ method: write.method, route: write.route, times: 9, ...fault });

    const error = await suiteError(write.call(world.api, world));

    expect(error.code).toBe("GITHUB_FAILED");
    expect(error.message).toContain(write.says);
    expect(error.hint).toBe("Run the step again: it looks for what is already there and finishes the rest.");
    expect(world.sent(`${write.method} ${write.route}`) - before).toBe(1);
    expect(world.github.requests.at(-1)?.write).toBe(applied);
    // Nothing but the pace of writes is waited for.
    expect(world.sleeps.filter((ms) => ms !== 1_000)).toEqual([]);
  },
);
