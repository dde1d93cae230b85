/**
 * A refused value fit for a message: what a URL carries as user, password, query and fragment is hidden, but for a
 * digest, and so are a user and password without a scheme before them.
 */
export function withoutCredentials(seen: string): string {
  return seen
    .replace(/(\/\/)[^/?#\s@]*@/g, "$1***@")
    .replace(/(:\/\/[^?#\s]*)\?[^#\s]*/g, "$1?***")
    .replace(/(:\/\/[^#\s]*)#(?!(?:sha\d{1,3}|md5)[=-])\S*/g, "$1#***")
    .replace(/(^|[=\s:])[^\s:/@=]+:[^\s/@]+@(?=[^\s/]+\/)/g, "$1***@");
}
