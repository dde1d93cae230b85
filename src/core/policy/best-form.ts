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
  /** Whether such a key is there and its value tells that this form was meant. */
  readonly isNamed: boolean;
  /** Whether it has such a key that need not be written: it is meant where none is. */
  readonly isDefault: boolean;
}

/** A form against the node of the file that should have it. */
export function formOf(schema: z.core.$ZodType, node: unknown): Form {
  const tags = tagsOf(schema).map((tag) => {
    const seen = scalarBelow(node, tag.key);
    const isSaid = seen !== undefined && tag.values.some((value) => value === seen);
    return { ...tag, isSaid, isWrong: seen === undefined ? tag.isRequired : !isSaid };
  });
  return {
    schema,
    keys: keysOf(schema),
    wrongTags: tags.filter(({ isWrong }) => isWrong).map(({ key }) => key),
    isNamed: tags.some(({ isSaid }) => isSaid),
    isDefault: tags.some(({ isRequired, isWrong }) => !isRequired && !isWrong),
  };
}

/**
 * The form that was most likely meant by whoever wrote this node: the one whose own keys, those that not every form has,
 * are there, or are nearly there. Null when nothing speaks for one form more than for another.
 */
export function bestForm(forms: readonly Form[], node: unknown): Form | null {
  const [named, another] = forms.filter(({ isNamed }) => isNamed);
  if (named !== undefined && another === undefined) return named;
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
  // Another form's name is there, and is not known.
  if (forms.some(({ wrongTags }) => wrongTags.some((key) => seen.includes(key)))) return null;
  const isMeant = second === undefined || best.wrong < second.wrong || best.exact + best.near > 0;
  if (isMeant) return best.form;
  const [fallback, other] = forms.filter(({ isDefault }) => isDefault);
  return fallback !== undefined && other === undefined ? fallback : null;
}
