import { BlockList, isIPv4, isIPv6 } from "node:net";

/** True for names and addresses of this very machine, as they stand in a URL. */
export function isThisMachine(hostname: string): boolean {
  return hostname === "localhost" || /^127\.\d+\.\d+\.\d+$/.test(hostname) || hostname === "[::1]";
}

/**
 * Whether what one server says may lead to another: by https, or within this machine; and never from elsewhere to an
 * address of this machine, of a private network or of a cloud's metadata service. Names are not looked up.
 */
export function mayLeadTo(from: URL, to: URL): boolean {
  if (isThisMachine(from.hostname) && isThisMachine(to.hostname)) return /^https?:$/.test(to.protocol);
  return to.protocol === "https:" && (to.hostname === from.hostname || !isPrivate(to.hostname));
}

function isPrivate(hostname: string): boolean {
  const address = hostname.replace(/^\[(.*)\]$/, "$1");
  if (isIPv4(address)) return privateNetworks().check(address, "ipv4");
  if (isIPv6(address)) return privateNetworks().check(address, "ipv6");
  return /(?:^|\.)localhost\.?$/.test(hostname);
}

// IANA special-purpose address registries (RFC 6890): what no public server is at.
function privateNetworks(): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of [
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.168.0.0", 16],
  ] as const) {
    list.addSubnet(network, prefix, "ipv4");
  }
  list.addAddress("::", "ipv6");
  list.addAddress("::1", "ipv6");
  list.addSubnet("fc00::", 7, "ipv6");
  list.addSubnet("fe80::", 10, "ipv6");
  return list;
}
