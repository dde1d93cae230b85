import {
  type ASTNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  TypeInfo,
  type TypeNode,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { SchemaGaps } from "./features.ts";

/**
 * What a server answers to a document that asks for what its schema does not have: no part of it is executed, and each
 * mistake is named by the way to it, which begins with the kind of operation (graphql-ruby: static validation errors).
 */
export function undefinedParts(schema: GraphQLSchema, document: DocumentNode, gaps: SchemaGaps) {
  const types = new TypeInfo(schema);
  const way: string[] = [];
  const mistakes: { message: string; path: readonly string[]; locations: unknown; extensions: object }[] = [];
  visit(
    document,
    visitWithTypeInfo(types, {
      OperationDefinition: {
        enter({ operation, name }) {
          way.push(name === undefined ? operation : `${operation} ${name.value}`);
        },
        leave: () => void way.pop(),
      },
      VariableDefinition(node) {
        const type = namedType(node.type);
        if (!gaps.inputTypes.has(type)) return;
        const message = `${type} isn't a defined input type (on $${node.variable.name.value})`;
        const extensions = { code: "variableRequiresValidType", typeName: type };
        mistakes.push({ message, path: [...way], locations: locationsOf(node), extensions });
      },
      Field: {
        enter(node) {
          way.push((node.alias ?? node.name).value);
          const typeName = types.getParentType()?.name ?? "";
          const fieldName = node.name.value;
          if (!gaps.fields.has(`${typeName}.${fieldName}`)) return;
          const message = `Field '${fieldName}' doesn't exist on type '${typeName}'`;
          const extensions = { code: "undefinedField", typeName, fieldName };
          mistakes.push({ message, path: [...way], locations: locationsOf(node), extensions });
        },
        leave: () => void way.pop(),
      },
    }),
  );
  return mistakes;
}

function locationsOf(node: ASTNode): unknown {
  return new GraphQLError("", { nodes: node }).locations;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
