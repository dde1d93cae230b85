import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPolicy } from "../../src/core/policy/read.ts";
import { newFolder } from "./clone.ts";
import { teamClone } from "./team-clone.ts";

const deploy = (name: string): string =>
  `jobs:\n  deploy:\n    environment: ${JSON.stringify(name)}\n    steps: [{ run: ./deploy }]\n`;

describe("init in a hostile repository", () => {
  it.each([[".github/rollback.yml"], [".github/workflows/ship.yml"], [".github/pull_request_template.md"]])(
    "writes through no link: %s",
    (path) => {
      const outside = join(newFolder(), "outside");
      writeFileSync(outside, "theirs\n");
      const clone = teamClone({ "README.md": "x\n" });
      mkdirSync(join(clone.folder, path, ".."), { recursive: true });
      symlinkSync(outside, join(clone.folder, path));

      const { out } = clone.init("--yes");

      expect(lstatSync(join(clone.folder, path)).isSymbolicLink()).toBe(true);
      expect(out).not.toContain(`\n${path}  (new)`);
      expect(readFileSync(outside, "utf8")).toBe("theirs\n");
    },
  );

  it("refuses the policy where it is a link, with the reason", () => {
    const clone = teamClone({});
    mkdirSync(join(clone.folder, ".github"));
    symlinkSync("/etc/passwd", join(clone.folder, ".github/rollback.yml"));

    const { code, out } = clone.init("--yes");

    expect(code).toBe(1);
    expect(out).toMatch(
      /\n {2}\.github\/rollback\.yml: it is a symbolic link, and nothing is written through\s+one\.\n/,
    );
    expect(out).not.toContain("root:");
  });

  it("writes nothing into a folder that is a link", () => {
    const outside = newFolder();
    const clone = teamClone({ "README.md": "x\n" });
    symlinkSync(outside, join(clone.folder, ".github"));

    const { code, out } = clone.init("--yes");

    expect(code).toBe(1);
    expect(out).toMatch(
      /\n {2}\.github\/rollback\.yml: `\.github` is a symbolic link, and nothing is written\s+through one\.\n/,
    );
    expect(existsSync(join(outside, "rollback.yml"))).toBe(false);
    expect(out).toMatch(
      /\nnot set up: nothing is left that may be written, and something above needs you\.\n$/,
    );
  });

  it("shows names and commands without their control characters", () => {
    const clone = teamClone({
      ".github/workflows/a\u001b[31m\nb.yml": deploy("live\u001b[2J"),
      ".github/workflows/c.yml":
        'jobs:\n  deploy:\n    steps: [{ run: "./deploy \\u001b]0-x\\u0007" }, { run: "docker push \\u202eevil/x\\u001b[1m" }]\n',
      "\u202ego.mod": "",
    });

    const { out } = clone.init("--yes");

    expect(out).toContain("./deploy \\u{001b}]0-x\\u{0007}");
    expect(controls(out)).toEqual([]);
    expect(readPolicy(clone.read(".github/rollback.yml"))).toMatchObject({ kind: "policy" });
  });

  it("puts no text of a workflow where YAML or a shell would obey it", () => {
    const name = 'x"\n  evil: {}\n# ';
    const clone = teamClone({ ".github/workflows/a.yml": deploy(name) });

    clone.init("--yes");

    const reading = readPolicy(clone.read(".github/rollback.yml"));
    expect(reading.kind === "policy" && Object.keys(reading.policy.environments)).toEqual([name]);
    expect(clone.read(".github/workflows/ship.yml")).not.toMatch(/^ {2}evil/m);
  });

  it("reads broken workflows as far as they go, and says which it could not read", () => {
    const clone = teamClone({
      ".github/workflows/broken.yml": "on: [\njobs: {",
      ".github/workflows/bomb.yml": `a: &a [1]\n${"bcdefghij"
        .split("")
        .map((one, at) => `${one}: &${one} [${`*${"abcdefghij"[at]},`.repeat(9)}]`)
        .join("\n")}\njobs: *j\n`,
      ".github/workflows/deep.yml": `jobs: ${"[".repeat(20_000)}\n`,
      "k8s/chart.yaml": "kind: {{ .Kind }}\n{{ .Key }}: {{ .Value }}\n",
      ".github/workflows/odd.yml": "jobs: { a: [], b: { steps: { x: 1 } }, c: 7 }\n",
    });

    const { code, out, err } = clone.init("--yes");

    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("\n  unread      .github/workflows/bomb.yml: it is nested too deeply, or grows");
    expect(out).toContain(".github/workflows/broken.yml: line ");
  });

  it("runs nothing of the repository, and no program that its settings name", () => {
    const mark = join(newFolder(), "ran");
    const clone = teamClone({ ".gitattributes": "* filter=evil\n", deploy: `#!/bin/sh\ntouch "${mark}"\n` });
    const program = join(clone.folder, ".git/evil");
    writeFileSync(program, `#!/bin/sh\ntouch "${mark}"\ncat\n`);
    chmodSync(program, 0o755);
    for (const key of ["core.fsmonitor", "filter.evil.clean", "core.pager", "core.sshCommand"]) {
      clone.git("config", key, program);
    }

    clone.init("--yes");

    expect(existsSync(mark)).toBe(false);
  });

  it("leaves a policy that is a folder", () => {
    const clone = teamClone({ ".github/rollback.yml/x": "x\n" });

    const { code, out } = clone.init("--yes");

    expect(code).toBe(1);
    expect(out).toContain("\n  .github/rollback.yml: it is no regular file.\n");
  });
});

function controls(text: string): readonly string[] {
  return text.match(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu)?.filter((one) => one !== "\n") ?? [];
}
