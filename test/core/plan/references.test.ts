import { expect, it } from "vitest";
import { asPath, mentionsIn, referencesIn } from "../../../src/core/plan/references.ts";

it("finds spans and links, and nothing in fenced code", () => {
  const text =
    'Run `db/a.sql`, see [b](docs/b.md "B") and ![c](<c.png>).\n\n1. ```sh\n   `d.sql`\n   ```\n~~~\n`e.sql`\n~~~\n`f.sql`';

  expect(referencesIn(text)).toEqual(["db/a.sql", "f.sql", "docs/b.md", "c.png"]);
});

it("finds what could be a path inside commands, sentences and fenced code, and no whole reference again", () => {
  const text =
    "Run `bash db/a.sh --to=prod/b`, read runbooks/c.md. See `db/d.sql`, [e](docs/e.md), https://x.example/f.sh.\n```\npsql -f 'db/g.sql'\n```";

  expect(mentionsIn(text)).toEqual(["db/a.sh", "prod/b", "runbooks/c.md", "db/g.sql"]);
});

it.each([
  ["db/a.sql", "db/a.sql"],
  ["./db/a.sql", "db/a.sql"],
  ["db/a.sql:12", "db/a.sql"],
  ["db/a.sql:12-20", "db/a.sql"],
  ["docs/b.md#steps", "docs/b.md"],
  ["app/[id]/page.tsx", "app/[id]/page.tsx"],
  ["README.md", "README.md"],
  ["/etc/nginx.conf", null],
  ["../db/a.sql", null],
  ["db/../a.sql", null],
  ["https://example.com/a.sql", null],
  ["migrate down 1", null],
  ["--file=a.sql", null],
  ["-f", null],
  ["$HOME/a.sql", null],
  ["db/*.sql", null],
  ["~/a.sql", null],
  ["<file>.sql", null],
  ["#incidents", null],
  ["a//b.sql", null],
  ["db/", null],
  ["mailto:a@b.md", null],
])("%j as a path is %j", (reference, path) => {
  expect(asPath(reference)).toBe(path);
});
