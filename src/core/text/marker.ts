/** What a hidden marker says about the comment or issue that begins with it. */
export interface Marker {
  readonly kind: string;
  readonly key: string;
}

const LINE = /^<!-- rollback-ready:([a-z][a-z-]{0,39}):v1 key=([A-Za-z0-9%._~!'()*-]{0,1000}) -->$/;

/** The first line of a comment or issue of ours, by which it is found again. Nobody sees it when rendered. */
export function marker({ kind, key }: Marker): string {
  return `<!-- rollback-ready:${kind}:v1 key=${encode(key)} -->`;
}

/** Reads the marker on the first line. Who wrote the text is for the caller to check: anyone can copy a marker. */
export function parseMarker(body: string): Marker | null {
  const end = body.search(/\r?\n|$/);
  const [, kind, encoded] = LINE.exec(body.slice(0, end)) ?? [];
  if (kind === undefined || encoded === undefined) return null;
  const key = decode(encoded);
  return key === null ? null : { kind, key };
}

// `--` is not allowed inside an HTML comment, and a lone surrogate cannot be encoded at all.
function encode(key: string): string {
  return encodeURIComponent(key.replace(/\p{Cs}/gu, "\ufffd")).replaceAll("--", "-%2D");
}

function decode(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}
