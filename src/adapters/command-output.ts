import { logLine } from "../core/text/log-line.ts";
import { untrusted } from "../core/text/untrusted.ts";
import type { CommandOutput, Log } from "../kernel/ports/index.ts";
import { keptOutput } from "./kept-output.ts";
import { lastLinesIn, linesIn, outputLines } from "./output-lines.ts";
import { closesKey, isKeyBody, maskedBy, opensKey } from "./output-marks.ts";
import { plainText } from "./plain-text.ts";
import type { Secrets } from "./secrets.ts";

const tailLines = 40;
const maxLineLength = 4_000;
// Half a secret is not known for one, so text is redacted with what follows it and cut afterwards.
const keptBytes = 4 * maxLineLength + 65_536;
const patternReach = 4_096;
const maxMasks = 1_000;
const maxMaskLength = 1_048_576;
// A log of 1 MiB for a command; a quarter is for its last lines, in which every character may take eight bytes.
const logBytes = 786_432;
const lastShown = 10;
// The runner writes the time before each line.
const stampBytes = 29;
const marks = ["::a", "::A", "##[a", "##[A", "PRIVATE KEY"].map((text) => Buffer.from(text));

interface Line {
  readonly text: string;
  /** Bytes that were cut off. */
  readonly lost: number;
  /** A line of a private key. */
  readonly hidden: boolean;
  readonly shown: boolean;
}

export interface OutputOptions {
  readonly keepBytes: number;
  /** Nothing of it is logged. */
  readonly isQuiet: boolean;
}

/**
 * Takes what a command prints: logs the first MiB of it, keeps its last lines, and drops the rest as fast as it comes, in
 * memory that does not grow; of its standard output the first `keepBytes` are kept as they are. `::add-mask::` is obeyed and never shown, as the runner does for a `run:` step.
 */
export function commandOutput(log: Log, secrets: Secrets, { keepBytes, isQuiet }: OutputOptions) {
  const tail: Line[] = [];
  let lastLine: Line | null = null;
  let used = 0;
  let isSpent = isQuiet;
  let dropped = 0;
  const masks = new Set<string>();
  let maskLength = 0;
  let isMuted = false;

  function takeMask(value: string, lost: number): void {
    if (value.trim() === "" || masks.has(value)) return;
    maskLength += value.length;
    if (lost === 0 && masks.size < maxMasks && maskLength <= maxMaskLength) {
      masks.add(value);
      secrets.add(value);
      log.mask(value);
      return;
    }
    if (!isMuted) log.warning("A command hides more values than can be kept: nothing more of it is shown.");
    isMuted = true;
    isSpent = true;
  }

  function render(line: Line): string {
    if (line.hidden || isMuted) return "***";
    const window = line.text.slice(0, maxLineLength + secrets.longest + patternReach);
    const isWhole = line.lost === 0 && window.length === line.text.length;
    const end = isWhole ? window.length : Math.min(maxLineLength, window.length - secrets.longest);
    const shown = secrets.redact(window, Math.max(end, 0));
    return isWhole && shown.length <= maxLineLength ? shown : `${shown.slice(0, maxLineLength - 1)}…`;
  }

  function show(line: Line): boolean {
    if (isSpent) return false;
    const text = `  ${render(line)}`;
    used += Buffer.byteLength(logLine(untrusted(text))) + stampBytes;
    isSpent = used > logBytes;
    if (!isSpent) log.info(text);
    return !isSpent;
  }

  function stream(isStandardOutput: boolean) {
    let isInKey = false;

    function takeLine(bytes: Buffer, lost: number): void {
      const full = plainText(bytes);
      const mask = maskedBy(full);
      if (mask !== null) {
        takeMask(mask, lost);
        return;
      }
      const hidden = isInKey && isKeyBody(full);
      isInKey = (hidden && !closesKey(full)) || opensKey(full);
      const kept = Math.max(keptBytes, 4 * secrets.longest);
      const cut = Math.max(bytes.length - kept, 0);
      const facts = { text: cut === 0 ? full : plainText(bytes.subarray(0, kept)), lost: lost + cut, hidden };
      const shown = show({ ...facts, shown: false });
      dropped += facts.lost + (shown ? 0 : bytes.length + 1);
      const line = { ...facts, shown };
      tail.push(line);
      if (tail.length > tailLines) tail.shift();
      if (isStandardOutput && full.trim() !== "") lastLine = line;
    }

    return outputLines((block, lost) => {
      if (!isSpent || isInKey || (!isMuted && mustBeRead(block))) {
        for (const line of linesIn(block)) takeLine(line, lost);
        return;
      }
      const last = lastLinesIn(block, tailLines);
      dropped += block.length + 1 - (last === null ? 0 : last.length + 1);
      if (last !== null) for (const line of linesIn(last)) takeLine(line, lost);
    });
  }

  const streams = { out: stream(true), err: stream(false) };
  const kept = keepBytes > 0 ? keptOutput(keepBytes) : null;
  return {
    out(part: Buffer): void {
      kept?.push(part);
      streams.out.push(part);
    },
    err: streams.err.push,
    /** Nothing comes any more: says how much was not shown, and what is kept. */
    end(): CommandOutput {
      streams.out.end();
      streams.err.end();
      if (dropped > 0 && !isQuiet) {
        const last = tail.filter((line) => !line.shown).slice(-lastShown);
        log.info(
          `  … ${inMiB(dropped)} of its output not shown${last.length === 0 ? "" : "; its last lines:"}`,
        );
        for (const line of last) log.info(`  ${render(line)}`);
      }
      return {
        tail: tail.map(render),
        lastLine: lastLine === null ? "" : render(lastLine).trim(),
        ...(kept === null ? {} : { stdout: isMuted ? { text: "", truncated: true } : kept.end() }),
      };
    },
  };
}

// Looking for bytes first takes a twentieth of the time.
function mustBeRead(block: Buffer): boolean {
  if (!marks.some((mark) => block.includes(mark))) return false;
  return /add-mask|-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/i.test(block.toString("latin1"));
}

function inMiB(bytes: number): string {
  return bytes < 1_048_576 ? `${Math.ceil(bytes / 1_024)} KiB` : `${(bytes / 1_048_576).toFixed(1)} MiB`;
}
