import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";

const FIXTURES = join(import.meta.dirname, "../fixtures/migrations");

/** The texts of a tool's fixtures whose names end so, in every case. */
export function textsOf(tool: string, ending: RegExp): readonly string[] {
  return readdirSync(join(FIXTURES, tool), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name) && entry.name !== "expected.json")
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
}

/** Pieces of texts put together at random: mostly broken, and never far from the real thing. */
export function patchworkOf(texts: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.tuple(fc.constantFrom(...texts), fc.nat(), fc.nat()).map(([text, from, length]) => {
    const start = from % (text.length + 1);
    return text.slice(start, start + (length % (text.length - start + 1)));
  });
  return fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(""));
}
