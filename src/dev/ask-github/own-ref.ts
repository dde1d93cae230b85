import type { World } from "./world.ts";

/** A name below `refs/rollback-ready/` that only this run uses; whatever stands there is deleted afterwards. */
export function ownRef(world: World, name: string): string {
  const ref = `refs/rollback-ready/selftest/${world.unique}/${name}`;
  deleteAfterwards(world, ref);
  return ref;
}

/** Deletes a ref when the rule has been asked; that it was not there is no problem. */
export function deleteAfterwards(world: World, ref: string): void {
  world.afterwards(ref, async () => {
    const there = await oidOf(world, ref);
    if (there !== null) await world.octokit.git.deleteRef({ ...world.at, ref: withoutRefs(ref) });
  });
}

/** Where a ref points; null when it is not there. */
export async function oidOf({ octokit, at }: World, ref: string): Promise<string | null> {
  const path = withoutRefs(ref);
  const { data } = await octokit.git.listMatchingRefs({ ...at, ref: path });
  return data.find((one) => one.ref === ref)?.object.sha ?? null;
}

/** As REST names a ref in a path. */
export function withoutRefs(ref: string): string {
  return ref.replace(/^refs\//, "");
}
