// Loaded before a child's own code (`node --import`). The parent holds the other end of stdin and never writes:
// the end of it means that the parent is gone, however it died, and nothing may be left behind.
process.stdin.on("end", () => process.exit(0)).on("error", () => process.exit(0));
process.stdin.resume();
