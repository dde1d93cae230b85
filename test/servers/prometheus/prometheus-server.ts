import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findFreePort } from "../../../src/rehearsal/platform/free-port.ts";

/** Debian's Prometheus, running. */
export interface PrometheusServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts Prometheus over an empty folder on a free loopback port; it scrapes this target every second. */
export async function startPrometheus(target: string): Promise<PrometheusServer> {
  const folder = mkdtempSync(join(tmpdir(), "prometheus-"));
  const config = {
    global: { scrape_interval: "1s", scrape_timeout: "1s" },
    scrape_configs: [{ job_name: "shop", static_configs: [{ targets: [target] }] }],
  };
  // JSON is YAML too.
  writeFileSync(join(folder, "prometheus.yml"), JSON.stringify(config));
  const host = `127.0.0.1:${await findFreePort()}`;
  const words = [
    `--config.file=${join(folder, "prometheus.yml")}`,
    `--storage.tsdb.path=${join(folder, "data")}`,
    `--web.listen-address=${host}`,
    "--log.level=error",
  ];
  const child = spawn("prometheus", words, { cwd: folder, stdio: "ignore" });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const url = `http://${host}`;
  const close = async (): Promise<void> => {
    child.kill("SIGTERM");
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(url);
  } catch (error) {
    await close();
    throw error;
  }
  return { url, close };
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const isReady = await fetch(`${url}/-/ready`).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (isReady) return;
    await wait(20);
  }
  throw new Error(`Prometheus was not ready at ${url} within 10 s.`);
}
