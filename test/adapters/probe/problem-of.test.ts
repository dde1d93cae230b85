import { describe, expect, it } from "vitest";
import { NotReached, problemOf } from "../../../src/adapters/probe/problem-of.ts";

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
