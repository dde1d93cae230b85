/** What a hidden marker says about the comment or issue that begins with it. */
export interface Marker {
  readonly kind: string;
  readonly key: string;
}

const LINE = /^<!-- rollback-ready:([a-z][a-z-]{0,39}):v1 key=([A-Za-z0-9%._~!'()*-]{0,1000}) -->$/;
const LINE_BREAK = /\r\n|\n|\r/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** The first line of a comment or issue of ours, by which it is found again. Nobody sees it when rendered. */
export function marker({ kind, key }: Marker): string {
  return `<!-- rollback-ready:${kind}:v1 key=${encode(key)} -->`;
}

/**
 * Reads the marker on the first line, before which nothing but blanks may stand. Who wrote the text is for the caller to
 * check: anyone can copy a marker.
 */
export function parseMarker(body: string): Marker | null {
  const [first = ""] = body.trimStart().split(LINE_BREAK, 1);
  return markerOn(first);
}

/**
 * All markers that stand on lines of their own outside fences, in order: people write above ours, too. Only for a text
 * that is known to be ours by something else than its marker.
 */
export function markersIn(body: string): readonly Marker[] {
  const found: Marker[] = [];
  let fence: string | null = null;
  for (const line of body.replace(/^\ufeff/, "").split(LINE_BREAK)) {
    const [, begins] = FENCE.exec(line) ?? [];
    if (begins !== undefined) {
      if (fence === null) fence = begins;
      // CommonMark: a fence is closed by one of the same sign that is as long, and nothing after it.
      else if (begins.startsWith(fence) && line.trim() === begins) fence = null;
    } else if (fence === null) {
      const marker = markerOn(line);
      if (marker !== null) found.push(marker);
    }
  }
  return found;
}

function markerOn(line: string): Marker | null {
  const [, kind, encoded] = LINE.exec(line.replace(/^ {1,3}/, "").trimEnd()) ?? [];
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
