import { describe, expect, it } from "vitest";
import { looksSecret } from "../../src/adapters/secret-names.ts";
import { collectSecrets } from "../../src/adapters/secrets.ts";

describe("a variable that holds a secret", () => {
  it.each([
    "GITHUB_TOKEN",
    "INPUT_TOKEN",
    "INPUT_SIGNING-KEY",
    "INPUT_SIGNING-PASSPHRASE",
    "NPM_TOKEN_2",
    "TOKEN2",
    "DB_PASSWORD",
    "PGPASSWORD",
    "MYSQL_PWD",
    "SMTP_PASS",
    "DBPASS",
    "PASSWD",
    "AWS_SECRET_ACCESS_KEY",
    "apiKey",
    "APIKEY",
    "KEYS",
    "GOOGLE_CREDENTIALS",
    "NODE_AUTH_TOKEN",
    "BASIC_AUTH",
    "SENTRY_DSN",
    "PRIVATE",
  ])("is known by its name: %s", (name) => {
    expect(looksSecret(name)).toBe(true);
  });

  it.each([
    "PATH",
    "PWD",
    "OLDPWD",
    "KEYBOARD_LAYOUT",
    "MONKEY",
    "GIT_AUTHOR_NAME",
    "COMPASS",
    "BYPASS",
    "PASSENGERS",
    "SECRETARY",
    "TOKENIZER",
    "SSH_AUTH_SOCK",
    "SSH_KEY_PATH",
    "AWS_SHARED_CREDENTIALS_FILE",
    "GITHUB_SHA",
    "PATTERN",
    "DISPLAY",
  ])("is none by this name: %s", (name) => {
    expect(looksSecret(name)).toBe(false);
  });

  it("is left alone when its value is too short to be one, or blank", () => {
    const secrets = collectSecrets({ TOKEN_TTL: "3600", AUTH: "true", KEY: "", PASSWORD: "       " });

    expect(secrets.redact("true 3600 and so on       ")).toBe("true 3600 and so on       ");
  });

  it("may be a URL with a password in it, by any name", () => {
    const secrets = collectSecrets({ DATABASE_URL: "postgres://shop:p%40ssw0rd@db.example:5432/shop" });

    expect(secrets.redact("login of shop with p@ssw0rd or p%40ssw0rd failed")).toBe(
      "login of shop with *** or *** failed",
    );
  });
});

describe("a known secret", () => {
  const secret = `it's "9 < 10" & more/than+that?`;

  it.each([
    ["as it is", secret],
    ["in JSON", JSON.stringify(secret).slice(1, -1)],
    ["in a URL", encodeURIComponent(secret)],
    ["in a form", new URLSearchParams({ a: secret }).toString().slice(2)],
    ["in XML", "it&apos;s &quot;9 &lt; 10&quot; &amp; more/than+that?"],
    ["in SQL", secret.replaceAll("'", "''")],
    ["in hex", Buffer.from(secret).toString("hex")],
    ["in base64", Buffer.from(secret).toString("base64")],
    ["in base64 for URLs", Buffer.from(secret).toString("base64url")],
  ])("is hidden %s", (_, form) => {
    const secrets = collectSecrets({}, [secret]);

    expect(secrets.redact(`<${form}>`)).toBe("<***>");
  });

  it.each(["", "a", "ab", "abc", "user:", "x-access-token:"])(
    "is hidden in base64 with %j before it and anything behind it",
    (before) => {
      const secrets = collectSecrets({}, ["hunter2-and-more"]);
      for (const behind of ["", "y", "yz", ":role"]) {
        const encoded = Buffer.from(`${before}hunter2-and-more${behind}`).toString("base64");

        const shown = secrets.redact(encoded);

        expect(shown).toContain("***");
        expect(Buffer.from(shown.replaceAll("*", ""), "base64").toString()).not.toMatch(/hunt|unte|more/);
      }
    },
  );

  it("of several lines is hidden as a whole and line by line, but for lines of next to nothing", () => {
    const secrets = collectSecrets({ KEY: "{\n  first-line\n  second-line\n}\n" });

    expect(secrets.redact("a first-line b\nsecond-line } {")).toBe("a *** b\n*** } {");
    expect(secrets.redact(JSON.stringify({ key: "{\n  first-line\n  second-line\n}\n" }))).toBe(
      '{"key":"***"}',
    );
  });

  it("is hidden where a tool wraps its base64", () => {
    const long = "0123456789abcdef".repeat(20);
    const secrets = collectSecrets({}, [long]);
    const lines = (
      Buffer.from(long)
        .toString("base64")
        .match(/.{1,76}/g) ?? []
    ).slice(0, -1);

    expect(lines.map((line) => secrets.redact(line))).toEqual(lines.map(() => "***"));
  });

  it("that overlaps or touches another is one with it", () => {
    const secrets = collectSecrets({}, ["abcdef", "defghi", "jkl"]);

    expect(secrets.redact("<abcdefghijkl>")).toBe("<***>");
  });

  it("that goes on past the end of what is wanted is hidden whole", () => {
    const secrets = collectSecrets({}, ["hunter2-and-more"]);

    expect(secrets.redact("with hunter2-and-more", 8)).toBe("with ***");
    expect(secrets.redact("with hunter2-and-more", 5)).toBe("with ");
  });

  it("may be of one character when somebody masks that", () => {
    const secrets = collectSecrets({});

    secrets.add("7");

    expect(secrets.redact("17 of 70")).toBe("1*** of ***0");
  });
});

