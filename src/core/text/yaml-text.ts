import { stringify } from "yaml";

/** A plain value as YAML that a person can paste into the policy. */
export function yamlText(value: unknown): string {
  return stringify(value, { lineWidth: 100 });
}
