import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { htmlDocument } from "../../../src/rehearsal/page/document.ts";

const diagram = '<pre class="diagram"><code class="language-mermaid">gantt</code></pre>';

test("a page without diagrams may run nothing at all, and fetch nothing", () => {
  const html = htmlDocument("A <page>", "<p>text</p>");

  expect(policyOf(html)).toBe(
    "default-src 'none'; script-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
  );
  expect(html).toContain("<title>A &#60;page&#62;</title>");
  expect(html).not.toContain("<script");
});

test("a page with diagrams may run what draws them, by hash, and no other script", () => {
  const html = htmlDocument("A page", diagram);

  const packed = /<script type="text\/plain" id="mermaid">([^<]+)</.exec(html)?.[1] ?? "";
  const draw = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";
  const hashes = [gunzipSync(Buffer.from(packed, "base64")).toString(), draw].map(
    (script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
  expect(policyOf(html)).toContain(`script-src ${hashes.join(" ")};`);
  expect(html.match(/<script/g)).toHaveLength(2);
});

test("a page is smaller than 3 MB, Mermaid included", () => {
  expect(htmlDocument("A page", diagram).length).toBeLessThan(3_000_000);
});

test("a page names no address but its own parts", () => {
  const html = htmlDocument("A page", "<p>text</p>");

  expect(html.match(/(?:src|href|url)[=(]\s*["']?(?!data:|#)[\w/.:]+/g)).toBe(null);
});

function policyOf(html: string): string {
  return /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
}
