import type { Repository } from "../repository.ts";
import type { Asset, Release } from "../state/records.ts";
import { nodeId, renderUser } from "./user.ts";

/** GitHub's `release`. A draft's assets are listed with it. */
export function renderRelease(repository: Repository, release: Release) {
  const { apiUrl, htmlUrl, host, fullName } = repository;
  const at = `${apiUrl}/releases/${release.id}`;
  const tag = encodeURIComponent(release.tagName);
  return {
    id: release.id,
    node_id: nodeId("Release", release.id),
    url: at,
    assets_url: `${at}/assets`,
    upload_url: `${host.uploadsUrl}/repos/${fullName}/releases/${release.id}/assets{?name,label}`,
    html_url: `${htmlUrl}/releases/tag/${tag}`,
    tarball_url: release.draft ? null : `${apiUrl}/tarball/${tag}`,
    zipball_url: release.draft ? null : `${apiUrl}/zipball/${tag}`,
    tag_name: release.tagName,
    target_commitish: release.targetCommitish,
    name: release.name,
    body: release.body,
    draft: release.draft,
    prerelease: release.prerelease,
    immutable: release.immutable,
    created_at: release.createdAt,
    updated_at: release.updatedAt,
    published_at: release.publishedAt,
    author: renderUser(repository, release.author),
    assets: release.assets.map((asset) => renderAsset(repository, release, asset)),
  };
}

/** GitHub's `release-asset`. */
export function renderAsset(repository: Repository, release: Release, asset: Asset) {
  return {
    id: asset.id,
    node_id: nodeId("ReleaseAsset", asset.id),
    url: `${repository.apiUrl}/releases/assets/${asset.id}`,
    browser_download_url: `${repository.htmlUrl}/releases/download/${encodeURIComponent(release.tagName)}/${asset.name}`,
    name: asset.name,
    label: asset.label,
    state: asset.state,
    content_type: asset.contentType,
    size: asset.size,
    digest: asset.digest,
    download_count: 0,
    uploader: renderUser(repository, asset.uploader),
    created_at: asset.createdAt,
    updated_at: asset.createdAt,
  };
}
