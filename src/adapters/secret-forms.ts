const shortestLine = 4;
const shortestEncoded = 5;
// What the base64 tools of GNU and of OpenSSL write on one line.
const wraps = [76, 64];

/**
 * The texts in which a secret may be met: as it is and line by line, each escaped for JSON, URLs, XML, SQL and quotes,
 * in hex, and in base64 wherever in the encoded text it stands (the runner masks the same, but for hex).
 */
export function formsOf(value: string): readonly string[] {
  const lines = value
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line.length >= shortestLine);
  const forms = [value, value.trim(), ...lines].flatMap((text) => [...escaped(text), ...encoded(text)]);
  return [...new Set(forms)].filter((form) => form.trim() !== "");
}

function escaped(text: string): readonly string[] {
  const uri = percentEncoded(text);
  const isQuoted = text.length > 8 && text.startsWith('"') && text.endsWith('"');
  return [
    text,
    text.replaceAll('"', '\\"'),
    text.replaceAll("'", "''"),
    text.replaceAll("'", "'\\''"),
    JSON.stringify(text).slice(1, -1),
    uri,
    uri.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    uri.replaceAll("%20", "+"),
    encodeURIComponent(text.toWellFormed()),
    encodeURI(text.toWellFormed()),
    xmlEscaped(text),
    isQuoted ? text.slice(1, -1) : "",
  ];
}

function encoded(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  if (bytes.length < shortestEncoded) return [];
  const hex = bytes.toString("hex");
  const base64 = [0, 1, 2].flatMap((before) => base64Of(bytes, before));
  const wrapped = wraps.flatMap((width) => pieces(base64[0] ?? "", width));
  const standard = [...base64, ...wrapped];
  const urlSafe = standard.map((form) => form.replaceAll("+", "-").replaceAll("/", "_"));
  return [hex, hex.toUpperCase(), ...standard, ...urlSafe];
}

// With so many bytes modulo three before it: at the end of what is encoded, with padding and without, and within it,
// where only those characters are known that depend on these bytes alone.
function base64Of(bytes: Buffer, before: number): readonly string[] {
  const shifted = Buffer.concat([Buffer.alloc(before), bytes]);
  const atEnd = shifted.toString("base64").slice([0, 2, 3][before] ?? 0);
  const within = atEnd.slice(0, atEnd.length - ([0, 3, 2][shifted.length % 3] ?? 0));
  return [atEnd, atEnd.replace(/=+$/, ""), within];
}

function pieces(text: string, width: number): readonly string[] {
  if (text.length <= width) return [];
  const count = Math.ceil(text.length / width);
  return Array.from({ length: count }, (_, at) => text.slice(at * width, (at + 1) * width)).filter(
    (piece) => piece.length >= 8,
  );
}

function percentEncoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function xmlEscaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;");
}
