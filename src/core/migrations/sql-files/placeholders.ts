/**
 * Text with each `${name}` replaced by a word that is the same wherever the name is: a tool puts a value in there
 * before the database sees it, and it puts the same one into both directions.
 */
export function nameBraces(text: string): string {
  return text.replaceAll(/\$\{\s*([\w.:-]+)\s*\}/g, (_, name: string) => wordFor(name));
}

/** The same for `$NAME` and `${NAME:-default}`, as a shell writes them; any other dollar is left. */
export function nameVariables(text: string): string {
  return text.replaceAll(
    /\$(?:\{([A-Za-z_]\w*)(?:[^\w{}\n][^{}\n]*)?\}|([A-Za-z_]\w*))/g,
    (_, braced?: string, bare?: string) => wordFor(braced ?? bare ?? ""),
  );
}

function wordFor(name: string): string {
  return `value_of_${name.toLowerCase().replaceAll(/\W/g, "_")}`;
}
