import semver from "semver";
import { manifestBlobOf, manifestHashOf } from "../../core/release/tag-message.ts";
import { packageOf } from "../../core/rollback/package-of.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Tag } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { checkedRelease, loadRelease } from "./load-release.ts";

export type ReadReleasePorts = Pick<Ports, "tags" | "contents" | "releases" | "digest">;

export type KnownRelease = ReleaseState & { readonly manifest: NonNullable<ReleaseState["manifest"]> };

/** Reads releases by their tags, each once; those that are asked for at the same time travel together. */
export interface ReleaseReader {
  (tag: string): Promise<KnownRelease>;
  /**
   * Begins to read the releases between two of the same package, so that a walk from one to the other finds them read.
   * What it cannot find it leaves: whoever walks asks for it then. Settles once they are being read.
   */
  between(newer: string, older: string): Promise<void>;
}

/**
 * Reads the manifest that a tag names from the git object that holds it, in two requests for any number of releases.
 * Where that object is gone or has other bytes the published asset is read, as `loadRelease` does. Throws as it does.
 */
export function releaseReader(ports: ReadReleasePorts): ReleaseReader {
  const asked = new Map<string, Promise<KnownRelease>>();
  const readOnce = (name: string, reading: () => Promise<KnownRelease>): Promise<KnownRelease> => {
    const begun = asked.get(name) ?? reading();
    asked.set(name, begun);
    // Whoever asked first may not be waiting any more.
    begun.catch(() => undefined);
    return begun;
  };
  const byName = (name: string): Promise<KnownRelease> =>
    readOnce(name, async () => readTagged(ports, name, await ports.tags.current(name)));
  const between = async (newer: string, older: string): Promise<void> => {
    const { tags } = await ports.tags.newest();
    for (const tag of tags.filter(({ name }) => isBetween(name, newer, older))) {
      void readOnce(tag.name, () => readTagged(ports, tag.name, tag));
    }
  };
  return Object.assign(byName, {
    between: (newer: string, older: string) => between(newer, older).catch(() => undefined),
  });
}

function isBetween(name: string, newer: string, older: string): boolean {
  const own = packageOf(newer) ?? "";
  const version = (tag: string): string | null =>
    packageOf(tag) === own ? semver.valid(tag.slice(own.length)) : null;
  const [one, top, bottom] = [version(name), version(newer), version(older)];
  return one !== null && top !== null && bottom !== null && semver.lt(one, top) && semver.gt(one, bottom);
}

async function readTagged(ports: ReadReleasePorts, name: string, tag: Tag | null): Promise<KnownRelease> {
  const bytes = tag === null ? null : await keptManifest(ports, tag);
  return tag === null || bytes === null ? loadRelease(ports, name) : checkedRelease(ports, tag, bytes);
}

async function keptManifest(ports: ReadReleasePorts, { message }: Tag): Promise<Uint8Array | null> {
  const blob = manifestBlobOf(message);
  if (blob === null) return null;
  try {
    const bytes = await ports.contents.bytesOfBlob(blob);
    return ports.digest.sha256(bytes) === manifestHashOf(message) ? bytes : null;
  } catch (error) {
    if (error instanceof SuiteError) return null;
    throw error;
  }
}
