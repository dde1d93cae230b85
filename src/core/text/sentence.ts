/** A text with a full stop at its end, unless it ends as a sentence already. */
export function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** The same, begun as a sentence: a name such as `v1.1.0` or `health:` keeps its small letter. */
export function wholeSentence(text: string): string {
  return sentence(text.replace(/^[a-z](?=[a-z]*[ ,])/, (letter) => letter.toUpperCase()));
}
