import { expect, it } from "vitest";
import { screenWidth } from "../../../src/core/terminal/screen-width.ts";

it.each([
  [{ isTTY: true, columns: 80 }, 80],
  [{ isTTY: true, columns: 100 }, 100],
  [{ isTTY: true, columns: 120 }, 120],
  [{ isTTY: true, columns: 300 }, 120],
  [{ isTTY: true, columns: 20 }, 40],
  [{ isTTY: true, columns: 0 }, 80],
  [{ isTTY: true }, 80],
  [{ isTTY: false, columns: 120 }, 80],
  [{ columns: 120 }, 80],
  [{}, 80],
])("lines to %j are %i columns wide", (output, width) => {
  expect(screenWidth(output)).toBe(width);
});
