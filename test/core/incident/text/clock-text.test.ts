import { expect, it } from "vitest";
import { clockSince, clockText } from "../../../../src/core/incident/text/clock-text.ts";

it("a clock shows UTC to the second, whatever zone it was written in", () => {
  expect(clockText("2026-11-20T10:00:17.382Z")).toBe("2026-11-20 10:00:17");
  expect(clockText("2026-11-20T01:00:17+02:00")).toBe("2026-11-19 23:00:17");
});

it("a clock shows what is no time as safe text", () => {
  expect(clockText("@org <b>")).toBe("@&#8203;org &#60;b&#62;");
});

it("a clock leaves the date out on the same day only", () => {
  expect(clockSince("2026-11-20T10:00:17Z", "2026-11-20T00:00:00Z")).toBe("10:00:17");
  expect(clockSince("2026-11-21T10:00:17Z", "2026-11-20T00:00:00Z")).toBe("2026-11-21 10:00:17");
});
