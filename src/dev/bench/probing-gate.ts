// Started by the bench as a process of its own: a whole gate, which asks, judges and keeps every sample, and prints what
// that cost.

import { systemClock } from "../../adapters/clock.ts";
import { networkProbes } from "../../adapters/probe/network-probes.ts";
import { Check } from "../../core/gate/check.ts";
import { planChecks } from "../../core/gate/planned-check.ts";
import type { GateSettings } from "../../flows/gate/gate-settings.ts";
import { watch } from "../../flows/gate/watch.ts";
import type { Asker } from "../../kernel/ports/index.ts";

const [port = "", count = "", warmMs = "", measuredMs = ""] = process.argv.slice(2);
const intervalMs = 1000;

const checks = Array.from({ length: Number(count) }, (_, index) =>
  Check.parse({ name: `c${index}`, url: `http://${hostOf(index)}:${port}/health` }),
);
const settings: GateSettings = {
  checks,
  expanded: [],
  control: null,
  serving: null,
  intervalMs,
  bakeMs: Number(warmMs) + Number(measuredMs) + 2000,
  rule: null,
  warmUpMs: 0,
  jitter: 0.1,
  extend: 0,
  open: [],
  secrets: new Map(),
  onInconclusive: "fail",
  whenUndecidable: "warn",
  shadow: false,
};
const network = networkProbes();
let [asked, failed] = [0, 0];
const probes: Asker = {
  async ask(question, signal) {
    if (question.via === "command" || question.via === "file")
      throw new Error("only the network is asked here");
    asked += 1;
    const answer = await network.ask(question, signal);
    if (answer.kind !== "http" || answer.status !== 200) failed += 1;
    return answer;
  },
};
// What is logged is made and thrown away: writing it is the runner's part.
const log = { info() {}, group() {}, warning() {}, error() {}, mask() {} };
const signal = new AbortController().signal;
const ports = { probes, secrets: { redact: (text: string) => text }, clock: systemClock(), log, signal };
const aim = {
  checks: checks.map((check) => ({ name: check.name, check, target: "" })),
  control: null,
  serving: null,
};
const planned = planChecks(checks, settings);

setTimeout(() => {
  const cpu = process.cpuUsage();
  const [begun, before] = [performance.now(), asked];
  setTimeout(() => {
    const { user, system } = process.cpuUsage(cpu);
    const rss = process.memoryUsage.rss();
    const cost = {
      cpuMs: (user + system) / 1000,
      wallMs: performance.now() - begun,
      asked: asked - before,
      failed,
      rss,
    };
    process.stdout.write(`${JSON.stringify(cost)}\n`);
    process.exit(0);
  }, Number(measuredMs));
}, Number(warmMs));
await watch(ports, { settings, planned, aim, seed: "bench" });

function hostOf(index: number): string {
  return `127.0.${Math.floor(index / 250)}.${(index % 250) + 1}`;
}
