import type { Scalar } from "yaml";

/** A key as it is written, without its quotes. */
export function keyText(key: Scalar): string {
  return key.source ?? String(key.value);
}
