import { releaseUnusable } from "../../kernel/errors.ts";
import type { Release } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";

export interface ReleaseFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: () => Promise<Uint8Array>;
}

type Needed = Pick<Ports, "releases" | "log">;

/**
 * Draft, uploads, publication; whatever an earlier run left is kept when its bytes are right. `files` are uploaded in
 * their order, so the manifest, which comes last, means that all others are there.
 */
export async function publishRelease(
  ports: Needed,
  wanted: {
    readonly tag: string;
    readonly name: string;
    readonly body: string;
    readonly files: readonly ReleaseFile[];
  },
): Promise<{ readonly release: Release; readonly isNew: boolean }> {
  const existing = await ports.releases.ofTag(wanted.tag);
  const published = existing.find((release) => !release.draft);
  if (published !== undefined) {
    const missing = wanted.files.filter((file) => !holds(published, file));
    if (missing.length === 0) return { release: published, isNew: false };
    const names = missing.map((file) => `\`${file.name}\``).join(", ");
    throw releaseUnusable(
      wanted.tag,
      `it is published without ${names} as this run would make it`,
      "A published release is not changed. Release the next version.",
    );
  }
  // Of several drafts the oldest is taken by every run, so that two runs do not finish different ones.
  const drafts = existing.filter((release) => release.draft).sort((a, b) => a.id - b.id);
  const draft = drafts[0] ?? (await ports.releases.createDraft(wanted));
  for (const file of wanted.files) await ensureAsset(ports, draft, file);
  const release = await ports.releases.publish(draft);
  ports.log.info(`release ${wanted.tag} published`);
  return { release, isNew: true };
}

async function ensureAsset(ports: Needed, draft: Release, file: ReleaseFile): Promise<void> {
  if (holds(draft, file)) return;
  const leftover = draft.assets.find((asset) => asset.name === file.name);
  if (leftover !== undefined) await ports.releases.discardAsset(leftover);
  const uploaded = await ports.releases.upload(draft, {
    name: file.name,
    mediaType: file.mediaType,
    bytes: await file.bytes(),
  });
  if (uploaded.name !== file.name) {
    throw releaseUnusable(
      draft.tag,
      `\`${file.name}\` arrived under the name \`${uploaded.name}\``,
      "It was not published. Rename the file to what GitHub keeps, and release the next version.",
    );
  }
  if (uploaded.digest !== null && uploaded.digest !== `sha256:${file.sha256}`) {
    throw releaseUnusable(
      draft.tag,
      `\`${file.name}\` arrived as ${uploaded.digest}`,
      "Run the step again; the draft is kept.",
    );
  }
  ports.log.info(`uploaded ${file.name}`);
}

function holds(release: Release, file: ReleaseFile): boolean {
  const asset = release.assets.find((one) => one.name === file.name);
  return asset?.uploaded === true && asset.digest === `sha256:${file.sha256}`;
}
