import { X509Certificate } from "node:crypto";
import type { Socket } from "node:net";
import { createSecureContext, type SecureContext, TLSSocket } from "node:tls";
import type { TlsMaterial } from "../../kernel/question.ts";
import { NotReached } from "./problem-of.ts";

/**
 * What certificates and keys decide, made once for many connections: Node makes one for each otherwise. Throws when they
 * cannot be read.
 */
export function contextOf(material: TlsMaterial): SecureContext {
  const { ca, certificate, key } = material;
  if (ca !== undefined) readAuthorities(ca);
  return createSecureContext({
    ...(ca === undefined ? {} : { ca }),
    ...(certificate === undefined ? {} : { cert: certificate }),
    ...(key === undefined ? {} : { key }),
  });
}

/** Whether this side shows a certificate of its own where it is asked for one. */
export function showsCertificate(material: TlsMaterial | null | undefined): boolean {
  return material?.certificate !== undefined;
}

/** Until when the certificate of the other side is valid, in ISO 8601; null without TLS. */
export function certificateUntil(socket: Socket): string | null {
  if (!(socket instanceof TLSSocket)) return null;
  const validTo = socket.getPeerX509Certificate()?.validToDate;
  return validTo === undefined || Number.isNaN(validTo.getTime()) ? null : validTo.toISOString();
}

// Node takes authorities that it cannot read for none at all, and then no certificate of any service is trusted.
function readAuthorities(ca: string): void {
  try {
    new X509Certificate(ca);
  } catch {
    throw new NotReached({ problem: "other", detail: "no certificate can be read from its `ca`" });
  }
}
