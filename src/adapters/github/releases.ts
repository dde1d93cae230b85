import { z } from "zod";
import type { Release, Releases } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";

const Asset = z
  .object({
    id: z.number(),
    name: z.string(),
    size: z.number(),
    digest: z.string().nullish(),
    state: z.string(),
    browser_download_url: z.string(),
  })
  .transform(({ id, name, size, digest, state, browser_download_url }) => ({
    id,
    name,
    size,
    digest: digest ?? null,
    uploaded: state === "uploaded",
    url: browser_download_url,
  }));

const GitHubRelease = z
  .object({
    id: z.number(),
    tag_name: z.string(),
    draft: z.boolean(),
    html_url: z.string(),
    upload_url: z.string(),
    body: z.string().nullish(),
    assets: z.array(Asset),
  })
  .transform(
    (seen): Release => ({
      id: seen.id,
      tag: seen.tag_name,
      draft: seen.draft,
      url: seen.html_url,
      uploadUrl: seen.upload_url,
      body: seen.body ?? "",
      assets: seen.assets,
    }),
  );

/** Releases and their assets. */
export function releases(github: GitHub): Releases {
  return {
    async ofTag(tag) {
      const found: Release[] = [];
      const pages = github.pages({
        step: "list the releases",
        needs: "contents: read",
        item: GitHubRelease,
        send: (octokit, page) => octokit.repos.listReleases(page),
      });
      for await (const page of pages) found.push(...page.filter((release) => release.tag === tag));
      return found;
    },
    createDraft: ({ tag, name, body }) =>
      github.write({
        step: `create the draft release \`${tag}\``,
        needs: "contents: write",
        answer: GitHubRelease,
        // No target_commitish: the tag exists already, and naming a commit can need the workflows permission.
        send: (octokit, repository) =>
          octokit.repos.createRelease({ ...repository, tag_name: tag, name, body, draft: true }),
      }),
    upload: (release, file) =>
      github.write({
        step: `upload \`${file.name}\` to \`${release.tag}\``,
        needs: "contents: write",
        answer: Asset,
        send: (octokit, repository) =>
          octokit.request("POST {+upload_base}{?name}", {
            ...repository,
            upload_base: release.uploadUrl.replace(/\{.*$/, ""),
            name: file.name,
            data: Buffer.from(file.bytes),
            headers: { "content-type": file.mediaType, "content-length": file.bytes.byteLength },
          }),
      }),
    async discardAsset(asset) {
      await github.write({
        step: `remove the unfinished asset \`${asset.name}\``,
        needs: "contents: write",
        answer: z.unknown(),
        send: (octokit, repository) =>
          octokit.repos.deleteReleaseAsset({ ...repository, asset_id: asset.id }),
      });
    },
    publish: (release) =>
      github.write({
        step: `publish the release \`${release.tag}\``,
        needs: "contents: write",
        answer: GitHubRelease,
        send: (octokit, repository) =>
          octokit.repos.updateRelease({ ...repository, release_id: release.id, draft: false }),
      }),
    async bytesOf(asset) {
      const data = await github.read({
        step: `download \`${asset.name}\``,
        needs: "contents: read",
        // A connection that is lost within the body looks like an end to Octokit.
        answer: z
          .instanceof(ArrayBuffer)
          .refine(
            (bytes) => bytes.byteLength === asset.size,
            `not the ${asset.size} bytes that GitHub lists`,
          ),
        send: (octokit, repository) =>
          octokit.repos.getReleaseAsset({
            ...repository,
            asset_id: asset.id,
            headers: { accept: "application/octet-stream" },
          }),
      });
      return new Uint8Array(data);
    },
  };
}
