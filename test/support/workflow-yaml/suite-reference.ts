const suite = "rollback-ready/suite";

/** Name in the registry of the action of ours that `uses` means, from outside, `./` or `$/`; null for those of others. */
export function suiteAction(uses: string): string | null {
  const path = pathInSuite(uses);
  if (path === "") return "guard";
  return /^actions\/([\w-]+)$/.exec(path ?? "")?.[1] ?? null;
}

/** File name of the reusable workflow of ours that `uses` means; null for those of others. */
export function suiteWorkflow(uses: string): string | null {
  return /^\.github\/workflows\/([\w.-]+)$/.exec(pathInSuite(uses) ?? "")?.[1] ?? null;
}

/** Folder or file of this repository that `uses` means; null for those of others. */
export function pathInSuite(uses: string): string | null {
  const [path = ""] = uses.split("@");
  if (/^[.$]\//.test(path)) return path.slice(2);
  if (path === suite) return "";
  return path.startsWith(`${suite}/`) ? path.slice(suite.length + 1) : null;
}

/** The ref after `@`; null where `uses` means the same commit. */
export function refOf(uses: string): string | null {
  return uses.includes("@") ? uses.slice(uses.indexOf("@") + 1) : null;
}
