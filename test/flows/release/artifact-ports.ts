import type { Release } from "../../../src/kernel/ports/github.ts";
import type { Ports, Resolution, Unresolved } from "../../../src/kernel/ports/index.ts";

export const digestA = `sha256:${"a".repeat(64)}`;
export const digestB = `sha256:${"b".repeat(64)}`;
export const hex = { a: "a".repeat(64), b: "b".repeat(64), sha512: "e".repeat(128), commit: "c".repeat(40) };
export const indexType = "application/vnd.oci.image.index.v1+json";

/** A published release of `v1.0.0` with one asset, as GitHub lists it. */
export function releaseWith(asset: Partial<Release["assets"][number]> = {}): Release {
  const url = "https://github.example/acme/shop/releases/download/v1.0.0/app.zip";
  return {
    id: 1,
    tag: "v1.0.0",
    draft: false,
    prerelease: false,
    immutable: false,
    author: "octo",
    url: "https://github.example/acme/shop/releases/tag/v1.0.0",
    uploadUrl: "",
    body: "",
    assets: [{ id: 7, name: "app.zip", size: 5, digest: digestA, uploaded: true, url, ...asset }],
  };
}

/** What a test's world answers; everything else is as it should be. */
export interface ArtifactWorld {
  readonly tags?: Readonly<Record<string, Resolution>>;
  readonly contents?: Awaited<ReturnType<Ports["registry"]["contents"]>>;
  readonly attestations?: Awaited<ReturnType<Ports["registry"]["attestations"]>>;
  readonly packages?: Awaited<ReturnType<Ports["packages"]["resolve"]>>;
  readonly download?: Awaited<ReturnType<Ports["downloads"]["digestOf"]>>;
  readonly releases?: readonly Release[];
  readonly commits?: readonly string[];
}

/** Ports of a world in which all artifacts are there, but for what a test says; `lists` counts the lists of releases. */
export function artifactPorts(world: ArtifactWorld = {}) {
  const logged: string[] = [];
  let lists = 0;
  const ports = {
    log: { info: (line: string) => void logged.push(line) },
    run: { owner: "acme", repo: "shop", serverUrl: "https://github.example" },
    files: {
      sha256: async (path: string) => (path.startsWith("none") ? null : { sha256: hex.a, size: 5 }),
      below: async () => ["some.zip"],
    },
    registry: {
      resolve: async (_host: string, _repository: string, reference: string): Promise<Resolution> =>
        world.tags?.[reference] ?? imageOf(digestA),
      contents: async () => world.contents ?? { kind: "whole", children: [] },
      attestations: async () => (world.attestations === undefined ? [] : world.attestations),
    },
    packages: {
      resolve: async () =>
        world.packages ?? { kind: "resolved", sha512: hex.sha512, tarball: null, provenance: null },
    },
    downloads: {
      digestOf: async () => world.download ?? { kind: "resolved", sha256: hex.a, size: 5 },
      digestOfAsset: async () => world.download ?? { kind: "resolved", sha256: hex.a, size: 5 },
    },
    releases: {
      list: async () => {
        lists += 1;
        return world.releases ?? [releaseWith()];
      },
      assetsOf: async (release: Release) => release.assets,
    },
    commits: {
      find: async (sha: string) => ((world.commits ?? [hex.commit]).includes(sha) ? { sha } : null),
    },
    tags: { find: async (name: string) => (name === "v1.0.0" ? { name, commit: hex.commit } : null) },
  } as unknown as Ports;
  return { ports, logged, lists: () => lists };
}

/** A registry's answer for an image of this digest. */
export function imageOf(digest: string, mediaType = indexType): Resolution {
  return { kind: "resolved", digest, mediaType, size: 500 };
}

/** A store's answer that gives no digest. */
export function lost(reason: Unresolved["reason"], problem = `it is ${reason}`): Unresolved {
  return { kind: "unresolved", reason, problem };
}
