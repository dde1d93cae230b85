import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import {
  type ASTNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  visit,
} from "graphql";
import { embeddedTypes } from "./embedded-types.ts";

/**
 * Cuts GitHub's GraphQL schema (`schema.graphql` of the npm package `@octokit/graphql-schema`) down to the embedded
 * types and what their fields reach, without prose and directives.
 */
export function trimSchema(full: string): string {
  const bare = parse(full, { noLocation: true }).definitions.map(withoutProse);
  const kept = bare.flatMap((definition) => trimmed(definition));
  const named = new Set(kept.flatMap((definition) => nameOf(definition) ?? []));
  const missing = Object.keys(embeddedTypes).filter((name) => !named.has(name));
  if (missing.length > 0) throw new Error(`GitHub's schema has no ${missing.join(", ")}`);
  const reached = reach(kept, bare);
  return `${[...kept, ...reached].map((definition) => print(definition)).join("\n\n")}\n`;
}

function withoutProse(definition: DefinitionNode): DefinitionNode {
  return visit(definition, {
    enter: (node: ASTNode) => {
      if (node.kind === Kind.DIRECTIVE) return null;
      if (!("description" in node)) return undefined;
      const { description: _, ...rest } = node;
      return rest as ASTNode;
    },
  }) as DefinitionNode;
}

function trimmed(definition: DefinitionNode): DefinitionNode[] {
  if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
    const wanted = embeddedTypes[definition.name.value];
    return wanted === undefined ? [] : [trimFields(definition, wanted)];
  }
  if (definition.kind !== Kind.UNION_TYPE_DEFINITION || !(definition.name.value in embeddedTypes)) return [];
  return [
    { ...definition, types: (definition.types ?? []).filter((type) => type.name.value in embeddedTypes) },
  ];
}

function trimFields(
  definition: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode,
  wanted: readonly string[],
): DefinitionNode {
  const fields = wanted.map((text): FieldDefinitionNode => {
    const [name = "", list = ""] = text.split(/[()]/);
    const names = list.split(",").filter((argument) => argument !== "");
    const field = definition.fields?.find((candidate) => candidate.name.value === name);
    const args = (field?.arguments ?? []).filter((argument) => names.includes(argument.name.value));
    if (field === undefined || args.length < names.length) {
      throw new Error(`GitHub's ${definition.name.value} has no ${text}`);
    }
    return { ...field, arguments: args };
  });
  const interfaces = (definition.interfaces ?? []).filter((type) => type.name.value in embeddedTypes);
  return { ...definition, fields, interfaces };
}

/** Enums, scalars and input objects that are named below `from`, and below those. */
function reach(from: readonly DefinitionNode[], all: readonly DefinitionNode[]): DefinitionNode[] {
  const found = new Map<string, DefinitionNode>();
  const waiting = [...from];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    visit(next, {
      NamedType: ({ name: { value } }) => {
        const definition = all.find((candidate) => isInput(candidate) && nameOf(candidate) === value);
        if (definition === undefined || found.has(value)) return;
        found.set(value, definition);
        waiting.push(definition);
      },
    });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, definition]) => definition);
}

function isInput({ kind }: DefinitionNode): boolean {
  return (
    kind === Kind.ENUM_TYPE_DEFINITION ||
    kind === Kind.SCALAR_TYPE_DEFINITION ||
    kind === Kind.INPUT_OBJECT_TYPE_DEFINITION
  );
}

function nameOf(definition: DefinitionNode): string | undefined {
  return "name" in definition ? definition.name?.value : undefined;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const source = argv[2];
  if (source === undefined) throw new Error("Give the path of @octokit/graphql-schema's schema.graphql");
  const text = `# Cut from GitHub's schema by trim-schema.ts. Do not edit.\n\n${trimSchema(readFileSync(source, "utf8"))}`;
  writeFileSync(new URL("schema.graphql", import.meta.url), text);
}
