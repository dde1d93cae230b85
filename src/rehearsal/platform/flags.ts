import type { Refusal } from "./service-state.ts";

/** A flag as it stands. */
export interface Flag {
  name: string;
  on: boolean;
}

/** The flags of one platform. A flag is made once and set from then on: a name that nobody made is refused, not made. */
export interface Flags {
  make(flag: Flag): Flag | Refusal;
  set(name: string, on: boolean): (Flag & { changed: boolean }) | Refusal;
  get(name: string): Flag | Refusal;
}

export function openFlags(): Flags {
  const flags = new Map<string, boolean>();
  return { make, set, get };

  function make({ name, on }: Flag): Flag | Refusal {
    if (flags.has(name)) return { status: 409, error: `There is a flag \`${name}\` already.` };
    flags.set(name, on);
    return { name, on };
  }

  function set(name: string, on: boolean): (Flag & { changed: boolean }) | Refusal {
    const before = flags.get(name);
    if (before === undefined) return unknown(name);
    flags.set(name, on);
    return { name, on, changed: before !== on };
  }

  function get(name: string): Flag | Refusal {
    const on = flags.get(name);
    return on === undefined ? unknown(name) : { name, on };
  }
}

function unknown(name: string): Refusal {
  return { status: 404, error: `There is no flag \`${name}\`. Make it with \`POST /flags\`.` };
}
