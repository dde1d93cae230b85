import {
  type Address,
  inNetwork,
  parseAddress,
  parseNetwork,
  readAddress,
  writeAddress,
} from "./ip-address.ts";

/**
 * The address that a host is written as, without brackets and in its plain form (`127.1` is `127.0.0.1`), with its zone;
 * null for a name.
 */
export function literalAddress(host: string): string | null {
  const bare = host.startsWith("[") && host.endsWith("]") ? host.slice(1, -1) : host;
  const [text = "", zone] = bare.split("%", 2);
  const address = readAddress(text);
  if (address === null) return null;
  return zone === undefined || zone === "" ? writeAddress(address) : `${writeAddress(address)}%${zone}`;
}

/**
 * Whether a gate may not connect to an address: it is no public one (IANA special-purpose registries, RFC 6890) and lies
 * in none of the `open` networks. What cannot be read is closed. An IPv6 address that stands for an IPv4 one (mapped,
 * NAT64, 6to4) is judged as that one. A cloud's metadata service must be opened by its very address: a network that
 * happens to hold it does not mean it.
 */
export function isClosed(address: string, open: readonly string[]): boolean {
  const parsed = parseAddress(address.split("%", 1)[0] ?? "");
  if (parsed === null) return true;
  const meant = embedded(parsed) ?? parsed;
  const networks = open.flatMap((text) => parseNetwork(text) ?? []);
  if (isOneOf(meant, meant.bits === 32 ? metadata4 : metadata6)) {
    return !networks.some((network) => network.prefix === meant.bits && inNetwork(meant, network));
  }
  if (networks.some((network) => inNetwork(meant, network) || inNetwork(parsed, network))) return false;
  return meant.bits === 32 ? isOneOf(meant, closed4) : !isOneOf(meant, public6) || isOneOf(meant, closed6);
}

/** Whether a host, as it is written, can only be this very machine: `localhost`, 127.0.0.0/8 or `[::1]`. */
export function isLoopbackName(host: string): boolean {
  if (host.toLowerCase() === "localhost") return true;
  const address = literalAddress(host);
  return address !== null && isLoopback(address);
}

/** Whether an address is one of this machine's loopback, 127.0.0.0/8 or ::1. */
export function isLoopback(address: string): boolean {
  const parsed = parseAddress(address.split("%", 1)[0] ?? "");
  return parsed !== null && isOneOf(parsed, parsed.bits === 32 ? loopback4 : loopback6);
}

/** Whether a text is an address or a network in CIDR form, such as `10.0.0.0/8`. */
export function isNetwork(text: string): boolean {
  return parseNetwork(text) !== null;
}

// As numbers, since reading them for each connection took longer than the rest of it.
type Plain = readonly [value: bigint, prefix: number];

const loopback4: readonly Plain[] = [[0x7f00_0000n, 8]];
const loopback6: readonly Plain[] = [[1n, 128]];

// Where clouds hand out credentials or configuration to whoever asks, in the numbers of their own documentation.
const metadata4: readonly Plain[] = [
  [0xa9fe_a9fen, 32], // 169.254.169.254: Amazon, Azure, Google and most others
  [0xa9fe_aa02n, 32], // 169.254.170.2: Amazon ECS
  [0xa9fe_aa17n, 32], // 169.254.170.23: Amazon EKS
  [0xa9fe_0017n, 32], // 169.254.0.23: Tencent
  [0xa9fe_2a2an, 32], // 169.254.42.42: Scaleway
  [0x6464_64c8n, 32], // 100.100.100.200: Alibaba
  [0xc000_00c0n, 32], // 192.0.0.192: Oracle
  [0xa83f_8110n, 32], // 168.63.129.16: Azure, for its virtual machines; looks public
];
const metadata6: readonly Plain[] = [
  [0xfd00_0ec2_0000_0000_0000_0000_0000_0254n, 128], // fd00:ec2::254: Amazon
  [0xfd00_0ec2_0000_0000_0000_0000_0000_0023n, 128], // fd00:ec2::23: Amazon EKS
  [0xfd20_00ce_0000_0000_0000_0000_0000_0254n, 128], // fd20:ce::254: Google
  [0xfd00_00c1_0000_0000_0000_0000_a9fe_a9fen, 128], // fd00:c1::a9fe:a9fe: Oracle
  [0xfd00_0042_0000_0000_0000_0000_0000_0042n, 128], // fd00:42::42: Scaleway
  [0xfd00_a9fe_a9fe_0000_0000_0000_0000_0001n, 128], // fd00:a9fe:a9fe::1: Akamai
  [0xfe80_0000_0000_0000_0000_0000_a9fe_a9fen, 128], // fe80::a9fe:a9fe: OpenStack, Akamai
];

const closed4: readonly Plain[] = [
  [0x0000_0000n, 8], // 0.0.0.0
  [0x0a00_0000n, 8], // 10.0.0.0
  [0x6440_0000n, 10], // 100.64.0.0
  [0x7f00_0000n, 8], // 127.0.0.0
  [0xa9fe_0000n, 16], // 169.254.0.0
  [0xac10_0000n, 12], // 172.16.0.0
  [0xc000_0000n, 24], // 192.0.0.0
  [0xc000_0200n, 24], // 192.0.2.0
  [0xc058_6300n, 24], // 192.88.99.0
  [0xc0a8_0000n, 16], // 192.168.0.0
  [0xc612_0000n, 15], // 198.18.0.0
  [0xc633_6400n, 24], // 198.51.100.0
  [0xcb00_7100n, 24], // 203.0.113.0
  [0xe000_0000n, 4], // 224.0.0.0
  [0xf000_0000n, 4], // 240.0.0.0
];

// Of IPv6 only 2000::/3 is given out to the public (RFC 4291); in it are closed what protocols and documents use.
const public6: readonly Plain[] = [[0x2000n << 112n, 3]];
const closed6: readonly Plain[] = [
  [0x2001n << 112n, 23], // 2001::
  [0x2001_0db8n << 96n, 32], // 2001:db8::
  [0x3fffn << 112n, 20], // 3fff::
];

/** Networks whose addresses hold an IPv4 address, with how many bits stand after it. */
const embeddings: readonly (readonly [network: Plain, bitsAfter: bigint])[] = [
  [[0n, 96], 0n], // ::
  [[0xffffn << 32n, 96], 0n], // ::ffff:0:0, mapped
  [[0xffffn << 48n, 96], 0n], // ::ffff:0:0:0, translated
  [[0x0064_ff9bn << 96n, 96], 0n], // 64:ff9b::, NAT64
  [[0x2002n << 112n, 16], 80n], // 2002::, 6to4
];

function isOneOf(address: Address, networks: readonly Plain[]): boolean {
  return networks.some(([value, prefix]) => inNetwork(address, { bits: address.bits, value, prefix }));
}

// :: and ::1 lie in the first of them, and are themselves: closed as they are outside 2000::/3.
function embedded(address: Address): Address | null {
  if (address.bits === 32 || address.value <= 1n) return null;
  const found = embeddings.find(([network]) => isOneOf(address, [network]));
  return found === undefined ? null : { bits: 32, value: (address.value >> found[1]) & 0xffff_ffffn };
}
