/** An image named by digest, taken apart. */
export interface ImageReference {
  host: string;
  repository: string;
  digest: string;
}

const shape =
  /^(?<host>[^/\s]+)\/(?<repository>[a-z0-9._/-]+?)(?::[\w][\w.-]*)?@(?<digest>sha256:[0-9a-f]{64})$/;

/** Reads `host:port/repository@sha256:…`, with or without a tag before the `@`; nothing for a reference without a digest. */
export function readImageReference(text: string): ImageReference | undefined {
  const found = shape.exec(text)?.groups;
  const { host, repository, digest } = found ?? {};
  if (host === undefined || repository === undefined || digest === undefined) return undefined;
  return { host, repository, digest };
}
