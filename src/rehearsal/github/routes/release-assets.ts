import { type Answer, type Call, created, invalid, NotEmbedded, notFound, ok, Refusal } from "../exchange.ts";
import { page } from "../listing.ts";
import { maySeeDrafts } from "../permissions.ts";
import type { Upload } from "../receive.ts";
import { renderAsset } from "../render/release.ts";
import { route } from "../router.ts";
import type { Asset, Release } from "../state/records.ts";
import { demandRelease } from "./releases.ts";

/** Assets of releases: list, upload, read as JSON or as bytes, delete. */
export const releaseAssetRoutes = [
  route("GET", "/releases/{release_id}/assets", { contents: "read" }, listAssets),
  route("POST", "/releases/{release_id}/assets", { contents: "write" }, uploadAsset),
  route("GET", "/releases/assets/{asset_id}", { contents: "read" }, getAsset),
  route("DELETE", "/releases/assets/{asset_id}", { contents: "write" }, deleteAsset),
];

function listAssets(call: Call): Answer {
  const release = demandRelease(call);
  return page(call, release.assets, (asset) => renderAsset(call.repository, release, asset));
}

function uploadAsset(call: Call): Answer {
  const { repository, token, query, upload, contentType } = call;
  if (upload === undefined) throw new NotEmbedded("an upload that was not streamed");
  const release = demandRelease(call);
  if (release.immutable) throw new Refusal(422, "Cannot upload assets to an immutable release");
  // unverified: which status stands for an upload without a length.
  if (upload.announced === undefined) throw new Refusal(411, "Length Required");
  // unverified: an upload without a type or without bytes is a bad request.
  if (contentType === "" || upload.announced === 0)
    throw new Refusal(400, "Bad Content-Length or Content-Type");
  const name = assetName(query.get("name") ?? "");
  if (release.assets.some((asset) => asset.name === name)) {
    throw invalid({ resource: "ReleaseAsset", code: "already_exists", field: "name" });
  }
  const asset: Asset = {
    id: repository.nextId(),
    name,
    label: query.get("label"),
    contentType,
    ...(upload.size === upload.announced ? whole(upload) : starter),
    uploader: repository.account(token.login),
    createdAt: repository.timestamp(),
  };
  release.assets.push(asset);
  // GitHub docs: an upstream failure is answered with 502 and may leave an empty asset with the state starter.
  if (asset.state === "starter") return { status: 502, body: { message: "Server Error" } };
  return created(renderAsset(repository, release, asset));
}

const starter = { state: "starter", size: 0, bytes: Buffer.alloc(0), digest: null } as const;

function whole({ size, sha256, bytes }: Upload): Pick<Asset, "state" | "size" | "bytes" | "digest"> {
  return { state: "uploaded", size, bytes, digest: `sha256:${sha256}` };
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
    if (asset.bytes === undefined) throw new NotEmbedded(`the bytes of ${asset.name}, which were not kept`);
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
