import { describe, expect, it } from "vitest";
import { changedLockfile } from "../../../../../src/core/incident/changes/changed-lockfile.ts";
import { lockfileFormat, lockfileFormats } from "../../../../../src/core/incident/changes/lockfiles/index.ts";
import { lockfileFixture } from "./lockfile-fixture.ts";

const npm = [
  "@sindresorhus/is null 4.0.0 direct",
  "debug 4.3.1 4.3.4 direct",
  "is-odd 2.0.0 3.0.1 direct",
  "is-number 4.0.0 6.0.0 indirect",
];
// Without knowing which are direct they come by name.
const npmByName = [
  "@sindresorhus/is null 4.0.0",
  "debug 4.3.1 4.3.4",
  "is-number 4.0.0 6.0.0",
  "is-odd 2.0.0 3.0.1",
];
const python = ["idna 3.6 3.7", "python-dateutil 2.8.2 2.9.0.post0"];

const paths: Readonly<Record<string, readonly string[]>> = {
  npm: ["package-lock.json"],
  Yarn: ["yarn.lock"],
  pnpm: ["pnpm-lock.yaml"],
  Go: ["go.mod", "go.sum"],
  Cargo: ["Cargo.lock"],
  Bundler: ["Gemfile.lock"],
  Poetry: ["poetry.lock"],
  uv: ["uv.lock"],
  Pipenv: ["Pipfile.lock"],
  Composer: ["composer.lock"],
  NuGet: ["packages.lock.json"],
  Mix: ["mix.lock"],
  Gradle: ["gradle.lockfile"],
};

describe("the lockfile that a tool wrote", () => {
  it.each<readonly [fixture: string, path: string, changed: readonly string[]]>([
    ["npm-v1", "package-lock.json", npmByName],
    ["npm-v2", "package-lock.json", npm],
    ["npm-v3", "web/package-lock.json", npm],
    ["npm-v3", "npm-shrinkwrap.json", npm],
    ["yarn-1", "yarn.lock", npmByName],
    ["yarn-4", "yarn.lock", npm],
    ["pnpm-5", "pnpm-lock.yaml", npm],
    ["pnpm-6", "pnpm-lock.yaml", npm],
    ["pnpm-9", "pnpm-lock.yaml", npm],
    ["go-mod", "go.mod", ["github.com/google/uuid v1.3.0 v1.6.0 direct"]],
    ["go-sum", "go.sum", ["github.com/google/uuid v1.3.0 v1.6.0"]],
    ["cargo", "Cargo.lock", ["itoa 1.0.9 1.0.15 direct", "memchr 2.5.0 2.6.0 direct"]],
    [
      "bundler",
      "Gemfile.lock",
      [
        "ledger 0.3.0 (git 1f3c1f3c1f3c) 0.3.0 (git 9b2e9b2e9b2e) direct",
        "nokogiri 1.16.6 1.16.7 direct",
        "rack 3.1.6 3.1.7 direct",
      ],
    ],
    ["poetry", "poetry.lock", python],
    ["uv", "uv.lock", python.map((one) => `${one} direct`)],
    ["pipenv", "Pipfile.lock", python],
    ["requirements", "requirements.txt", python.map((one) => `${one} direct`)],
    [
      "composer",
      "composer.lock",
      ["acme/ledger dev-main (git 1f3c1f3c1f3c) dev-main (git 9b2e9b2e9b2e)", "monolog/monolog 3.5.0 3.6.0"],
    ],
    [
      "nuget",
      "packages.lock.json",
      ["Newtonsoft.Json 13.0.1 13.0.3 direct", "Microsoft.NETCore.Platforms 1.1.0 1.1.1 indirect"],
    ],
    ["mix", "mix.lock", ["jason 1.4.1 1.4.4", "ledger git 1f3c1f3c1f3c git 9b2e9b2e9b2e"]],
    ["gradle", "gradle.lockfile", ["com.fasterxml.jackson.core:jackson-core 2.17.1 2.17.2"]],
  ])("%s as %s says what changed", (fixture, path, changed) => {
    const found = changedLockfile({ path, ...lockfileFixture(fixture) });

    expect(found.problem).toBeNull();
    expect(
      found.changed.map(({ name, from, to, isDirect }) =>
        [name, from, to, isDirect === undefined ? "" : isDirect ? "direct" : "indirect"].join(" ").trim(),
      ),
    ).toEqual(changed.map((one) => one.replace(" null ", "  ")));
  });

  it("is known by its name", () => {
    const names = (path: string) => lockfileFormat(path)?.name ?? null;

    expect(names("requirements-dev.txt")).toBe("pip");
    expect(names("dev-requirements.txt")).toBe("pip");
    expect(names("constraints.txt")).toBe("pip");
    expect(names("a/b/buildscript-gradle.lockfile")).toBe("Gradle");
    expect(names("packages.web.lock.json")).toBe("NuGet");
    expect(["requirements.in", "package.json", "lock.yaml", "my-go.mod", "notes.txt"].map(names)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it.each(
    lockfileFormats.flatMap(({ name }) => {
      const path = paths[name] ?? [];
      return path.map((one) => [name, one] as const);
    }),
  )("of %s that is something else is unreadable: %s", (_name, path) => {
    for (const text of ["<<<<<<< HEAD\n{", '{"a": 1}', "a: [\n"]) {
      expect(changedLockfile({ path, before: text, after: "" })).toMatchObject({
        changed: [],
        problem: expect.stringMatching(/^is not in the form of /),
      });
    }
  });
});
