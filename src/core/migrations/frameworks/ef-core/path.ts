// `dotnet ef migrations add` writes `20241120093000_AddNotes.cs`, with a snapshot of the model beside it.
const FILE = /(?:^|\/)(\d{14}_[^/]+)\.cs$/;
const DERIVED = /(?:\.designer|ModelSnapshot|\.g)\.cs$/i;

/** The identifier of the migration that a path names; null for a path that is no migration's. */
export function efVersion(path: string): string | null {
  return DERIVED.test(path) ? null : (FILE.exec(path)?.[1] ?? null);
}
