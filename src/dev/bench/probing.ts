import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { nameLookup } from "../../adapters/probe/lookup.ts";
import { nodeBinary } from "../../rehearsal/runner/node-binary.ts";
import type { Bench, BenchResult, BenchRow } from "./bench.ts";
import { strippedCopy } from "./stripped-copy.ts";

const mostTimes = 1.6;
const mostMegabytes = 150;
const warmMs = 3000;
const measuredMs = 6000;
// Memory that V8 never gives back grows for longer than that.
const bakeMs = 60_000;
const slowNames = 20;
const columns = ["probes/s", "CPU %", "CPU µs/probe", "x bare", "RSS MB", "ms"] as const;
type Values = Partial<Record<(typeof columns)[number], number | null>>;

/** What asking a thousand targets a second costs, beside a bare loop of node:http that does the same. */
export const probing: Bench = { name: "probing", run: measure };

async function measure(): Promise<BenchResult> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    const tls = await makeCertificate(folder);
    const service = await startService(tls === null ? [] : [tls.key, tls.certificate]);
    const sources = join(import.meta.dirname, "../..");
    await symlink(join(sources, "../node_modules"), join(folder, "node_modules"), "dir");
    const asker = await strippedCopy(sources, script("probing-asker.ts"), folder);
    const gate = await strippedCopy(sources, script("probing-gate.ts"), folder);
    try {
      const ask = (
        by: string,
        port: number,
        targets: number,
        ms = measuredMs,
        more: readonly string[] = [],
      ) => runAsker(asker, [by, String(port), String(targets), String(warmMs), String(ms), ...more]);
      // At the same time, so that what else the machine does weighs on both alike.
      const [ours, bare] = await Promise.all([
        ask("adapter", service.plain, 1000),
        ask("bare", service.plain, 1000),
      ]);
      const [whole, beside] = await Promise.all([
        runAsker(gate, [String(service.plain), "1000", String(warmMs), String(bakeMs)]),
        ask("bare", service.plain, 1000, bakeMs),
      ]);
      const fresh =
        tls === null ? null : await ask("adapter", service.secure, 100, measuredMs, [tls.certificate]);
      return {
        title: `Probing: 1,000 targets once a second, limits ${mostTimes} x bare and ${mostMegabytes} MB`,
        method: `Node ${process.version}; ${measuredMs / 1000} s (the whole gate and the bare loop beside it ${bakeMs / 1000} s) after ${warmMs / 1000} s to warm up, each in a process of its own, ours and the bare loop at the same time; targets are addresses of 127.0.0.0/8, each with its own connection.`,
        columns,
        rows: [
          limited("whole gate: asks, judges, keeps 1,000 checks", whole, beside),
          limited("adapter alone, 1,000 kept connections", ours, bare),
          row("bare node:http, 1,000 kept connections", costs(bare), faults(bare)),
          row("the same for as long as the whole gate", costs(beside), faults(beside)),
          row("adapter, 100 new connections by TLS", fresh === null ? {} : costs(fresh), faults(fresh)),
          ...(await slowLookups(service.names)),
        ],
      };
    } finally {
      await service.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Cost {
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly asked: number;
  readonly failed: number;
  readonly rss: number;
}

function limited(name: string, ours: Cost, bare: Cost): BenchRow {
  const times = ours.cpuMs / ours.asked / (bare.cpuMs / bare.asked);
  const megabytes = ours.rss / 1e6;
  const remarks = [
    faults(ours),
    times > mostTimes ? `over the limit of ${mostTimes} x` : "",
    megabytes > mostMegabytes ? `over the limit of ${mostMegabytes} MB` : "",
  ];
  const remark = remarks.filter((one) => one !== "").join("; ");
  return row(name, { ...costs(ours), "x bare": times }, remark);
}

function costs(cost: Cost): Values {
  return {
    "probes/s": Math.round((cost.asked / cost.wallMs) * 1000),
    "CPU %": (cost.cpuMs / cost.wallMs) * 100,
    "CPU µs/probe": (cost.cpuMs / cost.asked) * 1000,
    "RSS MB": cost.rss / 1e6,
  };
}

function faults(cost: Cost | null): string {
  if (cost === null) return "openssl made no certificate";
  return cost.failed === 0 ? "" : `${cost.failed} probes failed`;
}

async function slowLookups(port: number): Promise<readonly BenchRow[]> {
  const time = async (names: number) => {
    const lookup = nameLookup({ servers: [`127.0.0.1:${port}`], hostsPath: "" });
    const begun = performance.now();
    await Promise.all(
      Array.from({ length: names }, (_, index) => lookup.find(`s${index}.example`, { fresh: true })),
    );
    lookup.close();
    return performance.now() - begun;
  };
  const [one, many] = [await time(1), await time(slowNames)];
  const remark = many > 2 * one ? "they wait for each other" : "";
  return [
    row("1 name whose server takes 200 ms", { ms: one }, ""),
    row(`${slowNames} such names at once`, { ms: many }, remark),
  ];
}

function row(name: string, values: Values, remark: string): BenchRow {
  return {
    name,
    values: Object.fromEntries(columns.map((column) => [column, values[column] ?? null])),
    remark,
  };
}

interface Service {
  readonly plain: number;
  readonly secure: number;
  readonly names: number;
  close(): Promise<void>;
}

async function startService(argv: readonly string[]): Promise<Service> {
  const child = spawn(nodeBinary(), [script("probing-service.ts"), ...argv], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString()));
    child.once("exit", () => reject(new Error("the service of the bench did not start")));
  });
  const { ports, names } = JSON.parse(line) as { ports: [number, number?]; names: number };
  return {
    plain: ports[0],
    secure: ports[1] ?? 0,
    names,
    close: () =>
      new Promise((closed) => {
        child.once("exit", () => closed());
        child.stdin.end();
      }),
  };
}

async function runAsker(path: string, argv: readonly string[]): Promise<Cost> {
  const { stdout } = await promisify(execFile)(nodeBinary(), [path, ...argv]);
  return JSON.parse(stdout) as Cost;
}

async function makeCertificate(folder: string): Promise<{ key: string; certificate: string } | null> {
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const subject = ["-subj", "/CN=bench.example", "-addext", "subjectAltName=DNS:bench.example"];
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc"];
  try {
    await promisify(execFile)("openssl", [
      ...["req", "-x509", ...curve, "-days", "1", "-keyout", key, "-out", certificate, ...subject],
    ]);
    return { key, certificate };
  } catch {
    return null;
  }
}

function script(name: string): string {
  return join(import.meta.dirname, name);
}
