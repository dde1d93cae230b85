import { describe, expect, it } from "vitest";
import { lockfileFormat } from "../../../../../src/core/incident/changes/lockfiles/index.ts";

function read(path: string, text: string) {
  const reading = lockfileFormat(path)?.read(text);
  if (reading?.kind !== "locked") return reading?.problem ?? "of no format";
  return {
    versions: Object.fromEntries(reading.versions),
    direct: reading.direct === null ? null : [...reading.direct].sort(),
  };
}

describe("package-lock.json", () => {
  it("has the same package in several versions, aliases under the package's own name, and no links", () => {
    const packages = {
      "": { dependencies: { old: "npm:left-pad@1.0.0" } },
      "apps/web": { name: "web", version: "1.0.0", devDependencies: { ms: "2.0.0" } },
      "node_modules/web": { resolved: "apps/web", link: true },
      "node_modules/old": { name: "left-pad", version: "1.0.0" },
      "node_modules/ms": { version: "2.1.3" },
      "node_modules/debug/node_modules/ms": { version: "2.0.0" },
    };

    expect(read("package-lock.json", JSON.stringify({ lockfileVersion: 3, packages }))).toEqual({
      versions: { "left-pad": ["1.0.0"], ms: ["2.0.0", "2.1.3"] },
      direct: ["ms", "old"],
    });
  });

  it("of version 1 is read to the depth of its folders", () => {
    const dependencies = { a: { version: "1.0.0", dependencies: { b: { version: "2.0.0" } } } };

    expect(read("package-lock.json", JSON.stringify({ lockfileVersion: 1, dependencies }))).toEqual({
      versions: { a: ["1.0.0"], b: ["2.0.0"] },
      direct: null,
    });
  });

  it("of a project without dependencies is empty, and names of prototypes are names", () => {
    expect(read("package-lock.json", '{"lockfileVersion": 1}')).toEqual({ versions: {}, direct: null });
    expect(
      read("package-lock.json", '{"packages": {"node_modules/constructor": {"version": "1.0.0"}}}'),
    ).toEqual({ versions: { constructor: ["1.0.0"] }, direct: [] });
  });
});

describe("yarn.lock", () => {
  it("of Yarn 1 has one block for several ranges of one package", () => {
    const text =
      '# yarn lockfile v1\r\n\r\n"@a/b@^1.0.0", "@a/b@^1.1.0":\r\n  version "1.2.0"\r\n  dependencies:\r\n    version "9.9.9"\r\n';

    expect(read("yarn.lock", text)).toEqual({ versions: { "@a/b": ["1.2.0"] }, direct: null });
  });

  it("of later ones has workspaces, which are the project's own", () => {
    const text = [
      "__metadata:",
      "  version: 8",
      "",
      '"a@npm:^1.0.0, a@npm:^1.1.0":',
      "  version: 1.2.0",
      "",
      '"web@workspace:apps/web":',
      "  version: 0.0.0-use.local",
      "  dependencies:",
      '    "@x/y": "npm:^1.0.0"',
      "    a: ^1.0.0",
      "  languageName: unknown",
    ].join("\n");

    expect(read("yarn.lock", text)).toEqual({ versions: { a: ["1.2.0"] }, direct: ["@x/y", "a"] });
  });
});

describe("pnpm-lock.yaml", () => {
  it("has peers behind a version, and packages that are an address", () => {
    const keys = [
      "  /@a/b/1.0.0_react@18.0.0:",
      "  /c@2.0.0(react@18.0.0)(vue@3.0.0):",
      "  '@d/e@3.0.0(react@18.0.0)':",
      "  f@https://codeload.example/f/tar.gz/abc123:",
      "  g@4.0.0: {}",
    ];

    expect(read("pnpm-lock.yaml", `lockfileVersion: '6.0'\n\npackages:\n\n${keys.join("\n")}\n`)).toEqual({
      versions: {
        "@a/b": ["1.0.0"],
        c: ["2.0.0"],
        "@d/e": ["3.0.0"],
        f: ["https://codeload.example/f/tar.gz/abc123"],
        g: ["4.0.0"],
      },
      direct: [],
    });
  });

  it("has what each project of a workspace asks for", () => {
    const text =
      "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      a:\n        specifier: 1\n        version: 1.0.0\n  apps/web:\n    devDependencies:\n      '@b/c':\n        specifier: 2\n";

    expect(read("pnpm-lock.yaml", text)).toEqual({ versions: {}, direct: ["@b/c", "a"] });
  });
});