describe("what looks like a secret", () => {
  const secrets = collectSecrets({});

  it.each([
    ["postgres://shop:hunter2@db/shop", "postgres://***@db/shop"],
    ["https://u:p@ss/w?rd#1@host/path", "https://***@host/path"],
    ["redis://:hunter2@cache:6379", "redis://***@cache:6379"],
    ["https://0123456789abcdef@github.com/a/b", "https://***@github.com/a/b"],
    [`x ghp_${"a1".repeat(18)} y`, "x *** y"],
    [`ghs_${"a1".repeat(18)}`, "***"],
    [`github_pat_${"a1_".repeat(20)}`, "***"],
    ["id AKIAIOSFODNN7EXAMPLE.", "id ***."],
    ["Authorization: Bearer abc def", "Authorization: ***"],
    ["> proxy-authorization: Basic dTpw", "> proxy-authorization: ***"],
    ['{"Authorization":"token abc"}', '{"Authorization":***'],
    [`Bearer ${"a1".repeat(15)}`, "Bearer ***"],
    ["t=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln x", "t=*** x"],
    ["%3DeyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "%3D***"],
    ["-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n-----END OPENSSH PRIVATE KEY-----\nx", "***\nx"],
    ["-----BEGIN PGP PRIVATE KEY BLOCK-----\nabc", "***"],
    ["Server=db;User=sa;Password=hunter2;Pooling=1", "Server=db;User=sa;Password=***;Pooling=1"],
    ["GET /?api_key=abcdef&page=2", "GET /?api_key=***&page=2"],
  ])("is hidden, and what it is stays readable: %j", (text, shown) => {
    expect(secrets.redact(text)).toBe(shown);
  });

  it.each([
    "git clone https://github.com/acme/shop.git",
    "ssh://git@github.com/acme/shop",
    "http://127.0.0.1:8080/@scope/package",
    "password authentication failed for user shop",
    "the bearer of this ring",
    "-----BEGIN CERTIFICATE-----",
    "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "eyJ is how a token begins",
    "mona@example.com",
  ])("is not everything: %j", (text) => {
    expect(secrets.redact(text)).toBe(text);
  });

  it.each([
    "://",
    "://a:",
    "eyJ",
    "eyJa-",
    "-----BEGIN PRIVATE KEY-----",
    "authorization:",
    "ghp_a1",
    "password=",
  ])("is found in a moment in a long line of %j", (part) => {
    const text = part.repeat(Math.ceil(8_000 / part.length));
    const begun = performance.now();

    secrets.redact(text);

    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
