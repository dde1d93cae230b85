import { tmpdir } from "node:os";
import { beforeEach, describe, expect, it } from "vitest";
import { processCommands } from "../../../src/adapters/commands.ts";
import { askCommand } from "../../../src/adapters/probe/command.ts";
import type { Log } from "../../../src/kernel/ports/index.ts";

let logged: string[] = [];
const log: Log = {
  info: (line) => void logged.push(line),
  group: () => {},
  warning: () => {},
  error: () => {},
  mask: () => {},
};

beforeEach(() => {
  logged = [];
});

describe("a command that is asked", () => {
  it("answers with its code and its standard output as it was printed", async () => {
    const answer = await sh(`printf '{\\n  "ok": true\\n}\\n'; echo noise >&2; exit 3`);

    expect(answer).toMatchObject({
      kind: "command",
      code: 3,
      output: '{\n  "ok": true\n}\n',
      truncated: false,
      lastLine: "}",
    });
    expect(answer.ms).toBeGreaterThan(0);
  });

  it("is given its variables and no token of the step", async () => {
    const answer = await sh('printf "%s|%s" "$SHOP" "$INPUT_TOKEN"', { env: { SHOP: "books" } });

    expect(answer).toMatchObject({ output: "books|" });
  });

  it("has no secret in its answer, neither the step's nor one that it hides itself, before or after", async () => {
    const answer = await sh(
      'echo "early-word $SHOP_TOKEN"; echo "::add-mask::early-word"; echo "early-word"; echo "::set-output name=x::1"',
      { env: { SHOP_TOKEN: "s3cr3t-of-the-shop" } },
    );

    expect(answer).toMatchObject({ output: "*** ***\n***\n::set-output name=x::1\n" });
    expect(logged.join("\n")).not.toContain("s3cr3t");
  });

  it("has no private key in its answer", async () => {
    const answer = await sh(
      "echo before; echo '-----BEGIN PRIVATE KEY-----'; echo MIIEvQIBADANBg; echo '-----END PRIVATE KEY-----'; echo after",
    );

    expect(JSON.stringify(answer)).not.toContain("MIIE");
    expect(answer).toMatchObject({ output: "before\n***\n***\n***\nafter\n" });
  });

  it("keeps the beginning of a long output, and says that there was more", async () => {
    const answer = await sh("printf 'äöü%.0s' $(seq 1 1000)", { maxBytes: 5 });

    expect(answer).toMatchObject({ output: "äö", truncated: true });
  });

  it("keeps no half of a secret that the end of what is kept goes through", async () => {
    for (const maxBytes of [3, 5, 9, 12]) {
      const answer = await sh('printf "ab$SHOP_TOKEN tail"', {
        env: { SHOP_TOKEN: "s3cr3t-of-the-shop" },
        maxBytes,
      });

      expect(answer).toMatchObject({ output: "ab*** tail".slice(0, maxBytes) });
    }
  });

  it("may print 1 GB and costs no memory for it", async () => {
    const before = process.memoryUsage.rss();

    const answer = await sh("head -c 1000000000 /dev/zero | tr '\\0' '\\n'; echo done", {
      timeoutMs: 60_000,
    });

    expect(answer).toMatchObject({ kind: "command", code: 0, truncated: true, lastLine: "done" });
    expect((process.memoryUsage.rss() - before) / 1_048_576).toBeLessThan(150);
  });

  it("is ended at its deadline with all that it started", async () => {
    const answer = await sh("echo begun; (sleep 60; echo late) & sleep 60", { timeoutMs: 300 });

    expect(answer).toMatchObject({ kind: "command-unfinished", problem: "timed-out", detail: "begun" });
    expect(answer.ms).toBeLessThan(5_000);
  });

  it("that is killed tells by which signal", async () => {
    expect(await sh("kill -9 $$")).toMatchObject({ kind: "command", code: 137 });
  });

  it("that is not there was not started", async () => {
    expect(await ask(["no-such-program-anywhere"], {})).toMatchObject({
      kind: "command-unfinished",
      problem: "not-started",
      detail: expect.stringContaining("no-such-program-anywhere"),
    });
  });

  it("ends with the job", async () => {
    const cancelling = new AbortController();

    const asked = sh("sleep 60", { timeoutMs: 60_000, signal: cancelling.signal });
    cancelling.abort();

    expect(await asked).toMatchObject({ kind: "command-unfinished", problem: "cancelled" });
  });
});

interface How {
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

function sh(script: string, how: How = {}) {
  return ask(["sh", "-c", script], how);
}

function ask(
  argv: readonly [string, ...string[]],
  { env = {}, timeoutMs = 20_000, maxBytes = 1_048_576, signal }: How,
) {
  const environment = { PATH: process.env["PATH"], INPUT_TOKEN: "ghs_0123456789" };
  const commands = processCommands(tmpdir(), environment, log, undefined, 200);
  return askCommand(commands, { via: "command", argv, env, timeoutMs, maxBytes }, signal);
}
