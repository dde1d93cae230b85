import { expect, test } from "vitest";
import { publishRelease } from "../../../src/flows/release/publish-release.ts";
import type { Asset, Release, Releases } from "../../../src/kernel/ports/github.ts";
import type { Log } from "../../../src/kernel/ports/machine.ts";

const draft: Release = { id: 1, tag: "v1.0.0", draft: true, url: "", uploadUrl: "", body: "", assets: [] };

test("an asset that arrived under another name is not published", async () => {
  const published: Release[] = [];
  const releases = {
    ofTag: async () => [],
    createDraft: async () => draft,
    upload: async (): Promise<Asset> => ({
      id: 2,
      name: "my.app.zip",
      size: 3,
      digest: `sha256:${"a".repeat(64)}`,
      uploaded: true,
      url: "",
    }),
    publish: async (release: Release) => {
      published.push(release);
      return release;
    },
    discardAsset: async () => {},
    bytesOf: async () => new Uint8Array(),
  } satisfies Releases;
  const file = {
    name: "my_app.zip",
    mediaType: "application/zip",
    sha256: "a".repeat(64),
    bytes: async () => new Uint8Array(3),
  };

  const publishing = publishRelease(
    { releases, log: silent },
    { tag: "v1.0.0", name: "v1.0.0", body: "", files: [file] },
  );

  await expect(publishing).rejects.toThrow("`my_app.zip` arrived under the name `my.app.zip`");
  expect(published).toEqual([]);
});

const silent: Log = { info: () => {}, warning: () => {}, error: () => {}, mask: () => {} };
