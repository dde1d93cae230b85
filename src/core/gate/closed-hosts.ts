import { isClosed, isLoopbackName, literalAddress } from "./address-rule.ts";
import type { Check } from "./check.ts";
import type { HttpCheck } from "./probes/http-check.ts";
import type { CanarySource } from "./values/canary-source.ts";
import type { ValueSource } from "./values/value-source.ts";

/**
 * Addresses that a check asks and that are neither public nor opened, as they are written. Names are looked up only when
 * they are connected to, where the same rule holds; this is for what can be told before the first probe.
 */
export function closedHosts(check: Check, open: readonly string[]): readonly string[] {
  const found = hostsOf(check).filter((host) => {
    const address = literalAddress(host);
    return address !== null && !isLoopbackName(host) && isClosed(address, open);
  });
  return [...new Set(found)];
}

// By kind: what only looks like a target, such as a text that is wanted in an answer, is none.
function hostsOf(check: Check): readonly string[] {
  switch (check.kind) {
    case "http":
      return hostsOfHttp(check);
    case "tcp":
      return [check.host];
    case "grpc":
      return [check.host, check.target].flatMap((one) => (one === undefined ? [] : withoutPort(one)));
    case "dns":
      // Its `host` is only asked for, and not asked.
      return check.server === undefined ? [] : [withoutPort(check.server)];
    case "command":
    case "file":
      return [];
    case "prometheus":
    case "metric":
      return hostsOfSource(check);
    case "canary":
      return [check.canary, check.baseline, ...Object.values(check.requests ?? {})].flatMap(hostsOfSource);
    case "burn-rate":
      return hostsOfSource(check.source);
    default:
      return check satisfies never;
  }
}

type Asked = CanarySource | ValueSource | Extract<Check, { kind: "prometheus" | "metric" }>;

function hostsOfSource(source: Asked): readonly string[] {
  switch (source.kind) {
    case "http":
      return hostsOfHttp(source);
    case "prometheus":
      return hostOfUrl(source.url);
    case "metric":
      return source.request === undefined ? [] : hostOfUrl(source.request.url);
    default:
      return source satisfies never;
  }
}

function hostsOfHttp(check: Pick<HttpCheck, "url" | "steps" | "redirect-hosts">): readonly string[] {
  const asked = [check.url, ...(check.steps ?? []).map(({ url }) => url)].flatMap(hostOfUrl);
  return [...asked, ...check["redirect-hosts"].map(withoutPort)];
}

// One with a placeholder for its host is no URL yet.
function hostOfUrl(url: string): readonly string[] {
  const host = URL.parse(url)?.hostname;
  return host === undefined ? [] : [host];
}

// `host:port`, `[address]:port` or no port at all; the colons of a bare IPv6 address are none before a port.
function withoutPort(text: string): string {
  return text.replace(/^(\[[^\]]*\]|[^:]*):\d+$/, "$1");
}
