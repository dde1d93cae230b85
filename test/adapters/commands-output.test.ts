import { tmpdir } from "node:os";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { processCommands } from "../../src/adapters/commands.ts";
import { lastLinesIn, linesIn, outputLines } from "../../src/adapters/output-lines.ts";
import type { CommandOutput, Log } from "../../src/kernel/ports/index.ts";

let logged: string[] = [];
let masked: string[] = [];
let warned: string[] = [];
const log: Log = {
  info: (line) => void logged.push(line),
  group: () => {},
  mask: (secret) => void masked.push(secret),
  warning: (message) => void warned.push(message),
  error: () => {},
};

beforeEach(() => {
  logged = [];
  masked = [];
  warned = [];
});

describe("the last line of a command", () => {
  it("is of its standard output alone, whatever it says on the other one later", async () => {
    const { lastLine, tail } = await sh("echo 0003; echo; echo '  '; sleep 0.1; echo warning >&2");

    expect(lastLine).toBe("0003");
    expect(tail).toEqual(["0003", "", "  ", "warning"]);
  });

  it("is empty when it printed nothing there", async () => {
    expect((await sh("echo warning >&2")).lastLine).toBe("");
  });

  it("needs no line feed, and has no colours or blanks around it", async () => {
    expect((await sh("printf 'one\\n \\033[32m0003\\033[0m '")).lastLine).toBe("0003");
  });

  it("is known after much more blank lines than are kept", async () => {
    expect((await sh("echo 0003; yes '' | head -n 3000000")).lastLine).toBe("0003");
  });
});

describe("much output", () => {
  it.each([
    ["short lines", "yes | head -c 100000000"],
    ["blank lines", "yes '' | head -c 100000000"],
    ["lines that return", "yes x | tr '\\n' '\\r' | head -c 100000000"],
    ["one line", "head -c 100000000 /dev/zero | tr '\\0' x"],
    ["one line of NULs", "head -c 100000000 /dev/zero"],
    ["bytes that are no text", "head -c 100000000 /dev/urandom"],
  ])("100 MB of %s does not hold the command back, and 1 MiB of it is logged", async (_, script) => {
    const before = process.memoryUsage.rss();

    const { tail } = await sh(`${script}; echo; echo last words >&2`);

    const bytes = logged.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
    expect(tail.length).toBeLessThanOrEqual(40);
    expect(tail.every((line) => line.length <= 4_000)).toBe(true);
    expect(tail.at(-1)).toBe("last words");
    expect(bytes).toBeLessThanOrEqual(1_048_576);
    expect(
      logged.filter((line) => /^ {2}… 9[45]\.\d MiB of its output not shown(; its last lines:)?$/.test(line)),
    ).toHaveLength(1);
    expect(logged).toContain("  last words");
    expect((process.memoryUsage.rss() - before) / 1_048_576).toBeLessThan(100);
  });

  it("below the bound is all shown, with no word about it", async () => {
    await sh("seq 1 1000");

    expect(logged).toHaveLength(1_000);
  });

  it("keeps nothing of a secret that its cut goes through", async () => {
    const secret = "s3cr3t-of-the-shop";

    for (const before of [3_980, 3_985, 3_990, 3_995, 3_999, 4_000, 69_990]) {
      const { tail, lastLine } = await sh(
        `head -c ${before} /dev/zero | tr '\\0' ' '; printf %s "$SHOP_TOKEN"; head -c 600000 /dev/zero | tr '\\0' y`,
        { SHOP_TOKEN: secret },
      );

      expect(`${tail.join()}${lastLine}${logged.join()}`).not.toContain("s3c");
    }
  });
});

