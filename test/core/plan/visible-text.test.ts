import { expect, it } from "vitest";
import { visibleText } from "../../../src/core/plan/visible-text.ts";

it.each([
  ["a <b>b</b> c", "a  b  c"],
  ["<fill in> <owner>", "<fill in> <owner>"],
  ["`<b>` and ![x](y.png)", "`<b>` and  "],
  ["![x][y] z", "  z"],
  ["[x](y.png)", "[x](y.png)"],
  ["<details><summary>How</summary>Run it</details>", "  Run it "],
  ["5 &gt; 4 &amp; 3 &lt; 4&nbsp;x&copy;", "5 > 4 & 3 < 4 x "],
  ["<?\nhidden\n?> seen", " seen"],
  ["seen\n<? hidden", "seen\n"],
  ["a `<?` b", "a `<?` b"],
  ["```sh\ncat <<b > &lt; ![](x)\n```", "```\ncat <<b > &lt; ![](x)\n```"],
  ["\u3164a", " a"],
  ["a < b and c > d", "a < b and c > d"],
])("of %j is %j", (text, seen) => {
  expect(visibleText(text)).toBe(seen);
});
