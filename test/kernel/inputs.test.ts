import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SuiteError } from "../../src/kernel/errors.ts";
import { count, duration, httpUrl, lines, text } from "../../src/kernel/fields.ts";
import { isRequired, parseInputs } from "../../src/kernel/inputs.ts";
import { rawInputs } from "../../src/kernel/raw-inputs.ts";
import { deploymentField, environmentField, tokenField } from "../../src/kernel/shared-fields.ts";

const shape = {
  version: text().describe("Version to release, such as `1.2.3`."),
  interval: duration(100, 3_600_000).optional().describe("Time between two samples."),
  "allowed-bad": count(0, 10).optional(),
  environment: environmentField(),
  deployment: deploymentField(),
  token: tokenField(),
};

describe("the inputs that a runner passes", () => {
  it("are named without their prefix, in lower case, hyphens kept", () => {
    const raw = rawInputs({ "INPUT_ALLOWED-BAD": "2", INPUT_VERSION: "1.2.3", GITHUB_SHA: "abc" });

    expect(Object.fromEntries(raw)).toEqual({ "allowed-bad": "2", version: "1.2.3" });
  });

  it.each(["", " ", "\n\t"])("are not given when they are %j", (value) => {
    expect(rawInputs({ INPUT_VERSION: value }).size).toBe(0);
  });
});

describe("parsed inputs", () => {
  it("have their types, and their defaults where nothing was given", () => {
    const inputs = parse({ INPUT_VERSION: " 1.2.3 ", INPUT_INTERVAL: "2m", INPUT_DEPLOYMENT: "" });

    expect(inputs).toEqual({
      version: "1.2.3",
      interval: 120_000,
      "allowed-bad": undefined,
      environment: "production",
      deployment: undefined,
      token: "",
    });
  });

  it("are refused all at once: bad, missing and misspelt, each with what to write", () => {
    const error = refusal({
      "INPUT_ALLOWED-BAD": "11",
      INPUT_INTERVAL: "5 sec",
      INPUT_ENVIROMENT: "staging",
      INPUT_WEBHOOK: "x",
    });

    expect(error.code).toBe("INPUTS_INVALID");
    expect(error.message.split("\n")).toEqual([
      "5 inputs cannot be used.",
      "- Input `version` is missing. It is: Version to release, such as `1.2.3`.",
      "- Input `interval` is `5 sec`. Write a number and a unit from `100ms` to `1h`, such as `500ms`, `5s` or `2m`.",
      "- Input `allowed-bad` is `11`. Write a whole number from 0 to 10.",
      "- Input `enviroment` is not known. Write `environment`.",
      "- Input `webhook` is not known. Known inputs: version, interval, allowed-bad, environment, deployment, token.",
    ]);
    expect(error.hint).toContain("Nothing was written");
  });

  it("treat an empty input like a missing one", () => {
    expect(refusal({ INPUT_VERSION: "  " }).message).toContain("Input `version` is missing.");
  });

  it("never repeat the value of an input that is not known: it may be a secret", () => {
    const error = refusal({ INPUT_VERSION: "1.2.3", INPUT_TOKN: "ghp_secret" });

    expect(error.message).toContain("Input `tokn` is not known. Write `token`.");
    expect(error.message).not.toContain("ghp_secret");
  });

  it("keep a token as it is, and mark it as a secret", () => {
    expect(parse({ INPUT_VERSION: "1.2.3", INPUT_TOKEN: "ghp_$&{x}" }).token).toBe("ghp_$&{x}");
    expect(tokenField().meta()).toMatchObject({ secret: true, expression: "${" + "{ github.token }}" });
  });

  it("know which of them an action cannot run without", () => {
    expect(Object.entries(shape).flatMap(([name, field]) => (isRequired(field) ? [name] : []))).toEqual([
      "version",
    ]);
  });
});

describe("a duration", () => {
  const field = duration(100, 3_600_000);

  it.each([
    ["100ms", 100],
    ["5s", 5000],
    ["1h", 3_600_000],
    [" 2m ", 120_000],
  ])("reads %j as %i ms", (seen, ms) => {
    expect(field.parse(seen)).toBe(ms);
  });

  it.each(["", "5", "99ms", "61m", "5 s", "-5s", "1.5s", "5S", "0x5s", "Infinitys", "1e3s"])(
    "refuses %j",
    (seen) => {
      expect(field.safeParse(seen).success).toBe(false);
    },
  );
});

describe("a count", () => {
  it("reads each whole number between its bounds and nothing else", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 20 }), (n) => {
        expect(count(0, 10).safeParse(String(n)).success).toBe(n >= 0 && n <= 10);
      }),
    );
  });

  it.each(["", "1.0", "1e1", "0x1", "١", "+1", "1 2", "NaN"])("refuses %j", (seen) => {
    expect(count(0, 10).safeParse(seen).success).toBe(false);
  });
});

describe("a URL", () => {
  it.each(["http://127.0.0.1:8080/health", "https://shop.example/?a=1"])("may be %s", (seen) => {
    expect(httpUrl().parse(seen)).toBe(seen);
  });

  it.each([
    "",
    "/health",
    "shop.example/health",
    "ftp://x/",
    "file:///etc/passwd",
    "https://a:b@shop.example/",
    "http://",
  ])("may not be %j", (seen) => {
    expect(httpUrl().safeParse(seen).success).toBe(false);
  });
});

describe("other fields", () => {
  it("take lines without blank ones and comments", () => {
    expect(lines().parse("a=file:x\r\n\n  # why\n b=file:y ")).toEqual(["a=file:x", "b=file:y"]);
  });

  it.each(["0", "-1", "1.5", "01", "9999999999999999", "abc"])("take no deployment called %j", (seen) => {
    expect(deploymentField().safeParse(seen).success).toBe(false);
  });

  it("take no environment of more than 255 characters", () => {
    expect(environmentField().safeParse("x".repeat(255)).success).toBe(true);
    expect(environmentField().safeParse("x".repeat(256)).success).toBe(false);
  });
});

type Environment = Parameters<typeof rawInputs>[0];

function parse(environment: Environment) {
  return parseInputs(shape, rawInputs(environment));
}

function refusal(environment: Environment): SuiteError {
  try {
    parse(environment);
  } catch (error) {
    if (error instanceof SuiteError) return error;
    throw error;
  }
  throw new Error("The inputs were taken.");
}
