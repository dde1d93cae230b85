import { z } from "zod";
import { networkProbes } from "../../../../src/adapters/probe/network-probes.ts";
import { collectSecrets } from "../../../../src/adapters/secrets.ts";
import { fillCheck } from "../../../../src/core/gate/fill-check.ts";
import { httpProbe } from "../../../../src/core/gate/probes/http.ts";
import { HttpCheck } from "../../../../src/core/gate/probes/http-check.ts";
import { httpKeys } from "../../../../src/core/rollback/layers/http.ts";
import { planHttp } from "../../../../src/core/rollback/layers/plan-http.ts";
import type { PlannedHttp } from "../../../../src/core/rollback/layers/planned-http.ts";
import type { LayerFacts } from "../../../../src/core/rollback/layers/planning.ts";
import { expandLayerPreset, LayerPresetUse } from "../../../../src/core/rollback/layers/presets/index.ts";
import type { LayerResult } from "../../../../src/flows/rollback/layers/layer-result.ts";
import { runHttp } from "../../../../src/flows/rollback/layers/run-http.ts";
import { virtualClock } from "../../../support/virtual-clock.ts";

const values = new Map([
  ["release.tag", "v1.2.0"],
  ["release.version", "1.2.0"],
  ["environment", "production"],
  ["artifact.app", "ghcr.io/rollback-ready/shop@sha256:0123"],
  ["config.settings", "a b/c"],
  ["config.up", ".."],
  ["config.none", ""],
  ["config.lines", "a\nb"],
  ["config.sly", "{secret.TOKEN}"],
]);

export const httpFacts: Omit<LayerFacts, "secrets" | "open"> = {
  name: "flag",
  to: { commit: "0".repeat(40), tag: "v1.2.0", manifest: null },
  environment: "production",
  values,
  correlation: "rollback-7-v1.2.0-flag-1",
};

export const stepSecrets = { TOKEN: "token-0123456789" };

const HttpLayer = z.strictObject(httpKeys);

/** What requests of a policy become once they are filled, all but their secrets. */
export function plannedHttp(
  http: unknown,
  how: {
    readonly timeout?: string;
    readonly secrets?: readonly string[];
    readonly open?: readonly string[];
  } = {},
): PlannedHttp {
  const { timeout, secrets = Object.keys(stepSecrets), open = [] } = how;
  const layer = HttpLayer.parse({ http, ...(timeout === undefined ? {} : { timeout }) });
  return planHttp(layer, { ...httpFacts, secrets, open });
}

export interface Ran {
  readonly result: LayerResult;
  readonly log: readonly string[];
  /** How long was waited between requests, in milliseconds. */
  readonly waitedMs: number;
}

/**
 * Sends the requests of a layer over this machine's network; only the waiting between them is not real. `others` are
 * secrets of the step that the layer does not name.
 */
export async function ranHttp(
  layer: PlannedHttp,
  secrets: Readonly<Record<string, string>> = stepSecrets,
  deadline = 600_000,
  others: readonly string[] = [],
): Promise<Ran> {
  const log: string[] = [];
  const clock = virtualClock();
  const probes = networkProbes({ proxies: {} });
  const quiet = { group: () => {}, warning: () => {}, error: () => {}, mask: () => {} };
  const ports = {
    clock,
    probes,
    secrets: collectSecrets({}, [...Object.values(secrets), ...others]),
    log: { ...quiet, info: (line: string) => void log.push(line) },
  };
  const run = { name: "flag", layer, secrets: new Map(Object.entries(secrets)), open: [], wanted: "off" };
  try {
    const result = await clock.run(runHttp(ports, { ...run, deadline }));
    return { result, log, waitedMs: clock.elapsed };
  } finally {
    probes.close();
  }
}

/** A layer of a preset that was sent, and what its read-back came to. */
export async function ranPreset(
  settings: unknown,
  secrets: Readonly<Record<string, string>>,
): Promise<Ran & { readonly read: string }> {
  const { http, read } = expandLayerPreset(LayerPresetUse.parse(settings));
  const ran = await ranHttp(plannedHttp(http, { secrets: Object.keys(secrets) }), secrets);
  const named = [
    ...values,
    ...Object.entries(secrets).map(([name, value]) => [`secret.${name}`, value] as const),
  ];
  const check = fillCheck(HttpCheck.parse({ name: "read", ...read }), new Map(named)).filled;
  const asking = { nowMs: 0, startedAtMs: 0, open: [], fresh: true, redact: String };
  const turn = httpProbe.begin(check, asking);
  const probes = networkProbes({ proxies: {} });
  try {
    if (turn.question.via !== "http") throw new Error("a read-back over HTTP was expected");
    const step = httpProbe.read(check, turn, await probes.ask(turn.question), asking);
    const reading = step.kind === "reading" ? step.reading : { outcome: "next", reason: "" };
    return {
      ...ran,
      read: reading.reason === "" ? reading.outcome : `${reading.outcome}: ${reading.reason}`,
    };
  } finally {
    probes.close();
  }
}

/** All that people may come to see of a layer. */
export function shownOf({ result, log }: Ran): string {
  return [...log, result.detail, result.state].join("\n");
}
