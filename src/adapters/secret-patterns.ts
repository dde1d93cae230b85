/**
 * What is a secret by its looks, whoever made it. What says what it is stays readable: `https://***@host`,
 * `Authorization: ***`. Repetitions are bounded or anchored, so that no line takes long.
 */
export const secretPatterns: readonly RegExp[] = [
  // User and password in a URL, with what should have been escaped in a password; `host:8080/@scope` has none.
  /(?<=:\/\/)[^\s/?#@:"'`<>]{0,200}:(?!\d{1,5}(?:[/?#]|$))[^\s"'`<>]{0,1000}(?=@)/g,
  // A token alone in its place.
  /(?<=:\/\/)[^\s/?#@:"'`<>]{8,255}(?=@)/g,
  // GitHub docs: token formats.
  /gh[pousr]_[A-Za-z0-9]{20,}[A-Za-z0-9_.-]*/g,
  /github_pat_[A-Za-z0-9_]{20,}/g,
  // AWS: long-term and temporary access keys.
  /(?:AKIA|ASIA)[A-Z0-9]{16}/g,
  // RFC 7468 and OpenPGP, to the end of the text when the end of the block is not there.
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g,
  // Credentials may have several parts with blanks and quotes (RFC 9110), so all the rest of the line.
  /(?<=\bauthorization["']?\s{0,2}[:=]\s{0,2})\S.*/gi,
  /(?<=\b(?:bearer|basic)\s{1,2})[A-Za-z0-9._~+/=-]{20,}/gi,
  // RFC 7519 and RFC 7516: a JSON object in base64 begins so.
  /(?<=^|[^A-Za-z0-9]|%[0-9A-Fa-f]{2})eyJ[A-Za-z0-9_-]{8,2000}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*){0,3}/g,
  // Connection strings and query strings.
  /(?<=(?:password|passwd|pwd|secret|token|api_?key|access_?key)=["']?)[^\s"'&;,]{3,}/gi,
];
