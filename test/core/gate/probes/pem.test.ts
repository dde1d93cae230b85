import { beforeAll, describe, expect, it } from "vitest";
import { pemProblem } from "../../../../src/core/gate/probes/pem.ts";
import { type Certificates, makeCertificates } from "../../../support/certificates.ts";

let made: Certificates;
beforeAll(() => {
  made = makeCertificates();
});

type Change = (pem: string) => string;

describe("a certificate in PEM", () => {
  it.each<[string, Change]>([
    ["as it is", (pem) => pem],
    ["without a last line break", (pem) => pem.trimEnd()],
    ["with the line ends of Windows", (pem) => pem.replaceAll("\n", "\r\n")],
    ["with blanks at the ends of lines", (pem) => pem.replaceAll("\n", "  \n")],
    ["in one long line of base64", (pem) => pem.replace(/(?<=[^-])\n(?=[^-])/g, "")],
    ["after other text", (pem) => `# our authority, it's -- {fine}\n\n${pem}`],
    ["beside a second one", (pem) => `${pem}\n${pem}`],
    ["with an older label", (pem) => pem.replaceAll("CERTIFICATE", "X509 CERTIFICATE")],
  ])("%s is taken", (_name, change) => {
    expect(pemProblem(change(made.ca), "certificate")).toBeNull();
  });

  it.each<[string, Change, RegExp]>([
    ["with `\\n` as two characters", (pem) => pem.replaceAll("\n", "\\n"), /has `\\n` as two characters/],
    ["in base64 once more", (pem) => Buffer.from(pem).toString("base64"), /encoded in base64 once more/],
    ["in a single line", (pem) => pem.replaceAll("\n", " "), /no line break after its first line/],
    ["that is indented", (pem) => pem.replace(/^/gm, "  "), /blanks before it/],
    ["that is cut off", (pem) => pem.slice(0, 200), /no line `-----END CERTIFICATE-----`/],
    ["with strange bytes", (pem) => pem.replace(/\nM/, "\n!"), /no base64/],
    ["that is a key", () => made.good.key, /no line `-----BEGIN CERTIFICATE-----`/],
    ["that is none", () => "garbage", /is no PEM/],
    [
      "that is empty but for its frame",
      () => "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n",
      /no base64/,
    ],
  ])("%s is told", (_name, change, problem) => {
    const found = pemProblem(change(made.ca), "certificate");

    expect(found?.problem).toMatch(problem);
    expect(found?.write).toMatch(/^Give /);
  });
});

describe("a key in PEM", () => {
  it.each<[string, Change]>([
    ["as it is", (pem) => pem],
    ["of an older form", (pem) => pem.replaceAll("PRIVATE KEY", "EC PRIVATE KEY")],
    [
      "after its parameters",
      (pem) => `-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n${pem}`,
    ],
  ])("%s is taken", (_name, change) => {
    expect(pemProblem(change(made.good.key), "key")).toBeNull();
  });

  it.each<[string, Change, RegExp]>([
    ["with a passphrase", (pem) => pem.replaceAll("PRIVATE KEY", "ENCRYPTED PRIVATE KEY"), /is encrypted/],
    [
      "with a passphrase of the older form",
      (pem) => pem.replace("KEY-----\n", "KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n"),
      /is encrypted/,
    ],
    ["that is a certificate", () => made.ca, /no line `-----BEGIN PRIVATE KEY-----`/],
  ])("%s is told, and not quoted", (_name, change, problem) => {
    const found = pemProblem(change(made.good.key), "key");

    expect(found?.problem).toMatch(problem);
    expect(JSON.stringify(found)).not.toContain(made.good.key.slice(40, 60));
  });
});
