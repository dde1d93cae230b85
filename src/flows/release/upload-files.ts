import { releaseUnusable } from "../../kernel/errors.ts";
import { isInDoubt } from "../../kernel/in-doubt.ts";
import type { Asset, Release } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { HashedAssets } from "./hashed-assets.ts";
import { holds, type ReleaseFile } from "./release-file.ts";

type Needed = Pick<Ports, "releases" | "clock" | "log" | "signal">;

// Twenty at once is what makes GitHub's secondary limits strike.
const sideBySide = 4;
const waitsMs = [1000, 2000, 4000] as const;

/**
 * Uploads what the draft does not hold yet, at most four files at a time; the first failure ends all. Answers how many
 * this run uploaded itself.
 */
export async function uploadFiles(
  ports: Needed,
  draft: Release,
  files: readonly ReleaseFile[],
  hashes: HashedAssets,
): Promise<number> {
  const waiting = [...files];
  let uploaded = 0;
  let failure: { readonly error: unknown } | undefined;
  async function work(): Promise<void> {
    for (let file = waiting.shift(); file !== undefined && failure === undefined; file = waiting.shift()) {
      try {
        if (await ensure(ports, draft, file, hashes)) uploaded += 1;
      } catch (error) {
        failure ??= { error };
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(sideBySide, files.length) }, work));
  if (failure !== undefined) throw failure.error;
  return uploaded;
}

// True when this run uploaded it, false when it was there.
async function ensure(
  ports: Needed,
  draft: Release,
  file: ReleaseFile,
  hashes: HashedAssets,
): Promise<boolean> {
  const named = async (assets: readonly Asset[]): Promise<Asset | undefined> => {
    const found = assets.find((asset) => asset.name === file.name);
    return found === undefined ? undefined : hashes.of(found);
  };
  let there = await named(draft.assets);
  for (let tried = 0; !holds(there, file); tried++) {
    // An asset that is not whole may be on its way from another run: it is given a moment.
    const isUnderWay = there !== undefined && !there.uploaded && tried === 0;
    const uploaded = isUnderWay
      ? "look"
      : await upload(ports, draft, file, there, waitsMs[tried] !== undefined);
    if (uploaded !== "look") {
      demandArrived(draft, file, await hashes.of(uploaded));
      ports.log.info(`uploaded ${file.name}`);
      return true;
    }
    const waitMs = waitsMs[tried];
    if (waitMs === undefined || ports.signal.aborted) throw stuck(draft, file);
    await ports.clock.sleep(waitMs, ports.signal);
    const now = await ports.releases.get(draft.id);
    if (now === null)
      throw releaseUnusable(draft.tag, "its draft was deleted meanwhile", "Run the step again.");
    const listed = now.assets.some((asset) => asset.name === file.name)
      ? now.assets
      : await ports.releases.assetsOf(now);
    there = await named(listed);
  }
  ports.log.info(`${file.name} is there already`);
  return false;
}

/** Answers "look" when nobody can say what is there now: the answer was lost, or somebody else uploads too. */
async function upload(
  ports: Needed,
  draft: Release,
  file: ReleaseFile,
  leftover: Asset | undefined,
  mayLook: boolean,
): Promise<Asset | "look"> {
  try {
    if (leftover !== undefined) await ports.releases.discardAsset(leftover);
    const { name, mediaType } = file;
    const uploaded = await ports.releases.upload(draft, { name, mediaType, content: await file.content() });
    return uploaded === "exists" ? "look" : uploaded;
  } catch (error) {
    if (!isInDoubt(error) || !mayLook) throw error;
    ports.log.info(`${file.name}: no clear answer, so what is there is looked at`);
    return "look";
  }
}

function demandArrived(draft: Release, file: ReleaseFile, uploaded: Asset): void {
  if (uploaded.name !== file.name) {
    throw releaseUnusable(
      draft.tag,
      `\`${file.name}\` arrived under the name \`${uploaded.name}\``,
      "It was not published. Rename the file to what GitHub keeps, and release the next version.",
    );
  }
  if (uploaded.digest !== `sha256:${file.sha256}`) {
    throw releaseUnusable(
      draft.tag,
      `\`${file.name}\` arrived as ${uploaded.digest ?? "bytes whose digest GitHub does not tell"}`,
      "It was not published. Run the step again; the draft is kept.",
    );
  }
}

function stuck(draft: Release, file: ReleaseFile) {
  return releaseUnusable(
    draft.tag,
    `\`${file.name}\` could not be uploaded whole`,
    "It was not published. Run the step again: what is right is kept.",
  );
}
