import { createHash } from "node:crypto";
import type { Repository } from "../../src/rehearsal/github/repository.ts";

/** What stands in the repository, a line a thing; ids and times are left out, and equal things stand twice. */
export function endState(repository: Repository): readonly string[] {
  const refs = [...repository.refs].map(([name, sha]) => {
    const tag = repository.objects.tag(sha);
    const of = tag === undefined ? "" : ` of ${tag.object}: ${JSON.stringify(tag.message)}`;
    return `ref ${name} ${sha}${of}`;
  });
  const burned = [...repository.burnedTags].map((tag) => `burned ${tag}`);
  const releases = repository.releases.flatMap((release) => {
    const flags = [
      release.draft ? "draft" : "published",
      release.prerelease ? "pre-release" : "stable",
      release.immutable ? "immutable" : "changeable",
    ].join(" ");
    const head = `release ${release.tagName} (${flags}) "${release.name}" by ${release.author.login}`;
    const assets = release.assets.map(
      (asset) =>
        `asset ${release.tagName}/${asset.name} ${asset.state} ${asset.size} ${asset.digest} ${asset.contentType}`,
    );
    return [`${head}, body ${sha256(release.body ?? "")}`, ...assets];
  });
  return [...refs, ...burned, ...releases].sort();
}

/** What is there and should not be (`+`), and what is missing (`-`); empty when both are equal. */
export function differences(seen: readonly string[], wanted: readonly string[]): readonly string[] {
  return [
    ...without(seen, wanted).map((line) => `+ ${line}`),
    ...without(wanted, seen).map((line) => `- ${line}`),
  ];
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
