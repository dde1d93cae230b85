import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { openWorld, refusal, type World } from "./world.ts";

const bytes = Buffer.from([0, 1, 2, 254, 255, 13, 10]);

async function draft({ octokit, at }: World, tag_name = "v1") {
  const { data } = await octokit.rest.repos.createRelease({ ...at, tag_name, draft: true });
  return data;
}

function upload({ octokit, at }: World, release: { id: number; upload_url: string }, name = "app.bin") {
  const data = bytes as unknown as string;
  return octokit.rest.repos.uploadReleaseAsset({
    ...at,
    release_id: release.id,
    url: release.upload_url,
    name,
    data,
  });
}

test("publishing a release makes its tag at the target when there is none", async () => {
  const world = await openWorld();
  const { github, octokit, at, head } = world;
  github.repository.commit({ branch: "main", files: { a: "a" }, message: "Next" });

  await octokit.rest.repos.createRelease({ ...at, tag_name: "v1", target_commitish: head });
  await octokit.rest.repos.createRelease({ ...at, tag_name: "v2" });

  expect(github.repository.refs.get("refs/tags/v1")).toBe(head);
  expect(github.repository.refs.get("refs/tags/v2")).toBe(github.repository.refs.get("refs/heads/main"));
});

test("a draft has no tag until it is published", async () => {
  const world = await openWorld();
  const { github, octokit, at } = world;
  const { id } = await draft(world);
  const hadTag = github.repository.refs.has("refs/tags/v1");

  await octokit.rest.repos.updateRelease({ ...at, release_id: id, draft: false });

  expect([hadTag, github.repository.refs.get("refs/tags/v1")]).toEqual([false, world.head]);
});

test("one tag may have several drafts but only one published release", async () => {
  const world = await openWorld();
  const { octokit, at } = world;
  const first = await draft(world);
  const second = await draft(world);
  await octokit.rest.repos.updateRelease({ ...at, release_id: first.id, draft: false });

  const refused = await refusal(
    octokit.rest.repos.updateRelease({ ...at, release_id: second.id, draft: false }),
  );

  expect(refused).toMatchObject({ status: 422, body: expect.stringContaining("already_exists") });
});

test("a target that is neither a branch nor a commit is refused", async () => {
  const { octokit, at } = await openWorld();

  const refused = await refusal(
    octokit.rest.repos.createRelease({ ...at, tag_name: "v1", target_commitish: "none" }),
  );

  expect(refused).toMatchObject({ status: 422, body: expect.stringContaining("target_commitish") });
});

test("drafts and their assets are seen only by those who may push", async () => {
  const world = await openWorld();
  const asset = await upload(world, await draft(world));
  const reader = world.as({ permissions: { contents: "read" } });

  const list = await reader.rest.repos.listReleases(world.at);
  const one = await refusal(reader.rest.repos.getReleaseAsset({ ...world.at, asset_id: asset.data.id }));

  expect([list.data.length, one.status]).toEqual([0, 404]);
});

test("a release of a commit that changes workflow files is refused to a bot", async () => {
  const { github, octokit, at } = await openWorld();
  const files = { ".github/workflows/ci.yml": "a" };
  const sha = github.repository.commit({ branch: "feature", files, message: "CI" });

  const refused = await refusal(
    octokit.rest.repos.createRelease({ ...at, tag_name: "v1", target_commitish: sha }),
  );

  expect(refused.status).toBe(403);
});

test("an asset comes back byte for byte, with its digest", async () => {
  const world = await openWorld();
  const asset = await upload(world, await draft(world));

  const back = await world.octokit.request("GET /repos/{owner}/{repo}/releases/assets/{asset_id}", {
    ...world.at,
    asset_id: asset.data.id,
    headers: { accept: "application/octet-stream" },
  });

  expect(Buffer.from(back.data as unknown as ArrayBuffer)).toEqual(bytes);
  const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  expect(asset.data).toMatchObject({ digest, size: bytes.length, state: "uploaded" });
});

test("a second asset of the same name is refused until the first is deleted", async () => {
  const world = await openWorld();
  const release = await draft(world);
  const first = await upload(world, release);

  const refused = await refusal(upload(world, release));
  await world.octokit.rest.repos.deleteReleaseAsset({ ...world.at, asset_id: first.data.id });
  await upload(world, release);

  expect(refused).toMatchObject({ status: 422, body: expect.stringContaining("already_exists") });
});

