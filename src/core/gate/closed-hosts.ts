import { isClosed, isLoopbackName, literalAddress } from "./address-rule.ts";

/**
 * Addresses that a check names and that are neither public nor opened, as they are written. Names are looked up only when
 * they are connected to, where the same rule holds; this is for what can be told before the first probe.
 */
export function closedHosts(check: unknown, open: readonly string[]): readonly string[] {
  const found = [...hostsOf(check, "")].filter((host) => {
    const address = literalAddress(host);
    return address !== null && !isLoopbackName(host) && isClosed(address, open);
  });
  return [...new Set(found)];
}

function* hostsOf(value: unknown, key: string): Generator<string> {
  if (typeof value === "string") {
    const url = /^https?:\/\//i.test(value) ? URL.parse(value) : null;
    if (url !== null) yield url.hostname;
    else if (key === "host") yield value;
    // `address` or `address:port`, as a resolver and a gRPC server are written.
    else if (key === "server" || key === "target") yield value.replace(/:\d+$/, "");
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [name, one] of Object.entries(value)) yield* hostsOf(one, name);
}
