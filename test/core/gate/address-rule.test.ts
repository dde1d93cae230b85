import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isClosed,
  isLoopback,
  isLoopbackName,
  isNetwork,
  literalAddress,
} from "../../../src/core/gate/address-rule.ts";

describe("the address rule", () => {
  it.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "100.127.255.255",
    "127.0.0.1",
    "127.255.255.254",
    "168.63.129.16",
    "169.254.1.1",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:a9fe:a9fe",
    "64:ff9b::7f00:1",
    "64:ff9b::169.254.169.254",
    "64:ff9b:1::1",
    "2001:db8::1",
    "2001::1",
    "2002:7f00:1::",
    "2002:a9fe:a9fe::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "ff02::1",
    "100::1",
    "no address",
    "",
  ])("closes %s", (address) => {
    expect(isClosed(address, [])).toBe(true);
  });

  it.each([
    "1.1.1.1",
    "100.63.255.255",
    "100.128.0.0",
    "126.255.255.255",
    "128.0.0.1",
    "168.63.129.17",
    "172.15.255.255",
    "172.32.0.0",
    "192.167.255.255",
    "223.255.255.255",
    "2606:4700:4700::1111",
    "2a00::1",
    "::ffff:1.1.1.1",
    "64:ff9b::1.1.1.1",
    "2002:101:101::1",
  ])("leaves %s open", (address) => {
    expect(isClosed(address, [])).toBe(false);
  });

  it.each([
    ["10.1.2.3", "10.0.0.0/8"],
    ["10.1.2.3", "10.1.2.3"],
    ["::ffff:10.1.2.3", "10.0.0.0/8"],
    ["::ffff:10.1.2.3", "::ffff:0:0/96"],
    ["fd12::1", "fd00::/8"],
    ["169.254.169.254", "169.254.169.254"],
    ["169.254.169.254", "169.254.169.254/32"],
    ["100.100.100.200", "100.100.100.200"],
    ["100.100.100.201", "100.64.0.0/10"],
    ["fd20:ce::254", "fd20:ce::254/128"],
    ["fd20:ce::255", "fd00::/8"],
  ])("opens %s when the policy says %s", (address, network) => {
    expect(isClosed(address, [network])).toBe(false);
  });

  it.each([
    ["10.1.2.3", "10.2.0.0/16"],
    ["10.1.2.3", "::/0"],
    ["169.254.169.254", "0.0.0.0/0"],
    ["169.254.169.254", "169.254.0.0/16"],
    ["::ffff:169.254.169.254", "::/0"],
    ["168.63.129.16", "0.0.0.0/0"],
    ["169.254.170.2", "169.254.0.0/16"],
    ["169.254.170.23", "169.254.170.0/24"],
    ["169.254.0.23", "169.254.0.0/16"],
    ["169.254.42.42", "169.254.0.0/16"],
    ["100.100.100.200", "100.64.0.0/10"],
    ["192.0.0.192", "192.0.0.0/8"],
    ["64:ff9b::100.100.100.200", "64:ff9b::/96"],
    ["fd00:ec2::254", "fd00::/8"],
    ["fd00:ec2::23", "fd00:ec2::/32"],
    ["fd20:ce::254", "fd00::/8"],
    ["fd00:c1::a9fe:a9fe", "fd00::/8"],
    ["fd00:42::42", "fd00::/8"],
    ["fd00:a9fe:a9fe::1", "fd00::/8"],
    ["fe80::a9fe:a9fe%eth0", "fe80::/10"],
    ["10.1.2.3", "no network"],
  ])("keeps %s closed when the policy says %s", (address, network) => {
    expect(isClosed(address, [network])).toBe(true);
  });

  it("judges a mapped IPv6 address as the IPv4 address that it stands for", () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isClosed(`::ffff:${address}`, [])).toBe(isClosed(address, []));
        expect(isClosed(`64:ff9b::${address}`, [])).toBe(isClosed(address, []));
      }),
    );
  });

  it("never closes more when more is opened", () => {
    const network = fc
      .tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 }))
      .map(([base, prefix]) => `${base}/${prefix}`);
    fc.assert(
      fc.property(fc.ipV4(), fc.array(network, { maxLength: 3 }), network, (address, open, one) => {
        expect(isClosed(address, open) || !isClosed(address, [...open, one])).toBe(true);
      }),
    );
  });
});

describe("a host", () => {
  it.each([
    ["127.0.0.1", "127.0.0.1"],
    ["127.1", "127.0.0.1"],
    ["0x7f000001", "127.0.0.1"],
    ["[::1]", "::1"],
    ["::1", "::1"],
    ["[FE80::1%eth0]", "fe80::1%eth0"],
    ["localhost", null],
    ["api.example", null],
    ["10.example", null],
    ["", null],
  ])("%j is the address %j", (host, address) => {
    expect(literalAddress(host)).toBe(address);
  });

  it.each([
    ["localhost", true],
    ["LOCALHOST", true],
    ["127.0.0.1", true],
    ["127.9.9.9", true],
    ["127.1", true],
    ["[::1]", true],
    ["0.0.0.0", false],
    ["[::ffff:127.0.0.1]", false],
    ["localhost.example", false],
    ["api.localhost", false],
    ["10.0.0.1", false],
  ])("%s is this machine: %s", (host, expected) => {
    expect(isLoopbackName(host)).toBe(expected);
  });

  it.each([
    ["127.3.2.1", true],
    ["::1", true],
    ["::2", false],
    ["128.0.0.1", false],
    ["localhost", false],
  ])("at %s is reached over loopback: %s", (address, expected) => {
    expect(isLoopback(address)).toBe(expected);
  });
});

describe("a network", () => {
  it.each([
    "10.0.0.0/8",
    "0.0.0.0/0",
    "10.0.0.1",
    "10.0.0.1/32",
    "::/0",
    "fd00::/8",
    "::1",
    "::ffff:10.0.0.0/104",
  ])("is %s", (text) => {
    expect(isNetwork(text)).toBe(true);
  });

  it.each([
    "10.0.0.0/33",
    "10.0.0.0/",
    "10.0.0.0/08",
    "10/8",
    "10.0.0.0/-1",
    "10.0.0.0/8/8",
    "::/129",
    "all",
    "",
  ])("is not %j", (text) => {
    expect(isNetwork(text)).toBe(false);
  });
});
