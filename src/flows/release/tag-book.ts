import { type VersionTag, versionTags } from "../../core/release/version/tags.ts";
import type { Tag, TagRef } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";

/** The version tags of a package, of which each object is read once, when it is needed. */
export interface TagBook {
  /** The greatest first. `commit` is the tag object's id until it is read. */
  readonly versions: readonly VersionTag[];
  /** Null when there is no such tag. */
  read(name: string): Promise<Tag | null>;
  /** The version tags with the commits of those that are read by now. */
  known(): readonly VersionTag[];
}

/**
 * Opens the tags of a prefix. The newest hundred of the repository come read; only where there are more are all of the
 * prefix listed, in one request.
 */
export async function openTagBook(ports: Pick<Ports, "tags">, prefix: string): Promise<TagBook> {
  const newest = await ports.tags.newest();
  const read = new Map(newest.tags.map((tag) => [tag.name, Promise.resolve(tag)]));
  const commits = new Map(newest.tags.map((tag) => [tag.name, tag.commit]));
  const listed: readonly TagRef[] = newest.isComplete ? [] : await ports.tags.matching(prefix);
  const refs = new Map(listed.map((ref) => [ref.name, ref]));
  const names = newest.isComplete
    ? newest.tags.map(({ name, object }) => ({ name, commit: object }))
    : listed.map(({ name, object }) => ({ name, commit: object }));
  const versions = versionTags(names, prefix);
  return {
    versions,
    async read(name) {
      const ref = refs.get(name);
      const asked = read.get(name) ?? (ref === undefined ? undefined : ports.tags.read(ref));
      if (asked === undefined) return null;
      read.set(name, asked);
      const tag = await asked;
      commits.set(name, tag.commit);
      return tag;
    },
    known: () => versions.map((one) => ({ ...one, commit: commits.get(one.name) ?? one.commit })),
  };
}
