import { z } from "zod";
import { literalAddress } from "../address-rule.ts";

/** A host as it stands in a configuration: a name or an address. */
export const HostText = z
  .string()
  .max(260)
  .refine(
    (host) => /^[A-Za-z0-9._-]+$/.test(host) || literalAddress(host) !== null,
    "a host name or an address, without a port",
  );

export const PortNumber = z.number().int().min(1).max(65_535);

/** A host without the brackets that part an IPv6 address from its port. */
export function bareHost(host: string): string {
  return host.replace(/^\[(.*)\]$/, "$1");
}

/** Host and port in one word. */
export function hostAndPort(host: string, port: number): string {
  const bare = bareHost(host);
  return `${bare.includes(":") ? `[${bare}]` : bare}:${port}`;
}
