import type { NetworkQuestion, Probes } from "../../kernel/ports/probes.ts";
import type { Answer } from "../../kernel/question.ts";
import { boundMemory } from "./bound-memory.ts";
import { askDns } from "./dns.ts";
import { askGrpc } from "./grpc.ts";
import { askHttp, type HttpSurroundings } from "./http.ts";
import { httpTargets } from "./http-targets.ts";
import { type LookupOptions, nameLookup } from "./lookup.ts";
import { watchStalls } from "./stall.ts";
import { askTcp } from "./tcp.ts";
import { takeTurns } from "./turns.ts";

export interface NetworkProbesOptions {
  /** How many questions may be open at once; 256 when left out. */
  readonly inFlight?: number;
  /** The same for each host; 64 when left out. */
  readonly inFlightPerHost?: number;
  readonly lookup?: LookupOptions;
  /** Where HTTP_PROXY, HTTPS_PROXY and NO_PROXY are read; the process's own environment when left out. */
  readonly proxies?: NodeJS.ProcessEnv;
}

/** Asks over the network of this machine. Waiting for a turn is no part of what a question took. */
export function networkProbes(options: NetworkProbesOptions = {}): Probes {
  const common = { lookup: nameLookup(options.lookup), stall: watchStalls() };
  const surroundings: HttpSurroundings = {
    ...common,
    targets: httpTargets(common, options.proxies ?? process.env),
    sockets: new WeakMap(),
  };
  const turns = takeTurns({ total: options.inFlight ?? 256, perHost: options.inFlightPerHost ?? 64 });
  const hosts = new WeakMap<NetworkQuestion, string>();
  const bound = boundMemory();

  function hostOf(question: NetworkQuestion): string {
    const known = hosts.get(question);
    if (known !== undefined) return known;
    const host = writtenHost(question);
    hosts.set(question, host);
    return host;
  }

  return {
    async ask(question, signal) {
      bound();
      const host = hostOf(question);
      const turn = turns.enter(host);
      if (turn !== null) await turn;
      try {
        return await dispatch(question, surroundings, signal);
      } finally {
        turns.leave(host);
      }
    },
    close() {
      surroundings.targets.close();
      surroundings.lookup.close();
      surroundings.stall.close();
    },
  };
}

function writtenHost(question: NetworkQuestion): string {
  switch (question.via) {
    case "http":
      return URL.canParse(question.url) ? new URL(question.url).hostname : question.url;
    case "dns":
      return question.server ?? "";
    case "tcp":
    case "grpc":
      return question.host;
    default:
      return question satisfies never;
  }
}

function dispatch(
  question: NetworkQuestion,
  surroundings: HttpSurroundings,
  signal?: AbortSignal,
): Promise<Answer> {
  switch (question.via) {
    case "http":
      return askHttp(question, surroundings, signal);
    case "tcp":
      return askTcp(question, surroundings, signal);
    case "dns":
      return askDns(question, surroundings, signal);
    case "grpc":
      return askGrpc(question, surroundings, signal);
    default:
      return question satisfies never;
  }
}
