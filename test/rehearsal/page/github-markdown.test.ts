import fc from "fast-check";
import { expect, test } from "vitest";
import { githubMarkdown } from "../../../src/rehearsal/page/github-markdown.ts";

const box = (label: string): string =>
  `<div class="scroll" tabindex="0" role="group" aria-label="${label}, scrolls sideways">`;

test("a table stands in a box of its own, and headings come a level lower", () => {
  expect(githubMarkdown("## Head\n\n| A |\n| --- |\n| b |\n")).toBe(
    `<h3>Head</h3>\n${box("Table")}<table>\n<thead>\n<tr>\n<th>A</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table></div>\n`,
  );
});

test("code stands in a box of its own, and a diagram keeps its text for what draws it", () => {
  expect(githubMarkdown("```sh\na <b>\n```\n\n```mermaid\ngantt\n```\n")).toBe(
    `${box("Code")}<pre><code class="language-sh">a &lt;b&gt;\n</code></pre></div>\n<pre class="diagram" tabindex="0"><code class="language-mermaid">gantt\n</code></pre>\n`,
  );
});

test("what folds stays, and comments go", () => {
  const markdown = "<!-- ours -->\n\n<details><summary>The plot's numbers</summary>\n\nmany\n\n</details>\n";

  expect(githubMarkdown(markdown)).toBe(
    "\n<details><summary>The plot's numbers</summary>\n<p>many</p>\n</details>\n",
  );
});

test("a box to tick says whether it is done, and a link to what has ended is words only", () => {
  expect(githubMarkdown("- [x] a\n- [ ] [b](http://127.0.0.1:1234/b)\n")).toBe(
    '<ul>\n<li><input type="checkbox" disabled checked aria-label="done"> a</li>\n<li><input type="checkbox" disabled aria-label="to do"> <span class="ended" title="A page of the rehearsal\'s own GitHub, which ended with it">b</span></li>\n</ul>\n',
  );
});

test.each([
  ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
  ["a <script>alert(1)</script>", "<p>a &lt;script&gt;alert(1)&lt;/script&gt;</p>"],
  ["<SCRIPT\nsrc=x>", "&lt;SCRIPT\nsrc=x&gt;"],
  ["a <img src=x onerror=alert(1)> b", "<p>a  b</p>"],
  ["<b onclick=alert(1)>a</b>", "<p><b>a</b></p>"],
  ["<details open ontoggle=alert(1)>", "<details open></details>"],
  ["<svg><style>x", "<p>&lt;style&gt;x</p>"],
  ["<iframe srcdoc=a>", "&lt;iframe srcdoc=a&gt;"],
  ["[a](javascript:alert(1))", '<p><a href="">a</a></p>'],
  ["<a href=javascript:alert(1)>a</a>", "<p>a</p>"],
  ["![a](https://example.com/a.png)", "<p>a</p>"],
  ["<b\n\nx>y", "<p>&lt;b</p>\n<p>x&gt;y</p>"],
  ["<div title='>' onclick=x>a", "<div>' onclick=x&gt;a</div>"],
  ["<?php <script> ?>", " ?&gt;"],
  ["<![CDATA[ <script>alert(1)</script> ]]>", "alert(1)&lt;/script&gt; ]]&gt;"],
])("nothing runs or is fetched: %s", (markdown, html) => {
  expect(githubMarkdown(markdown)).toBe(html);
});

test.each([
  ["</div></details></main>", ""],
  ["</article>\n\na", "\n<p>a</p>"],
  ["a <sub>b", "<p>a <sub>b</p></sub>"],
  ["<details>\n\n<div>\n\n</details>", "<details>\n<div>\n</details></div>"],
])("a text cannot break out of its box: %s", (markdown, html) => {
  expect(githubMarkdown(markdown)).toBe(html);
});

test("whatever a text is made of, only tags of plain Markdown come out of it, with no attribute that does anything", () => {
  const part = fc.oneof(
    fc.constantFrom(
      "<",
      ">",
      "</",
      "/>",
      "<!--",
      "-->",
      "<?",
      "]]>",
      '"',
      "'",
      "`",
      "\n",
      "\n\n",
      "|",
      "&lt;",
      " ",
    ),
    fc.constantFrom(
      "<script",
      "<img src=x",
      " onerror=x",
      "<details open",
      "</details>",
      "<svg/onload=x",
      "<b",
    ),
    fc.constantFrom(
      "[a](javascript:x)",
      "[a](https://example.com)",
      "![a](x)",
      "| --- |\n",
      "- [ ] ",
      "[^1]",
      "~~",
    ),
    fc.string(),
  );

  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const tags = githubMarkdown(parts.join("")).match(/<[^>]*>?/g) ?? [];

      expect(tags.filter((tag) => !harmless.test(tag))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

const harmless =
  /^<(?:\/?(?:a|b|p|h[2-6]|table|thead|tbody|tr|th|td|ul|ol|li|strong|em|del|code|pre|blockquote|details|summary|sub|sup|section|span|div)|br|br \/|hr|hr \/|details open|t[dh] align="\w+"|ol start="\d+"|code class="language-[^"]*"|pre class="diagram" tabindex="0"|div class="scroll" tabindex="0" role="group" aria-label="\w+, scrolls sideways"|input type="checkbox" disabled(?: checked)? aria-label="(?:done|to do)"|a href="(?:https?:|mailto:|[^":]*")[^"<>]*"?(?: title="[^"]*")?|a href="[^"]*" (?:data-footnote-backref=""|id="user-content-fnref-[^"]*" data-footnote-ref="") [^<>]*|span class="ended" title="[^"]*"|h3 id="footnote-label" class="sr-only"|li id="user-content-fn-[^"]*"|section data-footnotes="" class="footnotes")>$/;
