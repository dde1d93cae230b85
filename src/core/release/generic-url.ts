/** A file at a URL; `sha256` in hex when it was given. */
export interface GenericUrl {
  readonly url: string;
  readonly sha256: string | null;
}

export type GenericUrlReading =
  | { readonly kind: "url"; readonly value: GenericUrl }
  | { readonly kind: "refused"; readonly problem: string };

/** Reads `https://host/path`, with `#sha256=<64 hex>` after it when its bytes are known. */
export function parseGenericUrl(seen: string): GenericUrlReading {
  const url = URL.parse(seen);
  if (url === null) return refused("it is not a URL");
  const isHere = url.hostname === "localhost" || /^127\.\d+\.\d+\.\d+$/.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isHere)) return refused("it is not https");
  // The manifest is public to all who can read the release, and a query is often a key.
  if (url.username !== "" || url.password !== "") return refused("it holds a user or a password");
  if (url.search !== "") return refused("it has a query, which all readers of the release would see");
  const [, sha256] = /^#sha256=([0-9a-f]{64})$/.exec(url.hash) ?? [];
  if (url.hash !== "" && sha256 === undefined)
    return refused("what follows `#` is not `sha256=` and 64 hexadecimal digits");
  url.hash = "";
  return { kind: "url", value: { url: url.href, sha256: sha256 ?? null } };
}

function refused(problem: string): GenericUrlReading {
  return { kind: "refused", problem };
}
