import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recipes } from "../../../../src/core/rollback/recipes/index.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "recipe-"));
  program("sleep", "exit 0");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the script for Azure slots", () => {
  // Two slots whose images are files; a swap changes them over.
  const az = `
case "$*" in
  *"config show"*"--slot staging"*) cat "$STATE/staging" ;;
  *"config show"*) cat "$STATE/production" ;;
  *"config container set"*)
    while [ "$1" != --container-image-name ]; do shift; done
    echo "DOCKER|$2" > "$STATE/staging" ;;
  *"slot swap"*) mv "$STATE/staging" "$STATE/x"; mv "$STATE/production" "$STATE/staging"; mv "$STATE/x" "$STATE/production" ;;
esac`;

  it("swaps once, however often it runs", () => {
    program("az", az);
    state({ production: "DOCKER|shop@sha256:bad\n", staging: "DOCKER|shop@sha256:good\n" });

    const ends = [1, 2].map(() =>
      run("azure-slots", "ops/azure-return.sh", ["rg", "shop", "shop@sha256:good"]),
    );

    expect(ends.map(({ status }) => status)).toEqual([0, 0]);
    expect(stateOf("production")).toBe("DOCKER|shop@sha256:good\n");
    expect(calls("slot swap")).toBe(1);
  });

  it("puts the image into the slot first where that has another one", () => {
    program("az", az);
    state({ production: "DOCKER|shop@sha256:bad\n", staging: "DOCKER|shop@sha256:older\n" });

    const { status } = run("azure-slots", "ops/azure-return.sh", ["rg", "shop", "shop@sha256:good"]);

    expect(status).toBe(0);
    expect(stateOf("production")).toBe("DOCKER|shop@sha256:good\n");
  });

  it("fails when Azure does", () => {
    program("az", "echo no >&2; exit 3");

    expect(run("azure-slots", "ops/azure-return.sh", ["rg", "shop", "shop@sha256:good"]).status).not.toBe(0);
  });
});

describe("the script that aborts an analysis of Flagger", () => {
  // The gate is looked at once the phase has been asked for twice.
  const kubectl = `
case "$*" in
  *"exec"*"/rollback/open"*) touch "$STATE/open" ;;
  *"exec"*"/rollback/close"*) rm -f "$STATE/open" ;;
  *"get canaries"*)
    if [ -e "$STATE/open" ] && [ -e "$STATE/asked" ]; then echo Failed > "$STATE/phase"; fi
    if [ -e "$STATE/open" ]; then touch "$STATE/asked"; fi
    cat "$STATE/phase" ;;
esac`;

  it("waits until Flagger has followed, and closes the gate for the next release", () => {
    program("kubectl", kubectl);
    state({ phase: "Progressing\n" });

    const ends = [1, 2].map(() => run("flagger", "ops/flagger-abort.sh", ["shop", "shop"]));

    expect(ends.map(({ status, stderr }) => ({ status, stderr }))).toEqual([
      { status: 0, stderr: "" },
      { status: 0, stderr: "" },
    ]);
    expect(stateOf("phase")).toBe("Failed\n");
    expect(existsSync(join(folder, "open"))).toBe(false);
    expect(calls("/rollback/open")).toBe(1);
  });

  it("opens no gate where nothing is analysed", () => {
    program("kubectl", kubectl);
    state({ phase: "Succeeded\n" });

    const { status, stdout } = run("flagger", "ops/flagger-abort.sh", ["shop", "shop"]);

    expect({ status, stdout }).toEqual({ status: 0, stdout: "shop is not being analysed\n" });
    expect(calls("/rollback/")).toBe(0);
  });

  it("fails where it cannot tell, and takes that for no end of an analysis", () => {
    program("kubectl", "echo no >&2; exit 1");

    const { status, stderr } = run("flagger", "ops/flagger-abort.sh", ["shop", "shop"]);

    expect({ status, stderr }).toEqual({ status: 1, stderr: "no\nshop is neither analysed nor not: ''\n" });
  });

  it("closes the gate when it is ended at its deadline", () => {
    program("kubectl", kubectl);
    program("sleep", 'kill -TERM "$PPID"');
    state({ phase: "Waiting\n" });

    expect(run("flagger", "ops/flagger-abort.sh", ["shop", "shop"]).status).toBe(143);
    expect(existsSync(join(folder, "open"))).toBe(false);
  });
});

