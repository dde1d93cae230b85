export const ociIndexType = "application/vnd.oci.image.index.v1+json";
const dockerListType = "application/vnd.docker.distribution.manifest.list.v2+json";

/** Media types under which an image is deployed: a list of platforms or one image, by OCI or by Docker. */
export const imageTypes = [
  ociIndexType,
  "application/vnd.oci.image.manifest.v1+json",
  dockerListType,
  "application/vnd.docker.distribution.manifest.v2+json",
] as const;

/** True for a list of manifests, one for each platform. */
export function isIndexType(mediaType: string): boolean {
  return mediaType === ociIndexType || mediaType === dockerListType;
}
