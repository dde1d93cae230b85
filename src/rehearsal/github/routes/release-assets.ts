import { createHash } from "node:crypto";
import { type Answer, type Call, created, invalid, notFound, ok, Refusal } from "../exchange.ts";
import { maySeeDrafts } from "../permissions.ts";
import { renderAsset } from "../render/release.ts";
import { route } from "../router.ts";
import type { Asset, Release } from "../state/records.ts";
import { demandRelease } from "./releases.ts";

/** Assets of releases: upload, read as JSON or as bytes, delete. */
export const releaseAssetRoutes = [
  route("POST", "/releases/{release_id}/assets", { contents: "write" }, uploadAsset),
  route("GET", "/releases/assets/{asset_id}", { contents: "read" }, getAsset),
  route("DELETE", "/releases/assets/{asset_id}", { contents: "write" }, deleteAsset),
];

function uploadAsset(call: Call): Answer {
  const { repository, token, query, bytes, contentType } = call;
  const release = demandRelease(call);
  if (release.immutable) throw new Refusal(422, "Cannot upload assets to an immutable release");
  // unverified: an upload without a type or without bytes is a bad request.
  if (contentType === "" || bytes.length === 0) throw new Refusal(400, "Bad Content-Length or Content-Type");
  const name = assetName(query.get("name") ?? "");
  if (release.assets.some((asset) => asset.name === name)) {
    throw invalid({ resource: "ReleaseAsset", code: "already_exists", field: "name" });
  }
  const asset: Asset = {
    id: repository.nextId(),
    name,
    label: query.get("label"),
    contentType,
    bytes,
    digest: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    uploader: repository.account(token.login),
    createdAt: repository.timestamp(),
  };
  release.assets.push(asset);
  return created(renderAsset(repository, release, asset));
}

/**
 * GitHub docs: filenames with special characters, non-alphanumeric characters, and leading or trailing periods are
 * renamed. unverified: to what, and which characters stay.
 */
function assetName(name: string): string {
  return name.replace(/[^\w.@+-]+/g, ".").replace(/^\.+|\.+$/g, "") || "default";
}

function getAsset(call: Call): Answer {
  const { release, asset } = demandAsset(call);
  if (call.accept.includes("application/octet-stream")) {
    return { status: 200, raw: { bytes: asset.bytes, contentType: "application/octet-stream" } };
  }
  return ok(renderAsset(call.repository, release, asset));
}

function deleteAsset(call: Call): Answer {
  const { release, asset } = demandAsset(call);
  if (release.immutable) throw new Refusal(422, "Cannot delete assets from an immutable release");
  release.assets.splice(release.assets.indexOf(asset), 1);
  return { status: 204 };
}

function demandAsset({ repository, params, token }: Call): { release: Release; asset: Asset } {
  for (const release of repository.releases) {
    const asset = release.assets.find(({ id }) => id === Number(params["asset_id"]));
    if (asset !== undefined && (!release.draft || maySeeDrafts(token))) return { release, asset };
  }
  throw notFound();
}