describe("the script that makes Flagger promote without an analysis", () => {
  it("sets the image before the analysis is skipped, and lets it be analysed again afterwards", () => {
    program(
      "kubectl",
      `
case "$*" in
  *"set image"*) echo "\${6#*=}" > "$STATE/target" ;;
  *"patch canaries"*true*) cp "$STATE/target" "$STATE/primary" ;;
  *"get deployment shop-primary"*) tr -d '\\n' < "$STATE/primary" ;;
esac`,
    );
    state({ target: "shop@sha256:bad\n", primary: "shop@sha256:bad\n" });

    const { status } = run("flagger", "ops/flagger-return.sh", ["shop", "shop", "app", "shop@sha256:good"]);

    expect(status).toBe(0);
    expect(stateOf("primary")).toBe("shop@sha256:good\n");
    expect(stateOf("log").match(/skipAnalysis":\w+/g)).toEqual(['skipAnalysis":true', 'skipAnalysis":false']);
  });
});

describe("the script that publishes an older bundle of EAS again", () => {
  // The newest update of a branch is a file; it says what `eas update:list --json` says of it.
  const eas = `
case "$*" in
  "update:list --branch production --limit 1 --json --non-interactive")
    printf '{"name":"production","id":"9a1c","currentPage":[%s]}' "$(cat "$STATE/newest")" ;;
  "update:republish --group 7f6b --destination-channel production --message Return to v1.1.0 (7f6b) --non-interactive")
    echo '{"group":"c04e","message":"\\"Return to v1.1.0 (7f6b)\\" (just now by ci)"}' > "$STATE/newest"
    [ ! -e "$STATE/answer-is-lost" ] || { rm "$STATE/answer-is-lost"; echo "socket hang up" >&2; exit 1; } ;;
  *) echo "Unexpected argument: $*" >&2; exit 2 ;;
esac`;
  const newest = (group: string, message: string): string =>
    `${JSON.stringify({ group, message: `"${message}" (3 hours ago by ci)` })}\n`;
  const back = () =>
    run("eas-update", "ops/eas-return.sh", [
      "--destination-channel",
      "production",
      "--group",
      "7f6b",
      "--message",
      "Return to v1.1.0 (7f6b)",
    ]);
  const bad = newest("e5d2", "v1.2.0");

  it("publishes once, however often it runs", () => {
    program("eas", eas);
    state({ newest: bad });

    const ends = [back(), back()];

    expect(ends.map(({ status, stderr }) => ({ status, stderr }))).toEqual([
      { status: 0, stderr: "" },
      { status: 0, stderr: "" },
    ]);
    expect(ends[1]?.stdout).toBe("7f6b was published again on the branch production already\n");
    expect(calls("update:republish")).toBe(1);
  });

  it.each([
    ["what was published again of the group", newest("c04e", "Return to v1.1.0 (7f6b)"), 0],
    ["the group itself, which the read-back does not know", newest("7f6b", "v1.1.0"), 1],
    ["another group with its message cut", newest("c04e", "Return to v1.1.0"), 1],
    ["a return to the same version from another group", newest("c04e", "Return to v1.1.0 (1111)"), 1],
    ["a message that goes on", newest("c04e", "Return to v1.1.0 (7f6b), not"), 1],
    ["nothing", "", 1],
  ])("with %s as the newest it publishes as often as it must", (_what, now, published) => {
    program("eas", eas);
    state({ newest: now });

    expect(back().status).toBe(0);
    expect(calls("update:republish")).toBe(published);
  });

  it("finds what it published when the answer was lost", () => {
    program("eas", eas);
    state({ newest: bad, "answer-is-lost": "" });

    expect([back().status, back().status]).toEqual([1, 0]);
    expect(calls("update:republish")).toBe(1);
  });

  it.each(["echo no >&2; exit 1", "echo '<html>'", "exit 0"])(
    "publishes nothing where the list cannot be read (%s)",
    (body) => {
      program("eas", body);

      expect(back().status).toBe(1);
      expect(calls("update:republish")).toBe(0);
    },
  );
});

describe("the script that moves traffic of a function", () => {
  const words = (share: string) => {
    program("aws", "exit 0");
    run("lambda", "ops/lambda-traffic.sh", ["shop", "live", "42", share]);
    return stateOf("log");
  };

  it("gives a weight below 1 to the version", () => {
    expect(words("12.5")).toBe(
      "aws lambda update-alias --function-name shop --name live --routing-config AdditionalVersionWeights={42=0.125}\n",
    );
  });

  it("points the alias at the version at the end", () => {
    expect(words("100")).toBe(
      "aws lambda update-alias --function-name shop --name live --function-version 42 --routing-config AdditionalVersionWeights={}\n",
    );
  });
});

function run(id: string, path: string, args: readonly string[]) {
  const file = recipes.find((one) => one.id === id)?.files?.find((one) => one.path === path);
  if (file === undefined) throw new Error(`there is no ${path}`);
  const script = join(folder, "script");
  writeFileSync(script, file.text);
  const env = { ...process.env, PATH: `${folder}:${process.env["PATH"] ?? ""}`, STATE: folder };
  return spawnSync("sh", [script, ...args], { encoding: "utf8", env, timeout: 20_000 });
}

/** A program that the script finds first; it notes its words in `log`. */
function program(name: string, body: string): void {
  const path = join(folder, name);
  writeFileSync(
    path,
    `#!/bin/sh\nset -eu\n[ ${name} = sleep ] || echo "${name} $*" >> "$STATE/log"\n${body}\n`,
  );
  chmodSync(path, 0o755);
}

function state(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

function stateOf(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

function calls(words: string): number {
  return stateOf("log")
    .split("\n")
    .filter((line) => line.includes(words)).length;
}
