export type RawInputs = ReadonlyMap<string, string>;

/**
 * The inputs that the runner passed, by lower-case name. An empty input means "not given", as in a workflow whose
 * expression gave nothing.
 */
export function rawInputs(environment: Readonly<Record<string, string | undefined>>): RawInputs {
  return new Map(
    Object.entries(environment).flatMap(([name, value]) =>
      name.startsWith("INPUT_") && value !== undefined && value.trim() !== ""
        ? [[name.slice("INPUT_".length).toLowerCase(), value] as const]
        : [],
    ),
  );
}
