import { z } from "zod";
import { type Preset, passedLimits, passedOn, passOn } from "./preset.ts";
import { urlEncoded } from "./url-encoded.ts";

/** Health of a release by Sentry. */
export const SentryParameters = z
  .strictObject({
    preset: z.literal("sentry").describe("Name of the preset."),
    ...passedOn,
    ...passedLimits,
    url: z
      .string()
      .default("https://sentry.io")
      .describe("Base URL, such as `https://de.sentry.io` or your own server."),
    organization: z
      .string()
      .regex(/^[A-Za-z0-9_-]+$/, "the slug of an organization")
      .describe("Slug of the organization."),
    project: z.number().int().positive().describe("Id of the project, a number."),
    environment: z.string().min(1).optional().describe("Environment as Sentry knows it."),
    release: z
      .string()
      .min(1)
      .default("{release.version}")
      .describe("Release as the service names it to Sentry."),
    of: z.enum(["session", "user"]).default("session").describe("Whose crash-free rate."),
    "min-sessions": z
      .number()
      .int()
      .positive()
      .default(100)
      .describe("With fewer sessions of this release nothing is judged."),
    token: z
      .string()
      .default("{secret.SENTRY_AUTH_TOKEN}")
      .describe("Token with `org:read`, by `{secret.NAME}`."),
  })
  .describe("Crash-free rate (0 to 1) of a release by Sentry; give `at-least`, such as `0.99`.");
export type SentryParameters = Readonly<z.infer<typeof SentryParameters>>;

/**
 * Sentry's release health (API: `GET /api/0/organizations/{slug}/sessions/`). It rounds every range up to whole hours,
 * so the release is what keeps sessions of before the deployment out.
 */
export const sentry: Preset<SentryParameters> = {
  parameters: SentryParameters,
  expand(parameters) {
    const rate = `crash_free_rate(${parameters.of})`;
    const query = [
      ["project", String(parameters.project)],
      ["field", rate],
      ["field", "sum(session)"],
      ["query", `release:"${parameters.release}"`],
      ["statsPeriod", "24h"],
      ["interval", "1h"],
      ...(parameters.environment === undefined ? [] : [["environment", parameters.environment]]),
    ].map(([key = "", value = ""]) => `${key}=${urlEncoded(value)}`);
    return {
      kind: "metric",
      request: {
        url: `${parameters.url.replace(/\/+$/, "")}/api/0/organizations/${parameters.organization}/sessions/?${query.join("&")}`,
        headers: { authorization: `Bearer ${parameters.token}` },
      },
      // Without sessions the rate is null (unverified on a real account).
      value: `$.groups[*].totals['${rate}']`,
      traffic: { value: "$.groups[*].totals['sum(session)']", "at-least": parameters["min-sessions"] },
      ...passOn(parameters),
    };
  },
};