describe("go.mod", () => {
  it("has the version of Go, single lines, blocks and replacements", () => {
    const text =
      "module example.com/shop // ours\n\ngo 1.22.0\n\ntoolchain go1.22.5\n\nrequire a.example/x v1.0.0\n\nrequire (\n\tb.example/y v2.0.0 // indirect\n\tc.example/z v3.0.0 // pinned\n)\n\nreplace b.example/y => ../y\n\nexclude d.example/w v1.0.0\n";

    expect(read("go.mod", text)).toEqual({
      versions: {
        go: ["1.22.0"],
        toolchain: ["go1.22.5"],
        "a.example/x": ["v1.0.0"],
        "b.example/y": ["replaced by ../y", "v2.0.0"],
        "c.example/z": ["v3.0.0"],
      },
      direct: ["a.example/x", "b.example/y", "c.example/z", "go", "toolchain"],
    });
  });
});

describe("other lockfiles", () => {
  it("Cargo.lock has the commit of a crate from git, and none of the workspace's own crates", () => {
    const text =
      '[[package]]\nname = "shop"\nversion = "0.1.0"\ndependencies = ["ledger 0.3.0 (git+https://x)"]\n\n[[package]]\nname = "ledger"\nversion = "0.3.0"\nsource = "git+https://x.example/ledger#0123456789abcdef0123456789abcdef01234567"\n';

    expect(read("Cargo.lock", text)).toEqual({
      versions: { ledger: ["0.3.0 (git 0123456789ab)"] },
      direct: ["ledger"],
    });
  });

  it("Gemfile.lock has one version for all platforms, the Ruby, and none of gems of the repository", () => {
    const text =
      "PATH\n  remote: .\n  specs:\n    shop (1.0.0)\n\nGEM\n  specs:\n    ffi (1.17.0-x86_64-linux-gnu)\n    ffi (1.17.0-arm64-darwin)\n\nDEPENDENCIES\n  shop!\n\nRUBY VERSION\n   ruby 3.3.4p94\n";

    expect(read("Gemfile.lock", text)).toEqual({
      versions: { ffi: ["1.17.0"], ruby: ["3.3.4p94"] },
      direct: ["ruby", "shop"],
    });
  });

  it("requirements.txt fixes only what is pinned, and tells by its comments what the project asks for", () => {
    const text =
      "--index-url https://x.example\nDjango[argon2]==5.0.1 ; python_version >= '3.10'\nsix>=1.0\n# flask==1.0\nPy_Yaml===6.0 \\\n    --hash=sha256:00\n";

    expect(read("requirements.txt", text)).toEqual({
      versions: { django: ["5.0.1"], "py-yaml": ["6.0"] },
      direct: null,
    });
    expect(
      read("requirements.txt", "a==1\n    # via\n    #   -r requirements.in\n    #   b\nb==2\n    # via a\n"),
    ).toEqual({ versions: { a: ["1"], b: ["2"] }, direct: ["a"] });
  });

  it("Pipfile.lock has every category, and the commit of what comes from git", () => {
    const text = JSON.stringify({
      _meta: {},
      default: { a: { version: "==1.0" } },
      develop: { b: { ref: "0123abc" } },
      docs: { c: { version: "==3.0" } },
    });

    expect(read("Pipfile.lock", text)).toEqual({
      versions: { a: ["1.0"], b: ["0123abc"], c: ["3.0"] },
      direct: null,
    });
  });

  it("uv.lock has what groups and extras ask for", () => {
    const text =
      '[[package]]\nname = "shop"\nversion = "0.1.0"\nsource = { editable = "." }\n\n[package.optional-dependencies]\nfast = [{ name = "uvloop" }]\n\n[package.dev-dependencies]\ndev = [{ name = "pytest" }]\n\n[[package]]\nname = "Uvloop"\nversion = "1.0"\nsource = { git = "https://x.example/u?rev=main#0123456789abcdef0123456789abcdef01234567" }\n';

    expect(read("uv.lock", text)).toEqual({
      versions: { uvloop: ["1.0 (git 0123456789ab)"] },
      direct: ["pytest", "uvloop"],
    });
  });

  it("packages.lock.json has several frameworks, and no version for projects", () => {
    const text = JSON.stringify({
      version: 1,
      dependencies: {
        "net6.0": { A: { type: "Direct", resolved: "1.0.0" }, p: { type: "Project" } },
        "net8.0": { A: { type: "Transitive", resolved: "2.0.0" } },
      },
    });

    expect(read("packages.lock.json", text)).toEqual({ versions: { A: ["1.0.0", "2.0.0"] }, direct: ["A"] });
  });

  it("gradle.lockfile with a line that is none of its form is unreadable", () => {
    expect(read("gradle.lockfile", "a:b:1.0=x\nempty=\n")).toEqual({
      versions: { "a:b": ["1.0"] },
      direct: null,
    });
    expect(read("gradle.lockfile", "a:b:1.0=x\n>>>>>>> main\n")).toBe(
      "is not in the form of gradle.lockfile",
    );
  });

  it("go.sum leaves out modules of which only go.mod was looked at", () => {
    expect(read("go.sum", "a.example/x v1.0.0 h1:aa=\na.example/y v2.0.0/go.mod h1:bb=\n")).toEqual({
      versions: { "a.example/x": ["v1.0.0"] },
      direct: null,
    });
  });
});
