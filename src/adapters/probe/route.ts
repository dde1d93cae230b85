import type { LookupFunction } from "node:net";
import { isIP } from "node:net";
import { isClosed, isLoopback, isLoopbackName, literalAddress } from "../../core/gate/address-rule.ts";
import type { HostAddress, Lookup } from "./lookup.ts";
import { NotReached, problemOf, type Trouble } from "./problem-of.ts";

/** What a question says of the addresses that it may reach. */
export interface Reach {
  readonly timeoutMs: number;
  readonly open: readonly string[];
  readonly family?: 4 | 6;
}

export interface RouteOptions {
  /** Reads no cache of names. */
  readonly fresh: boolean;
  /** The host stands in the question itself. Only then may `localhost` be the runner. */
  readonly asWritten: boolean;
}

/** How to connect to a host: options for `net.connect` or `tls.connect`, which take only addresses that are open. */
export type Route = ({ readonly kind: "closed" } & Trouble) | OpenRoute;

export interface OpenRoute {
  readonly kind: "open";
  readonly host: string;
  readonly lookup: LookupFunction;
  /** Milliseconds for one of several addresses, but for the last, before the next is tried. */
  readonly attemptMs: number;
  /** Whether the name is being looked up just now, to tell a slow name server from a slow service. */
  isNaming(): boolean;
}

/**
 * Applies the address rule to a host where it is certain: to the very address that the socket connects to, so that a
 * name cannot be checked as one address and reached as another.
 */
export function routeTo(host: string, reach: Reach, lookup: Lookup, options: RouteOptions): Route {
  const mayBeLoopback = options.asWritten && isLoopbackName(host);
  const literal = literalAddress(host);
  if (literal !== null) {
    if (reach.family !== undefined && isIP(literal) !== reach.family) {
      return { kind: "closed", problem: "name", detail: `${literal} is no address of IPv${reach.family}` };
    }
    if (!isOpen(literal, reach, mayBeLoopback)) return { kind: "closed", ...closedAddress(literal) };
  }
  let naming = 0;
  return {
    kind: "open",
    host: literal ?? host,
    lookup(name, wanted, callback) {
      naming += 1;
      openAddresses(name, reach, mayBeLoopback, lookup, options.fresh).then(
        (addresses) => {
          naming -= 1;
          const [first] = addresses;
          if (wanted.all === true) callback(null, addresses);
          else callback(null, first.address, first.family);
        },
        (error: unknown) => {
          naming -= 1;
          callback(error instanceof Error ? error : new NotReached(problemOf(error)), []);
        },
      );
    },
    attemptMs: Math.max(leastAttemptMs, Math.floor(reach.timeoutMs / attempts)),
    isNaming: () => naming > 0,
  };
}

// Node's own 250 ms end an attempt before a packet that was lost goes out again, which takes a second (RFC 6298). Three
// attempts leave time for that within the usual deadlines, and for an address that is silent.
const attempts = 3;
const leastAttemptMs = 250;

type AtLeastOne = [HostAddress, ...HostAddress[]];

async function openAddresses(
  host: string,
  reach: Reach,
  mayBeLoopback: boolean,
  lookup: Lookup,
  fresh: boolean,
): Promise<AtLeastOne> {
  const { family } = reach;
  const addresses = await lookup.find(host, { fresh, ...(family === undefined ? {} : { family }) });
  const [first, ...more] = addresses.filter((one) => isOpen(one.address, reach, mayBeLoopback));
  if (first !== undefined) return [first, ...more];
  throw new NotReached(closedAddress(addresses[0]?.address ?? host, host));
}

function isOpen(address: string, reach: Reach, mayBeLoopback: boolean): boolean {
  return !isClosed(address, reach.open) || (mayBeLoopback && isLoopback(address));
}

/** Says that an address is closed, and what opens it. */
export function closedAddress(address: string, host?: string): Trouble {
  const what = host === undefined ? `${address} is` : `\`${host}\` is at ${address},`;
  return {
    problem: "address",
    detail: `${what} no public address; \`gate.private-addresses\` in the policy opens it`,
  };
}
