import type { z } from "zod";
import { nearest } from "../../kernel/nearest.ts";
import { keysIn, scalarBelow } from "./document-place.ts";
import { keysOf, tagsOf } from "./schema-walk.ts";

/** One of the forms that a place of the file may have, against what stands there. */
export interface Form {
  readonly schema: z.core.$ZodType;
  readonly keys: readonly string[];
  /** Keys such as `kind` whose value tells that another form was meant. */
  readonly wrongTags: readonly string[];
}

/** A form against the node of the file that should have it. */
export function formOf(schema: z.core.$ZodType, node: unknown): Form {
  const wrongTags = tagsOf(schema).filter(({ key, values, isRequired }) => {
    const seen = scalarBelow(node, key);
    return seen === undefined ? isRequired : !values.some((value) => value === seen);
  });
  return { schema, keys: keysOf(schema), wrongTags: wrongTags.map(({ key }) => key) };
}

/**
 * The form that was most likely meant by whoever wrote this node: the one whose own keys, those that not every form has,
 * are there, or are nearly there. Null when nothing speaks for one form more than for another.
 */
export function bestForm(forms: readonly Form[], node: unknown): Form | null {
  const seen = keysIn(node);
  const isShared = (key: string): boolean => forms.every((form) => form.keys.includes(key));
  const odd = seen.filter((key) => !forms.some((form) => form.keys.includes(key)));
  const ranked = forms
    .map((form) => {
      const own = form.keys.filter((key) => !isShared(key));
      const exact = seen.filter((key) => own.includes(key)).length;
      const near = odd.filter((key) => nearest(key, own) !== null).length;
      return { form, exact, near, wrong: form.wrongTags.length };
    })
    .toSorted((a, b) => a.wrong - b.wrong || b.exact - a.exact || b.near - a.near);
  const [best, second] = ranked;
  if (best === undefined) return null;
  const isMeant = second === undefined || best.wrong < second.wrong || best.exact + best.near > 0;
  return isMeant ? best.form : null;
}
