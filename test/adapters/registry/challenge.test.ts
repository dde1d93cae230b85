import { describe, expect, it } from "vitest";
import { parseChallenges, tokenService } from "../../../src/adapters/registry/challenge.ts";

describe("a WWW-Authenticate header", () => {
  it("may hold several challenges, of which each keeps its own parameters", () => {
    const header =
      'Basic realm="a, b", Bearer realm="https://auth.example/t",service="s",scope="x:y:pull,push"';

    const challenges = parseChallenges(header);

    expect(challenges.map(({ scheme }) => scheme)).toEqual(["basic", "bearer"]);
    expect(Object.fromEntries(challenges[0]?.parameters ?? [])).toEqual({ realm: "a, b" });
    expect(Object.fromEntries(challenges[1]?.parameters ?? [])).toEqual({
      realm: "https://auth.example/t",
      service: "s",
      scope: "x:y:pull,push",
    });
  });

  it.each([
    ["", []],
    ["Negotiate", ["negotiate"]],
    ["Negotiate, Basic realm=x", ["negotiate", "basic"]],
    [' bearer service=s , REALM="q\\"q"', ["bearer"]],
    ['Bearer realm="open', ["bearer"]],
    ["=,=", []],
  ])("is read from %j as far as it can be", (header, schemes) => {
    expect(parseChallenges(header).map(({ scheme }) => scheme)).toEqual(schemes);
  });
});

describe("a bearer challenge", () => {
  it("names the place and the service; the scope is this repository, whatever the registry names", () => {
    const header =
      'Bearer realm="https://auth.docker.io/token?scope=admin",service="registry.docker.io",scope="repository:x:push"';

    expect(read(header, "https://registry-1.docker.io", "library/alpine")).toEqual({
      realm: "https://auth.docker.io/token",
      service: "registry.docker.io",
      scope: "repository:library/alpine:pull",
    });
  });

  it("may be without TLS between two parts of this machine only", () => {
    const local = 'Bearer realm="http://127.0.0.1:5001/token"';

    expect(read(local, "http://localhost:5000")?.realm).toBe("http://127.0.0.1:5001/token");
    expect(read(local, "https://ghcr.io")).toBeNull();
    expect(read('Bearer realm="http://auth.example/token"', "http://localhost:5000")).toBeNull();
  });

  it("may name a private address only where the registry is at it", () => {
    const header = 'Bearer realm="https://10.0.0.5/token"';

    expect(read(header, "https://10.0.0.5:5000")?.realm).toBe("https://10.0.0.5/token");
    expect(read(header, "https://registry.example")).toBeNull();
  });

  it.each([
    "Bearer",
    "Bearer realm=https://auth.example/token",
    'Bearer realm="/token"',
    'Bearer realm="file:///etc/passwd"',
    'Bearer realm="javascript:alert(1)"',
    'Bearer realm="http://127.evil.example/token"',
    'Bearer realm="http://localhost.evil.example/token"',
    'Bearer realm="https://user:pass@auth.example/token"',
    'Bearer realm="https://169.254.169.254/token"',
    'Bearer realm="https://[::ffff:10.0.0.1]/token"',
    'Bearer realm="https://[fd00::1]/token"',
    'Bearer realm="https://0x7f.1/token"',
    'Bearer realm="https://2130706433/token"',
  ])("is not followed when it is %j", (header) => {
    expect(read(header, "https://registry.example")).toBeNull();
  });
});

function read(header: string, registry: string, repository = "acme/shop") {
  const [challenge] = parseChallenges(header);
  const service = challenge === undefined ? null : tokenService(challenge, new URL(registry), repository);
  return service === null ? null : { ...service, realm: service.realm.href };
}
