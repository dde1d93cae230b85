import { burnRateProbe } from "./burn-rate.ts";
import { canaryProbe } from "./canary.ts";
import { commandProbe } from "./command.ts";
import { dnsProbe } from "./dns.ts";
import { fileProbe } from "./file.ts";
import { grpcProbe } from "./grpc.ts";
import { httpProbe } from "./http.ts";
import { metricProbe } from "./metric.ts";
import type { Probe } from "./probe.ts";
import { prometheusProbe } from "./prometheus.ts";
import { tcpProbe } from "./tcp.ts";

/** A check of any kind, for code that does not care which. */
export interface AnyCheck {
  readonly kind: string;
  readonly name: string;
}

/** All kinds of probes. Each is given only checks of its own kind. */
export const PROBES: readonly Probe<AnyCheck>[] = [
  httpProbe,
  tcpProbe,
  dnsProbe,
  grpcProbe,
  commandProbe,
  fileProbe,
  prometheusProbe,
  metricProbe,
  canaryProbe,
  burnRateProbe,
];

/** The probe of a check's kind. */
export function probeOf(check: AnyCheck): Probe<AnyCheck> {
  const found = PROBES.find((probe) => probe.kind === check.kind);
  // The policy's schema knows the same kinds.
  if (found === undefined) throw new Error(`no probe is of the kind ${check.kind}`);
  return found;
}
