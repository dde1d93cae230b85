import { imageTypes } from "../../core/release/oci-media-type.ts";

/** The Accept header for a manifest; `also` is a type that an index names for it. */
export function acceptHeader(also?: string): string {
  // All four, because a registry answers 404 for a manifest of a type that was not asked for.
  return [...new Set(also === undefined ? imageTypes : [...imageTypes, also])].join(", ");
}

/** The media type of an answer without its parameters; null when that is no manifest. */
export function manifestType(contentType: string | undefined, also?: string): string | null {
  const type = contentType?.split(";")[0]?.trim() ?? "";
  return imageTypes.some((known) => known === type) || type === also ? type : null;
}
