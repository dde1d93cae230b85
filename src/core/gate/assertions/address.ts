import { inNetwork, parseAddress, parseNetwork } from "../ip-address.ts";
import { bad, type Finding, missing } from "./finding.ts";

/** What speaks against the address that answered; null when it is in one of the networks, or none is wanted. */
export function addressFinding(wanted: readonly string[] | undefined, seen: string | null): Finding | null {
  if (wanted === undefined) return null;
  const address = seen === null ? null : parseAddress(seen.split("%", 1)[0] ?? "");
  if (address === null) return missing("the address that answered is not known");
  const isWanted = wanted.some((text) => {
    const network = parseNetwork(text);
    return network !== null && inNetwork(address, network);
  });
  return isWanted ? null : bad(`${seen} answered, wanted an address in ${wanted.join(" or ")}`);
}
