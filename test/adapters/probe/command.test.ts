import { tmpdir } from "node:os";
import { beforeEach, describe, expect, it } from "vitest";
import { processCommands } from "../../../src/adapters/commands.ts";
import { commandAsker } from "../../../src/adapters/probe/command.ts";
import { collectSecrets } from "../../../src/adapters/secrets.ts";
import type { CommandRequest, Commands, Log } from "../../../src/kernel/ports/index.ts";

let logged: string[] = [];
let masked: string[] = [];
let warned: string[] = [];
const log: Log = {
  info: (line) => void logged.push(line),
  group: () => {},
  warning: (message) => void warned.push(message),
  error: () => {},
  mask: (secret) => void masked.push(secret),
};

beforeEach(() => {
  logged = [];
  masked = [];
  warned = [];
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

  it("answers with what it printed as it is, to be judged, and with a last line that may be shown", async () => {
    const answer = await sh('echo "{\\"authorization\\":\\"ok\\"}"; echo "$SHOP_TOKEN"', {
      env: { SHOP_TOKEN: "s3cr3t-of-the-shop" },
    });

    expect(answer).toMatchObject({
      output: '{"authorization":"ok"}\ns3cr3t-of-the-shop\n',
      lastLine: "***",
    });
  });

  it("orders the runner to hide a value, which is no part of its output", async () => {
    const answer = await sh('echo "::add-mask::early-word"; echo "{}"; echo "::set-output name=x::1"');

    expect(answer).toMatchObject({ output: "{}\n::set-output name=x::1\n" });
    expect(masked).toEqual(["early-word"]);
  });

  it("hides more values than can be kept: then nothing of it is judged", async () => {
    const answer = await sh("seq 1 2000 | sed 's/^/::add-mask::value-/'; echo value-1999; exit 1");

    expect(answer).toMatchObject({ output: "", truncated: true, lastLine: "***" });
    expect(logged.join()).not.toContain("1999");
  });

  it("keeps the beginning of a long output, and says that there was more", async () => {
    const answer = await sh("printf 'äöü%.0s' $(seq 1 1000)", { maxBytes: 5 });

    expect(answer).toMatchObject({ output: "äö", truncated: true });
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

describe("the log of commands that are asked", () => {
  it("has nothing of a run that ended well, whatever it printed", async () => {
    await sh("yes | head -c 3000000; echo '::add-mask::late-word'; echo said >&2");

    expect(logged).toEqual([]);
    expect(masked).toEqual(["late-word"]);
  });

  it("has the last ten lines of a run that failed, without its secrets", async () => {
    await sh("seq 1 50; echo; echo $SHOP_TOKEN >&2; exit 3", { env: { SHOP_TOKEN: "s3cr3t-of-the-shop" } });

    expect(logged).toEqual([
      "  `sh` ended with 3; the last that it printed:",
      ...[42, 43, 44, 45, 46, 47, 48, 49, 50].map((line) => `    ${line}`),
      "    ***",
    ]);
  });

  it("has the last lines of a run that was late, and none of one that was cancelled", async () => {
    const cancelling = new AbortController();

    await sh("echo begun; sleep 60", { timeoutMs: 300 });
    const asked = sh("echo begun; sleep 60", { timeoutMs: 60_000, signal: cancelling.signal });
    cancelling.abort();
    await asked;

    expect(logged).toEqual(["  `sh` did not end in time; the last that it printed:", "    begun"]);
  });

  it("has 64 KiB of all runs of a command at most, also when a time in its words is another one each time", async () => {
    const asker = commandAsker(failing(Array.from({ length: 40 }, () => "\u001b".repeat(4_000))), log);

    for (let at = 0; at < 300; at += 1) await asker.ask({ ...question, argv: ["k6", `--start=${at}`] });
    await asker.ask({ ...question, argv: ["other"] });

    const bytes = logged.reduce((sum, line) => sum + Buffer.byteLength(line) + 29, 0);
    expect(bytes).toBeLessThan(2 * 65_536);
    expect(logged.filter((line) => line === "  … no more is shown of what this command prints")).toHaveLength(
      1,
    );
    expect(logged).toContain("  `other` ended with 1; the last that it printed:");
  });

  it("warns once of what comes with each run", async () => {
    const asker = commandAsker(commands({ PATH: process.env["PATH"] }), log);
    const argv = ["sh", "-c", "seq 1 2000 | sed 's/^/::add-mask::value-/'"] as const;

    for (let at = 0; at < 3; at += 1) await asker.ask({ ...question, argv });

    expect(warned).toHaveLength(1);
  });
});

describe("many commands", () => {
  it("run four at a time, in their order, and waiting is no part of what one took", async () => {
    const { runs, asker } = held();

    const asked = Array.from({ length: 6 }, (_, at) => asker.ask({ ...question, argv: [`${at}`] }));
    await expect.poll(() => runs.map(({ program }) => program)).toEqual(["0", "1", "2", "3"]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    runs[1]?.end();
    await expect.poll(() => runs.length).toBe(5);
    runs[4]?.end();

    const { ms = 0 } = (await asked[4]) ?? {};
    expect(ms).toBeLessThanOrEqual(performance.now() - (runs[4]?.startedMs ?? 0) + 1);
    for (let at = 0; at < 6; at += 1) {
      await expect.poll(() => runs.length).toBeGreaterThan(at);
      runs[at]?.end();
    }
    expect((await Promise.all(asked)).map(({ kind }) => kind)).toEqual(Array(6).fill("command"));
  });

  it("that wait end with the job at once, and hold up none that come after", async () => {
    const cancelling = new AbortController();
    const { runs, asker } = held();
    const first = Array.from({ length: 4 }, () => asker.ask(question));

    const waiting = asker.ask(question, cancelling.signal);
    cancelling.abort();

    expect(await waiting).toMatchObject({ kind: "command-unfinished", problem: "cancelled", ms: 0 });
    for (const run of runs) run.end();
    await Promise.all(first);
    const next = Array.from({ length: 4 }, () => asker.ask(question));
    await expect.poll(() => runs.length).toBe(8);
    for (const run of runs) run.end();
    await Promise.all(next);
  });
});

const question = { via: "command", argv: ["true"], env: {}, timeoutMs: 20_000, maxBytes: 10 } as const;

/** Commands that end when they are told to. */
function held() {
  const runs: { readonly program: string; readonly startedMs: number; readonly end: () => void }[] = [];
  const asker = commandAsker(
    {
      run: ({ argv }: CommandRequest) =>
        new Promise((resolve) => {
          const end = () => resolve({ kind: "exited", code: 0, seconds: 0, tail: [], lastLine: "" });
          runs.push({ program: argv[0], startedMs: performance.now(), end });
        }),
    },
    log,
  );
  return { runs, asker };
}

function failing(tail: readonly string[]): Commands {
  return { run: async () => ({ kind: "exited", code: 1, seconds: 0, tail, lastLine: "" }) };
}

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
  const asker = commandAsker(commands(environment), log);
  return asker.ask({ via: "command", argv, env, timeoutMs, maxBytes }, signal);
}

function commands(environment: NodeJS.ProcessEnv): Commands {
  return processCommands(tmpdir(), environment, log, collectSecrets(environment), 200);
}
