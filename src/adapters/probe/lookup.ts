import { promises as dns, type RecordWithTtl } from "node:dns";
import { isIP } from "node:net";
import { hasRoute } from "./has-route.ts";
import { hostsFile } from "./hosts-file.ts";
import { codeOf, NotReached } from "./problem-of.ts";

export interface HostAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Finds the addresses of names. */
export interface Lookup {
  /**
   * At least one address, IPv4 first; throws `NotReached` with the problem `name`. Of a name with addresses of both
   * families only those that there is a route to, as the time of a question would be lost on the others. `fresh` reads no
   * cache.
   */
  find(
    host: string,
    how: { readonly family?: 4 | 6; readonly fresh: boolean },
  ): Promise<readonly HostAddress[]>;
  close(): void;
}

export interface LookupOptions {
  /** `address` or `address:port` of name servers; the machine's own when left out. */
  readonly servers?: readonly string[];
  readonly hostsPath?: string;
  /** Whether this machine knows a way to an address; its routes when left out. */
  readonly hasRoute?: (address: HostAddress) => Promise<boolean>;
  /** The operating system's own lookup, for names that no name server knows. */
  readonly system?: SystemLookup;
}

type SystemLookup = (
  host: string,
  wanted: { readonly all: true; readonly family: 0 | 4 | 6 },
) => Promise<readonly { readonly address: string }[]>;

/** What was found, and for how many seconds it may be used. */
interface Found {
  readonly addresses: readonly HostAddress[];
  readonly ttl: number;
}

const leastTtl = 1;
const mostTtl = 30;
// RFC 8305, section 3: how long the other family is waited for once one of them is there.
const otherFamilyMs = 50;
const queryTimeoutMs = 2000;

/**
 * Asks name servers itself, as the operating system's lookup runs only two at a time in Node and one slow name would hold
 * up all the others. The hosts file comes first; the system's lookup comes last, for what only it knows (search domains,
 * multicast DNS).
 */
export function nameLookup(options: LookupOptions = {}): Lookup {
  const resolver = new dns.Resolver({ timeout: queryTimeoutMs, tries: 3 });
  if (options.servers !== undefined) resolver.setServers(options.servers);
  const hosts = hostsFile(options.hostsPath ?? (process.platform === "win32" ? "" : "/etc/hosts"));
  const isRouted = options.hasRoute ?? hasRoute;
  const system: SystemLookup = options.system ?? ((host, wanted) => dns.lookup(host, wanted));
  const known = new Map<string, { readonly found: Found; readonly untilMs: number }>();
  const underWay = new Map<string, Promise<Found>>();

  async function resolve(host: string, family: 0 | 4 | 6): Promise<Found> {
    const listed = (await hosts(host)).flatMap(asHostAddress);
    // RFC 6761, section 6.3: this name is never looked up.
    const own = listed.length === 0 && host.toLowerCase() === "localhost" ? loopback : listed;
    const local = own.filter((one) => family === 0 || one.family === family);
    if (local.length > 0) return { addresses: local, ttl: leastTtl };
    const answers = await askBoth(
      family === 6 ? null : resolver.resolve4(host, { ttl: true }),
      family === 4 ? null : resolver.resolve6(host, { ttl: true }),
    );
    if (answers.addresses.length > 0) return answers;
    if (!isUnknown(answers.code)) throw notFound(host, answers.code, family);
    try {
      const addresses = (await system(host, { all: true, family })).flatMap((one) =>
        asHostAddress(one.address),
      );
      if (addresses.length > 0) return { addresses, ttl: leastTtl };
    } catch {
      // What the name server said is the better reason.
    }
    throw notFound(host, answers.code, family);
  }

  async function locate(host: string, family: 0 | 4 | 6): Promise<Found> {
    const found = await resolve(host, family);
    const { addresses } = found;
    if (addresses.every((one) => one.family === addresses[0]?.family)) return found;
    const routed = await Promise.all(addresses.map(isRouted));
    const reachable = addresses.filter((_, index) => routed[index]);
    // Without any, connecting says so.
    return reachable.length === 0 ? found : { ...found, addresses: reachable };
  }

  return {
    async find(host, how) {
      const key = `${how.family ?? 0} ${host}`;
      const kept = known.get(key);
      if (!how.fresh && kept !== undefined && kept.untilMs > performance.now()) return kept.found.addresses;
      const asked = underWay.get(key) ?? locate(host, how.family ?? 0).finally(() => underWay.delete(key));
      underWay.set(key, asked);
      const found = await asked;
      const seconds = Math.min(Math.max(found.ttl, leastTtl), mostTtl);
      known.set(key, { found, untilMs: performance.now() + seconds * 1000 });
      return found.addresses;
    },
    close: () => resolver.cancel(),
  };
}

