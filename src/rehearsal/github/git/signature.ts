import type { Signature } from "./objects.ts";

/** A signature at an ISO 8601 moment; the zone of the text is kept, as git keeps it. */
export function signatureAt(name: string, email: string, iso: string): Signature {
  const zone = /([+-])(\d\d):?(\d\d)$/.exec(iso);
  const offset = zone === null ? "+0000" : `${zone[1]}${zone[2]}${zone[3]}`;
  return { name, email, seconds: Math.floor(Date.parse(iso) / 1000), offset };
}

/** How GitHub writes a moment: UTC, whole seconds. */
export function isoSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** The moment of a signature as GitHub answers it. */
export function signatureDate(signature: Signature): string {
  return isoSeconds(new Date(signature.seconds * 1000));
}
