// A part of what GitHub lets through (github/markup's README, "HTML sanitization"): nothing that fetches or leads away.
const kept =
  /^(?:b|blockquote|br|code|del|details|dd|div|dl|dt|em|hr|i|ins|kbd|li|mark|ol|p|pre|s|samp|small|span|strong|sub|summary|sup|ul|var)$/;
const isVoid = /^(?:br|hr)$/;
// GFM 6.11: these stay on the page as text.
const shownAsText = /^(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)$/;
const piece = /<!--[\s\S]*?(?:-->|$)|<[!?][\s\S]*?(?:>|$)|<(\/?)([a-z][a-z0-9-]*)([^>]*)(>|$)|<|[^<]+/gi;

/** HTML inside one Markdown text, on its way to a page. */
export interface RawHtml {
  /** What is left of a piece of it: comments and unknown tags go, known ones lose their attributes, all else is text. */
  clean(raw: string): string;
  /** Ends of the tags that are still open. */
  close(): string;
}

/** Never closes what the text itself has not opened, so that a text cannot break out of the box that it is shown in. */
export function openRawHtml(): RawHtml {
  const open: string[] = [];
  return { clean, close };

  function clean(raw: string): string {
    return raw.replace(piece, (all: string, slash = "", written = "", attributes = "", end = "") => {
      if (all.startsWith("<!") || all.startsWith("<?")) return "";
      const name = written.toLowerCase();
      if (name === "" || shownAsText.test(name)) return asText(all);
      if (!kept.test(name) || end === "") return "";
      if (isVoid.test(name)) return `<${name}>`;
      if (slash === "") {
        open.push(name);
        return name === "details" && /\bopen\b/i.test(attributes) ? "<details open>" : `<${name}>`;
      }
      const at = open.lastIndexOf(name);
      if (at === -1) return "";
      open.splice(at, 1);
      return `</${name}>`;
    });
  }

  function close(): string {
    return open
      .splice(0)
      .reverse()
      .map((name) => `</${name}>`)
      .join("");
  }
}

// References to characters stand as they are.
function asText(raw: string): string {
  return raw.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
