/**
 * A node of a changelog in any of its formats: an XML element or attribute, or a key of YAML or JSON. Liquibase itself
 * reads all formats into such nodes and makes no difference between an attribute and an element that holds a text.
 */
export interface ChangelogNode {
  readonly name: string;
  readonly line: number;
  readonly children: readonly ChangelogNode[];
  /** Its own text without that of its children; null when there is none besides white space. */
  readonly text: string | null;
  /** Where the text begins. */
  readonly textLine: number;
}

/** The first child of a name. */
export function childOf(node: ChangelogNode, name: string): ChangelogNode | null {
  return node.children.find((child) => child.name === name) ?? null;
}

/** The text of the first child of a name, trimmed. */
export function attributeOf(node: ChangelogNode, name: string): string | null {
  return childOf(node, name)?.text?.trim() ?? null;
}

/** The columns of a change: children in XML, below `columns` in YAML and JSON. */
export function columnsOf(change: ChangelogNode): readonly ChangelogNode[] {
  const nested = change.children.filter(({ name }) => name === "columns").flatMap(({ children }) => children);
  return [...change.children, ...nested].filter(({ name }) => name === "column");
}
