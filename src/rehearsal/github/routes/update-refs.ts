import { type Call, Refusal } from "../exchange.ts";
import { demandCreatable, demandDeletable, demandMovable, demandRefName } from "./ref-rules.ts";

export interface RefUpdate {
  readonly name: string;
  readonly afterOid: string;
  readonly beforeOid?: string | null | undefined;
  readonly force?: boolean | null | undefined;
}

const nothing = "0".repeat(40);

/**
 * Moves, makes and deletes refs all or nothing. GitHub docs: `beforeOid` must match first, all zeros there mean that
 * the ref must not exist, all zeros in `afterOid` delete it.
 * unverified: the texts of the errors, and that one call may not name a ref twice.
 */
export function updateRefs(call: Call, updates: readonly RefUpdate[]): void {
  const { repository } = call;
  const names = updates.map(({ name }) => name);
  if (new Set(names).size < names.length) throw new Refusal(422, "A ref is named twice");
  for (const { name, afterOid, beforeOid } of updates) {
    demandRefName(name);
    for (const oid of [afterOid, beforeOid ?? nothing]) {
      if (!/^[0-9a-f]{40}$/.test(oid)) throw new Refusal(422, `${oid} is not a valid Git object id`);
    }
    const present = repository.refs.get(name) ?? nothing;
    if (beforeOid !== undefined && beforeOid !== null && beforeOid !== present) {
      throw new Refusal(422, `Expected ${name} to be at ${beforeOid}, but it is at ${present}`);
    }
  }
  const after = new Map(repository.refs);
  for (const update of updates) apply(call, after, update);
  for (const { name, afterOid } of updates) {
    if (afterOid === nothing) repository.deleteRef(name);
    else repository.setRef(name, afterOid);
  }
}

function apply(call: Call, refs: Map<string, string>, { name, afterOid, force }: RefUpdate): void {
  const from = refs.get(name);
  if (afterOid === nothing) {
    if (from === undefined) throw new Refusal(422, "Reference does not exist");
    demandDeletable(call, name);
    refs.delete(name);
    return;
  }
  if (from === undefined) demandCreatable(call, refs, name, afterOid);
  else demandMovable(call, from, name, afterOid, force === true);
  refs.set(name, afterOid);
}
