import { floatingTags } from "../../core/release/version/floating.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { writeOnce } from "../write-once.ts";
import { openTagBook } from "./tag-book.ts";

/**
 * Moves `v1` and `v1.2` to a release that is published. They never carry a release: on a repository with immutable
 * releases that would freeze them. Answers the tags that stand at the commit now.
 */
export async function floatTags(
  ports: Pick<Ports, "tags" | "releases" | "clock" | "log" | "signal">,
  release: { readonly version: string; readonly commit: string },
  prefix: string,
): Promise<readonly string[]> {
  // Asked anew: a greater version may have been released while this one was uploaded.
  const { versions } = await openTagBook(ports, prefix);
  const moved: string[] = [];
  for (const name of floatingTags(release.version, versions, prefix)) {
    if (await movedOrTold(ports, name, release)) moved.push(name);
  }
  return moved;
}

// The release stands without it, so what keeps the tag where it is does not fail the step.
async function movedOrTold(
  ports: Pick<Ports, "tags" | "clock" | "log" | "signal">,
  name: string,
  release: { readonly commit: string },
): Promise<boolean> {
  try {
    return await move(ports, name, release);
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    ports.log.warning(`The tag \`${name}\` was not moved. ${error.message}\n${error.hint}`);
    return false;
  }
}

async function move(
  ports: Pick<Ports, "tags" | "clock" | "log" | "signal">,
  name: string,
  { commit }: { readonly commit: string },
): Promise<boolean> {
  const there = await ports.tags.find(name);
  if (there?.commit === commit) return true;
  const result = await writeOnce(
    ports,
    `tag ${name}`,
    () => ports.tags.point(name, there?.object ?? null, commit),
    async () => ((await ports.tags.find(name))?.commit === commit ? "moved" : null),
  );
  if (result === "moved") ports.log.info(`tag ${name} moved to ${commit.slice(0, 12)}`);
  else ports.log.warning(`The tag \`${name}\` was moved by somebody else meanwhile and is left there.`);
  return result === "moved";
}
