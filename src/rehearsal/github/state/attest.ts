import type { Repository } from "../repository.ts";

/** Stores an attestation as a workflow's attest step does: a bundle whose envelope holds an in-toto statement. */
export function attest(repository: Repository, subject: string, predicateType: string): void {
  const [algorithm = "", hex = ""] = subject.split(":");
  const statement = {
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name: "subject", digest: { [algorithm]: hex } }],
    predicateType,
    predicate: {},
  };
  const bundle = {
    mediaType: "application/vnd.dev.sigstore.bundle.v0.3+json",
    verificationMaterial: {},
    dsseEnvelope: {
      payload: Buffer.from(JSON.stringify(statement)).toString("base64"),
      payloadType: "application/vnd.in-toto+json",
      signatures: [],
    },
  };
  const stored = repository.attestations.get(subject) ?? [];
  repository.attestations.set(subject, [...stored, { predicateType, bundle }]);
}
