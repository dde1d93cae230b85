import { expect, test } from "vitest";
import { timelineHtml } from "../../../src/rehearsal/page/timeline.ts";
import type { TimelineRow } from "../../../src/rehearsal/page/timeline-rows.ts";

const row = (over: Partial<TimelineRow>): TimelineRow => ({
  name: "redeploy",
  kind: "layer",
  start: 2,
  end: 5,
  note: "",
  ...over,
});

test("all bars stand on one axis, from the verdict to the last end", () => {
  const html = timelineHtml([row({}), row({ name: "verified", start: 5, end: 10 })]);

  expect([...html.matchAll(/<rect x="([^"]+)" width="([^"]+)"/g)].map(([, x, width]) => [x, width])).toEqual([
    ["20%", "30%"],
    ["50%", "50%"],
  ]);
  expect(
    [...html.matchAll(/<text x="([^"]+)"[^>]*class="(\w+)">([^<]+)</g)].map(([, ...all]) => all),
  ).toEqual([
    ["0%", "start", "0 s"],
    ["20%", "middle", "2 s"],
    ["40%", "middle", "4 s"],
    ["60%", "middle", "6 s"],
    ["80%", "middle", "8 s"],
    ["100%", "end", "10 s"],
  ]);
});

test.each([
  [0, 0, "0.0 s"],
  [2, 5, "2.0 to 5.0 s (3.0 s)"],
  [1.21, 1.23, "1.2 s (20 ms)"],
  [4.3, 4.5, "4.3 to 4.5 s (200 ms)"],
])("from %d to %d s is said as %s", (start, end, words) => {
  expect(timelineHtml([row({ start, end })])).toContain(`<span class="took">${words}</span>`);
});

test("what a record says is text", () => {
  const html = timelineHtml([row({ note: "<script>1</script>" })]);

  expect(html).toContain("&#60;script&#62;1&#60;/script&#62;");
  expect(html).not.toContain("<script");
});
