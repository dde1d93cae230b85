import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { htmlText } from "./html-text.ts";

const find = createRequire(import.meta.url).resolve;

/**
 * A whole HTML file that fetches nothing and runs only what draws its diagrams, by hash: whatever a text on it may say,
 * the browser runs no other script. `body` must be clean HTML.
 */
export function htmlDocument(title: string, body: string): string {
  const look = [readFileSync(find("github-markdown-css"), "utf8"), own("page.css")].join("\n");
  // Mermaid is by far the largest part of the page, so it travels packed.
  const mermaid = body.includes('class="language-mermaid"')
    ? readFileSync(find("mermaid/dist/mermaid.min.js"), "utf8")
    : null;
  const draw = own("draw-diagrams.js");
  const scripts = mermaid === null ? [] : [mermaid, draw];
  const allowed = scripts.length === 0 ? "'none'" : scripts.map((one) => `'sha256-${hashOf(one)}'`).join(" ");
  const policy = `default-src 'none'; script-src ${allowed}; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
  const packed =
    mermaid === null
      ? ""
      : `<script type="text/plain" id="mermaid">${gzipSync(mermaid, { level: 9 }).toString("base64")}</script>\n<script>${draw}</script>\n`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${htmlText(title)}</title>
<link rel="icon" href="data:,">
<style>
${look}</style>
</head>
<body>
${body}
${packed}</body>
</html>
`;
}

function own(name: string): string {
  return readFileSync(join(import.meta.dirname, name), "utf8").replaceAll("\r\n", "\n");
}

function hashOf(script: string): string {
  return createHash("sha256").update(script).digest("base64");
}
