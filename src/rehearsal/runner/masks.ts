/** Replaces secrets by `***`. Shared by all steps of a job, as the runner's own is. */
export interface Masker {
  /** A multi-line value is masked as a whole and line by line, each also in the encodings the runner knows. */
  add(value: string): void;
  mask(text: string): string;
  readonly values: readonly string[];
}

/** A masker that knows these values already. */
export function createMasker(secrets: readonly string[]): Masker {
  const values = new Set<string>();
  const forms = new Set<string>();
  const masker: Masker = {
    add(value) {
      if (value.trim() === "") return;
      values.add(value);
      for (const part of [value, ...value.split(/[\r\n]/).map((line) => line.trim())]) {
        for (const form of encodings(part)) if (form !== "") forms.add(form);
      }
    },
    mask: (text) => replaceRanges(text, forms),
    get values() {
      return [...values];
    },
  };

  for (const secret of secrets) masker.add(secret);
  return masker;
}

function encodings(value: string): string[] {
  if (value === "") return [];
  const bytes = Buffer.from(value, "utf8");
  const quoted = value.length > 8 && value.startsWith('"') && value.endsWith('"');
  return [
    value,
    // `user:secret` in base64 holds the secret at one of three offsets.
    ...[0, 1, 2].map((shift) => (bytes.length > shift ? bytes.subarray(shift) : bytes).toString("base64")),
    value.replaceAll('"', '\\"'),
    value.replaceAll("'", "''"),
    JSON.stringify(value).slice(1, -1),
    encodeUri(value),
    escapeXml(value),
    quoted ? value.slice(1, -1) : "",
  ];
}

function encodeUri(value: string): string {
  // The round trip through bytes replaces lone surrogates, which encodeURIComponent refuses.
  return encodeURIComponent(Buffer.from(value, "utf8").toString("utf8")).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function escapeXml(value: string): string {
  return value
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;");
}

// Secrets that overlap or touch are one `***`: the runner merges their ranges before it replaces.
function replaceRanges(text: string, forms: ReadonlySet<string>): string {
  const ranges: { start: number; end: number }[] = [];
  for (const form of forms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      ranges.push({ start: at, end: at + form.length });
    }
  }

  let masked = "";
  let done = -1;
  for (const { start, end } of ranges.sort((a, b) => a.start - b.start)) {
    if (start > done) masked += `${text.slice(Math.max(done, 0), start)}***`;
    done = Math.max(done, end);
  }
  return masked + text.slice(Math.max(done, 0));
}