test("after publishing, the assets and the tag of an immutable release are frozen", async () => {
  const world = await openWorld();
  const { github, octokit, at } = world;
  github.repository.setImmutableReleases(true);
  const release = await draft(world);
  const asset = await upload(world, release);
  await octokit.rest.repos.updateRelease({ ...at, release_id: release.id, draft: false });
  const next = github.repository.commit({ branch: "main", files: { a: "a" }, message: "Next" });

  const refusals = [
    await refusal(upload(world, release, "more.bin")),
    await refusal(octokit.rest.repos.deleteReleaseAsset({ ...at, asset_id: asset.data.id })),
    await refusal(octokit.rest.git.updateRef({ ...at, ref: "tags/v1", sha: next, force: true })),
    await refusal(octokit.rest.repos.updateRelease({ ...at, release_id: release.id, draft: true })),
  ];
  const edited = await octokit.rest.repos.updateRelease({ ...at, release_id: release.id, body: "Notes" });

  expect(refusals.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
  expect(refusals[0]?.body).toContain("immutable release");
  expect(edited.data).toMatchObject({ immutable: true, body: "Notes" });
});

test("the tag name of an immutable release can never be used again", async () => {
  const world = await openWorld();
  const { github, octokit, at, head } = world;
  github.repository.setImmutableReleases(true);
  await octokit.rest.repos.createRelease({ ...at, tag_name: "v1" });
  github.repository.releases.length = 0;
  github.repository.deleteRef("refs/tags/v1");

  const release = await refusal(octokit.rest.repos.createRelease({ ...at, tag_name: "v1" }));
  const ref = await refusal(octokit.rest.git.createRef({ ...at, ref: "refs/tags/v1", sha: head }));

  expect(release.body).toContain("tag_name was used by an immutable release");
  expect(ref.body).toContain("creations being restricted");
});

test("even when its immutable release is deleted, a tag can be neither moved nor made again", async () => {
  const world = await openWorld();
  const { github, octokit, at, head } = world;
  github.repository.setImmutableReleases(true);
  const { data } = await octokit.rest.repos.createRelease({ ...at, tag_name: "v1" });
  const next = github.repository.commit({ branch: "main", files: { a: "a" }, message: "Next" });
  await octokit.rest.repos.deleteRelease({ ...at, release_id: data.id });

  const moved = await refusal(octokit.rest.git.updateRef({ ...at, ref: "tags/v1", sha: next, force: true }));
  const remade = await refusal(octokit.rest.repos.createRelease({ ...at, tag_name: "v1" }));

  expect([moved.status, remade.status]).toEqual([422, 422]);
  expect(github.repository.refs.get("refs/tags/v1")).toBe(head);
});

test("a published release that is given another tag makes it, unless its name is burned", async () => {
  const world = await openWorld();
  const { github, octokit, at, head } = world;
  const { data } = await octokit.rest.repos.createRelease({ ...at, tag_name: "v1" });
  github.repository.burnedTags.add("v3");

  await octokit.rest.repos.updateRelease({ ...at, release_id: data.id, tag_name: "v2" });
  const burned = await refusal(
    octokit.rest.repos.updateRelease({ ...at, release_id: data.id, tag_name: "v3" }),
  );

  expect(github.repository.refs.get("refs/tags/v2")).toBe(head);
  expect(burned.body).toContain("tag_name was used by an immutable release");
});

test("a release is read by its id, also while it is a draft", async () => {
  const world = await openWorld();
  const { id } = await draft(world);

  const { data } = await world.octokit.rest.repos.getRelease({ ...world.at, release_id: id });

  expect([data.id, data.draft]).toEqual([id, true]);
});

test("a deleted release is gone, and its tag stays", async () => {
  const world = await openWorld();
  const { github, octokit, at } = world;
  const { data } = await octokit.rest.repos.createRelease({ ...at, tag_name: "v1" });

  await octokit.rest.repos.deleteRelease({ ...at, release_id: data.id });
  const again = await refusal(octokit.rest.repos.deleteRelease({ ...at, release_id: data.id }));

  expect([github.repository.releases, again.status]).toEqual([[], 404]);
  expect(github.repository.refs.has("refs/tags/v1")).toBe(true);
});

test("assets are listed by pages", async () => {
  const world = await openWorld();
  const release = await draft(world);
  for (let number = 0; number < 31; number++) await upload(world, release, `a${number}`);

  const list = await world.octokit.rest.repos.listReleaseAssets({
    ...world.at,
    release_id: release.id,
    page: 2,
  });

  expect(list.data.map(({ name }) => name)).toEqual(["a30"]);
});
