import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fill, placeholders } from "../../../src/core/rollback/fill.ts";
import { manifestWith, migration, releaseOf } from "./release-example.ts";

const known = placeholders(releaseOf(manifestWith()), "production");

describe("the words for a release", () => {
  it("name its commit, tag, version, schema and each artifact by digest", () => {
    expect(Object.fromEntries(known)).toEqual({
      "release.commit": "b".repeat(40),
      environment: "production",
      "release.tag": "v1.1.0",
      "release.version": "1.1.0",
      "schema.version": "000002",
      "artifact.app": `ghcr.io/acme/shop@sha256:${"d".repeat(64)}`,
      "artifact.app.digest": `sha256:${"d".repeat(64)}`,
    });
  });

  it("give a release without migrations the schema version 0", () => {
    const values = placeholders(releaseOf(manifestWith({ schemas: [] })), "production");

    expect(values.get("schema.version")).toBe("0");
  });

  it("have no schema version when the release has migrations in several directories, and a command learns why", () => {
    const one = { tool: "golang-migrate", directory: "db", version: "3" };
    const values = placeholders(
      releaseOf(manifestWith({ schemas: [one, { ...one, directory: "billing/db", version: "1" }] })),
      "production",
    );

    expect(values.has("schema.version")).toBe(false);
    expect(fill(["./migrate", "{schema.version}"], values)).toEqual({
      kind: "refused",
      problem:
        "asks for `{schema.version}`, and migrations lie in several directories, each with a version of its own",
      write:
        "Write a script that takes each directory's version from `schemas` in the file that `ROLLBACK_READY_MANIFEST` names.",
    });
  });

  it("have no schema version when what is to be reversed lies in another directory than the target's migrations", () => {
    const target = releaseOf(manifestWith());
    const elsewhere = { ...migration("3"), up: { path: "billing/3.up.sql", sha256: "f".repeat(64) } };

    expect(placeholders(target, "production", [migration("3")]).get("schema.version")).toBe("000002");
    expect(placeholders(target, "production", [migration("3"), elsewhere]).has("schema.version")).toBe(false);
  });

  it.each([
    ["diesel", "migrations", "20240101000000", "migrations/2024-02-01-000000_b/up.sql", "20240201000000"],
    ["diesel", ".", "20240101000000", "2024-02-01-000000_b/up.sql", "20240201000000"],
    [
      "prisma",
      "prisma/migrations",
      "20240101000000_a",
      "prisma/migrations/20240201000000_b/migration.sql",
      "20240201000000_b",
    ],
    ["sqitch", "deploy", "orders", "deploy/app/users.sql", "app/users"],
  ])(
    "have %s's schema version in %j although a migration has a folder of its own",
    (tool, directory, version, path, newer) => {
      const target = releaseOf(manifestWith({ schemas: [{ tool, directory, version }] }));
      const reverses = [reversed(tool, path, newer)];

      expect(placeholders(target, "production", reverses).get("schema.version")).toBe(version);
    },
  );

  it.each([
    [
      "diesel",
      "migrations/2024-01-01-000000_a",
      "20240101000000",
      "migrations/2024-02-01-000000_b/up.sql",
      "20240201000000",
    ],
    ["diesel", "2024-01-01-000000_a", "20240101000000", "2024-02-01-000000_b/up.sql", "20240201000000"],
    [
      "prisma",
      "p/20240101000000_a",
      "20240101000000_a",
      "p/20240201000000_b/migration.sql",
      "20240201000000_b",
    ],
    ["sqitch", "deploy/app", "app/users", "deploy/orders.sql", "orders"],
  ])(
    "have %s's schema version where an older manifest recorded %j",
    (tool, directory, version, path, newer) => {
      const target = releaseOf(manifestWith({ schemas: [{ tool, directory, version }] }));

      expect(placeholders(target, "production", [reversed(tool, path, newer)]).get("schema.version")).toBe(
        version,
      );
    },
  );

  it("have no schema version where an older manifest recorded each migration's folder, and a command learns why", () => {
    const schemas = ["2024-01-01-000000_a", "2024-02-01-000000_b"].map((folder) => ({
      tool: "diesel",
      directory: `migrations/${folder}`,
      version: folder.slice(0, 17).replaceAll("-", ""),
    }));
    const reverses = [reversed("diesel", "migrations/2024-03-01-000000_c/up.sql", "20240301000000")];
    const values = placeholders(releaseOf(manifestWith({ schemas })), "production", reverses);

    expect(values.has("schema.version")).toBe(false);
    expect(fill(["./migrate", "{schema.version}"], values)).toMatchObject({
      kind: "refused",
      write: expect.stringContaining("`schemas` in the file that `ROLLBACK_READY_MANIFEST` names"),
    });
  });

  it("do not take a folder that is named like a version for a migration's own", () => {
    const schemas = [{ tool: "golang-migrate", directory: "db/v1", version: "1" }];
    const target = releaseOf(manifestWith({ schemas }));

    const same = placeholders(target, "production", [reversed("golang-migrate", "db/v1/2_a.up.sql", "2")]);
    const other = placeholders(target, "production", [reversed("golang-migrate", "db/v2/2_a.up.sql", "2")]);

    expect([same.get("schema.version"), other.has("schema.version")]).toEqual(["1", false]);
  });

  it("give a release without a manifest only its commit and environment", () => {
    expect([...placeholders(releaseOf(null), "staging").keys()]).toEqual(["release.commit", "environment"]);
  });
});

function reversed(tool: string, path: string, version: string) {
  return { tool, version, up: { path, sha256: "f".repeat(64) } };
}

describe("a command with words in braces", () => {
  it("is filled, several times in a word too", () => {
    const filled = fill(["./deploy", "--image={artifact.app}", "{environment}/{release.tag}"], known);

    expect(filled).toEqual({
      kind: "filled",
      argv: ["./deploy", `--image=ghcr.io/acme/shop@sha256:${"d".repeat(64)}`, "production/v1.1.0"],
    });
  });

  it("keeps each value inside its word, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.array(fc.string()), (value, others) => {
        const words = others.map((word) => word.replaceAll("{", "("));
        const filled = fill(["run", "{x}", "a{x}b{x}", ...words], new Map([["x", value]]));

        expect(filled).toEqual({ kind: "filled", argv: ["run", value, `a${value}b${value}`, ...words] });
      }),
    );
  });

  it.each(["{environment}", "$&", "$1", "$(id)", "v1; touch x", "two words", "a\nb"])(
    "takes the value %j as text and reads nothing in it",
    (value) => {
      const filled = fill(["run", "{release.tag}"], new Map([["release.tag", value]]));

      expect(filled).toEqual({ kind: "filled", argv: ["run", value] });
    },
  );

  it("keeps braces that hold no name", () => {
    const words = ["run", "{}", '{"a": 1}', "{ environment }", "{{}}"] as const;

    expect(fill([...words], known)).toEqual({ kind: "filled", argv: words });
  });

  it("is refused when a name is not known, with the nearest one", () => {
    expect(fill(["run", "{relase.tag}"], known)).toMatchObject({
      kind: "refused",
      problem: "asks for `{relase.tag}`, which this release does not have",
      write: /^Write `\{release\.tag\}`\. Known here: \{release\.commit\}, /,
    });
  });

  it("is refused when its release has no manifest to take an artifact from", () => {
    const filled = fill(["{artifact.app}"], placeholders(releaseOf(null), "production"));

    expect(filled).toMatchObject({
      kind: "refused",
      write: "Known here: {release.commit}, {environment}.",
    });
  });
});
