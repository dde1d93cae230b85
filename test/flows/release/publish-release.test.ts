import { expect, test } from "vitest";
import { publishRelease } from "../../../src/flows/release/publish-release.ts";
import type { Asset, Release, Releases } from "../../../src/kernel/ports/github.ts";
import type { Downloads } from "../../../src/kernel/ports/index.ts";
import type { Clock, Log } from "../../../src/kernel/ports/machine.ts";
import { contentOf } from "../../support/content.ts";

const draft: Release = {
  id: 1,
  tag: "v1.0.0",
  draft: true,
  prerelease: false,
  immutable: false,
  author: "github-actions[bot]",
  url: "",
  uploadUrl: "",
  body: "",
  assets: [],
};
const sha256 = "a".repeat(64);
const asset: Asset = {
  id: 2,
  name: "my_app.zip",
  size: 3,
  digest: `sha256:${sha256}`,
  uploaded: true,
  url: "",
};
const silent: Log = { info: () => {}, group: () => {}, warning: () => {}, error: () => {}, mask: () => {} };
const clock: Clock = { now: () => 0, monotonic: () => 0, sleep: async () => {} };
const signal = new AbortController().signal;

const downloads: Downloads = {
  digestOf: async () => ({ kind: "unresolved", reason: "absent", problem: "" }),
  async digestOfAsset(id) {
    downloaded.push(id);
    if (id === 404)
      return { kind: "unresolved", reason: "absent", problem: "github.test has no such file (404)" };
    return { kind: "resolved", sha256: id === asset.id ? sha256 : "c".repeat(64), size: 3 };
  },
};
const downloaded: number[] = [];

/** Releases of a GitHub that answers each upload with `given`, and shows `held` when it is asked again. */
function releasesThat(given: Asset, held: readonly Asset[]) {
  const published: Release[] = [];
  const now = { ...draft, assets: held };
  const releases: Releases = {
    list: async () => [],
    ofTag: async () => [],
    get: async () => now,
    assetsOf: async () => held,
    createDraft: async () => draft,
    upload: async () => given,
    publish: async (release) => {
      published.push(release);
      return { ...release, draft: false, assets: held };
    },
    discardAsset: async () => {},
    discardDraft: async () => {},
    bytesOf: async () => new Uint8Array(),
  };
  return { releases, published };
}

function file(name: string) {
  return { name, mediaType: "application/zip", sha256, content: async () => contentOf("abc") };
}

const wanted = {
  tag: "v1.0.0",
  notes: "",
  key: "rb1:1",
  isPrerelease: false,
  isLatest: true,
  files: [],
  manifest: file("my_app.zip"),
  demandTag: async () => {},
};

test.each<[string, Asset, readonly Asset[], string]>([
  [
    "under another name",
    { ...asset, name: "my.app.zip" },
    [asset],
    "`my_app.zip` arrived under the name `my.app.zip`",
  ],
  [
    "with other bytes",
    { ...asset, digest: `sha256:${"b".repeat(64)}` },
    [asset],
    "`my_app.zip` arrived as sha256:bbbb",
  ],
  [
    "without a digest, and with other bytes",
    { ...asset, digest: null, id: 9 },
    [asset],
    "`my_app.zip` arrived as sha256:cccc",
  ],
  [
    "without a digest, and cannot be read back",
    { ...asset, digest: null, id: 404 },
    [asset],
    "`my_app.zip` cannot be read back: github.test has no such file (404)",
  ],
  ["and is gone when GitHub is asked again", asset, [], "its draft does not hold `my_app.zip` as uploaded"],
  [
    "beside one that nobody named",
    asset,
    [asset, { ...asset, id: 3, name: "extra.zip" }],
    "somebody added `extra.zip`",
  ],
])("an asset that arrived %s is not published", async (_, given, held, problem) => {
  const { releases, published } = releasesThat(given, held);

  const publishing = publishRelease({ releases, downloads, clock, log: silent, signal }, wanted, [], true);

  await expect(publishing).rejects.toThrow(problem);
  expect(published).toEqual([]);
});

test("what arrived as it was sent is published", async () => {
  const { releases, published } = releasesThat(asset, [asset]);

  const done = await publishRelease({ releases, downloads, clock, log: silent, signal }, wanted, [], true);

  expect(done).toMatchObject({ isNew: true, release: { draft: false } });
  expect(published).toEqual([draft]);
});

test("where GitHub tells no digest, the bytes are downloaded once and hashed", async () => {
  const untold = { ...asset, digest: null };
  const { releases, published } = releasesThat(untold, [untold]);
  downloaded.length = 0;

  const done = await publishRelease({ releases, downloads, clock, log: silent, signal }, wanted, [], true);

  expect(done.isNew).toBe(true);
  expect(published).toEqual([draft]);
  expect(downloaded).toEqual([untold.id]);
});
