import { manifestHashOf, tagMessage } from "../../core/release/tag-message.ts";
import { tagTaken } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";

export interface TagLock {
  readonly name: string;
  readonly version: string;
  readonly commit: string;
  readonly date: string;
  readonly manifestSha256: string;
}

/**
 * Takes the version: creating the ref of the annotated tag is the one step that only one run can win. A tag that is
 * there already is fine only if it is of the same commit and names the same manifest.
 */
export async function lockTag(
  ports: Pick<Ports, "tags" | "log">,
  lock: TagLock,
): Promise<"created" | "resumed"> {
  const message = tagMessage(lock.version, lock.manifestSha256);
  const existing = await ports.tags.find(lock.name);
  if (existing === null) {
    const made = await ports.tags.create({ name: lock.name, commit: lock.commit, message, date: lock.date });
    if (made === "created") {
      ports.log.info(`tag ${lock.name} created on ${lock.commit.slice(0, 12)}`);
      return "created";
    }
  }
  const there = existing ?? (await ports.tags.find(lock.name));
  if (there === null) throw tagTaken(lock.name, "could not be created or read");
  if (there.commit !== lock.commit) {
    throw tagTaken(
      lock.name,
      `is of commit ${there.commit.slice(0, 12)}, not of ${lock.commit.slice(0, 12)}`,
    );
  }
  const recorded = manifestHashOf(there.message);
  if (recorded === null) throw tagTaken(lock.name, "was not made by rollback-ready, so it names no manifest");
  if (recorded !== lock.manifestSha256) {
    throw tagTaken(
      lock.name,
      "names another manifest: other artifacts, or pull request bodies that were edited since",
    );
  }
  ports.log.info(`tag ${lock.name} is there already, of the same commit and manifest`);
  return "resumed";
}
