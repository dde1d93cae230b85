// Filled in later, when the text has long been encoded.
const word =
  /(\{(?:environment|(?:release|secret|config|artifact|schema)\.[A-Za-z0-9._-]+|(?:now|start)(?:\.ms|\.iso)?|since-start)\})/;

/** Text for a URL's query, encoded but for the words between braces that the gate fills in. */
export function urlEncoded(text: string): string {
  return text
    .toWellFormed()
    .split(word)
    .map((part, index) => (index % 2 === 1 ? part : encodeURIComponent(part)))
    .join("");
}
