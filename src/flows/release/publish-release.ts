import { isOurDraft, releaseBody } from "../../core/release/draft.ts";
import { releaseUnusable } from "../../kernel/errors.ts";
import type { Release } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { writeOnce } from "../write-once.ts";
import { type HashedAssets, hashedAssets } from "./hashed-assets.ts";
import { type ReleaseFile, wrongFiles } from "./release-file.ts";
import { uploadFiles } from "./upload-files.ts";

export interface WantedRelease {
  readonly tag: string;
  readonly notes: string;
  /** Natural key of the release, by which its draft is found again. */
  readonly key: string;
  readonly isPrerelease: boolean;
  readonly isLatest: boolean;
  readonly files: readonly ReleaseFile[];
  /** Uploaded last: where it stands, all others are there. */
  readonly manifest: ReleaseFile;
  /** Throws unless the tag is still the one of this release: without it, publication would make another. */
  readonly demandTag: () => Promise<void>;
}

export interface Published {
  readonly release: Release;
  readonly isNew: boolean;
}

type Needed = Pick<Ports, "releases" | "downloads" | "clock" | "log" | "signal">;

/**
 * Draft, uploads, comparison, publication; whatever an earlier run left is kept when its bytes are right. `seen` are the
 * releases as they were listed before; `isFirst` is false when the tag was there already, so that somebody else may be
 * at work on the same release.
 */
export async function publishRelease(
  ports: Needed,
  wanted: WantedRelease,
  seen: readonly Release[],
  isFirst: boolean,
): Promise<Published> {
  const all = [...wanted.files, wanted.manifest];
  const hashes = hashedAssets(ports, wanted.tag);
  const before = isFirst ? ofTag(seen, wanted) : await settled(ports, wanted, ofTag(seen, wanted));
  const published = before.find((release) => !release.draft);
  if (published !== undefined) return finished(ports, wanted, published, hashes);
  const made = lowest(before, wanted) === undefined ? await createDraft(ports, wanted) : null;
  const draft = made?.draft ?? lowest(before, wanted);
  if (draft === undefined) throw neverPublished(wanted.tag);
  await uploadFiles(ports, draft, wanted.files, hashes);
  const finishes = await uploadFiles(ports, draft, [wanted.manifest], hashes);
  // Whoever uploaded the manifest publishes: only one upload of a name is taken.
  const waits = finishes === 0 ? [1000, 2000, 3000] : [];
  const rivals = await publishedMeanwhile(ports, draft, waits);
  if (rivals !== null) return finished(ports, wanted, rivals, hashes);
  const whole = await demandComplete(ports, draft, all, hashes);
  if (!whole.draft) return finished(ports, wanted, whole, hashes);
  await wanted.demandTag();
  const release = await publish(ports, wanted, draft);
  if (release === "taken") {
    const rival = (await ports.releases.ofTag(wanted.tag)).find((one) => !one.draft);
    if (rival === undefined) throw neverPublished(wanted.tag);
    return finished(ports, wanted, rival, hashes);
  }
  const wrong = wrongFiles(await shown(ports, release, all, hashes), all);
  if (wrong.length > 0) {
    throw releaseUnusable(
      wanted.tag,
      `it was published, and does not hold ${wrong.join(", ")} as compared before`,
      "Somebody changed it at that moment. Do not deploy it; release the next version.",
    );
  }
  ports.log.info(
    `release ${wanted.tag} published${release.immutable ? ", and immutable from now on" : `; it is not immutable, so a ruleset must keep its tag from being moved`}`,
  );
  if (!isFirst || made?.wasInDoubt === true) await discardDrafts(ports, wanted);
  return { release, isNew: true };
}

// Lists trail behind, and the run that made the tag may be about to make its draft: nothing is made in haste.
async function settled(
  ports: Needed,
  wanted: WantedRelease,
  seen: readonly Release[],
): Promise<readonly Release[]> {
  let found = seen;
  for (const waitMs of [1000, 2000, 3000]) {
    if (found.some((release) => !release.draft || isOurDraft(release, wanted.key))) return found;
    ports.log.info(`${wanted.tag} has a tag and no draft yet: looking again in ${waitMs / 1000} s`);
    await ports.clock.sleep(waitMs, ports.signal);
    found = await ports.releases.ofTag(wanted.tag);
  }
  return found;
}

async function finished(
  ports: Needed,
  wanted: WantedRelease,
  published: Release,
  hashes: HashedAssets,
): Promise<Published> {
  const all = [...wanted.files, wanted.manifest];
  const missing = wrongFiles(await shown(ports, published, all, hashes), all);
  if (missing.length > 0) {
    throw releaseUnusable(
      wanted.tag,
      `it is published without ${missing.join(", ")} as this run would make it`,
      "A published release is not changed. Release the next version.",
    );
  }
  await discardDrafts(ports, wanted);
  return { release: published, isNew: false };
}

