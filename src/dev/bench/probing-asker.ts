// Started by the bench as a process of its own: asks many targets evenly, by the gate's adapter or by node:http alone,
// and prints what it cost.
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { networkProbes } from "../../adapters/probe/network-probes.ts";
import type { HttpQuestion } from "../../kernel/question.ts";

const [by = "", port = "", count = "", warmMs = "", measuredMs = "", caPath = ""] = process.argv.slice(2);
const stepMs = 5;
const mostLateMs = 20;

type Ask = (index: number) => Promise<boolean>;

const ask = by === "bare" ? bare() : adapter();
const result = await measure(ask, Number(count), Number(warmMs), Number(measuredMs));
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(0);

/**
 * Asks each target once a second, the targets spread evenly over it. What a busy machine made late is left out and not
 * made up for: many probes at once cost less each, and would flatter whoever fell behind.
 */
async function measure(one: Ask, targets: number, warm: number, measured: number) {
  const begun = performance.now();
  let asked = 0;
  let failed = 0;
  let askedBefore = 0;
  let slot = 0;
  let cpu = process.cpuUsage();
  let warmAt: number | null = null;
  for (;;) {
    const elapsed = performance.now() - begun;
    if (elapsed >= warm && warmAt === null) {
      warmAt = elapsed;
      cpu = process.cpuUsage();
      askedBefore = asked;
    }
    if (elapsed >= warm + measured) {
      const { user, system } = process.cpuUsage(cpu);
      const wallMs = elapsed - (warmAt ?? 0);
      const rss = process.memoryUsage.rss();
      return { cpuMs: (user + system) / 1000, wallMs, asked: asked - askedBefore, failed, rss };
    }
    const due = Math.floor((elapsed / 1000) * targets);
    for (slot = Math.max(slot, due - Math.ceil((targets * mostLateMs) / 1000)); slot < due; slot++) {
      asked += 1;
      void one(slot % targets).then((isGood) => {
        if (!isGood) failed += 1;
      });
    }
    await new Promise((resolve) => setTimeout(resolve, stepMs));
  }
}

function hostOf(index: number): string {
  return `127.0.${Math.floor(index / 250)}.${(index % 250) + 1}`;
}

function adapter(): Ask {
  const probes = networkProbes({ inFlight: 256 });
  const tls = caPath === "" ? {} : { ca: readFileSync(caPath, "utf8"), serverName: "bench.example" };
  const questions = Array.from(
    { length: Number(count) },
    (_, index): HttpQuestion => ({
      via: "http",
      method: "GET",
      url: `${caPath === "" ? "http" : "https"}://${hostOf(index)}:${port}/health`,
      headers: { accept: "application/json" },
      maxBytes: 65_536,
      redirects: 0,
      redirectHosts: [],
      fresh: caPath !== "",
      tls,
      timeoutMs: 5000,
      open: [],
    }),
  );
  return async (index) => {
    const question = questions[index];
    if (question === undefined) return false;
    const answer = await probes.ask(question);
    return answer.kind === "http" && answer.status === 200;
  };
}

/** The floor: what Node itself needs to ask over a connection that is kept open, and to read what comes. */
function bare(): Ask {
  const agent = new Agent({ keepAlive: true });
  return (index) =>
    new Promise((resolve) => {
      const sent = request(
        { host: hostOf(index), port, path: "/health", headers: { accept: "application/json" }, agent },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("end", () => resolve(response.statusCode === 200 && Buffer.concat(chunks).length > 0));
        },
      );
      sent.on("error", () => resolve(false));
      sent.end();
    });
}
