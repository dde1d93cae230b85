import type { ActionWorld } from "./world.ts";

/** A rollback plan with every field; the last one answers whether the old code can run on the new schema. */
export function fullPlan(oldCodeOnNewSchema: string): string {
  return `## Rollback plan

### Strategy

Redeploy the previous release.

### Steps

1. Run the \`Roll back\` workflow for production.

### Trigger

More than 2 % of requests answered with an error for 5 minutes.

### Verification

\`GET /health\` answers 200 with the previous version.

### Owner

The on-call engineer of the shop.

### Time to roll back

5 minutes.

### Data impact

Values of the new column are lost.

### Old code on new schema

${oldCodeOnNewSchema}

### Backup

The nightly snapshot \`shop-nightly\`, kept for 30 days.

### Point of no return

None: the column is new.

### Reversal

All in order, by the tool.

### Tested

Yes, on staging on 2026-11-20: up, down, up.
`;
}

export const migration = {
  "db/migrations/000001_add_notes.up.sql": "ALTER TABLE orders ADD COLUMN note text;\n",
  "db/migrations/000001_add_notes.down.sql": "ALTER TABLE orders DROP COLUMN note;\n",
} as const;

export interface PullParts {
  readonly files: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly title?: string;
  readonly branch?: string;
  readonly author?: string;
}

/** Opens a pull request to `main`, which must have a commit. Answers its number. */
export function opened(world: ActionWorld, parts: PullParts): number {
  const { repository } = world.github;
  const head = parts.branch ?? "topic";
  repository.commit({ branch: head, files: parts.files, message: "Work on the topic" });
  const title = parts.title ?? "Add notes to orders";
  return repository.openPull({
    title,
    body: parts.body,
    head,
    base: "main",
    author: parts.author ?? "hubot",
  });
}