describe("what a command hides", () => {
  it("is masked, obeyed in both spellings and any case, and never shown, before or after", async () => {
    const { tail } = await sh(
      "echo early-word; echo '::add-mask::early-word'; echo '  ::Add-Mask::other%25word'; echo 'x ##[add-mask]third;word'; echo 'early-word other%word third;word'",
    );

    expect(masked).toEqual(["early-word", "other%word", "third;word"]);
    expect(tail.join()).not.toMatch(/early|other|third/);
    expect(logged.slice(1).join()).not.toMatch(/early|other|third/);
  });

  it("is masked in the middle of 100 MB that are not shown", async () => {
    const { tail } = await sh(
      "yes | head -n 3000000 | sed '1500000s/.*/::add-mask::late-word/'; echo late-word",
    );

    expect(masked).toEqual(["late-word"]);
    expect(tail.at(-1)).toBe("***");
  });

  it("may be a line longer than any that is shown", async () => {
    const { tail } = await sh(
      'v=$(head -c 90000 /dev/zero | tr \'\\0\' k); echo "::add-mask::$v"; echo "$v"',
    );

    expect(masked.map((value) => value.length)).toEqual([90_000]);
    expect(tail).toHaveLength(1);
    expect(tail[0]).toMatch(/^\*\*\*…?$/);
  });

  it("may be longer in another form than any line that is read to its end", async () => {
    const { tail } = await sh(
      "v=$(head -c 300000 /dev/zero | tr '\\0' k); echo \"::add-mask::$v\"; echo \"$v\" | sed 's/k/6b/g'",
    );

    expect(tail).toHaveLength(1);
    expect(tail.join() + logged.join()).not.toContain("6b");
  });

  it("is too much at a thousand values: then nothing of it is shown or kept", async () => {
    const { tail } = await sh("seq 1 2000 | sed 's/^/::add-mask::value-/'; echo value-1999");

    expect(masked).toHaveLength(1_000);
    expect(warned).toHaveLength(1);
    expect(tail).toEqual(["***"]);
    expect(logged.join()).not.toContain("value-1999");
  });

  it("may be a private key, line by line", async () => {
    const key =
      "-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkq\\nhkiG9w0BAQEFAASC==\\n-----END PRIVATE KEY-----\\nand on";

    const { tail } = await sh(`printf '%b' '${key}' >&2`);

    expect(tail).toEqual(["***", "***", "***", "***", "and on"]);
    expect(logged.join()).not.toContain("MII");
  });

  it("may be a private key that is not shown, whose end is among the last lines", async () => {
    const { tail } = await sh(
      "{ yes | head -n 1500000; echo '-----BEGIN RSA PRIVATE KEY-----'; seq 1 100; } | sed 's/^[0-9]/MIIEvQIBADANBgkq&/'",
    );

    expect(new Set(tail)).toEqual(new Set(["***"]));
  });

  it("is put together when it comes in two parts", async () => {
    const { lastLine } = await sh('printf "pass correct-"; sleep 0.1; printf "word-1\\n"', {
      DB_PASSWORD: "correct-word-1",
    });

    expect(lastLine).toBe("pass ***");
  });

  it("is what the command is given, too, and the name of a program", async () => {
    const environment = { PATH: process.env["PATH"] };
    const commands = processCommands(tmpdir(), environment, log);
    const argv = ["./hunter-two-2"] as const;

    const result = await commands.run({ argv, env: { API_KEY: "hunter-two-2" }, timeoutMs: 5_000 });

    expect(result).toMatchObject({ problem: "`./***` was not found in the workspace or on the PATH" });
  });
});

describe("the lines of an output", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "\n", "\r", "ä", " "), maxLength: 40 });

  it("are the same however it is parted", () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(40)), (whole, cuts) => {
        expect(linesOf(parts(Buffer.from(whole), cuts))).toEqual(expected(whole));
      }),
      { numRuns: 2_000 },
    );
  });

  it("end with those that are looked at when there is no time for all", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (whole, count) => {
        const block = whole.replaceAll("\r", "");
        const found = lastLinesIn(Buffer.from(block), count);

        const lines = block.replace(/[ \n]+$/, "").split("\n");
        const last = lines.slice(-count);
        expect(found?.toString() ?? null).toBe(block.trim() === "" ? null : last.join("\n"));
      }),
    );
  });

  it("lose what is beyond half a MiB, and say how much", () => {
    const taken: [number, number][] = [];
    const lines = outputLines((line, lost) => void taken.push([line.length, lost]));

    for (let at = 0; at < 10; at += 1) lines.push(Buffer.alloc(100_000, "x"));
    lines.push(Buffer.from("end\nnext\n"));

    expect(taken).toEqual([
      [524_288, 475_715],
      [4, 0],
    ]);
  });
});

function linesOf(chunks: readonly Buffer[]): readonly string[] {
  const found: string[] = [];
  const lines = outputLines((block) => {
    for (const line of linesIn(block)) found.push(line.toString());
  });
  for (const chunk of chunks) lines.push(chunk);
  lines.end();
  return found;
}

function parts(whole: Buffer, cuts: readonly number[]): readonly Buffer[] {
  const at = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
  return at.slice(1).map((end, index) => whole.subarray(at[index], end));
}

function expected(whole: string): readonly string[] {
  const lines = whole.split(/\r\n|\r|\n/);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

async function sh(script: string, environment: NodeJS.ProcessEnv = {}): Promise<CommandOutput> {
  const commands = processCommands(tmpdir(), { PATH: process.env["PATH"], ...environment }, log);
  const result = await commands.run({ argv: ["sh", "-c", script], env: {}, timeoutMs: 30_000 });
  if (result.kind === "not-started") throw new Error(result.problem);
  return result;
}
