import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Address,
  inNetwork,
  parseAddress,
  parseNetwork,
  readAddress,
  writeAddress,
} from "../../../src/core/gate/ip-address.ts";

describe("an address", () => {
  it("that is written is read as the same, of either family", () => {
    const addresses: fc.Arbitrary<Address> = fc.oneof(
      fc.bigInt({ min: 0n, max: (1n << 32n) - 1n }).map((value) => ({ bits: 32 as const, value })),
      fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }).map((value) => ({ bits: 128 as const, value })),
      // Many zeros, which are written in short.
      fc
        .array(fc.constantFrom<bigint[]>(0n, 0n, 0n, 1n, 0xffffn), { minLength: 8, maxLength: 8 })
        .map((groups) => ({
          bits: 128 as const,
          value: groups.reduce<bigint>((sum, one) => (sum << 16n) | one, 0n),
        })),
    );
    fc.assert(
      fc.property(addresses, (address) => {
        expect(parseAddress(writeAddress(address))).toEqual(address);
      }),
    );
  });

  it("of fast-check's is read in any of its forms", () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        expect(parseAddress(text)).not.toBeNull();
      }),
    );
  });

  it.each([
    ["::", "::"],
    ["::1", "::1"],
    ["1::", "1::"],
    ["2001:DB8::0:1", "2001:db8::1"],
    ["2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"],
    ["2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"],
    ["::ffff:10.0.0.1", "::ffff:a00:1"],
    ["192.0.2.1", "192.0.2.1"],
  ])("%s is written as %s (RFC 5952)", (text, written) => {
    const address = parseAddress(text);

    expect(address === null ? null : writeAddress(address)).toBe(written);
  });

  it.each([
    "",
    "1.2.3",
    "1.2.3.256",
    "01.2.3.4",
    "1.2.3.4.5",
    ":",
    ":::",
    "1::2::3",
    "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9",
    "1:2:3:4:5:6:7::8:9",
    "12345::",
    "::1.2.3",
    "1.2.3.4::",
    "g::",
    "::1%eth0",
    "localhost",
  ])("%j is none", (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  it.each([
    ["127.1", "127.0.0.1"],
    ["2130706433", "127.0.0.1"],
    ["0x7f000001", "127.0.0.1"],
    ["0177.0.0.1", "127.0.0.1"],
    ["10.0x1.257", "10.1.1.1"],
  ])("%s is what an operating system takes for %s", (text, plain) => {
    const address = readAddress(text);

    expect(address === null ? null : writeAddress(address)).toBe(plain);
  });

  it.each(["256.1", "4294967296", "1.2.3.4.5", "0x", "09.1.1.1", "1..2", "a.b.c.d", "1."])(
    "%j is no number of an address",
    (text) => {
      expect(readAddress(text)).toBeNull();
    },
  );
});

describe("a network", () => {
  it("holds each address that begins with its prefix, and none that differs in it", () => {
    const cases = fc.record({
      value: fc.bigInt({ min: 0n, max: (1n << 32n) - 1n }),
      prefix: fc.integer({ min: 1, max: 32 }),
      noise: fc.bigInt({ min: 0n, max: (1n << 32n) - 1n }),
    });
    fc.assert(
      fc.property(cases, ({ value, prefix, noise }) => {
        const rest = BigInt(32 - prefix);
        const network = { bits: 32 as const, value, prefix };
        const inside = ((value >> rest) << rest) | (noise & ((1n << rest) - 1n));

        expect(inNetwork({ bits: 32, value: inside }, network)).toBe(true);
        expect(inNetwork({ bits: 32, value: inside ^ (1n << rest) }, network)).toBe(false);
      }),
    );
  });

  it("of one family holds no address of the other", () => {
    const [all6, all4] = [parseNetwork("::/0"), parseNetwork("0.0.0.0/0")];

    expect(all6 !== null && inNetwork({ bits: 32, value: 1n }, all6)).toBe(false);
    expect(all4 !== null && inNetwork({ bits: 128, value: 1n }, all4)).toBe(false);
  });
});
