import type { SyntaxNode } from "../../../../kernel/parsers.ts";
import type { RubySource } from "../../ruby/source.ts";
import { textOf } from "../../syntax/nodes.ts";

const OWN_MACHINE = /^(?:::)?Rails\.env\.(?:test|development|local)\?$/;

/** False for a condition that holds on a developer's machine and in tests alone, which no release runs on. */
export function isDeployed(condition: SyntaxNode, source: RubySource): boolean | null {
  return OWN_MACHINE.test(textOf(condition, source.text)) ? false : null;
}
