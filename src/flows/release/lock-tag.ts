import { judgeTag } from "../../core/release/judge-tag.ts";
import { tagMessage } from "../../core/release/tag-message.ts";
import { tagMoved, tagTaken } from "../../kernel/errors.ts";
import type { Tag } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { writeOnce } from "../write-once.ts";

export interface TagLock {
  readonly name: string;
  readonly version: string;
  readonly commit: string;
  readonly date: string;
  readonly manifestSha256: string;
  /** Its text, which is kept before the tag names it. */
  readonly manifest: string;
}

/** Makes the annotated tag, signed or not. */
export type MakeTag = (tag: {
  readonly name: string;
  readonly commit: string;
  readonly message: string;
  readonly date: string;
}) => Promise<"created" | "exists">;

/**
 * Takes the version: creating the ref of the annotated tag is the one step that only one run can win. A tag that is
 * there already is fine only if it is of the same commit and names the same manifest; "there" means that another run
 * made it, earlier or just now.
 */
export async function lockTag(
  ports: Pick<Ports, "tags" | "contents" | "clock" | "log" | "signal">,
  lock: TagLock,
  seen: Tag | null,
  make: MakeTag,
): Promise<"created" | "there"> {
  const { name, commit, date } = lock;
  if (seen === null) {
    // The same text has the same id, so that keeping it again does no harm.
    const keep = () => ports.contents.keepBlob(lock.manifest);
    const blob = await writeOnce(ports, "manifest", keep, async () => null);
    const message = tagMessage(lock.version, lock.manifestSha256, blob);
    const made = await writeOnce(
      ports,
      `tag ${name}`,
      () => make({ name, commit, message, date }),
      async () => ((await ports.tags.find(name)) === null ? null : "exists"),
    );
    if (made === "created") {
      ports.log.info(`tag ${name} created on ${commit.slice(0, 12)}`);
      return "created";
    }
  }
  demandSame(seen ?? (await found(ports, name)), lock);
  ports.log.info(`tag ${name} is there already, of the same commit and manifest`);
  return "there";
}

/** Throws unless the tag that is there is the one that this release would make. */
export function demandSame(there: Tag, lock: Pick<TagLock, "name" | "commit" | "manifestSha256">): void {
  const verdict = judgeTag(there, lock);
  if (verdict.kind === "moved") throw tagMoved(lock.name, verdict.problem);
  if (verdict.kind === "taken") throw tagTaken(lock.name, verdict.problem);
}

// What GitHub calls taken may not be readable for a moment.
async function found(ports: Pick<Ports, "tags" | "clock" | "signal">, name: string): Promise<Tag> {
  for (const waitMs of [0, 1000, 3000]) {
    await ports.clock.sleep(waitMs, ports.signal);
    const there = await ports.tags.find(name);
    if (there !== null) return there;
  }
  throw tagTaken(name, "GitHub says that it exists, but does not show it");
}
