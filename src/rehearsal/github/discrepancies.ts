import type { ErrorObject } from "ajv";

/** Where GitHub's description contradicts itself, so that a finding there says nothing about the exchange. */
const discrepancies: readonly { readonly why: string; readonly fits: (error: ErrorObject) => boolean }[] = [
  {
    why: "the links of a deployment status have the format uri and the default ''",
    fits: ({ instancePath, keyword, data }) =>
      keyword === "format" && data === "" && /\/(target_url|log_url|environment_url)$/.test(instancePath),
  },
  {
    why: "an asset whose upload broke off has the state starter, which the prose names and the enum lacks",
    fits: ({ instancePath, keyword, data }) =>
      keyword === "enum" && data === "starter" && instancePath.endsWith("/state"),
  },
  {
    why: "a pull request whose fork is gone has the head repository null, as the webhooks' description says and REST's does not",
    fits: ({ instancePath, keyword, data }) =>
      keyword === "type" && data === null && instancePath.endsWith("/head/repo"),
  },
];

/** Leaves out findings that GitHub's own answers have too. Needs errors with their data (`verbose`). */
export function withoutDiscrepancies(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  return errors.filter((error) => !discrepancies.some(({ fits }) => fits(error)));
}
