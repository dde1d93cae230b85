/** An IP address as a number. */
export interface Address {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

export interface Network extends Address {
  readonly prefix: number;
}

/** Reads an IPv4 address of four decimal numbers, or an IPv6 address (RFC 4291); null for all else. */
export function parseAddress(text: string): Address | null {
  return text.includes(":") ? parse6(text) : /^\d+(?:\.\d+){3}$/.test(text) ? parse4(text, false) : null;
}

/** Reads an address as a resolver of the operating system does: IPv4 also in fewer parts, hexadecimal and octal. */
export function readAddress(text: string): Address | null {
  return text.includes(":") ? parse6(text) : parse4(text, true);
}

/** Reads CIDR form, or a lone address as the network of that address only. */
export function parseNetwork(text: string): Network | null {
  const [base = "", prefix, more] = text.split("/");
  const address = parseAddress(base);
  if (address === null || more !== undefined) return null;
  if (prefix === undefined) return { ...address, prefix: address.bits };
  const length = /^(?:0|[1-9]\d{0,2})$/.test(prefix) ? Number(prefix) : Number.POSITIVE_INFINITY;
  return length <= address.bits ? { ...address, prefix: length } : null;
}

export function inNetwork(address: Address, network: Network): boolean {
  const rest = BigInt(network.bits - network.prefix);
  return address.bits === network.bits && address.value >> rest === network.value >> rest;
}

/** The plain form: four decimal numbers, or RFC 5952 without its special case for mapped addresses. */
export function writeAddress(address: Address): string {
  if (address.bits === 32) return parts(address.value, 4, 8n).join(".");
  const groups = parts(address.value, 8, 16n).map((group) => group.toString(16));
  const zeros = longestZeros(groups);
  if (zeros.length < 2) return groups.join(":");
  const before = groups.slice(0, zeros.start).join(":");
  return `${before}::${groups.slice(zeros.start + zeros.length).join(":")}`;
}

function parse4(text: string, lenient: boolean): Address | null {
  const numbers = text.split(".").map((part) => parseNumber(part, lenient));
  if (numbers.length > 4) return null;
  let value = 0n;
  for (const [index, number] of numbers.entries()) {
    // The last number fills all bytes that are left.
    const bytes = index === numbers.length - 1 ? 5 - numbers.length : 1;
    if (number === null || number >= 1n << BigInt(8 * bytes)) return null;
    value = (value << BigInt(8 * bytes)) | number;
  }
  return { bits: 32, value };
}

function parseNumber(text: string, lenient: boolean): bigint | null {
  if (/^(?:0|[1-9]\d{0,9})$/.test(text)) return BigInt(text);
  if (!lenient) return null;
  if (/^0x[0-9a-f]{1,8}$/i.test(text)) return BigInt(text);
  return /^0[0-7]{1,11}$/.test(text) ? BigInt(`0o${text}`) : null;
}

function parse6(text: string): Address | null {
  const halves = text.split("::");
  if (halves.length > 2) return null;
  const [head, tail] = [groupsOf(halves[0] ?? ""), groupsOf(halves[1] ?? "")];
  if (head === null || tail === null) return null;
  // An IPv4 ending stands at the very end only.
  if (halves.length === 2 && (halves[0] ?? "").includes(".")) return null;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  const groups = [...head, ...Array.from({ length: missing }, () => 0n), ...tail];
  return { bits: 128, value: groups.reduce((value, group) => (value << 16n) | group, 0n) };
}

function groupsOf(text: string): readonly bigint[] | null {
  if (text === "") return [];
  const words = text.split(":");
  const groups = words.map((word, index) => {
    if (index === words.length - 1 && word.includes(".")) {
      const ending = parseAddress(word);
      return ending === null ? null : [ending.value >> 16n, ending.value & 0xffffn];
    }
    return /^[0-9a-f]{1,4}$/i.test(word) ? [BigInt(`0x${word}`)] : null;
  });
  return groups.every((group) => group !== null) ? groups.flat() : null;
}

function parts(value: bigint, count: number, bits: bigint): readonly number[] {
  return Array.from({ length: count }, (_, index) =>
    Number((value >> (bits * BigInt(count - 1 - index))) & ((1n << bits) - 1n)),
  );
}

function longestZeros(groups: readonly string[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  let length = 0;
  for (const [index, group] of groups.entries()) {
    length = group === "0" ? length + 1 : 0;
    if (length > best.length) best = { start: index + 1 - length, length };
  }
  return best;
}
