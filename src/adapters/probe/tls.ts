import type { Socket } from "node:net";
import { createSecureContext, type SecureContext, TLSSocket } from "node:tls";
import type { TlsMaterial } from "../../kernel/question.ts";

/** What certificates and keys decide, made once for many connections: Node makes one for each otherwise. */
export function contextOf(material: TlsMaterial): SecureContext {
  const { ca, certificate, key } = material;
  return createSecureContext({
    ...(ca === undefined ? {} : { ca }),
    ...(certificate === undefined ? {} : { cert: certificate }),
    ...(key === undefined ? {} : { key }),
  });
}

/** Until when the certificate of the other side is valid, in ISO 8601; null without TLS. */
export function certificateUntil(socket: Socket): string | null {
  if (!(socket instanceof TLSSocket)) return null;
  const validTo = socket.getPeerX509Certificate()?.validToDate;
  return validTo === undefined || Number.isNaN(validTo.getTime()) ? null : validTo.toISOString();
}
