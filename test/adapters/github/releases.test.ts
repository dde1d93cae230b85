import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { GitHub } from "../../../src/adapters/github/client.ts";
import { releases } from "../../../src/adapters/github/releases.ts";
import type { Asset, Releases } from "../../../src/kernel/ports/github.ts";
import { contentOf } from "../../support/content.ts";
import { many, openAdapterWorld, suiteError } from "./world.ts";

const route = "/repos/{owner}/{repo}/releases";
const awkward = Buffer.from([0, 1, 13, 10, 127, 128, 195, 40, 254, 255]);
const as = { name: "v1", body: "", prerelease: false, isLatest: true };
const file = { name: "release-manifest.json", mediaType: "application/json", content: contentOf(awkward) };

async function uploaded(api: GitHub, ...given: Parameters<Releases["upload"]>): Promise<Asset> {
  const asset = await releases(api).upload(...given);
  if (asset === "exists") throw new Error("an asset of this name was there");
  return asset;
}

test("a second release of a published tag is not published: it is taken", async () => {
  const { github, api, head } = await openAdapterWorld();
  github.repository.setRef("refs/tags/v1", head);
  const first = await releases(api).createDraft({ tag: "v1", name: "v1", body: "", prerelease: false });
  await releases(api).publish(first, as);
  const second = await releases(api).createDraft({ tag: "v1", name: "v1", body: "", prerelease: false });

  const published = await releases(api).publish(second, as);
  await releases(api).discardDraft(second);
  await releases(api).discardDraft(second);

  expect(published).toBe("taken");
  expect((await releases(api).list()).map(({ id }) => id)).toEqual([first.id]);
});

test("a release is read by its id, with all assets in a list of their own", async () => {
  const { api } = await openAdapterWorld();
  const draft = await releases(api).createDraft({ tag: "v1", name: "v1", body: "", prerelease: true });
  for (const number of many(120, (index) => index)) {
    await uploaded(api, draft, { ...file, name: `a${number}` });
  }

  const found = await releases(api).get(draft.id);
  const assets = await releases(api).assetsOf(draft);

  expect(found).toMatchObject({ id: draft.id, prerelease: true, immutable: false });
  expect(assets).toHaveLength(120);
  expect(await releases(api).get(draft.id + 1000)).toBeNull();
});

test("a draft is found by its tag, although the tag does not exist", async () => {
  const { github, api } = await openAdapterWorld();

  const draft = await releases(api).createDraft({
    tag: "v1",
    name: "Version 1",
    body: "Notes",
    prerelease: false,
  });
  const found = await releases(api).ofTag("v1");

  expect(found).toEqual([draft]);
  expect(draft).toMatchObject({ tag: "v1", draft: true, body: "Notes", assets: [] });
  expect(github.repository.refs.has("refs/tags/v1")).toBe(false);
});

test("all drafts and the published release of a tag are found, beyond the first page", async () => {
  const { github, api, head } = await openAdapterWorld();
  const first = await releases(api).createDraft({ tag: "v1", name: "first", body: "", prerelease: false });
  github.repository.setRef("refs/tags/v1", head);
  await releases(api).publish(first, as);
  const second = await releases(api).createDraft({ tag: "v1", name: "second", body: "", prerelease: false });
  const sample = github.repository.releases[0];
  if (sample === undefined) throw new Error("no release");
  for (const number of many(230, (index) => index)) {
    github.repository.releases.push({ ...sample, id: 10_000 + number, tagName: `v0.${number}`, assets: [] });
  }

  const found = await releases(api).ofTag("v1");

  expect(found.map(({ id, draft }) => [id, draft])).toEqual([
    [second.id, true],
    [first.id, false],
  ]);
});

test("publishing a draft keeps its assets and needs no new tag", async () => {
  const { github, api, head } = await openAdapterWorld();
  github.repository.setRef("refs/tags/v1", head);
  const draft = await releases(api).createDraft({ tag: "v1", name: "v1", body: "", prerelease: false });
  await releases(api).upload(draft, file);

  const published = await releases(api).publish(draft, as);

  expect(published).toMatchObject({ id: draft.id, draft: false, tag: "v1", assets: [{ name: file.name }] });
});

test("an upload arrives byte for byte, with its type, size and digest", async () => {
  const { github, api } = await openAdapterWorld();
  const draft = await releases(api).createDraft({ tag: "v1", name: "v1", body: "", prerelease: false });

  const asset = await uploaded(api, draft, file);

  const kept = github.repository.releases[0]?.assets[0];
  expect(kept?.bytes?.equals(awkward)).toBe(true);
  expect(kept?.contentType).toBe("application/json");
  expect(asset).toMatchObject({
    name: "release-manifest.json",
    size: 10,
    digest: `sha256:${createHash("sha256").update(awkward).digest("hex")}`,
    uploaded: true,
  });
});

test("an asset comes back byte for byte, JSON too", async () => {
  const { api } = await openAdapterWorld();
  const draft = await releases(api).createDraft({ tag: "v1", name: "v1", body: "", prerelease: false });
  const binary = await uploaded(api, draft, { ...file, name: "a.bin" });
  const json = await uploaded(api, draft, { ...file, name: "b.json", content: contentOf('{"a": 1}\n') });

  const read = [await releases(api).bytesOf(binary), await releases(api).bytesOf(json)];

  expect(read.map((bytes) => Buffer.from(bytes))).toEqual([awkward, Buffer.from('{"a": 1}\n')]);
});

test("an asset with other bytes shows by its digest, and can be discarded and uploaded again", async () => {
  const { api } = await openAdapterWorld();
  const draft = await releases(api).createDraft({ tag: "v1", name: "v1", body: "", prerelease: false });
  const wrong = await uploaded(api, draft, { ...file, content: contentOf("other") });
  const again = await releases(api).upload(draft, file);

  await releases(api).discardAsset(wrong);
  await releases(api).discardAsset(wrong);
  const right = await uploaded(api, draft, file);

  expect(again).toBe("exists");
  expect(right.digest).not.toBe(wrong.digest);
  expect((await releases(api).ofTag("v1"))[0]?.assets).toEqual([right]);
});

test("an asset whose upload did not finish is not uploaded, and an old one has no digest", async () => {
  const { github, api } = await openAdapterWorld();
  const asset = {
    id: 1,
    name: "a",
    size: 0,
    state: "starter",
    browser_download_url: "https://example.com/a",
  };
  const release = {
    id: 2,
    tag_name: "v1",
    draft: true,
    prerelease: false,
    html_url: "",
    upload_url: "",
    assets: [asset],
  };
  github.fail({ method: "GET", route, times: 3, status: 200, body: [release] });

  const [found] = await releases(api).ofTag("v1");

  expect(found?.assets[0]).toMatchObject({ uploaded: false, digest: null });
});

test("a download that is shorter than GitHub lists is an error, not an asset", async () => {
  const { api } = await openAdapterWorld();
  const draft = await releases(api).createDraft({ tag: "v1", name: "v1", body: "", prerelease: false });
  const asset = await uploaded(api, draft, file);

  const error = await suiteError(releases(api).bytesOf({ ...asset, size: asset.size + 1 }));

  expect(error.code).toBe("ANSWER_UNREADABLE");
  expect(error.message).toContain("not the 11 bytes that GitHub lists");
});
