import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A certificate with its key, as PEM; `certificate` holds what the server sends, so its chain as well. */
export interface Identity {
  readonly certificate: string;
  readonly key: string;
}

/** A small world of certificates, made anew by openssl, as real ones expire. */
export interface Certificates {
  /** The authority that is to be trusted. */
  readonly ca: string;
  /** For localhost, 127.0.0.1 and ::1; valid for a day. */
  readonly good: Identity;
  readonly expired: Identity;
  readonly notYetValid: Identity;
  readonly selfSigned: Identity;
  readonly otherHost: Identity;
  /** Signed by an intermediate authority that the server does not send along. */
  readonly withoutIntermediate: Identity;
  readonly withIntermediate: Identity;
  /** Of a client that the authority vouches for. */
  readonly client: Identity;
}

const here = "DNS:localhost,IP:127.0.0.1,IP:::1";

/** Makes all of them; takes a second or less. */
export function makeCertificates(): Certificates {
  const folder = mkdtempSync(join(tmpdir(), "certificates-"));
  try {
    const root = authority(folder, "root", null);
    const middle = authority(folder, "middle", "root");
    const signed = (name: string, how: Partial<Signing> = {}) => leaf(folder, name, { by: "root", ...how });
    const fromMiddle = signed("from-middle", { by: "middle" });
    return {
      ca: root,
      good: signed("good"),
      expired: signed("expired", { from: "20200101000000Z", to: "20200102000000Z" }),
      notYetValid: signed("not-yet", { from: "20980101000000Z", to: "20990101000000Z" }),
      selfSigned: selfSigned(folder),
      otherHost: signed("other-host", { names: "DNS:elsewhere.example" }),
      withoutIntermediate: fromMiddle,
      withIntermediate: { ...fromMiddle, certificate: fromMiddle.certificate + middle },
      client: signed("client"),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Signing {
  readonly by: string;
  readonly names: string;
  readonly from: string;
  readonly to: string;
}

function authority(folder: string, name: string, by: string | null): string {
  newKey(folder, name);
  request(folder, name);
  mkdirSync(join(folder, `${name}-issued`));
  writeFileSync(join(folder, `${name}.index`), "");
  writeFileSync(join(folder, `${name}.serial`), "1000\n");
  writeFileSync(join(folder, `${name}.conf`), configuration(name));
  const issuer = by ?? name;
  sign(folder, name, issuer, "authority", by === null ? ["-selfsign"] : []);
  return readFileSync(join(folder, `${name}.pem`), "utf8");
}

function leaf(folder: string, name: string, how: Partial<Signing> & Pick<Signing, "by">): Identity {
  newKey(folder, name);
  request(folder, name);
  const window =
    how.from === undefined || how.to === undefined ? [] : ["-startdate", how.from, "-enddate", how.to];
  writeFileSync(join(folder, `${name}.ext`), `[leaf]\nsubjectAltName=${how.names ?? here}\n`);
  sign(folder, name, how.by, "leaf", ["-extfile", `${name}.ext`, ...window]);
  return identity(folder, name);
}

function selfSigned(folder: string): Identity {
  newKey(folder, "self");
  const subject = ["-subj", "/CN=localhost", "-addext", `subjectAltName=${here}`];
  openssl(folder, ["req", "-x509", "-new", "-key", "self.key", "-days", "1", "-out", "self.pem", ...subject]);
  return identity(folder, "self");
}

function newKey(folder: string, name: string): void {
  const curve = ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"];
  openssl(folder, ["genpkey", ...curve, "-out", `${name}.key`]);
}

function request(folder: string, name: string): void {
  openssl(folder, ["req", "-new", "-key", `${name}.key`, "-subj", `/CN=${name}`, "-out", `${name}.csr`]);
}

function sign(folder: string, name: string, by: string, extensions: string, more: readonly string[]): void {
  const files = ["-config", `${by}.conf`, "-in", `${name}.csr`, "-out", `${name}.pem`];
  const keys = ["-keyfile", `${by}.key`, ...(name === by ? [] : ["-cert", `${by}.pem`])];
  openssl(folder, ["ca", "-batch", "-notext", "-extensions", extensions, ...files, ...keys, ...more]);
}

function configuration(name: string): string {
  return [
    "[ca]\ndefault_ca=it",
    `[it]\ndatabase=${name}.index\nserial=${name}.serial\nnew_certs_dir=${name}-issued`,
    "default_md=sha256\ndefault_days=1\npolicy=any\nunique_subject=no",
    "[any]\ncommonName=supplied",
    "[authority]\nbasicConstraints=critical,CA:true\nkeyUsage=keyCertSign",
    "subjectKeyIdentifier=hash\n",
  ].join("\n");
}

function identity(folder: string, name: string): Identity {
  const read = (ending: string) => readFileSync(join(folder, `${name}.${ending}`), "utf8");
  return { certificate: read("pem"), key: read("key") };
}

function openssl(folder: string, argv: readonly string[]): void {
  execFileSync("openssl", argv, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
}