const loopback: readonly HostAddress[] = [
  { address: "127.0.0.1", family: 4 },
  { address: "::1", family: 6 },
];

function asHostAddress(address: string): readonly HostAddress[] {
  const family = isIP(address);
  return family === 4 || family === 6 ? [{ address, family }] : [];
}

interface BothAnswers extends Found {
  /** Why there is no address; empty when there is one. */
  readonly code: string;
}

/** The answers for both families; one that is there does not wait long for the other. */
async function askBoth(
  four: Promise<readonly RecordWithTtl[]> | null,
  six: Promise<readonly RecordWithTtl[]> | null,
): Promise<BothAnswers> {
  const asked = [settled(four, 4), settled(six, 6)] as const;
  const first = await Promise.race(asked.filter((one) => one !== null));
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<null>((resolve) => {
    if (first !== undefined && first.addresses.length > 0) timer = setTimeout(resolve, otherFamilyMs, null);
  });
  const both = await Promise.all(asked.map((one) => (one === null ? null : Promise.race([one, enough]))));
  clearTimeout(timer);
  const answers = both.filter((one) => one !== null);
  const found = answers.filter((one) => one.addresses.length > 0);
  return {
    addresses: found.flatMap((one) => one.addresses),
    ttl: Math.min(...found.map((one) => one.ttl)),
    code: found.length > 0 ? "" : worst(answers.map((one) => one.code)),
  };
}

function settled(
  asked: Promise<readonly RecordWithTtl[]> | null,
  family: 4 | 6,
): Promise<BothAnswers> | null {
  if (asked === null) return null;
  return asked.then(
    (records) => ({
      addresses: records.map(({ address }) => ({ address, family })),
      ttl: Math.min(...records.map(({ ttl }) => ttl)),
      code: records.length > 0 ? "" : "ENODATA",
    }),
    (error: unknown) => ({ addresses: [], ttl: 0, code: codeOf(error) ?? "" }),
  );
}

const unknownCodes = ["ENOTFOUND", "ENODATA", "ECONNREFUSED"];

/** Whether another source may still know the name; a server that failed or is silent would be asked again in vain. */
function isUnknown(code: string): boolean {
  return unknownCodes.includes(code);
}

// A name that exists for one family only: that the other failed is the reason, not that there is nothing.
function worst(codes: readonly string[]): string {
  return codes.find((code) => !isUnknown(code)) ?? codes[0] ?? "";
}

const sayings: Readonly<Record<string, string>> = {
  ENOTFOUND: "does not exist (NXDOMAIN)",
  ENODATA: "has no address",
  ESERVFAIL: "could not be looked up: the name server failed (SERVFAIL)",
  EREFUSED: "could not be looked up: the name server refused",
  ETIMEOUT: "could not be looked up: no name server answered",
  ECONNREFUSED: "could not be looked up: no name server can be reached",
  EBADNAME: "is no valid name",
};

/** The error for a name without an address. */
export function notFound(host: string, code: string, family: 0 | 4 | 6 = 0): NotReached {
  const wanted = family === 0 ? "" : ` of IPv${family}`;
  const saying = sayings[code] ?? `could not be looked up (${code})`;
  return new NotReached({
    problem: "name",
    detail: `\`${host}\` ${code === "ENODATA" ? `${saying}${wanted}` : saying}`,
  });
}
