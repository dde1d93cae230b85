import { z } from "zod";
import type { Asset, Release, Releases } from "../../kernel/ports/github.ts";
import type { GitHub } from "./client.ts";
import { messageOf, statusOf } from "./failure.ts";
import { uploadFetch } from "./upload-fetch.ts";

const GitHubAsset = z
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
    prerelease: z.boolean(),
    // GitHub docs: absent on servers that have no immutable releases.
    immutable: z.boolean().optional(),
    author: z.object({ login: z.string() }).nullish(),
    html_url: z.string(),
    upload_url: z.string(),
    body: z.string().nullish(),
    assets: z.array(GitHubAsset),
  })
  .transform(
    (seen): Release => ({
      id: seen.id,
      tag: seen.tag_name,
      draft: seen.draft,
      prerelease: seen.prerelease,
      immutable: seen.immutable ?? false,
      author: seen.author?.login ?? "ghost",
      url: seen.html_url,
      uploadUrl: seen.upload_url,
      body: seen.body ?? "",
      assets: seen.assets,
    }),
  );

/** Releases and their assets. */
export function releases(github: GitHub): Releases {
  async function list(): Promise<readonly Release[]> {
    const found: Release[] = [];
    const pages = github.pages({
      step: "list the releases",
      needs: "contents: read",
      item: GitHubRelease,
      send: (octokit, page) => octokit.repos.listReleases(page),
    });
    for await (const page of pages) found.push(...page);
    return found;
  }
  return {
    list,
    ofTag: async (tag) => (await list()).filter((release) => release.tag === tag),
    get: (id) =>
      github.find({
        step: `read the release ${id}`,
        needs: "contents: read",
        answer: GitHubRelease,
        send: (octokit, repository) => octokit.repos.getRelease({ ...repository, release_id: id }),
      }),
    async assetsOf(release) {
      const assets: Asset[] = [];
      const pages = github.pages({
        step: `list the assets of \`${release.tag}\``,
        needs: "contents: read",
        item: GitHubAsset,
        send: (octokit, page) => octokit.repos.listReleaseAssets({ ...page, release_id: release.id }),
      });
      for await (const page of pages) assets.push(...page);
      return assets;
    },
    createDraft: ({ tag, name, body, prerelease }) =>
      github.write({
        step: `create the draft release \`${tag}\``,
        needs: "contents: write",
        answer: GitHubRelease,
        // No target_commitish: the tag exists already, and naming a commit can need the workflows permission.
        send: (octokit, repository) =>
          octokit.repos.createRelease({ ...repository, tag_name: tag, name, body, prerelease, draft: true }),
      }),
    async upload(release, file) {
      const uploaded = await github.tryWrite(
        {
          step: `upload \`${file.name}\` to \`${release.tag}\``,
          needs: "contents: write",
          answer: GitHubAsset,
          send: (octokit, repository) =>
            octokit.request("POST {+upload_base}{?name}", {
              ...repository,
              upload_base: release.uploadUrl.replace(/\{.*$/, ""),
              name: file.name,
              request: { fetch: uploadFetch },
              data: file.content.parts(),
              headers: { "content-type": file.mediaType, "content-length": file.content.size },
            }),
        },
        (error) => statusOf(error) === 422 && /already_exists|already exists/i.test(messageOf(error)),
      );
      return uploaded ?? "exists";
    },
    async discardAsset(asset) {
      await github.tryWrite(
        {
          step: `remove the unfinished asset \`${asset.name}\``,
          needs: "contents: write",
          answer: z.unknown(),
          send: (octokit, repository) =>
            octokit.repos.deleteReleaseAsset({ ...repository, asset_id: asset.id }),
        },
        isGone,
      );
    },
    async discardDraft(release) {
      await github.tryWrite(
        {
          step: `remove the superfluous draft of \`${release.tag}\``,
          needs: "contents: write",
          answer: z.unknown(),
          send: (octokit, repository) =>
            octokit.repos.deleteRelease({ ...repository, release_id: release.id }),
        },
        isGone,
      );
    },
    async publish(release, { name, body, prerelease, isLatest }) {
      const published = await github.tryWrite(
        {
          step: `publish the release \`${release.tag}\``,
          needs: "contents: write",
          answer: GitHubRelease,
          send: (octokit, repository) =>
            octokit.repos.updateRelease({
              ...repository,
              release_id: release.id,
              draft: false,
              name,
              body,
              prerelease,
              make_latest: isLatest ? "true" : "false",
            }),
        },
        (error) => statusOf(error) === 422 && /already_exists/i.test(messageOf(error)),
      );
      return published ?? "taken";
    },
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

function isGone(error: unknown): boolean {
  return statusOf(error) === 404;
}
