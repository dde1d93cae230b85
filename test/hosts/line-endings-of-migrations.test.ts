import { expect, test } from "vitest";
import type { Change } from "../../src/core/migrations/change.ts";
import { FRAMEWORKS } from "../../src/core/migrations/frameworks/index.ts";
import { judgeMigrations } from "../../src/core/migrations/index.ts";
import { casesOf, loadCase } from "../support/migration-fixture.ts";
import { loadParsers } from "../support/parsers.ts";

const parsers = await loadParsers();

function asTold(change: Change, tell: (text: string) => string): Change {
  const side = (at: Change["head"]): Change["head"] => {
    const texts = [...at.texts].map(([path, text]) => [path, text === null ? null : tell(text)] as const);
    return { ...at, texts: new Map(texts) };
  };
  return { ...change, head: side(change.head), base: side(change.base) };
}

test.each(FRAMEWORKS.map(({ name }) => name))(
  "%s is judged the same with the line endings of Windows",
  (tool) => {
    for (const name of casesOf(tool)) {
      const { change } = loadCase(tool, name);

      const windows = judgeMigrations(
        asTold(change, (text) => text.replaceAll("\n", "\r\n")),
        parsers,
      );

      expect.soft(windows, name).toEqual(judgeMigrations(change, parsers));
    }
  },
);
