import { z } from "zod";
import { BurnRateCheck } from "./probes/burn-rate.ts";
import { CanaryCheck } from "./probes/canary.ts";
import { CommandCheck } from "./probes/command.ts";
import { DnsCheck } from "./probes/dns.ts";
import { FileCheck } from "./probes/file.ts";
import { GrpcCheck } from "./probes/grpc.ts";
import { HttpCheck } from "./probes/http-check.ts";
import { MetricCheck } from "./probes/metric.ts";
import { PrometheusCheck } from "./probes/prometheus.ts";
import { TcpCheck } from "./probes/tcp.ts";

/** One thing that the gate looks at. Each probe adds a member, told apart by its `kind`. */
export const Check = z.union([
  HttpCheck,
  TcpCheck,
  DnsCheck,
  GrpcCheck,
  CommandCheck,
  FileCheck,
  PrometheusCheck,
  MetricCheck,
  CanaryCheck,
  BurnRateCheck,
]);
export type Check = z.infer<typeof Check>;
