import { MAX_LETTERS, writtenOf } from "./string.ts";
import { type PhpValue, UNKNOWN } from "./value.ts";
import type { PhpCall } from "./walk.ts";

/** What a function of PHP's own comes to where its arguments are known; null for any other call. */
export function builtinValue<H>(call: PhpCall<H>): PhpValue<H> | null {
  if (call.kind !== "function") return null;
  const [first, second] = call.args;
  switch (call.name.toLowerCase()) {
    case "sprintf": {
      const texts = call.args.map(writtenOf);
      const [format, ...rest] = texts;
      if (typeof format !== "string" || !rest.every((one) => one !== null)) return UNKNOWN;
      const longest = Math.max(0, ...rest.map(({ length }) => length));
      if (format.split("%").length * longest > MAX_LETTERS) return UNKNOWN;
      let at = 0;
      const text = format.replaceAll(/%(?:(\d+)\$)?([sd%])/g, (whole, place: string | undefined, sign) => {
        if (sign === "%") return "%";
        return rest[place === undefined ? at++ : Number(place) - 1] ?? whole;
      });
      return { kind: "text", text, line: first?.kind === "text" ? first.line : call.line, keepsLines: false };
    }
    case "implode":
    case "join": {
      const items = second?.kind === "list" ? second.items.map(writtenOf) : [null];
      const glue = first === undefined ? null : writtenOf(first);
      if (glue === null || !items.every((one) => one !== null)) return UNKNOWN;
      const length = items.reduce((sum, item) => sum + item.length + glue.length, 0);
      if (length > MAX_LETTERS) return UNKNOWN;
      return { kind: "text", text: items.join(glue), line: call.line, keepsLines: false };
    }
    case "trim":
    case "strval":
      return first?.kind === "text" ? first : UNKNOWN;
    default:
      return null;
  }
}

// What PHP and the usual frameworks have for texts, lists, times and messages: none of it reaches a database.
const QUIET_FUNCTIONS =
  /^(?:array_\w+|str_?\w+|substr\w*|mb_\w+|preg_\w+|json_\w+|is_\w+|in_array|count|sizeof|range|compact|extract|u?k?r?a?r?sort|list|min|max|round|floor|ceil|abs|rand|random_\w+|mt_\w+|uniqid|md5|sha1|hash|bin2hex|base64_\w+|date\w*|time|microtime|mktime|set_time_limit|ini_set|gc_collect_cycles|memory_\w+|printf|print_r|var_dump|dump|error_log|trigger_error|fwrite|fputs|fopen|fclose|fgetcsv|file_get_contents|file_exists|ob_\w+|usleep|sleep|assert|method_exists|class_exists|function_exists|property_exists|get_class|iterator_to_array|ucfirst|ucwords|lcfirst|number_format|nl2br|explode|implode|logger|info|report|now|today|config|env|collect|value|tap|data_\w+|blank|filled|optional|retry|__|trans|report_if|echo)$/i;

const QUIET_CLASSES =
  /(?:^|\\)(?:Log|Config|Cache|Str|Arr|Carbon|CarbonImmutable|DateTime\w*|Collection|URL|App)$/;

const QUIET_METHODS =
  /^(?:info|warn|warning|error|comment|line|notice|debug|alert|critical|log|write|writeln|writeLine|out|verbose|newLine|progress\w*|advance|finish|start|forgetCachedPermissions|setTimeout|format|toArray|toString|getName|getDescription)$/;

/** Whether a call that is not known otherwise changes no database, such as a message. */
export function isQuiet<H>(call: PhpCall<H>): boolean {
  switch (call.kind) {
    case "function":
      return QUIET_FUNCTIONS.test(call.name.slice(call.name.lastIndexOf("\\") + 1));
    case "static":
      return call.receiver.kind === "class" && QUIET_CLASSES.test(call.receiver.name);
    case "method":
      return QUIET_METHODS.test(call.name);
    case "new":
      return true;
    default:
      return call.kind satisfies never;
  }
}
