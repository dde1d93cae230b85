import { describe, expect, it } from "vitest";
import { bearerChallenge } from "../../../src/adapters/registry/challenge.ts";

describe("a bearer challenge", () => {
  it("names the place, the service and the scope of the token", () => {
    const header = 'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="ignored"';

    expect(bearerChallenge(header, "registry-1.docker.io", "library/alpine")).toBe(
      "https://auth.docker.io/token?service=registry.docker.io&scope=repository%3Alibrary%2Falpine%3Apull",
    );
  });

  it("asks for this repository only, whatever scope the registry names", () => {
    const header = 'Bearer realm="https://auth.example/token?scope=admin",scope="repository:other:push"';

    const url = new URL(bearerChallenge(header, "ghcr.io", "acme/shop") ?? "");

    expect(url.searchParams.getAll("scope")).toEqual(["repository:acme/shop:pull"]);
  });

  it("may be in any case and order", () => {
    const header = ' bearer service="s",REALM="https://auth.example/token"';

    expect(bearerChallenge(header, "ghcr.io", "a")).toMatch(/^https:\/\/auth\.example\/token\?service=s/);
  });

  it("may be without TLS between two parts of this machine only", () => {
    const local = 'Bearer realm="http://127.0.0.1:5001/token"';

    expect(bearerChallenge(local, "localhost:5000", "a")).toMatch(/^http:\/\/127\.0\.0\.1:5001\/token/);
    expect(bearerChallenge(local, "ghcr.io", "a")).toBeNull();
    expect(bearerChallenge('Bearer realm="http://auth.example/token"', "localhost:5000", "a")).toBeNull();
  });

  it.each([
    "",
    'Basic realm="https://auth.example"',
    "Bearer",
    "Bearer realm=https://auth.example/token",
    'Bearer realm="/token"',
    'Bearer realm="file:///etc/passwd"',
    'Bearer realm="javascript:alert(1)"',
    'Bearer realm="http://127.evil.example/token"',
    'Bearer realm="http://localhost.evil.example/token"',
  ])("is not followed when it is %j", (header) => {
    expect(bearerChallenge(header, "127.0.0.1:5000", "acme/shop")).toBeNull();
  });
});