// A list may trail behind the draft whose answer was lost, so it is looked at three times before another is made.
async function createDraft(
  ports: Needed,
  wanted: WantedRelease,
): Promise<{ readonly draft: Release; readonly wasInDoubt: boolean }> {
  const { tag, key, notes, isPrerelease } = wanted;
  let wasInDoubt = false;
  const look = async (): Promise<Release | null> => {
    wasInDoubt = true;
    for (const waitMs of [0, 1000, 2000]) {
      await ports.clock.sleep(waitMs, ports.signal);
      const found = lowest(await ports.releases.ofTag(tag), wanted);
      if (found !== undefined) return found;
    }
    return null;
  };
  const body = releaseBody(key, notes);
  const create = () => ports.releases.createDraft({ tag, name: tag, body, prerelease: isPrerelease });
  return { draft: await writeOnce(ports, `draft ${tag}`, create, look), wasInDoubt };
}

async function publish(ports: Needed, wanted: WantedRelease, draft: Release): Promise<Release | "taken"> {
  const release = await writeOnce(
    ports,
    `publication of ${wanted.tag}`,
    () =>
      // Whoever wrote the draft: what is published is ours.
      ports.releases.publish(draft, {
        name: wanted.tag,
        body: releaseBody(wanted.key, wanted.notes),
        prerelease: wanted.isPrerelease,
        isLatest: wanted.isLatest,
      }),
    async () => {
      const now = await ports.releases.get(draft.id);
      return now === null || now.draft ? null : now;
    },
  );
  if (release !== "taken" && release.draft) throw neverPublished(wanted.tag);
  return release;
}

// What GitHub holds, asked once more: the answers to the uploads are not the release.
async function demandComplete(
  ports: Needed,
  draft: Release,
  files: readonly ReleaseFile[],
  hashes: HashedAssets,
): Promise<Release> {
  const now = await ports.releases.get(draft.id);
  if (now === null)
    throw releaseUnusable(draft.tag, "its draft was deleted meanwhile", "Run the step again.");
  const there = await shown(ports, now, files, hashes);
  const wrong = wrongFiles(there, files);
  const names = new Set(files.map((file) => file.name));
  const foreign = there.assets.filter((asset) => !names.has(asset.name)).map((asset) => `\`${asset.name}\``);
  if (wrong.length > 0) {
    throw releaseUnusable(
      draft.tag,
      `its draft does not hold ${wrong.join(", ")} as uploaded`,
      "It was not published. Run the step again: what is right is kept.",
    );
  }
  if (foreign.length > 0) {
    throw releaseUnusable(
      draft.tag,
      `somebody added ${foreign.join(", ")} to its draft, which the manifest does not name`,
      "It was not published. Remove the file from the draft, or name it under `artifacts` of the next version.",
    );
  }
  return there;
}

async function publishedMeanwhile(
  ports: Needed,
  draft: Release,
  waitsMs: readonly number[],
): Promise<Release | null> {
  for (const waitMs of waitsMs) {
    ports.log.info(`another run uploaded the manifest: looking in ${waitMs / 1000} s whether it publishes`);
    await ports.clock.sleep(waitMs, ports.signal);
    const now = await ports.releases.get(draft.id);
    if (now !== null && !now.draft) return now;
  }
  return null;
}

async function shown(
  ports: Needed,
  release: Release,
  files: readonly ReleaseFile[],
  hashes: HashedAssets,
): Promise<Release> {
  const isWhole = files.every((file) => release.assets.some((asset) => asset.name === file.name));
  const listed = isWhole ? release.assets : await ports.releases.assetsOf(release);
  return { ...release, assets: await hashes.ofAll(listed) };
}

async function discardDrafts(ports: Needed, wanted: WantedRelease): Promise<void> {
  for (const draft of (await ports.releases.ofTag(wanted.tag)).filter((one) => isOurDraft(one, wanted.key))) {
    ports.log.info(`draft ${draft.id} of ${wanted.tag} is superfluous and removed`);
    await writeOnce(
      ports,
      `draft ${draft.id}`,
      () => ports.releases.discardDraft(draft),
      async () => ((await ports.releases.get(draft.id)) === null ? undefined : null),
    );
  }
}

// Of several drafts the oldest is taken by every run, so that two runs do not finish different ones.
function lowest(releases: readonly Release[], { key, tag }: WantedRelease): Release | undefined {
  return ofTag(releases, { tag })
    .filter((release) => isOurDraft(release, key))
    .sort((a, b) => a.id - b.id)[0];
}

function ofTag(releases: readonly Release[], { tag }: { readonly tag: string }): readonly Release[] {
  return releases.filter((release) => release.tag === tag);
}

function neverPublished(tag: string) {
  return releaseUnusable(tag, "GitHub answered that it is published, and it is not", "Run the step again.");
}
