import { describe, expect, it } from "vitest";
import { NotReached, problemOf, refusedCertificate } from "../../../src/adapters/probe/problem-of.ts";

function coded(code: string, message = "https://api.example/?token=secret"): Error {
  return Object.assign(new Error(message), { code });
}

describe("an error", () => {
  it.each([
    ["ECONNREFUSED", "refused"],
    ["ECONNRESET", "reset"],
    ["EPIPE", "reset"],
    ["ETIMEDOUT", "timeout"],
    ["ENOTFOUND", "name"],
    ["ENETUNREACH", "unroutable"],
    ["EHOSTUNREACH", "unroutable"],
    ["EADDRNOTAVAIL", "unroutable"],
    ["HPE_INVALID_CONSTANT", "protocol"],
    ["Z_BUF_ERROR", "protocol"],
    ["ERR_ZSTD_DECOMPRESSION_FAILED", "protocol"],
    ["CERT_HAS_EXPIRED", "tls"],
    ["ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED", "tls"],
    ["EWHATEVER", "other"],
  ])("%s is the problem %s, and its message is not quoted", (code, problem) => {
    const trouble = problemOf(coded(code));

    expect(trouble.problem).toBe(problem);
    expect(trouble.detail).toContain(code);
    expect(trouble.detail).not.toContain("secret");
  });

  it("of several addresses is the one that tells most of the service", () => {
    const error = new AggregateError([coded("ENETUNREACH"), coded("ECONNREFUSED")]);

    expect(problemOf(error).problem).toBe("refused");
    expect(problemOf(new AggregateError([coded("ENETUNREACH"), coded("ENETUNREACH")])).problem).toBe(
      "unroutable",
    );
  });

  it("of an attempt that Node gave up for the next address is no timeout of the service", () => {
    const lost = new AggregateError([coded("ETIMEDOUT"), coded("ENETUNREACH")]);

    expect(problemOf(lost).problem).toBe("unroutable");
    expect(problemOf(new AggregateError([coded("ETIMEDOUT"), coded("ECONNREFUSED")])).problem).toBe(
      "refused",
    );
  });

  it("of the last address, or of the only one, is its own timeout", () => {
    expect(problemOf(new AggregateError([coded("ENETUNREACH"), coded("ETIMEDOUT")])).problem).toBe("timeout");
    expect(problemOf(new AggregateError([coded("ETIMEDOUT"), coded("ETIMEDOUT")])).problem).toBe("timeout");
    expect(problemOf(coded("ETIMEDOUT")).problem).toBe("timeout");
  });

  it("that says why there was no answer is taken at its word, also among others", () => {
    const trouble = { problem: "address", detail: "closed" } as const;

    expect(problemOf(new NotReached(trouble))).toEqual(trouble);
    expect(problemOf(new AggregateError([coded("ECONNREFUSED"), new NotReached(trouble)]))).toEqual(trouble);
  });

  it("of OpenSSL is named by the reason in its message", () => {
    const message =
      "write EPROTO 80:error:0A000410:SSL routines:ssl3_read_bytes:ssl/tls alert handshake failure:../x.c:1:";

    expect(problemOf(coded("EPROTO", message))).toEqual({
      problem: "tls",
      detail: "it refused the handshake; it may want a certificate (ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE)",
    });
  });

  it("without a code, or that is none, quotes nothing", () => {
    expect(problemOf(new Error("secret"))).toEqual({ problem: "other", detail: "it could not be asked" });
    expect(problemOf("secret")).toEqual({ problem: "other", detail: "it could not be asked" });
  });
});

describe("trouble before any answer, where this side showed a certificate", () => {
  it.each([
    "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED",
    "ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED",
    "ERR_SSL_SSL/TLS_ALERT_BAD_CERTIFICATE",
    "ERR_SSL_TLSV1_ALERT_UNKNOWN_CA",
    "ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE",
    "ECONNRESET",
  ])("by %s may be about that certificate", (code) => {
    const trouble = refusedCertificate(problemOf(coded(code)));

    expect(trouble).toMatchObject({ problem: "credentials", detail: expect.stringContaining(code) });
  });

  it.each([
    ["CERT_HAS_EXPIRED", "tls"],
    ["ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION", "tls"],
    ["ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR", "tls"],
    ["ERR_SSL_TLSV1_UNRECOGNIZED_NAME", "tls"],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "tls"],
    ["ECONNREFUSED", "refused"],
    ["ETIMEDOUT", "timeout"],
  ])("by %s is the service's own: %s", (code, problem) => {
    expect(refusedCertificate(problemOf(coded(code)))).toMatchObject({ problem });
  });
});
