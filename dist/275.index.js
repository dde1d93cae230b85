export const id = 275;
export const ids = [275];
export const modules = {

/***/ 9697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P1: () => (/* binding */ readDay),
/* harmony export */   Wr: () => (/* binding */ readInstant),
/* harmony export */   Xx: () => (/* binding */ instantText),
/* harmony export */   lt: () => (/* binding */ localText)
/* harmony export */ });
const form = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
/** Reads an ISO 8601 instant that names its zone, such as `2026-01-31T04:00:00Z`; null when it is none. */
function readInstant(text) {
    const [, date] = form.exec(text) ?? [];
    // `Date.parse` takes the 30th of February for the 2nd of March.
    return date === undefined || readDay(date) === null ? null : Date.parse(text);
}
/** Reads a date such as `2026-01-31` as days since 1970-01-01; null when there is no such date. */
function readDay(text) {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
    const [y, m, d] = [Number(year), Number(month), Number(day)];
    const exists = y >= 1970 && m >= 1 && m <= 12 && d >= 1 && Date.UTC(y, m - 1, d) < Date.UTC(y, m, 1);
    return exists ? Date.UTC(y, m - 1, d) / 86_400_000 : null;
}
/** An instant as `2026-01-31T04:00:00Z`; parts of a second are left out. */
function instantText(at) {
    const part = partsIn("UTC", at);
    return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:${part("second")}Z`;
}
/** An instant as a clock on a wall of that zone shows it: `Sat 2026-01-31 05:00 Europe/Berlin`. */
function localText(at, zone) {
    const part = partsIn(zone, at);
    const date = `${part("year")}-${part("month")}-${part("day")}`;
    return `${part("weekday")} ${date} ${part("hour")}:${part("minute")} ${zone}`;
}
function partsIn(zone, at) {
    const format = new Intl.DateTimeFormat("en-US", {
        timeZone: zone,
        hourCycle: "h23",
        weekday: "short",
        year: "numeric",
        month: "2-digit",
        day: "2-digit",
        hour: "2-digit",
        minute: "2-digit",
        second: "2-digit",
    });
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return (type) => parts.get(type) ?? "";
}


/***/ }),

/***/ 5850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ beyondWords),
/* harmony export */   W: () => (/* binding */ spanWords)
/* harmony export */ });
const units = [
    ["day", 86_400_000],
    ["hour", 3_600_000],
    ["minute", 60_000],
    ["second", 1000],
];
/** A span of time (ms) in the largest unit of which it has two, rounded down: `9 days`, `47 hours`, `1 second`. */
function spanWords(ms) {
    const [noun, unitMs] = units.find(([, size]) => ms >= 2 * size) ?? units[3];
    return counted(Math.floor(ms / unitMs), noun);
}
/** An age above a limit, both in words that show that it is above: `169 hours` and `168 hours`, not `7 days` twice. */
function beyondWords(ageMs, limitMs) {
    const unit = units.find(([, size]) => Math.floor(ageMs / size) * size > limitMs);
    const fits = units.find(([, size]) => limitMs % size === 0) ?? units[3];
    if (unit === undefined) {
        const limit = counted(limitMs / fits[1], fits[0]);
        return { age: `just over ${limit}`, limit };
    }
    const [noun, size] = limitMs % unit[1] === 0 ? unit : fits;
    return { age: counted(Math.floor(ageMs / unit[1]), unit[0]), limit: counted(limitMs / size, noun) };
}
function counted(n, noun) {
    return `${n} ${noun}${n === 1 ? "" : "s"}`;
}


/***/ }),

/***/ 98933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ stretches),
/* harmony export */   o: () => (/* binding */ startOfDay)
/* harmony export */ });
const dayMs = 86_400_000;
// More than one change of a zone's clocks within so short a time is not known.
const strideMs = 6 * 3_600_000;
/**
 * Parts a span of time into pieces, in order, within which the clocks of an IANA time zone are not changed, so that
 * local time is plain arithmetic. Skipped and repeated hours lie between two pieces; a change is found to the millisecond.
 */
function* stretches(from, until, zone) {
    const ahead = aheadIn(zone);
    let aheadMs = ahead(from);
    for (let start = from; start < until; start += strideMs) {
        const end = Math.min(start + strideMs, until);
        const aheadAtEnd = ahead(end);
        if (aheadAtEnd === aheadMs) {
            yield { from: start, until: end, aheadMs };
            continue;
        }
        const changed = firstChange(start, end, (at) => ahead(at) !== aheadMs);
        yield { from: start, until: changed, aheadMs };
        if (changed < end)
            yield { from: changed, until: end, aheadMs: aheadAtEnd };
        aheadMs = aheadAtEnd;
    }
}
/** The first instant of a day (counted from 1970-01-01) in a zone: not always midnight, which a change can skip. */
function startOfDay(day, zone) {
    const midnight = day * dayMs;
    for (const { from, until, aheadMs } of stretches(midnight - 2 * dayMs, midnight + 2 * dayMs, zone)) {
        if (until + aheadMs > midnight)
            return Math.max(from, midnight - aheadMs);
    }
    // No clock is two days away from UTC.
    return midnight;
}
function firstChange(before, after, isChanged) {
    let [low, high] = [before, after];
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (isChanged(middle))
            high = middle;
        else
            low = middle;
    }
    return high;
}
function aheadIn(zone) {
    const format = new Intl.DateTimeFormat("en-US", {
        timeZone: zone,
        hourCycle: "h23",
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "numeric",
        minute: "numeric",
        second: "numeric",
    });
    return (at) => {
        const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
        const part = (type) => parts.get(type) ?? 0;
        const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
        return shown - Math.floor(at / 1000) * 1000;
    };
}


/***/ }),

/***/ 59999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ literalAddress),
/* harmony export */   Lx: () => (/* binding */ isClosed),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   tY: () => (/* binding */ isNetwork),
/* harmony export */   xX: () => (/* binding */ isLoopbackName)
/* harmony export */ });
/* harmony import */ var _ip_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66678);

/**
 * The address that a host is written as, without brackets and in its plain form (`127.1` is `127.0.0.1`), with its zone;
 * null for a name.
 */
function literalAddress(host) {
    const bare = host.startsWith("[") && host.endsWith("]") ? host.slice(1, -1) : host;
    const [text = "", zone] = bare.split("%", 2);
    const address = (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .readAddress */ .zq)(text);
    if (address === null)
        return null;
    return zone === undefined || zone === "" ? (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .writeAddress */ .oz)(address) : `${(0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .writeAddress */ .oz)(address)}%${zone}`;
}
/**
 * Whether a gate may not connect to an address: it is no public one (IANA special-purpose registries, RFC 6890) and lies
 * in none of the `open` networks. What cannot be read is closed. An IPv6 address that stands for an IPv4 one (mapped,
 * NAT64, 6to4) is judged as that one. A cloud's metadata service must be opened by its very address: a network that
 * happens to hold it does not mean it.
 */
function isClosed(address, open) {
    const parsed = (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAddress */ .or)(address.split("%", 1)[0] ?? "");
    if (parsed === null)
        return true;
    const meant = embedded(parsed) ?? parsed;
    const networks = open.flatMap((text) => (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .parseNetwork */ .MO)(text) ?? []);
    if (isOneOf(meant, meant.bits === 32 ? metadata4 : metadata6)) {
        return !networks.some((network) => network.prefix === meant.bits && (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .inNetwork */ .G2)(meant, network));
    }
    if (networks.some((network) => (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .inNetwork */ .G2)(meant, network) || (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .inNetwork */ .G2)(parsed, network)))
        return false;
    return meant.bits === 32 ? isOneOf(meant, closed4) : !isOneOf(meant, public6) || isOneOf(meant, closed6);
}
/** Whether a host, as it is written, can only be this very machine: `localhost`, 127.0.0.0/8 or `[::1]`. */
function isLoopbackName(host) {
    if (host.toLowerCase() === "localhost")
        return true;
    const address = literalAddress(host);
    return address !== null && isLoopback(address);
}
/** Whether an address is one of this machine's loopback, 127.0.0.0/8 or ::1. */
function isLoopback(address) {
    const parsed = (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .parseAddress */ .or)(address.split("%", 1)[0] ?? "");
    return parsed !== null && isOneOf(parsed, parsed.bits === 32 ? loopback4 : loopback6);
}
/** Whether a text is an address or a network in CIDR form, such as `10.0.0.0/8`. */
function isNetwork(text) {
    return (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .parseNetwork */ .MO)(text) !== null;
}
const loopback4 = [[0x7f000000n, 8]];
const loopback6 = [[1n, 128]];
// Where clouds hand out credentials or configuration to whoever asks, in the numbers of their own documentation.
const metadata4 = [
    [0xa9fea9fen, 32], // 169.254.169.254: Amazon, Azure, Google and most others
    [0xa9feaa02n, 32], // 169.254.170.2: Amazon ECS
    [0xa9feaa17n, 32], // 169.254.170.23: Amazon EKS
    [0xa9fe0017n, 32], // 169.254.0.23: Tencent
    [0xa9fe2a2an, 32], // 169.254.42.42: Scaleway
    [0x646464c8n, 32], // 100.100.100.200: Alibaba
    [0xc00000c0n, 32], // 192.0.0.192: Oracle
    [0xa83f8110n, 32], // 168.63.129.16: Azure, for its virtual machines; looks public
];
const metadata6 = [
    [0xfd000ec2000000000000000000000254n, 128], // fd00:ec2::254: Amazon
    [0xfd000ec2000000000000000000000023n, 128], // fd00:ec2::23: Amazon EKS
    [0xfd2000ce000000000000000000000254n, 128], // fd20:ce::254: Google
    [0xfd0000c10000000000000000a9fea9fen, 128], // fd00:c1::a9fe:a9fe: Oracle
    [0xfd000042000000000000000000000042n, 128], // fd00:42::42: Scaleway
    [0xfd00a9fea9fe00000000000000000001n, 128], // fd00:a9fe:a9fe::1: Akamai
    [0xfe8000000000000000000000a9fea9fen, 128], // fe80::a9fe:a9fe: OpenStack, Akamai
];
const closed4 = [
    [0x00000000n, 8], // 0.0.0.0
    [0x0a000000n, 8], // 10.0.0.0
    [0x64400000n, 10], // 100.64.0.0
    [0x7f000000n, 8], // 127.0.0.0
    [0xa9fe0000n, 16], // 169.254.0.0
    [0xac100000n, 12], // 172.16.0.0
    [0xc0000000n, 24], // 192.0.0.0
    [0xc0000200n, 24], // 192.0.2.0
    [0xc0586300n, 24], // 192.88.99.0
    [0xc0a80000n, 16], // 192.168.0.0
    [0xc6120000n, 15], // 198.18.0.0
    [0xc6336400n, 24], // 198.51.100.0
    [0xcb007100n, 24], // 203.0.113.0
    [0xe0000000n, 4], // 224.0.0.0
    [0xf0000000n, 4], // 240.0.0.0
];
// Of IPv6 only 2000::/3 is given out to the public (RFC 4291); in it are closed what protocols and documents use.
const public6 = [[0x2000n << 112n, 3]];
const closed6 = [
    [0x2001n << 112n, 23], // 2001::
    [0x20010db8n << 96n, 32], // 2001:db8::
    [0x3fffn << 112n, 20], // 3fff::
];
/** Networks whose addresses hold an IPv4 address, with how many bits stand after it. */
const embeddings = [
    [[0n, 96], 0n], // ::
    [[0xffffn << 32n, 96], 0n], // ::ffff:0:0, mapped
    [[0xffffn << 48n, 96], 0n], // ::ffff:0:0:0, translated
    [[0x0064ff9bn << 96n, 96], 0n], // 64:ff9b::, NAT64
    [[0x2002n << 112n, 16], 80n], // 2002::, 6to4
];
function isOneOf(address, networks) {
    return networks.some(([value, prefix]) => (0,_ip_address_js__WEBPACK_IMPORTED_MODULE_0__/* .inNetwork */ .G2)(address, { bits: address.bits, value, prefix }));
}
// :: and ::1 lie in the first of them, and are themselves: closed as they are outside 2000::/3.
function embedded(address) {
    if (address.bits === 32 || address.value <= 1n)
        return null;
    const found = embeddings.find(([network]) => isOneOf(address, [network]));
    return found === undefined ? null : { bits: 32, value: (address.value >> found[1]) & 0xffffffffn };
}


/***/ }),

/***/ 48516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ strictText),
/* harmony export */   G: () => (/* binding */ bodyText)
/* harmony export */ });
/** The text of a body, as good as it can be read: what is not UTF-8 becomes U+FFFD, and a byte order mark is dropped. */
function bodyText(body) {
    return new TextDecoder().decode(body);
}
/** The text of a body that is UTF-8 throughout; null for another. The last character of a cut body may be incomplete. */
function strictText(body, truncated) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(body, { stream: truncated });
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 67839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ certificateFinding)
/* harmony export */ });
/* harmony import */ var _deployment_span_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5850);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20721);


/** What speaks against the time (ms) that is left to a certificate, told its end as ISO 8601; null when it is enough. */
function certificateFinding(wantedMs, until, nowMs) {
    if (wantedMs === undefined)
        return null;
    const end = until === null ? Number.NaN : Date.parse(until);
    if (Number.isNaN(end))
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)("the certificate was not seen, so the end of it is not known");
    const left = end - nowMs;
    if (left >= wantedMs)
        return null;
    if (left <= 0)
        return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)(`the certificate has ended, wanted ${(0,_deployment_span_words_js__WEBPACK_IMPORTED_MODULE_1__/* .spanWords */ .W)(wantedMs)} left`);
    return (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)(`the certificate ends in ${(0,_deployment_span_words_js__WEBPACK_IMPORTED_MODULE_1__/* .spanWords */ .W)(left)}, wanted ${(0,_deployment_span_words_js__WEBPACK_IMPORTED_MODULE_1__/* .spanWords */ .W)(wantedMs)}`);
}


/***/ }),

/***/ 69845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown),
/* harmony export */   s: () => (/* binding */ concealing)
/* harmony export */ });
// Shorter parts are words such as `true`, and hiding them would hide the message.
const shortestHidden = 6;
// Pages show less of it, but not before secrets are taken out: half of one is not known for one.
const longestShown = 1_500;
/**
 * Hides these values, their parts between blanks, `=`, `;`, `,` and `&`, and their form in URLs: a service may echo what
 * it was sent. Short ones are hidden where they are the whole text. The list is worked out when it is first needed, which
 * for a good answer is never. `known` takes out what else is secret, before anything is cut.
 */
function concealing(values, known = asIs) {
    let hidden = null;
    return (text) => {
        if (hidden === null) {
            const all = values();
            hidden = { whole: new Set(all), forms: formsOf(all) };
        }
        if (hidden.whole.has(text))
            return "***";
        return hidden.forms.reduce((shown, form) => shown.replaceAll(form, "***"), known(text));
    };
}
function asIs(text) {
    return text;
}
/** A value of an answer as it may stand in a message: JSON, short, without what is confidential. */
function shown(value, conceal) {
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "object" && value !== null)
        return "an object";
    if (typeof value === "bigint")
        return conceal(String(value));
    // Before it is cut, so that no half of a secret stays.
    const text = typeof value === "string" ? conceal(value) : concealedNumber(value, conceal);
    const isLong = typeof text === "string" && text.length > longestShown;
    return `\`${JSON.stringify(isLong ? `${text.slice(0, longestShown)}…` : text)}\``;
}
function concealedNumber(value, conceal) {
    if (typeof value !== "number")
        return value;
    const text = conceal(String(value));
    return text === String(value) ? value : text;
}
function formsOf(values) {
    const parts = values.flatMap((value) => [value, ...value.split(/[\s=;,&]+/)]);
    const forms = parts.flatMap((part) => [part, encodeURIComponent(part.toWellFormed())]);
    return [...new Set(forms)]
        .filter((form) => form.length >= shortestHidden)
        .sort((a, b) => b.length - a.length);
}


/***/ }),

/***/ 67132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cX: () => (/* binding */ contentFindings),
  MU: () => (/* binding */ contentKeys),
  $E: () => (/* binding */ contentOf),
  Po: () => (/* binding */ tooLong)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/gate/json-text.js
var json_text = __webpack_require__(20262);
// EXTERNAL MODULE: ./build/core/gate/assertions/body-text.js
var body_text = __webpack_require__(48516);
// EXTERNAL MODULE: ./build/core/gate/assertions/finding.js
var finding = __webpack_require__(20721);
// EXTERNAL MODULE: ./build/core/gate/json-path.js + 1 modules
var json_path = __webpack_require__(50961);
// EXTERNAL MODULE: ./build/core/gate/assertions/conceal.js
var assertions_conceal = __webpack_require__(69845);
// EXTERNAL MODULE: ./build/core/gate/assertions/pattern.js
var pattern = __webpack_require__(42522);
;// CONCATENATED MODULE: ./build/core/gate/assertions/json-assertion.js





// A policy's numbers are doubles: beyond this it would be another number that is wanted than the one that is written.
const Limit = schemas/* number */.aig()
    .refine((n) => !Number.isInteger(n) || Number.isSafeInteger(n), "a number up to 2^53; a longer one in quotes");
const Scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), Limit, schemas/* boolean */.zMY(), schemas/* null */.chJ()]);
/** What must hold of each place of a JSON document that a path leads to. */
const JsonAssertion = schemas/* strictObject */.rej({
    path: json_path/* JsonPathText */.H0.describe("Where to look (RFC 9535), such as `$.checks[*].status`; no place is bad."),
    equals: Scalar.optional().describe("The value. An integer beyond 2^53 stands in quotes."),
    "one-of": schemas/* array */.YOg(Scalar).min(1).optional().describe("The value is one of these."),
    "at-least": Limit.optional().describe("A number of this or more."),
    "at-most": Limit.optional().describe("A number of this or less."),
    contains: schemas/* string */.YjP().min(1).optional().describe("Text that holds this."),
    matches: pattern/* Pattern */.zJ.optional().describe("Text in which this regular expression (RE2) fits somewhere."),
    exists: schemas/* boolean */.zMY().optional().describe("`true`: there is something; `false`: there is nothing."),
})
    .refine((one) => Object.keys(one).length > 1, "a condition beside `path`, such as `equals: ok`");
/** What speaks against a document; null when every place that the path leads to is as it should be. */
function judgeJson(assertion, document, conceal) {
    const compiled = (0,json_path/* compile */.wE)(assertion.path);
    const where = `\`${assertion.path}\``;
    if (compiled.kind === "problem")
        return (0,finding/* missing */.LO)(`${where} is not a JSONPath: ${compiled.problem}`);
    const selection = (0,json_path/* select */.Lt)(compiled.path, document.value);
    if (selection.kind === "problem")
        return (0,finding/* missing */.LO)(`${where} ${selection.problem}`);
    const { nodes } = selection;
    if (assertion.exists === false) {
        return nodes.length === 0 ? null : (0,finding/* bad */.MB)(`there is something at ${where}, wanted nothing`);
    }
    if (nodes.length === 0)
        return (0,finding/* bad */.MB)(`nothing at ${where}`);
    const patterns = (0,pattern/* patternTests */.u9)();
    for (const node of nodes) {
        const value = (0,json_path/* exactValue */.zT)(node, document.exact);
        const wanted = unmet(assertion, value, patterns);
        if (wanted === null)
            continue;
        const place = nodes.length === 1 ? where : `${where} (${nodes.length} places)`;
        return (0,finding/* bad */.MB)(`${place} is ${(0,assertions_conceal/* shown */.S)(value, conceal)}, wanted ${wanted}`);
    }
    return null;
}
function unmet(assertion, value, patterns) {
    const { equals, contains, matches } = assertion;
    const oneOf = assertion["one-of"];
    const atLeast = assertion["at-least"];
    const atMost = assertion["at-most"];
    const isNumber = typeof value === "number" || typeof value === "bigint";
    if (equals !== undefined && !isSame(value, equals))
        return `\`${JSON.stringify(equals)}\``;
    if (oneOf !== undefined && !oneOf.some((one) => isSame(value, one))) {
        return oneOf.map((one) => `\`${JSON.stringify(one)}\``).join(" or ");
    }
    if (atLeast !== undefined && !(isNumber && value >= atLeast))
        return `${atLeast} at least`;
    if (atMost !== undefined && !(isNumber && value <= atMost))
        return `${atMost} at most`;
    if (contains !== undefined && !(typeof value === "string" && value.includes(contains))) {
        return `text with \`${contains}\``;
    }
    if (matches !== undefined && !(typeof value === "string" && patterns.fitsIn(matches, value))) {
        return `text that fits \`${matches}\``;
    }
    return null;
}
// Digits in quotes are the only way to write an integer beyond 2^53 in a policy.
function isSame(value, wanted) {
    return value === wanted || (typeof value === "bigint" && String(value) === wanted);
}

;// CONCATENATED MODULE: ./build/core/gate/assertions/content.js






/** The keys of a check that say what an answer's content must be. */
const contentKeys = {
    contains: schemas/* string */.YjP().min(1).optional().describe("Text that a good answer holds."),
    lacks: schemas/* string */.YjP().min(1).optional().describe("Text that no good answer holds."),
    matches: pattern/* Pattern */.zJ.optional().describe("A regular expression (RE2) that fits somewhere in a good answer."),
    json: schemas/* array */.YOg(JsonAssertion).min(1).max(50).optional().describe("What holds of the JSON of a good answer."),
};
/** Content that is read when it is first needed. */
function contentOf(received) {
    let text = null;
    let json = null;
    return {
        ...received,
        text() {
            text ??= (0,body_text/* bodyText */.G)(received.bytes);
            return text;
        },
        json() {
            json ??= jsonOf(received);
            return json;
        },
    };
}
/** What speaks against an answer's content, each assertion for itself. What was cut off may hold what is looked for. */
function contentFindings(wanted, content, conceal) {
    const { contains, lacks, matches, json } = wanted;
    const findings = [];
    if (contains !== undefined || lacks !== undefined || matches !== undefined) {
        const text = content.text();
        const { name } = content;
        const absent = (reason) => (content.truncated ? tooLong(content) : (0,finding/* bad */.MB)(reason));
        if (contains !== undefined && !text.includes(contains)) {
            findings.push(absent(`${name} does not contain \`${contains}\``));
        }
        if (lacks !== undefined) {
            if (text.includes(lacks))
                findings.push((0,finding/* bad */.MB)(`${name} contains \`${lacks}\``));
            else if (content.truncated)
                findings.push(tooLong(content));
        }
        if (matches !== undefined && !(0,pattern/* fitsIn */.g6)(matches, text)) {
            findings.push(absent(`${name} has nothing that fits \`${matches}\``));
        }
    }
    if (json !== undefined)
        findings.push(...jsonFindings(json, content, conceal));
    return findings;
}
function jsonOf(content) {
    const text = (0,body_text/* strictText */.F)(content.bytes, content.truncated);
    if (text === null)
        return (0,finding/* bad */.MB)(`${content.name} is not UTF-8`);
    if (content.truncated) {
        return (0,json_text/* mayBecomeJson */.NS)(text) ? tooLong(content) : (0,finding/* bad */.MB)(`${content.name} is not JSON${(0,json_text/* beginning */.Ir)(text)}`);
    }
    const read = (0,json_text/* readJson */.Vh)(text);
    return read.kind === "json" ? read : (0,finding/* bad */.MB)(`${content.name} ${read.problem}`);
}
function jsonFindings(assertions, content, conceal) {
    const document = content.json();
    if (!("kind" in document))
        return [document];
    return assertions.map((assertion) => judgeJson(assertion, document, conceal));
}
/** What a question to content that was cut gets for an answer. */
function tooLong({ name, bytes, limitKey }) {
    return (0,finding/* missing */.LO)(`${name} is longer than the ${bytes.length} bytes that \`${limitKey}\` keeps, so it cannot be told`);
}


/***/ }),

/***/ 97449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ jsonValue),
/* harmony export */   Mg: () => (/* binding */ Extract),
/* harmony export */   RO: () => (/* binding */ jsonValues),
/* harmony export */   V1: () => (/* binding */ extracted)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _json_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50961);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42522);



/** How to take one text out of an answer. */
const Extract = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ header: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).describe("The value of this header.") }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ json: _json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonPathText */ .H0.describe("The text or number at this place of the body (RFC 9535).") }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ matches: _pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .GroupPattern */ .wE.describe("What the one group of this regular expression holds.") }),
]);
/** The text; null when the answer does not hold it, or holds it in more than one place. */
function extracted(rule, headers, content) {
    if ("header" in rule) {
        const name = rule.header.toLowerCase();
        return Object.hasOwn(headers, name) ? (headers[name] ?? null) : null;
    }
    if ("matches" in rule)
        return (0,_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .groupIn */ .Vh)(rule.matches, content.text());
    const value = jsonValue(rule.json, content);
    return typeof value === "string" || typeof value === "number" || typeof value === "bigint"
        ? String(value)
        : null;
}
/** The one value at a place of JSON content, integers beyond 2^53 as `bigint`; undefined when there is not exactly one. */
function jsonValue(path, content) {
    const [value, ...more] = jsonValues(path, content);
    return more.length === 0 ? value : undefined;
}
/** The values at all places of JSON content that a path leads to; none when it is no JSON. */
function jsonValues(path, content) {
    const document = content.json();
    const compiled = (0,_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .compile */ .wE)(path);
    if (!("kind" in document) || compiled.kind === "problem")
        return [];
    const selection = (0,_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .select */ .Lt)(compiled.path, document.value);
    const nodes = selection.kind === "nodes" ? selection.nodes : [];
    return nodes.map((node) => (0,_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .exactValue */ .zT)(node, document.exact));
}


/***/ }),

/***/ 20721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   MB: () => (/* binding */ bad),
/* harmony export */   Wl: () => (/* binding */ unasked),
/* harmony export */   gu: () => (/* binding */ settled)
/* harmony export */ });
/** The finding that counts: the first that is bad or an error, otherwise the first that cannot be told. */
function settled(findings) {
    const present = findings.filter((one) => one !== null);
    return present.find((one) => one.outcome !== "missing") ?? present[0] ?? null;
}
/** The service did wrong. */
function bad(reason) {
    return { outcome: "bad", reason };
}
/** The answer does not tell. */
function missing(reason) {
    return { outcome: "missing", reason };
}
/** Nobody could ask, which says nothing about the service. */
function unasked(reason) {
    return { outcome: "error", reason };
}


/***/ }),

/***/ 26978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ lowerHeaders),
/* harmony export */   Lr: () => (/* binding */ Headers),
/* harmony export */   hG: () => (/* binding */ confidentialValues),
/* harmony export */   j3: () => (/* binding */ isHeaderValue),
/* harmony export */   qW: () => (/* binding */ givesCredential),
/* harmony export */   uo: () => (/* binding */ isCredential)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

// RFC 9110, 7.6.1, and what says where a request goes or how long it is: a check may not write these.
const reserved = [
    "connection",
    "content-length",
    "expect",
    "host",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];
const HeaderName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/, "the name of a header")
    .refine((name) => !reserved.includes(name.toLowerCase()), `other headers than ${reserved.join(", ")}`);
const HeaderValue = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(8_192).refine(isHeaderValue, "text in one line");
/** Headers to send, by name. */
const Headers = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(HeaderName, HeaderValue)
    .refine((headers) => new Set(lowerNames(headers)).size === Object.keys(headers).length, "each header once: upper and lower case are the same");
/** Whether a text may be the value of a header (RFC 9110, 5.5): no line breaks, no control characters. */
function isHeaderValue(text) {
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if ((code < 32 && code !== 9) || code === 127 || code > 255)
            return false;
    }
    return true;
}
/** The headers with their names in lower case. */
function lowerHeaders(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
/** Whether such a header tells who asks, so that a refusal is about its value. */
function isCredential(name) {
    return /^(?:authorization|cookie)$|(?:^|[-_])(?:api-?key|key|token|secret|auth|signature|password)$/i.test(name);
}
/** Whether the value of such a header of an answer lets whoever has it in. */
function givesCredential(name) {
    return (isCredential(name) || /^(?:set-cookie2?|proxy-authorization|(?:proxy-)?authentication-info)$/i.test(name));
}
/** The values that no message may show: of all headers but those that never hold anything confidential. */
function confidentialValues(headers) {
    return Object.entries(headers).flatMap(([name, value]) => /^(?:accept(?:-[a-z]+)?|user-agent|content-type|cache-control|pragma)$/i.test(name) ? [] : [value]);
}
function lowerNames(headers) {
    return Object.keys(headers).map((name) => name.toLowerCase());
}


/***/ }),

/***/ 23882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ latencyFinding)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20721);

/** What speaks against the time that an answer took (ms); null when it was fast enough or nothing is wanted. */
function latencyFinding(limitMs, ms) {
    if (limitMs === undefined || ms <= limitMs)
        return null;
    return { ...(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)(`${Math.round(ms)} ms, wanted ${limitMs} ms at most`), isAboutTime: true, limitMs };
}


/***/ }),

/***/ 29071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rP: () => (/* binding */ outputValue),
  JI: () => (/* binding */ outputValueKeys),
  Lp: () => (/* binding */ outputValueProblems)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/gate/json-path.js + 1 modules
var json_path = __webpack_require__(50961);
// EXTERNAL MODULE: ./build/core/gate/values/limits.js
var limits = __webpack_require__(99639);
// EXTERNAL MODULE: ./build/core/gate/values/outcome-map.js
var outcome_map = __webpack_require__(3752);
// EXTERNAL MODULE: ./build/core/gate/assertions/content.js + 1 modules
var assertions_content = __webpack_require__(67132);
// EXTERNAL MODULE: ./build/core/gate/assertions/extract.js
var extract = __webpack_require__(97449);
// EXTERNAL MODULE: ./build/core/gate/assertions/finding.js
var finding = __webpack_require__(20721);
// EXTERNAL MODULE: ./build/core/gate/assertions/body-text.js
var body_text = __webpack_require__(48516);
;// CONCATENATED MODULE: ./build/core/gate/assertions/last-line.js

const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
/** The last line that is not blank, without blanks around it; empty when there is none. Only that line is read. */
function lastLineOf(content) {
    let end = content.length;
    while (end > 0 && (content[end - 1] ?? 0) <= space)
        end -= 1;
    let start = end;
    while (start > 0 && content[start - 1] !== lineFeed && content[start - 1] !== carriageReturn)
        start -= 1;
    return (0,body_text/* bodyText */.G)(content.subarray(start, end)).trim();
}

;// CONCATENATED MODULE: ./build/core/gate/assertions/output-value.js








/** The keys of a check that takes a number, or another tool's word, out of what it read. */
const outputValueKeys = {
    value: schemas/* union */.KCZ([
        schemas/* literal */.euz("last-line"),
        schemas/* strictObject */.rej({ json: json_path/* JsonPathText */.H0.describe("Where the value stands (RFC 9535).") }),
    ])
        .optional()
        .describe("A value to take out: `last-line`, or `json` with a path. Judged by a limit or by `outcomes`."),
    ...limits/* limitKeys */.O8,
    outcomes: outcome_map/* OutcomeMap */.P.optional(),
};
/** What the value is and what speaks against it. What is not there or is no number was not measured. */
function outputValue(check, content) {
    const { value: place, outcomes } = check;
    if (place === undefined)
        return { finding: null };
    if (place === "last-line" && content.truncated)
        return { finding: (0,assertions_content/* tooLong */.Po)(content) };
    if (outcomes !== undefined) {
        const { outcome, reason } = (0,outcome_map/* outcomeOfWords */.v)(outcomes, wordsOf(place, content));
        return { finding: outcome === "good" ? null : { outcome, reason } };
    }
    const seen = place === "last-line" ? lastLineOf(content.bytes) : (0,extract/* jsonValue */.IL)(place.json, content);
    const value = numberOf(seen);
    if (value === null) {
        const document = place === "last-line" ? null : content.json();
        const where = place === "last-line" ? "on the last line" : `at \`${place.json}\``;
        const why = document === null || "kind" in document ? `there is no number ${where}` : document.reason;
        return { finding: (0,finding/* missing */.LO)(why) };
    }
    const judged = (0,limits/* judgeValue */.hy)(check, value);
    if (judged.kind === "good")
        return { value, finding: null };
    return { value, finding: { outcome: judged.kind === "bad" ? "bad" : "missing", reason: judged.reason } };
}
/** Limits and words that stand without a value, a value without either, or both beside each other. */
function outputValueProblems(check) {
    const limits = ["at-most", "at-least", "relative"].filter((key) => check[key] !== undefined);
    const judges = [...limits, ...(check.outcomes === undefined ? [] : ["outcomes"])];
    const [first] = judges;
    if (check.value === undefined) {
        const write = "Add `value: last-line`, or `value` with `json`.";
        return first === undefined ? [] : [{ key: first, problem: "has no `value` to judge", write }];
    }
    if (first === undefined) {
        const write = "Write a limit, such as `at-most: 0.01`, or `outcomes`.";
        return [{ key: "value", problem: "has no limit, so that every value would be good", write }];
    }
    if (check.outcomes !== undefined && limits.length > 0) {
        return [{ key: "outcomes", problem: `stands beside \`${first}\``, write: "Remove one of them." }];
    }
    return [];
}
function wordsOf(place, content) {
    if (place === "last-line") {
        const line = lastLineOf(content.bytes);
        return line === "" ? [] : [line];
    }
    return (0,extract/* jsonValues */.RO)(place.json, content).map((word) => typeof word === "string" ? word : JSON.stringify(word));
}
function numberOf(seen) {
    const text = typeof seen === "string" ? seen.trim() : "";
    const isNumeric = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(text);
    const value = typeof seen === "number" || typeof seen === "bigint" || isNumeric ? Number(seen) : Number.NaN;
    return Number.isFinite(value) ? value : null;
}


/***/ }),

/***/ 42522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vh: () => (/* binding */ groupIn),
/* harmony export */   g6: () => (/* binding */ fitsIn),
/* harmony export */   u9: () => (/* binding */ patternTests),
/* harmony export */   wE: () => (/* binding */ GroupPattern),
/* harmony export */   zJ: () => (/* binding */ Pattern)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2856);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);


const longestPattern = 1_000;
/** Bounds the work for each character of an answer, which a stranger chooses. */
const largestProgram = 1_000;
/** A regular expression that RE2 runs in time linear to the text, so that no answer can make it hang. */
const Pattern = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .min(1)
    .max(longestPattern)
    .refine((pattern) => compiled(pattern) !== null, "a regular expression of RE2: no look-around, no back-references, and not too many repetitions");
/** A pattern with one group, which is the part of the text that is meant. */
const GroupPattern = Pattern.refine((pattern) => compiled(pattern)?.groupCount() === 1, "a regular expression with one group, such as `version: (\\S+)`");
/** Whether the pattern fits somewhere in the text. A pattern that cannot be read fits nowhere. */
function fitsIn(pattern, text) {
    return compiled(pattern)?.matcher(text).find() ?? false;
}
/** What the first group holds where the pattern first fits; null when it fits nowhere. */
function groupIn(pattern, text) {
    const matcher = compiled(pattern)?.matcher(text);
    return matcher?.find() === true && matcher.groupCount() > 0 ? matcher.group(1) : null;
}
/** Tests for which each pattern is read once, since that takes as long as to try it on a thousand short texts. */
function patternTests(onRead = () => { }) {
    const known = new Map();
    function read(pattern) {
        const before = known.get(pattern);
        if (before !== undefined)
            return before;
        onRead();
        const regex = compiled(pattern);
        known.set(pattern, regex);
        return regex;
    }
    return {
        fitsIn: (pattern, text) => read(pattern)?.matcher(text).find() ?? false,
        fitsWhole: (pattern, text) => read(pattern)?.matcher(text).matches() ?? false,
    };
}
function compiled(pattern) {
    // A path may take its pattern from the document.
    if (pattern.length > longestPattern)
        return null;
    try {
        const regex = re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.compile(pattern);
        return regex.programSize() > largestProgram ? null : regex;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 54538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ CheckName)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/** What a check is called in the policy, in logs and in records. */
const CheckName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "lower-case letters, digits and hyphens, 40 at most")
    .describe("What the check is called in the log and in records; no two checks share a name.");


/***/ }),

/***/ 49648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ Check)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9691);
/* harmony import */ var _probes_burn_rate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41448);
/* harmony import */ var _probes_canary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99598);
/* harmony import */ var _probes_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65475);
/* harmony import */ var _probes_dns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89317);
/* harmony import */ var _probes_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83442);
/* harmony import */ var _probes_grpc_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93080);
/* harmony import */ var _probes_http_check_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57665);
/* harmony import */ var _probes_metric_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67648);
/* harmony import */ var _probes_prometheus_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(45140);
/* harmony import */ var _probes_tcp_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9349);











/** One thing that the gate looks at. Each probe adds a member, told apart by its `kind`. */
const Check = zod__WEBPACK_IMPORTED_MODULE_10__/* .union */ .KCZ([
    _probes_http_check_js__WEBPACK_IMPORTED_MODULE_6__/* .HttpCheck */ .T,
    _probes_tcp_js__WEBPACK_IMPORTED_MODULE_9__/* .TcpCheck */ .S,
    _probes_dns_js__WEBPACK_IMPORTED_MODULE_3__/* .DnsCheck */ .m,
    _probes_grpc_js__WEBPACK_IMPORTED_MODULE_5__/* .GrpcCheck */ .X,
    _probes_command_js__WEBPACK_IMPORTED_MODULE_2__/* .CommandCheck */ .u,
    _probes_file_js__WEBPACK_IMPORTED_MODULE_4__/* .FileCheck */ .T,
    _probes_prometheus_js__WEBPACK_IMPORTED_MODULE_8__/* .PrometheusCheck */ .Z,
    _probes_metric_js__WEBPACK_IMPORTED_MODULE_7__/* .MetricCheck */ .P,
    _probes_canary_js__WEBPACK_IMPORTED_MODULE_1__/* .CanaryCheck */ .hx,
    _probes_burn_rate_js__WEBPACK_IMPORTED_MODULE_0__/* .BurnRateCheck */ .WD,
]);


/***/ }),

/***/ 66678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G2: () => (/* binding */ inNetwork),
/* harmony export */   MO: () => (/* binding */ parseNetwork),
/* harmony export */   or: () => (/* binding */ parseAddress),
/* harmony export */   oz: () => (/* binding */ writeAddress),
/* harmony export */   zq: () => (/* binding */ readAddress)
/* harmony export */ });
/** Reads an IPv4 address of four decimal numbers, or an IPv6 address (RFC 4291); null for all else. */
function parseAddress(text) {
    return text.includes(":") ? parse6(text) : /^\d+(?:\.\d+){3}$/.test(text) ? parse4(text, false) : null;
}
/** Reads an address as a resolver of the operating system does: IPv4 also in fewer parts, hexadecimal and octal. */
function readAddress(text) {
    return text.includes(":") ? parse6(text) : parse4(text, true);
}
/** Reads CIDR form, or a lone address as the network of that address only. */
function parseNetwork(text) {
    const [base = "", prefix, more] = text.split("/");
    const address = parseAddress(base);
    if (address === null || more !== undefined)
        return null;
    if (prefix === undefined)
        return { ...address, prefix: address.bits };
    const length = /^(?:0|[1-9]\d{0,2})$/.test(prefix) ? Number(prefix) : Number.POSITIVE_INFINITY;
    return length <= address.bits ? { ...address, prefix: length } : null;
}
function inNetwork(address, network) {
    const rest = BigInt(network.bits - network.prefix);
    return address.bits === network.bits && address.value >> rest === network.value >> rest;
}
/** The plain form: four decimal numbers, or RFC 5952 without its special case for mapped addresses. */
function writeAddress(address) {
    if (address.bits === 32)
        return parts(address.value, 4, 8n).join(".");
    const groups = parts(address.value, 8, 16n).map((group) => group.toString(16));
    const zeros = longestZeros(groups);
    if (zeros.length < 2)
        return groups.join(":");
    const before = groups.slice(0, zeros.start).join(":");
    return `${before}::${groups.slice(zeros.start + zeros.length).join(":")}`;
}
function parse4(text, lenient) {
    const numbers = text.split(".").map((part) => parseNumber(part, lenient));
    if (numbers.length > 4)
        return null;
    let value = 0n;
    for (const [index, number] of numbers.entries()) {
        // The last number fills all bytes that are left.
        const bytes = index === numbers.length - 1 ? 5 - numbers.length : 1;
        if (number === null || number >= 1n << BigInt(8 * bytes))
            return null;
        value = (value << BigInt(8 * bytes)) | number;
    }
    return { bits: 32, value };
}
function parseNumber(text, lenient) {
    if (/^(?:0|[1-9]\d{0,9})$/.test(text))
        return BigInt(text);
    if (!lenient)
        return null;
    if (/^0x[0-9a-f]{1,8}$/i.test(text))
        return BigInt(text);
    return /^0[0-7]{1,11}$/.test(text) ? BigInt(`0o${text}`) : null;
}
function parse6(text) {
    const halves = text.split("::");
    if (halves.length > 2)
        return null;
    const [head, tail] = [groupsOf(halves[0] ?? ""), groupsOf(halves[1] ?? "")];
    if (head === null || tail === null)
        return null;
    // An IPv4 ending stands at the very end only.
    if (halves.length === 2 && (halves[0] ?? "").includes("."))
        return null;
    const missing = 8 - head.length - tail.length;
    if (halves.length === 2 ? missing < 1 : missing !== 0)
        return null;
    const groups = [...head, ...Array.from({ length: missing }, () => 0n), ...tail];
    return { bits: 128, value: groups.reduce((value, group) => (value << 16n) | group, 0n) };
}
function groupsOf(text) {
    if (text === "")
        return [];
    const words = text.split(":");
    const groups = words.map((word, index) => {
        if (index === words.length - 1 && word.includes(".")) {
            const ending = parseAddress(word);
            return ending === null ? null : [ending.value >> 16n, ending.value & 0xffffn];
        }
        return /^[0-9a-f]{1,4}$/i.test(word) ? [BigInt(`0x${word}`)] : null;
    });
    return groups.every((group) => group !== null) ? groups.flat() : null;
}
function parts(value, count, bits) {
    return Array.from({ length: count }, (_, index) => Number((value >> (bits * BigInt(count - 1 - index))) & ((1n << bits) - 1n)));
}
function longestZeros(groups) {
    let best = { start: 0, length: 0 };
    let length = 0;
    for (const [index, group] of groups.entries()) {
        length = group === "0" ? length + 1 : 0;
        if (length > best.length)
            best = { start: index + 1 - length, length };
    }
    return best;
}


/***/ }),

/***/ 50961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H0: () => (/* binding */ JsonPathText),
  wE: () => (/* binding */ compile),
  zT: () => (/* binding */ exactValue),
  Lt: () => (/* binding */ json_path_select)
});

// EXTERNAL MODULE: ./node_modules/json-p3/dist/json-p3.cjs.js
var json_p3_cjs = __webpack_require__(50393);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/gate/assertions/pattern.js
var pattern = __webpack_require__(42522);
;// CONCATENATED MODULE: ./build/core/gate/path-work.js

const { expressions, selectors } = json_p3_cjs/* jsonpath */.YF;
/**
 * Tells `spend` of every place that following a query looks at, those within its filters included: a filter asks its
 * queries for each of the places that it judges, so that their number is beyond what the document's size says. What
 * `spend` throws ends the query.
 */
function tellWork({ segments }, spend) {
    for (const segment of segments) {
        for (const selector of segment.selectors)
            tellSelector(selector, spend);
    }
}
function tellSelector(selector, spend) {
    const resolve = selector.resolve.bind(selector);
    const lazyResolve = selector.lazyResolve.bind(selector);
    selector.resolve = (node) => {
        const nodes = resolve(node);
        spend(1 + nodes.length);
        return nodes;
    };
    selector.lazyResolve = function* (node) {
        spend(1);
        for (const found of lazyResolve(node)) {
            spend(1);
            yield found;
        }
    };
    if (selector instanceof selectors.FilterSelector)
        tellExpression(selector.expression, spend);
}
function tellExpression(expression, spend) {
    if (expression instanceof expressions.RelativeQuery) {
        tellQuery(expression, spend, () => 1);
    }
    else if (expression instanceof expressions.RootQuery) {
        tellQuery(expression, spend, sizes());
    }
    else if (expression instanceof expressions.LogicalExpression) {
        tellExpression(expression.expression, spend);
    }
    else if (expression instanceof expressions.PrefixExpression) {
        tellExpression(expression.right, spend);
    }
    else if (expression instanceof expressions.InfixExpression) {
        tellExpression(expression.left, spend);
        tellExpression(expression.right, spend);
    }
    else if (expression instanceof expressions.FunctionExtension) {
        for (const arg of expression.args)
            tellExpression(arg, spend);
    }
}
function tellQuery(query, spend, costOf) {
    const evaluate = query.evaluate.bind(query);
    query.evaluate = (context) => {
        const found = evaluate(context);
        spend(costOf(found));
        return found;
    };
    tellWork(query.path, spend);
}
// What stands at one place of the document may be compared with every other one, and its members are listed for that.
function sizes() {
    const known = new WeakMap();
    return (found) => {
        let cost = 1;
        for (const value of found.values()) {
            if (typeof value !== "object" || value === null)
                continue;
            const size = known.get(value) ?? membersIn(value);
            known.set(value, size);
            cost += size;
        }
        return cost;
    };
}
function membersIn(value) {
    const waiting = [value];
    let count = 0;
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const members = Object.values(next);
        count += members.length;
        for (const member of members)
            if (typeof member === "object" && member !== null)
                waiting.push(member);
    }
    return count;
}

;// CONCATENATED MODULE: ./build/core/gate/json-path.js




/** A path into JSON (RFC 9535), such as `$.checks[?@.name=='db'].status`. */
const JsonPathText = schemas/* string */.YjP()
    .min(1)
    .max(500)
    .superRefine((text, context) => {
    const result = compile(text);
    if (result.kind === "path")
        return;
    context.addIssue({ code: "custom", message: `a JSONPath such as \`$.status\` (${result.problem})` });
});
const mostNodes = 10_000;
/** Lists and objects that a `..` looks into. */
const mostVisited = 100_000;
/** Places that may be looked at, in filters too; what takes as long counts as much. */
const mostWork = 1_000_000;
const workOfPattern = 10_000;
const lettersOfPlace = 16;
/**
 * Reads a path. No document can hang it: its `match` and `search` run by RE2, it may descend (`..`) once and outside
 * filters, and what it looks at is counted.
 */
function compile(text) {
    let left = mostWork;
    const spend = (places) => {
        left -= places;
        if (left < 0)
            throw new TooManyPlaces();
    };
    try {
        const environment = new json_p3_cjs/* JSONPathEnvironment */.Dd({ maxRecursionDepth: 100 });
        const patterns = (0,pattern/* patternTests */.u9)(() => spend(workOfPattern));
        environment.functionRegister.set("match", regexFunction(patterns.fitsWhole, spend));
        environment.functionRegister.set("search", regexFunction(patterns.fitsIn, spend));
        const query = environment.compile(text);
        tellWork(query, spend);
        const restart = () => {
            left = mostWork;
        };
        const bare = text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, "");
        if ((bare.match(/\.\./g) ?? []).length > 1) {
            return { kind: "problem", problem: "it has more than one `..`" };
        }
        if (bare.includes("..") && !query.segments.some(isDescendant)) {
            return { kind: "problem", problem: "it has a `..` within a filter" };
        }
        const numbers = (bare.match(/-?\d{16,}/g) ?? []).map(Number);
        if (!numbers.every(Number.isSafeInteger)) {
            return { kind: "problem", problem: "it has an integer beyond 2^53, which JSON readers round" };
        }
        return { kind: "path", path: { text, query, restart } };
    }
    catch (error) {
        return { kind: "problem", problem: complaintOf(error) };
    }
}
/** The places of a document that a path leads to; none is an answer, too. The document may be anything `JSON.parse` gives. */
function json_path_select({ query, restart }, document) {
    const nodes = [];
    restart();
    try {
        // What JSON.parse gives is a JSON value.
        for (const { value, location } of nodesOf(query, document)) {
            if (nodes.length === mostNodes) {
                return { kind: "problem", problem: `leads to more than ${mostNodes} places` };
            }
            nodes.push({ value, location });
        }
    }
    catch (error) {
        const why = error instanceof TooManyPlaces ? "has too many places for it" : "is too large or nested too deeply";
        return { kind: "problem", problem: `could not be followed: the document ${why}` };
    }
    return { kind: "nodes", nodes };
}
/** What stands at a node, an integer that a double cannot hold as a `bigint`; `exact` reads the document in that way. */
function exactValue({ location, value }, exact) {
    const isRounded = Number.isInteger(value) && !Number.isSafeInteger(value);
    return isRounded ? valueAt(exact(), location) : value;
}
function valueAt(document, location) {
    return location.reduce((value, key) => {
        if (typeof value !== "object" || value === null || !Object.hasOwn(value, key))
            return undefined;
        return Object.getOwnPropertyDescriptor(value, key)?.value;
    }, document);
}
// As the package's own, but for descending: that takes seconds for a document that is made for it.
function* nodesOf(query, document) {
    let nodes = [new json_p3_cjs/* JSONPathNode */.cf(document, [], document)];
    for (const segment of query.segments) {
        nodes = isDescendant(segment) ? descended(segment, nodes) : segment.lazyResolve(nodes);
    }
    yield* nodes;
}
// In the order of RFC 9535, 2.5.2.2: a node before its descendants, and those of an earlier child before the next child.
function* descended({ selectors }, nodes) {
    let visited = 0;
    for (const top of nodes) {
        const waiting = [top];
        for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
            visited += 1;
            if (visited > mostVisited)
                throw new RangeError("too many values");
            for (const selector of selectors)
                yield* selector.lazyResolve(node);
            for (const child of childrenOf(node).reverse())
                waiting.push(child);
        }
    }
}
// Those that hold nothing cannot lead anywhere.
function childrenOf({ value, location, root }) {
    if (typeof value !== "object" || value === null)
        return [];
    const entries = Array.isArray(value)
        ? value.map((one, at) => [at, one])
        : Object.entries(value);
    return entries.flatMap(([key, one]) => typeof one === "object" && one !== null ? [new json_p3_cjs/* JSONPathNode */.cf(one, [...location, key], root)] : []);
}
class TooManyPlaces extends Error {
}
function isDescendant(segment) {
    return segment.toString().startsWith("..");
}
function regexFunction(fits, spend) {
    return {
        argTypes: [json_p3_cjs/* FunctionExpressionType */.BN.ValueType, json_p3_cjs/* FunctionExpressionType */.BN.ValueType],
        returnType: json_p3_cjs/* FunctionExpressionType */.BN.LogicalType,
        call(text, pattern) {
            if (typeof text !== "string" || typeof pattern !== "string")
                return false;
            spend(1 + Math.ceil(text.length / lettersOfPlace));
            return fits(pattern, text);
        },
    };
}
// Only our words and the package's message: a RangeError means that it is nested too deeply.
function complaintOf(error) {
    if (error instanceof RangeError)
        return "it is nested too deeply";
    return error instanceof Error ? error.message.replaceAll("`", "'").slice(0, 120) : "it cannot be read";
}


/***/ }),

/***/ 20262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ir: () => (/* binding */ beginning),
/* harmony export */   NS: () => (/* binding */ mayBecomeJson),
/* harmony export */   Vh: () => (/* binding */ readJson)
/* harmony export */ });
const deepest = 64;
/**
 * Reads JSON that a stranger wrote (RFC 8259). What is nested more than 64 deep is refused before it is read, so that
 * nothing that walks the value later can run out of stack.
 */
function readJson(text) {
    if (text.trim() === "")
        return { kind: "not-json", problem: "is empty" };
    if (depthOf(text) > deepest) {
        return { kind: "not-json", problem: `is JSON nested more than ${deepest} deep` };
    }
    try {
        const value = JSON.parse(text);
        let exact = null;
        return {
            kind: "json",
            value,
            // It takes many times as long, so it is for a document that needs it, and once.
            exact() {
                exact ??= { value: JSON.parse(text, keepDigits) };
                return exact.value;
            },
        };
    }
    catch {
        return { kind: "not-json", problem: `is not JSON${beginning(text)}` };
    }
}
/** Whether a text that goes on can still be the beginning of JSON. */
function mayBecomeJson(text) {
    return /^\s*(?:[[{"\-0-9]|$|t(?:$|r)|f(?:$|a)|n(?:$|u))/.test(text);
}
/** How a body that is not JSON begins, where that is markup and so no value of anybody's; otherwise nothing. */
function beginning(text) {
    const [tag] = /^\s*<[!?]?[A-Za-z]{1,12}/.exec(text) ?? [];
    return tag === undefined ? "" : ` (it begins with "${tag.trim()}")`;
}
// Source text access for JSON.parse (ECMAScript 2026): the digits as they stand, where a double cannot hold them.
function keepDigits(...parts) {
    const [, value, context] = parts;
    if (typeof value !== "number" || Number.isSafeInteger(value))
        return value;
    const source = typeof context === "object" && context !== null && "source" in context ? context.source : undefined;
    return typeof source === "string" && /^-?\d+$/.test(source) ? BigInt(source) : value;
}
function depthOf(text) {
    let [depth, most, inString] = [0, 0, false];
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (inString) {
            if (code === backslash)
                at += 1;
            else if (code === quote)
                inString = false;
        }
        else if (code === quote) {
            inString = true;
        }
        else if (code === openBracket || code === openBrace) {
            depth += 1;
            if (depth > most)
                most = depth;
            if (most > deepest)
                return most;
        }
        else if (code === closeBracket || code === closeBrace) {
            depth -= 1;
        }
    }
    return most;
}
const quote = 34;
const backslash = 92;
const openBracket = 91;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;


/***/ }),

/***/ 90580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ng: () => (/* binding */ PresetUse),
  oS: () => (/* binding */ expandPreset),
  fr: () => (/* binding */ isPresetUse)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/gate/check-name.js
var check_name = __webpack_require__(54538);
;// CONCATENATED MODULE: ./build/core/gate/presets/preset.js


const Duration = schemas/* string */.YjP().regex(/^\d{1,9}(?:ms|s|m|h|d|w)$/, "a duration such as `5s` or `2m`");
const PercentWritten = schemas/* string */.YjP().regex(/^\d{1,3}(?:\.\d{1,6})? ?%$/, "a percentage such as `10%`");
const told = ["error", "missing", "bad", "good"];
const Told = schemas/* enum */.k5n(told).optional().describe("What it counts as.");
const EmptyTold = schemas/* enum */.k5n([...told, "zero"])
    .optional()
    .describe("What it counts as; `zero` takes an empty answer for the value 0.");
/** The keys of every preset that its check has too, as they are written. They are read when it is expanded. */
const passedOn = {
    name: check_name/* CheckName */.G,
    timeout: Duration.optional().describe("No answer by then is no answer."),
    interval: Duration.optional().describe("Time from one sample to the next, where it is not the gate's."),
    "dry-run": schemas/* boolean */.zMY().optional().describe("Asked and reported, and never the cause of a rollback."),
    rule: schemas/* looseObject */._H3({ kind: schemas/* string */.YjP().describe("Name of the rule; its keys are beside it.") })
        .optional()
        .describe("How good and bad samples of this check are judged."),
    settle: Duration.optional().describe("Nothing is judged until this long after the gate began."),
    fresh: Duration.optional().describe("What is older than this is stale. Left out, `5m` and the time of the points that are left out and of one more."),
    "no-data": schemas/* strictObject */.rej({ empty: EmptyTold, missing: Told, nan: Told, infinite: Told, stale: Told })
        .optional()
        .describe("What each kind of nothing counts as."),
};
/** The key of a preset that is asked by a command. */
const passedEnv = {
    env: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())
        .optional()
        .describe("Variables that the command is given besides the job's; `{secret.NAME}` is filled in."),
};
/** The keys by which a preset's number is judged, as they are written. */
const passedLimits = {
    "at-most": schemas/* number */.aig().optional().describe("A value above this is bad."),
    "at-least": schemas/* number */.aig().optional().describe("A value below this is bad."),
    relative: schemas/* strictObject */.rej({
        anchor: schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* literal */.euz("preflight")]).describe("The number to compare with."),
        increase: PercentWritten.optional().describe("More above the anchor is bad."),
        decrease: PercentWritten.optional().describe("More below the anchor is bad."),
        "at-least-change": schemas/* number */.aig().positive().optional().describe("Smaller changes are never bad."),
    })
        .optional()
        .describe("A limit relative to a number that does not move with each release."),
    reduce: schemas/* string */.YjP().optional().describe("What several points become, such as `max` or `p95`."),
};
/** What of these keys was written, to be put into the check. What a preset sets itself comes before it, and gives way. */
function passOn(written) {
    const keys = [...Object.keys(passedOn), ...Object.keys(passedEnv), ...Object.keys(passedLimits)];
    const entries = Object.entries(written).filter(([key, value]) => keys.includes(key) && value !== undefined);
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./build/core/gate/presets/kubectl.js


/** The name of an object; it cannot be taken for an option. */
const ObjectName = schemas/* string */.YjP().regex(/^[^-\s]\S*$/, "the name of an object");
/** How `kubectl` finds an object; the job has set it up. */
const kubectlKeys = {
    ...passedEnv,
    namespace: schemas/* string */.YjP().min(1).default("default").describe("Namespace of the object."),
    context: schemas/* string */.YjP().min(1).optional().describe("Context of the kubeconfig; left out, its current one."),
};
/** The command that prints an object as JSON. */
function kubectlGet(kind, object, where) {
    const context = where.context === undefined ? [] : ["--context", where.context];
    return ["kubectl", ...context, "--namespace", where.namespace, "get", kind, object, "--output", "json"];
}

;// CONCATENATED MODULE: ./build/core/gate/presets/argo-analysis-run.js



/** An analysis of Argo Rollouts. */
const ArgoAnalysisRunParameters = schemas/* strictObject */.rej({
    preset: schemas/* literal */.euz("argo-analysis-run").describe("Name of the preset."),
    ...passedOn,
    object: ObjectName.describe("Name of the AnalysisRun."),
    ...kubectlKeys,
})
    .describe("An AnalysisRun of Argo Rollouts: `Successful` is good and `Failed` bad.");
/**
 * The phase of an AnalysisRun. `Error` is in no list, so that it is an error here too: the analysis could not measure.
 * A run that was ended without a measurement is `Successful` for Argo, and not here.
 */
const argoAnalysisRun = {
    parameters: ArgoAnalysisRunParameters,
    expand: (parameters) => ({
        kind: "metric",
        command: kubectlGet("analysisruns.argoproj.io", parameters.object, parameters),
        value: "$.status.phase",
        outcomes: { good: ["Successful"], bad: ["Failed"], missing: ["Pending", "Running", "Inconclusive"] },
        ...passOn(parameters),
    }),
};

;// CONCATENATED MODULE: ./build/core/gate/presets/argo-rollout.js



/** A Rollout of Argo Rollouts. */
const ArgoRolloutParameters = schemas/* strictObject */.rej({
    preset: schemas/* literal */.euz("argo-rollout").describe("Name of the preset."),
    ...passedOn,
    object: ObjectName.describe("Name of the Rollout."),
    ...kubectlKeys,
})
    .describe("A Rollout of Argo Rollouts: `Healthy` is good and `Degraded` bad.");
/** The phase of a Rollout, once the controller has seen its newest specification: until then it is that of the old one. */
const argoRollout = {
    parameters: ArgoRolloutParameters,
    expand: (parameters) => ({
        kind: "metric",
        command: kubectlGet("rollouts.argoproj.io", parameters.object, parameters),
        same: ["$.metadata.generation", "$.status.observedGeneration"],
        value: "$.status.phase",
        outcomes: { good: ["Healthy"], bad: ["Degraded"], missing: ["Progressing", "Paused"] },
        ...passOn(parameters),
    }),
};

// EXTERNAL MODULE: ./build/core/gate/values/points.js
var points = __webpack_require__(3892);
;// CONCATENATED MODULE: ./build/core/gate/presets/cloudwatch.js



/** A metric or an alarm of CloudWatch. */
const CloudwatchParameters = schemas/* strictObject */.rej({
    preset: schemas/* literal */.euz("cloudwatch").describe("Name of the preset."),
    ...passedOn,
    ...passedLimits,
    ...passedEnv,
    region: schemas/* string */.YjP().min(1).optional().describe("AWS region; left out, the one of the job's environment."),
    alarm: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe("Name of an alarm that must be `OK`, instead of a metric. `INSUFFICIENT_DATA` is missing, and not good."),
    namespace: schemas/* string */.YjP().min(1).optional().describe("Such as `AWS/ApplicationELB`."),
    metric: schemas/* string */.YjP().min(1).optional().describe("Such as `HTTPCode_Target_5XX_Count`."),
    dimensions: schemas/* record */.g1P(schemas/* string */.YjP().min(1), schemas/* string */.YjP().min(1))
        .default({})
        .describe("Dimensions with their values."),
    statistic: schemas/* string */.YjP().min(1).default("Sum").describe("Such as `Sum`, `Average` or `p99`."),
    period: schemas/* number */.aig().int().positive().default(60).describe("Seconds of one point."),
    expression: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe("Metric math or Metrics Insights that gives one series, instead of `metric`."),
})
    .refine(({ alarm, metric, namespace, expression }) => [alarm, expression, metric].filter((one) => one !== undefined).length === 1 &&
    (metric === undefined) === (namespace === undefined), "one of `alarm`, `expression`, or `metric` with its `namespace`")
    .describe("A metric or an alarm of CloudWatch, by the command `aws`: its requests need a signature.");
/**
 * The AWS CLI, version 2, which the job has configured (API reference: GetMetricData, DescribeAlarms). It follows
 * pages by itself. `PartialData` and other codes than `Complete` are errors.
 */
const cloudwatch = {
    parameters: CloudwatchParameters,
    expand: (parameters) => ({
        kind: "metric",
        ...(parameters.alarm === undefined ? metricCheck(parameters) : alarmCheck(parameters, parameters.alarm)),
        ...passOn(parameters),
    }),
};
function metricCheck(parameters) {
    return {
        command: [
            ...aws("get-metric-data", parameters),
            "--start-time",
            "{start.iso}",
            "--end-time",
            "{now.iso}",
            "--scan-by",
            "TimestampAscending",
            "--metric-data-queries",
            JSON.stringify([queryOf(parameters)]),
        ],
        value: "$.MetricDataResults[*].Values[*]",
        time: "$.MetricDataResults[*].Timestamps[*]",
        error: "$.MetricDataResults[?@.StatusCode != 'Complete'].StatusCode",
        // A minute's data come late and are still growing when the next one begins.
        "drop-newest": 1,
        // A point has the time at which it begins, and is left out until the next one has begun.
        fresh: `${points/* usualFreshMs */.be / 1000 + 2 * parameters.period}s`,
        timeout: "30s",
    };
}
// One alarm a check: one that there is not is left out of the answer, and others would be good without it.
function alarmCheck(parameters, alarm) {
    return {
        command: [
            ...aws("describe-alarms", parameters),
            "--alarm-types",
            "MetricAlarm",
            "CompositeAlarm",
            "--alarm-names",
            alarm,
        ],
        value: "$['MetricAlarms','CompositeAlarms'][*].StateValue",
        outcomes: { good: ["OK"], bad: ["ALARM"], missing: ["INSUFFICIENT_DATA"] },
        timeout: "30s",
    };
}
function aws(operation, { region }) {
    const where = region === undefined ? [] : ["--region", region];
    return ["aws", "cloudwatch", operation, ...where, "--output", "json", "--no-cli-pager"];
}
function queryOf(parameters) {
    const { expression, namespace, metric, dimensions, statistic, period } = parameters;
    if (expression !== undefined)
        return { Id: "gate", Expression: expression, Period: period };
    const named = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
    return {
        Id: "gate",
        MetricStat: {
            Metric: { Namespace: namespace, MetricName: metric, Dimensions: named },
            Period: period,
            Stat: statistic,
        },
    };
}

;// CONCATENATED MODULE: ./build/core/gate/presets/url-encoded.js
// Filled in later, when the text has long been encoded.
const word = /(\{(?:environment|(?:release|secret|config|artifact|schema)\.[A-Za-z0-9._-]+|(?:now|start)(?:\.ms|\.iso)?|since-start)\})/;
/** Text for a URL's query, encoded but for the words between braces that the gate fills in. */
function urlEncoded(text) {
    return text
        .toWellFormed()
        .split(word)
        .map((part, index) => (index % 2 === 1 ? part : encodeURIComponent(part)))
        .join("");
}

;// CONCATENATED MODULE: ./build/core/gate/presets/datadog.js



/** A metric of Datadog. */
const DatadogParameters = schemas/* strictObject */.rej({
    preset: schemas/* literal */.euz("datadog").describe("Name of the preset."),
    ...passedOn,
    ...passedLimits,
    site: schemas/* string */.YjP()
        .regex(/^[a-z0-9.-]+$/, "a site such as `datadoghq.eu`")
        .default("datadoghq.com")
        .describe("Datadog site, such as `datadoghq.com`, `us5.datadoghq.com` or `datadoghq.eu`."),
    query: schemas/* string */.YjP()
        .min(1)
        .describe("Metric query that gives one series, such as `sum:trace.http.request.errors{service:shop}.as_rate()`."),
    api: schemas/* enum */.k5n(["v2", "v1"])
        .default("v2")
        .describe("`v2` asks `/api/v2/query/timeseries`, `v1` asks `/api/v1/query`."),
    "api-key": schemas/* string */.YjP().default("{secret.DD_API_KEY}").describe("By `{secret.NAME}`."),
    "application-key": schemas/* string */.YjP().default("{secret.DD_APPLICATION_KEY}").describe("By `{secret.NAME}`."),
})
    .describe("A metric of Datadog; the newest point is left out, because its time is not over.");
/** Datadog's timeseries queries (API reference, Metrics). A gap is null, and several series are refused. */
const datadog = {
    parameters: DatadogParameters,
    expand(parameters) {
        const { api } = parameters;
        return {
            kind: "metric",
            request: api === "v2" ? timeseriesRequest(parameters) : queryRequest(parameters),
            ...(api === "v2" ? timeseriesPaths : queryPaths),
            "drop-newest": 1,
            ...passOn(parameters),
        };
    },
};
// unverified on a real account: errors beside data in an answer of status 200.
const timeseriesPaths = {
    value: "$.data.attributes.values[*][*]",
    time: "$.data.attributes.times[*]",
    error: "$.errors",
};
const queryPaths = {
    value: "$.series[*].pointlist[*][1]",
    time: "$.series[*].pointlist[*][0]",
    error: "$['error','errors']",
};
function timeseriesRequest(parameters) {
    const attributes = {
        from: "{start.ms}",
        to: "{now.ms}",
        queries: [{ data_source: "metrics", name: "a", query: parameters.query }],
        formulas: [{ formula: "a" }],
    };
    // The times have to be numbers, and their words are texts until they are filled in.
    const body = JSON.stringify({ data: { type: "timeseries_request", attributes } }).replace(/"(\{(?:start|now)\.ms\})"/g, "$1");
    return {
        url: `https://api.${parameters.site}/api/v2/query/timeseries`,
        method: "POST",
        headers: { ...keyHeaders(parameters), "content-type": "application/json" },
        body,
    };
}
function queryRequest(parameters) {
    const query = urlEncoded(parameters.query);
    return {
        url: `https://api.${parameters.site}/api/v1/query?from={start}&to={now}&query=${query}`,
        method: "GET",
        headers: keyHeaders(parameters),
    };
}
function keyHeaders(parameters) {
    return { "dd-api-key": parameters["api-key"], "dd-application-key": parameters["application-key"] };
}

;// CONCATENATED MODULE: ./build/core/gate/presets/flagger-canary.js



/** A Canary of Flagger. */
const FlaggerCanaryParameters = schemas/* strictObject */.rej({
    preset: schemas/* literal */.euz("flagger-canary").describe("Name of the preset."),
    ...passedOn,
    object: ObjectName.describe("Name of the Canary."),
    "before-start": schemas/* boolean */.zMY()
        .default(false)
        .describe("Whether a phase that was entered before the gate began counts; it may be that of an earlier release."),
    ...kubectlKeys,
})
    .describe("A Canary of Flagger: `Succeeded` is good and `Failed` bad.");
/** The phase of a Canary. Flagger keeps the last release's until it has seen the new one, so its time counts too. */
const flaggerCanary = {
    parameters: FlaggerCanaryParameters,
    expand: (parameters) => ({
        kind: "metric",
        command: kubectlGet("canaries.flagger.app", parameters.object, parameters),
        value: "$.status.phase",
        time: "$.status.lastTransitionTime",
        fresh: "2d",
        "before-start": parameters["before-start"],
        outcomes: {
            good: ["Succeeded"],
            bad: ["Failed"],
            missing: [
                "Initializing",
                "Initialized",
                "Waiting",
                "Progressing",
                "WaitingPromotion",
                "Promoting",
                "Finalising",
                "Terminating",
                "Terminated",
            ],
        },
        ...passOn(parameters),
    }),
};

;// CONCATENATED MODULE: ./build/core/gate/presets/graphite.js



/** A target of Graphite. */
const GraphiteParameters = schemas/* strictObject */.rej({
    preset: schemas/* literal */.euz("graphite").describe("Name of the preset."),
    ...passedOn,
    ...passedLimits,
    url: schemas/* string */.YjP().describe("Base URL of Graphite's web API."),
    target: schemas/* string */.YjP().min(1).describe("Target that gives one series, such as `sumSeries(shop.*.errors)`."),
    authorization: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe("Header `authorization`, such as `Basic {secret.GRAPHITE}`."),
})
    .describe("A target of Graphite; the newest point is left out, because its time is not over.");
/** Graphite's render API with `format=json`: points are `[value, epoch second]`, and gaps are null. */
const graphite = {
    parameters: GraphiteParameters,
    expand: (parameters) => ({
        kind: "metric",
        request: {
            url: `${parameters.url.replace(/\/+$/, "")}/render?target=${urlEncoded(parameters.target)}&from={start}&until={now}&format=json`,
            ...(parameters.authorization === undefined
                ? {}
                : { headers: { authorization: parameters.authorization } }),
        },
        value: "$[*].datapoints[*][0]",
        time: "$[*].datapoints[*][1]",
        "drop-newest": 1,
        ...passOn(parameters),
    }),
};

;// CONCATENATED MODULE: ./build/core/gate/presets/influxdb.js



/** A query of InfluxDB. */
const InfluxdbParameters = schemas/* strictObject */.rej({
    preset: schemas/* literal */.euz("influxdb").describe("Name of the preset."),
    ...passedOn,
    ...passedLimits,
    url: schemas/* string */.YjP().describe("Base URL of InfluxDB."),
    flux: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('Flux that gives one series (InfluxDB 2), such as `from(bucket: "shop") |> range(start: {start}, stop: {now}) |> …`.'),
    organization: schemas/* string */.YjP().min(1).optional().describe("Organization, for `flux`."),
    influxql: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('InfluxQL that gives one series (InfluxDB 1), such as `SELECT max("p95") FROM "http" WHERE time >= {start}s`.'),
    database: schemas/* string */.YjP().min(1).optional().describe("Database, for `influxql`."),
    token: schemas/* string */.YjP().default("{secret.INFLUX_TOKEN}").describe("By `{secret.NAME}`."),
})
    .refine(({ flux, organization, influxql, database }) => flux === undefined
    ? influxql !== undefined && database !== undefined
    : influxql === undefined && organization !== undefined, "`flux` with `organization`, or `influxql` with `database`")
    .describe("A query of InfluxDB, by Flux or InfluxQL.");
/** InfluxDB's APIs: Flux is answered in CSV, and both tell of errors in an answer of status 200. */
const influxdb = {
    parameters: InfluxdbParameters,
    expand(parameters) {
        const { flux, influxql } = parameters;
        const asked = flux === undefined ? influxqlCheck(parameters, influxql ?? "") : fluxCheck(parameters, flux);
        return { kind: "metric", ...asked, ...passOn(parameters) };
    },
};
function fluxCheck(parameters, flux) {
    return {
        request: {
            url: `${base(parameters)}/api/v2/query?org=${urlEncoded(parameters.organization ?? "")}`,
            method: "POST",
            headers: {
                authorization: `Token ${parameters.token}`,
                "content-type": "application/vnd.flux",
                accept: "application/csv",
            },
            body: flux,
        },
        format: "csv",
        value: "$[*]._value",
        time: "$[*]._time",
        // unverified on a real server: a Flux query that fails halfway ends with a table of `error` and `reference`.
        error: "$[*].error",
    };
}
function influxqlCheck(parameters, influxql) {
    const database = urlEncoded(parameters.database ?? "");
    const query = urlEncoded(influxql);
    return {
        request: {
            url: `${base(parameters)}/query?db=${database}&epoch=ms&q=${query}`,
            headers: { authorization: `Token ${parameters.token}` },
        },
        value: "$.results[*].series[*].values[*][1]",
        time: "$.results[*].series[*].values[*][0]",
        error: "$.results[*].error",
    };
}
function base({ url }) {
    return url.replace(/\/+$/, "");
}

;// CONCATENATED MODULE: ./build/core/gate/presets/new-relic.js


/** A number from New Relic. */
const NewRelicParameters = schemas/* strictObject */.rej({
    preset: schemas/* literal */.euz("new-relic").describe("Name of the preset."),
    ...passedOn,
    ...passedLimits,
    region: schemas/* enum */.k5n(["us", "eu"]).default("us").describe("Data center of the account."),
    account: schemas/* number */.aig().int().positive().describe("Account id."),
    query: schemas/* string */.YjP()
        .min(1)
        .describe("NRQL for one number named `result`, such as `SELECT percentage(count(*), WHERE error IS true) AS result FROM Transaction SINCE {start.ms} UNTIL {now.ms}`."),
    "api-key": schemas/* string */.YjP().default("{secret.NEW_RELIC_API_KEY}").describe("User key, by `{secret.NAME}`."),
})
    .describe("A number from New Relic by NRQL.");
/** NerdGraph, which answers 200 with `errors` when a query cannot be run. The query goes as a variable of GraphQL. */
// unverified on a real account: that `SINCE` and `UNTIL` take epoch milliseconds.
const newRelic = {
    parameters: NewRelicParameters,
    expand: (parameters) => ({
        kind: "metric",
        request: {
            url: parameters.region === "eu"
                ? "https://api.eu.newrelic.com/graphql"
                : "https://api.newrelic.com/graphql",
            method: "POST",
            headers: { "api-key": parameters["api-key"], "content-type": "application/json" },
            body: JSON.stringify({
                query: "query ($account: Int!, $nrql: Nrql!) { actor { account(id: $account) { nrql(query: $nrql, timeout: 10) { results } } } }",
                variables: { account: parameters.account, nrql: parameters.query },
            }),
        },
        value: "$.data.actor.account.nrql.results[*].result",
        error: "$.errors[*].message",
        timeout: "15s",
        ...passOn(parameters),
    }),
};

;// CONCATENATED MODULE: ./build/core/gate/presets/sentry.js



/** Health of a release by Sentry. */
const SentryParameters = schemas/* strictObject */.rej({
    preset: schemas/* literal */.euz("sentry").describe("Name of the preset."),
    ...passedOn,
    ...passedLimits,
    url: schemas/* string */.YjP()
        .default("https://sentry.io")
        .describe("Base URL, such as `https://de.sentry.io` or your own server."),
    organization: schemas/* string */.YjP()
        .regex(/^[A-Za-z0-9_-]+$/, "the slug of an organization")
        .describe("Slug of the organization."),
    project: schemas/* number */.aig().int().positive().describe("Id of the project, a number."),
    environment: schemas/* string */.YjP().min(1).optional().describe("Environment as Sentry knows it."),
    release: schemas/* string */.YjP()
        .min(1)
        .default("{release.version}")
        .describe("Release as the service names it to Sentry."),
    of: schemas/* enum */.k5n(["session", "user"]).default("session").describe("Whose crash-free rate."),
    "min-sessions": schemas/* number */.aig()
        .int()
        .positive()
        .default(100)
        .describe("With fewer sessions of this release nothing is judged."),
    token: schemas/* string */.YjP()
        .default("{secret.SENTRY_AUTH_TOKEN}")
        .describe("Token with `org:read`, by `{secret.NAME}`."),
})
    .describe("Crash-free rate (0 to 1) of a release by Sentry; give `at-least`, such as `0.99`.");
/**
 * Sentry's release health (API: `GET /api/0/organizations/{slug}/sessions/`). It rounds every range up to whole hours,
 * so the release is what keeps sessions of before the deployment out.
 */
const sentry = {
    parameters: SentryParameters,
    expand(parameters) {
        const rate = `crash_free_rate(${parameters.of})`;
        const query = [
            ["project", String(parameters.project)],
            ["field", rate],
            ["field", "sum(session)"],
            ["query", `release:"${parameters.release}"`],
            ["statsPeriod", "24h"],
            ["interval", "1h"],
            ...(parameters.environment === undefined ? [] : [["environment", parameters.environment]]),
        ].map(([key = "", value = ""]) => `${key}=${urlEncoded(value)}`);
        return {
            kind: "metric",
            request: {
                url: `${parameters.url.replace(/\/+$/, "")}/api/0/organizations/${parameters.organization}/sessions/?${query.join("&")}`,
                headers: { authorization: `Bearer ${parameters.token}` },
            },
            // Without sessions the rate is null (unverified on a real account).
            value: `$.groups[*].totals['${rate}']`,
            traffic: { value: "$.groups[*].totals['sum(session)']", "at-least": parameters["min-sessions"] },
            ...passOn(parameters),
        };
    },
};

;// CONCATENATED MODULE: ./build/core/gate/presets/index.js










/** A check that is written by the name of a preset and its parameters. */
const PresetUse = schemas/* discriminatedUnion */.gMt("preset", [
    DatadogParameters,
    CloudwatchParameters,
    NewRelicParameters,
    SentryParameters,
    GraphiteParameters,
    InfluxdbParameters,
    ArgoAnalysisRunParameters,
    ArgoRolloutParameters,
    FlaggerCanaryParameters,
]);
/** Whether a check of the policy is a preset's. */
function isPresetUse(check) {
    return "preset" in check;
}
/** What a preset becomes: a check as a user could have written it, to be read by the schema of checks. */
function expandPreset(use) {
    switch (use.preset) {
        case "datadog":
            return datadog.expand(use);
        case "cloudwatch":
            return cloudwatch.expand(use);
        case "new-relic":
            return newRelic.expand(use);
        case "sentry":
            return sentry.expand(use);
        case "graphite":
            return graphite.expand(use);
        case "influxdb":
            return influxdb.expand(use);
        case "argo-analysis-run":
            return argoAnalysisRun.expand(use);
        case "argo-rollout":
            return argoRollout.expand(use);
        case "flagger-canary":
            return flaggerCanary.expand(use);
        default:
            return use;
    }
}


/***/ }),

/***/ 41448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ burnRateProbe),
/* harmony export */   WD: () => (/* binding */ BurnRateCheck),
/* harmony export */   cE: () => (/* binding */ sloOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9691);
/* harmony import */ var _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61665);
/* harmony import */ var _policy_percent_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20110);
/* harmony import */ var _sample_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51504);
/* harmony import */ var _statistics_burn_windows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34301);
/* harmony import */ var _values_answer_facts_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(26619);
/* harmony import */ var _values_number_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(45888);
/* harmony import */ var _values_several_series_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56077);
/* harmony import */ var _values_time_left_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(28886);
/* harmony import */ var _values_value_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39466);
/* harmony import */ var _check_base_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80674);











/** How fast an error budget is spent, over several windows at once (SRE Workbook, chapter 5). */
const BurnRateCheck = zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz("burn-rate").describe("Watches how fast the error budget is spent."),
    ..._check_base_js__WEBPACK_IMPORTED_MODULE_6__/* .checkBase */ .q,
    timeout: _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .DurationText */ .o.prefault("30s").describe("No answer by then is no answer; over the questions for all windows, each of which has the source's `timeout` too."),
    source: _values_value_source_js__WEBPACK_IMPORTED_MODULE_5__/* .ValueSource */ .xv.describe("Gives the share of bad requests (0 to 1) over `{window}`, such as `(sum(rate(errors[{window}])) or vector(0)) / sum(rate(requests[{window}]))`."),
    objective: _policy_percent_text_js__WEBPACK_IMPORTED_MODULE_1__/* .Percent */ .Q.describe("The share that must be good, such as `99.9%`."),
    period: _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .LongDurationText */ .y.prefault("30d").describe("The time over which the objective holds."),
});
/** A rate needs this much time. Until the gate is as old, a window reaches back before it, and the rule tolerates more. */
const shortestWindowMs = 60_000;
/** Asks for the share of bad requests in each window, one after the other; its rule judges the shares. */
const burnRateProbe = {
    kind: "burn-rate",
    config: BurnRateCheck,
    target: (check) => (0,_values_value_source_js__WEBPACK_IMPORTED_MODULE_5__/* .sourceTarget */ .xs)(check.source),
    problems(check) {
        const own = (0,_values_value_source_js__WEBPACK_IMPORTED_MODULE_5__/* .sourceProblems */ ._0)("source", check.source, "needed");
        if (check.objective > 0 && check.objective < 1)
            return own;
        const write = "Write a share below 100 %, such as `99.9%`.";
        return [...own, { key: "objective", problem: "leaves no budget for errors, or no promise", write }];
    },
    begin(check, asking) {
        const sinceMs = Math.max(1, asking.nowMs - asking.startedAtMs);
        return ask(check, { sinceMs, spentMs: 0, shares: [], facts: null, inner: null }, asking);
    },
    read,
};
/** What the check's rule is made of. */
function sloOf(check) {
    // A percentage is no round binary fraction, and 99.9 % should be 0.999.
    return { objective: Number(check.objective.toPrecision(12)), periodMs: check.period };
}
const Carried = zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
    /** Fixed by the first question, so that all windows of one sample fit together. */
    sinceMs: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig(),
    /** How much of the check's time the answers took so far. */
    spentMs: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig(),
    /** One for each distinct window that was asked. */
    shares: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig()),
    facts: _sample_js__WEBPACK_IMPORTED_MODULE_2__/* .Reading */ .zK.pick({ status: true, ms: true, address: true, stalledMs: true }).nullable(),
    inner: zod__WEBPACK_IMPORTED_MODULE_7__/* .unknown */ .L5J(),
});
function read(check, turn, answer, asking) {
    const before = Carried.parse(turn.carried);
    const carried = { ...before, spentMs: (0,_values_time_left_js__WEBPACK_IMPORTED_MODULE_8__/* .spentWith */ .f)(before.spentMs, answer) };
    const windows = distinctWindows(check, carried.sinceMs);
    const inner = { question: turn.question, carried: carried.inner };
    const windowMs = windows[carried.shares.length] ?? shortestWindowMs;
    const step = (0,_values_value_source_js__WEBPACK_IMPORTED_MODULE_5__/* .readSource */ .o$)(check.source, inner, answer, { ...asking, windowMs });
    if (step.kind === "next") {
        return { kind: "next", ...inTime(check, carried, step.turn) };
    }
    const facts = (0,_values_answer_facts_js__WEBPACK_IMPORTED_MODULE_9__/* .factsTogether */ .i)(carried.facts, step.facts);
    const found = (0,_values_several_series_js__WEBPACK_IMPORTED_MODULE_4__/* .numberOf */ .rl)(step.datum);
    if (found.kind === "none")
        return told({ outcome: found.outcome, reason: found.reason, ...facts });
    if (found.value < 0 || found.value > 1) {
        const reason = `the share of bad requests is ${(0,_values_number_text_js__WEBPACK_IMPORTED_MODULE_10__/* .numberText */ .$)(found.value)}, wanted 0 to 1`;
        return told({ outcome: "error", reason, ...facts });
    }
    const shares = [...carried.shares, found.value];
    if (shares.length < windows.length) {
        return { kind: "next", ...ask(check, { ...carried, shares, facts, inner: null }, asking) };
    }
    const figures = figuresOf(check, carried.sinceMs, windows, shares);
    const reason = complaintOf(check, carried.sinceMs, windows, shares);
    return told({ outcome: reason === "" ? "good" : "bad", reason, ...facts, figures });
}
function ask(check, carried, asking) {
    const windowMs = distinctWindows(check, carried.sinceMs)[carried.shares.length] ?? shortestWindowMs;
    const turn = (0,_values_value_source_js__WEBPACK_IMPORTED_MODULE_5__/* .beginSource */ .Z5)(check.source, { ...asking, windowMs });
    return inTime(check, carried, turn);
}
function inTime(check, carried, { question, carried: inner }) {
    return { question: (0,_values_time_left_js__WEBPACK_IMPORTED_MODULE_8__/* .inTimeLeft */ .I)(question, check.timeout - carried.spentMs), carried: { ...carried, inner } };
}
// Windows are cut to the gate's age, so that in its first hour most of them are the same.
function distinctWindows(check, sinceMs) {
    return [
        ...new Set((0,_statistics_burn_windows_js__WEBPACK_IMPORTED_MODULE_3__/* .burnWindows */ .L)(sloOf(check), sinceMs).flatMap((one) => [asked(one.longMs), asked(one.shortMs)])),
    ];
}
function figuresOf(check, sinceMs, windows, shares) {
    const figure = (name, ms) => {
        const share = shareOver(ms, windows, shares);
        return share === undefined ? [] : [[name, share]];
    };
    const rows = (0,_statistics_burn_windows_js__WEBPACK_IMPORTED_MODULE_3__/* .burnWindows */ .L)(sloOf(check), sinceMs).flatMap(({ longMs, shortMs }, row) => [
        ...figure(`burn${row}Long`, longMs),
        ...figure(`burn${row}Short`, shortMs),
    ]);
    return Object.fromEntries(rows);
}
// As the rule has it: a row counts when both its windows are over its share.
function complaintOf(check, sinceMs, windows, shares) {
    for (const { longMs, shortMs, maxShare } of (0,_statistics_burn_windows_js__WEBPACK_IMPORTED_MODULE_3__/* .burnWindows */ .L)(sloOf(check), sinceMs)) {
        const long = shareOver(longMs, windows, shares) ?? 0;
        const short = shareOver(shortMs, windows, shares) ?? 0;
        if (Math.min(long, short) > maxShare) {
            const seen = `${(0,_values_number_text_js__WEBPACK_IMPORTED_MODULE_10__/* .numberText */ .$)(long * 100)} % bad in ${asked(longMs) / 1000} s`;
            return `${seen} and ${(0,_values_number_text_js__WEBPACK_IMPORTED_MODULE_10__/* .numberText */ .$)(short * 100)} % in ${asked(shortMs) / 1000} s, wanted ${(0,_values_number_text_js__WEBPACK_IMPORTED_MODULE_10__/* .numberText */ .$)(maxShare * 100)} % at most`;
        }
    }
    return "";
}
function shareOver(ms, windows, shares) {
    return shares[windows.indexOf(asked(ms))];
}
// In whole seconds, as the query has it.
function asked(ms) {
    return Math.max(shortestWindowMs, Math.ceil(ms / 1000) * 1000);
}
function told(reading) {
    return { kind: "reading", reading };
}


/***/ }),

/***/ 99598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hx: () => (/* binding */ CanaryCheck),
  Th: () => (/* binding */ canaryProbe),
  yM: () => (/* binding */ canarySettings)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/policy/duration-text.js
var duration_text = __webpack_require__(61665);
// EXTERNAL MODULE: ./build/core/policy/percent-text.js
var percent_text = __webpack_require__(20110);
// EXTERNAL MODULE: ./build/core/gate/probes/http.js + 6 modules
var http = __webpack_require__(10702);
// EXTERNAL MODULE: ./build/core/gate/sample.js
var sample = __webpack_require__(51504);
// EXTERNAL MODULE: ./build/core/gate/values/answer-facts.js
var answer_facts = __webpack_require__(26619);
// EXTERNAL MODULE: ./build/core/gate/values/metric-source.js
var metric_source = __webpack_require__(28985);
// EXTERNAL MODULE: ./build/core/gate/values/prometheus-source.js + 2 modules
var prometheus_source = __webpack_require__(17539);
;// CONCATENATED MODULE: ./build/core/gate/values/canary-source.js




const HttpSource = http/* HttpCheck */.T.omit({ name: true, "dry-run": true, rule: true, interval: true }).extend({
    kind: schemas/* literal */.euz("http").describe("What this source is."),
});
/** One side of a comparison: probes that are good or bad, or a number of errors since the gate began. */
const CanarySource = schemas/* discriminatedUnion */.gMt("kind", [HttpSource, prometheus_source/* PrometheusSource */.yw, metric_source/* MetricSource */.KG]);
/** The http configuration of a side, as the probe takes it. */
function httpCheckOf(source) {
    return { ...source, name: "side", "dry-run": false };
}

// EXTERNAL MODULE: ./build/core/gate/values/number-text.js
var number_text = __webpack_require__(45888);
// EXTERNAL MODULE: ./build/core/gate/values/several-series.js
var several_series = __webpack_require__(56077);
// EXTERNAL MODULE: ./build/core/gate/values/time-left.js
var time_left = __webpack_require__(28886);
// EXTERNAL MODULE: ./build/core/gate/values/value-source.js
var value_source = __webpack_require__(39466);
;// CONCATENATED MODULE: ./build/core/gate/values/canary-sides.js









/** The first question: of the new version. */
function beginSides(check, asking) {
    return ask(check, { figures: {}, complaint: "", at: 0, spentMs: 0, facts: null, inner: null }, asking);
}
/** Reads one part, and leads to the next; the last puts all of them into figures. */
function readSides(check, turn, answer, asking) {
    const before = Carried.parse(turn.carried);
    const carried = { ...before, spentMs: (0,time_left/* spentWith */.f)(before.spentMs, answer) };
    const part = partAt(check, carried.at);
    const told = tell(part, { question: turn.question, carried: carried.inner }, answer, asking);
    if (told.kind === "next") {
        return { kind: "next", ...inTime(check, part, carried, told.turn) };
    }
    if (told.kind === "none") {
        const { ms } = told.reading;
        const facts = (0,answer_facts/* factsTogether */.i)(carried.facts, { status: told.reading.status, ms });
        const { outcome, reason } = told.reading;
        return { kind: "reading", reading: { outcome, reason: `${part.place}: ${reason}`, ...facts } };
    }
    const facts = (0,answer_facts/* factsTogether */.i)(carried.facts, told.facts);
    const figures = { ...carried.figures, ...told.figures };
    const complaint = carried.at === 0 ? told.complaint : carried.complaint;
    const at = carried.at + 1;
    if (at < parts(check).length) {
        return {
            kind: "next",
            ...ask(check, { ...carried, figures, complaint, at, facts, inner: null }, asking),
        };
    }
    const outcome = complaint === "" ? "good" : "bad";
    const reason = complaint === "" ? "" : `canary: ${complaint}`;
    return { kind: "reading", reading: { outcome, reason, ...facts, figures } };
}
/** Where a side asks. */
function sideTarget(source) {
    return source.kind === "http" ? http/* httpProbe */.H.target(httpCheckOf(source)) : (0,value_source/* sourceTarget */.xs)(source);
}
/** What is wrong with the sides, each by itself and beside the other. */
function sideProblems(check) {
    const own = parts(check).flatMap(({ place, source }) => source.kind === "http"
        ? http/* httpProbe */.H.problems(httpCheckOf(source)).map((one) => ({ ...one, key: `${place}.${one.key}` }))
        : (0,value_source/* sourceProblems */._0)(place, source, "refused"));
    const { canary, baseline, requests } = check;
    if ((canary.kind === "http") !== (baseline.kind === "http")) {
        const problem = `is of kind \`${baseline.kind}\` beside a canary of kind \`${canary.kind}\`: probes and counts cannot be compared`;
        return [...own, { key: "baseline.kind", problem, write: `Write \`kind: ${canary.kind}\` here too.` }];
    }
    if (canary.kind === "http" && requests !== undefined) {
        const problem = "is set beside sides that are probed, which are asked equally often";
        return [...own, { key: "requests", problem, write: "Leave `requests` out." }];
    }
    const probesMs = [canary, baseline].reduce((sum, one) => sum + (one.kind === "http" ? one.timeout : 0), 0);
    if (probesMs > check.timeout) {
        const problem = `is shorter than the ${probesMs / 1000} s that both sides may take`;
        const write = `Write \`${Math.ceil(probesMs / 1000)}s\`, or a shorter \`timeout\` of the sides.`;
        return [...own, { key: "timeout", problem, write }];
    }
    if (canary.kind !== "http" && requests === undefined && check["min-requests"] > 0) {
        const problem = "is set, and nothing says how many requests there were";
        return [...own, { key: "min-requests", problem, write: "Add `requests` with a source for each side." }];
    }
    return own;
}
const Carried = schemas/* object */.Ikc({
    figures: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig()),
    /** Why the new version's probe was bad; empty when it was not. */
    complaint: schemas/* string */.YjP(),
    /** Index of the part that is being asked. */
    at: schemas/* number */.aig().int(),
    /** How much of the check's time the answers took so far. */
    spentMs: schemas/* number */.aig(),
    facts: sample/* Reading */.zK.pick({ status: true, ms: true, address: true, stalledMs: true }).nullable(),
    inner: schemas/* unknown */.L5J(),
});
function ask(check, carried, asking) {
    const part = partAt(check, carried.at);
    const { source } = part;
    const turn = source.kind === "http"
        ? http/* httpProbe */.H.begin(httpCheckOf(source), asking)
        : (0,value_source/* beginSource */.Z5)(source, { ...asking, windowMs: null });
    return inTime(check, part, carried, turn);
}
// A probe that got less time than it is given would blame its side for the other one's slowness.
function inTime(check, { source }, carried, { question, carried: inner }) {
    const leftMs = check.timeout - carried.spentMs;
    return {
        question: source.kind === "http" ? question : (0,time_left/* inTimeLeft */.I)(question, leftMs),
        carried: { ...carried, inner },
    };
}
function tell({ figure, source }, turn, answer, asking) {
    if (source.kind === "http") {
        const step = http/* httpProbe */.H.read(httpCheckOf(source), turn, answer, asking);
        if (step.kind === "next")
            return { kind: "next", turn: step };
        const { reading } = step;
        if (reading.outcome !== "good" && reading.outcome !== "bad")
            return { kind: "none", reading };
        const { status, ms, address, stalledMs } = reading;
        const facts = {
            status,
            ms,
            ...(address === undefined ? {} : { address }),
            ...(stalledMs === undefined ? {} : { stalledMs }),
        };
        const side = figure.replace(/Total$/, "");
        const figures = { [`${side}Bad`]: reading.outcome === "bad" ? 1 : 0, [`${side}Ms`]: ms };
        return { kind: "figures", figures, facts, complaint: reading.reason };
    }
    const step = (0,value_source/* readSource */.o$)(source, turn, answer, { ...asking, windowMs: null });
    if (step.kind === "next")
        return { kind: "next", turn: step.turn };
    const found = (0,several_series/* numberOf */.rl)(step.datum);
    if (found.kind === "none") {
        return { kind: "none", reading: { outcome: found.outcome, reason: found.reason, ...step.facts } };
    }
    if (found.value < 0) {
        const reason = `the count is ${(0,number_text/* numberText */.$)(found.value)}, wanted 0 at least`;
        return { kind: "none", reading: { outcome: "error", reason, ...step.facts } };
    }
    // Prometheus extrapolates an increase, so that a count of whole requests comes as a fraction.
    const figures = { [figure]: Math.round(found.value) };
    return { kind: "figures", figures, facts: step.facts, complaint: "" };
}
function partAt(check, at) {
    const all = parts(check);
    return all[at] ?? all[0];
}
function parts({ canary, baseline, requests }) {
    const counts = requests === undefined
        ? []
        : [
            { place: "requests.canary", figure: "canaryRequests", source: requests.canary },
            { place: "requests.baseline", figure: "baselineRequests", source: requests.baseline },
        ];
    return [
        { place: "canary", figure: "canaryTotal", source: canary },
        { place: "baseline", figure: "baselineTotal", source: baseline },
        ...counts,
    ];
}

// EXTERNAL MODULE: ./build/core/gate/probes/check-base.js
var check_base = __webpack_require__(80674);
;// CONCATENATED MODULE: ./build/core/gate/probes/canary.js







/** Compares the new version with the old one while both serve, by probes in pairs or by counts of errors. */
const CanaryCheck = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz("canary").describe("Compares the new version with the old one."),
    ...check_base/* checkBase */.q,
    timeout: duration_text/* DurationText */.o.prefault("30s").describe("No answer by then is no answer; over the questions to both sides, each of which has its own `timeout` too."),
    canary: CanarySource.describe('The new version: `http`, or a source of its errors since the gate began, such as `sum(increase(errors_total{track="canary"}[{since-start}])) or vector(0)`. Of such counts only what comes later than the first one after 60 s is compared.'),
    baseline: CanarySource.describe("The old version, asked in the same way at the same time."),
    requests: schemas/* strictObject */.rej({
        canary: value_source/* ValueSource */.xv.describe("Requests to the new version."),
        baseline: value_source/* ValueSource */.xv.describe("Requests to the old one."),
    })
        .optional()
        .describe("Sources of how many requests each had since the gate began; the expected share is theirs then."),
    share: schemas/* union */.KCZ([schemas/* number */.aig(), percent_text/* Percent */.Q])
        .default(0.5)
        .describe("Share of the requests that the new version gets, such as `10%`, where `requests` does not tell it."),
    alpha: percent_text/* Percent */.Q.prefault("1%").describe("How often a new version that is no worse may be rolled back."),
    "min-errors": schemas/* number */.aig()
        .int()
        .min(1)
        .default(3)
        .describe("With fewer errors of the new version nothing is decided."),
    "min-requests": schemas/* number */.aig()
        .int()
        .min(0)
        .default(0)
        .describe("With fewer requests to one of the sides nothing is decided."),
});
/**
 * Asks both sides, one after the other. Its figures are for the rule, which decides over all samples: a reading is bad
 * when the new version's probe was, and good when both sides could be asked.
 */
const canaryProbe = {
    kind: "canary",
    config: CanaryCheck,
    target: ({ canary, baseline }) => `${sideTarget(canary)} beside ${sideTarget(baseline)}`,
    problems,
    begin: beginSides,
    read: readSides,
};
/** What the check's rule is made of. */
function canarySettings(check) {
    const { share, alpha } = check;
    return { share, alpha, minErrors: check["min-errors"], minRequests: check["min-requests"] };
}
function problems(check) {
    const found = [...sideProblems(check)];
    const { share, alpha } = check;
    if (!(share > 0 && share < 1)) {
        const problem = "leaves one side without requests";
        found.push({ key: "share", problem, write: "Write a share between 0 and 100 %, such as `10%`." });
    }
    if (!(alpha > 0 && alpha < 1)) {
        const problem = "is no rate of false rollbacks that a rule can keep";
        found.push({ key: "alpha", problem, write: "Write a share between 0 and 100 %, such as `1%`." });
    }
    return found;
}


/***/ }),

/***/ 80674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ checkBase)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9691);
/* harmony import */ var _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61665);
/* harmony import */ var _check_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54538);
/* harmony import */ var _rules_choose_rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90726);




/** The keys that a check of every kind has, to be spread into its `z.strictObject`. */
const checkBase = {
    name: _check_name_js__WEBPACK_IMPORTED_MODULE_1__/* .CheckName */ .G,
    timeout: _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .DurationText */ .o.prefault("5s").describe("No answer by then is no answer; over all steps of a journey. For `canary` and `burn-rate` it is `30s` over all that they ask."),
    interval: _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .DurationText */ .o.optional().describe("Time from one sample of this check to the next. Left out: the gate's."),
    rule: _rules_choose_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .RuleChoice */ .I1.optional().describe("How its samples are judged. Left out: the gate's."),
    "dry-run": zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(false).describe("Asked and reported, and never the cause of a rollback."),
};


/***/ }),

/***/ 65475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ CommandCheck),
/* harmony export */   y: () => (/* binding */ commandProbe)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9691);
/* harmony import */ var _policy_argv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28599);
/* harmony import */ var _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61665);
/* harmony import */ var _assertions_conceal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69845);
/* harmony import */ var _assertions_content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67132);
/* harmony import */ var _assertions_finding_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20721);
/* harmony import */ var _assertions_output_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29071);
/* harmony import */ var _check_base_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80674);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53214);









const ExitCode = zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().min(1).max(255);
/**
 * Runs a command, by default good when it ends with 0 and bad with 1 to 125. A tool that writes its verdict to its output
 * is read from there: `npx playwright test --reporter=json` has `$.stats.unexpected`, and ends with 1 when a test failed.
 * `k6 run` ends with 99 when a threshold was crossed; its other codes are errors of the script, so give `bad-codes: [99]`.
 */
const CommandCheck = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz("command").describe("Runs a command in the workspace."),
    ..._check_base_js__WEBPACK_IMPORTED_MODULE_4__/* .checkBase */ .q,
    timeout: _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_1__/* .DurationText */ .o.prefault("60s").describe("The command and all it started end then, and nothing was asked."),
    command: _policy_argv_js__WEBPACK_IMPORTED_MODULE_0__/* .Argv */ .f,
    env: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "the name of a variable"), zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP())
        .default({})
        .describe("Variables that it is given; `{secret.NAME}` in a value is filled in."),
    "bad-codes": zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(ExitCode)
        .min(1)
        .optional()
        .describe("Exit codes of a bad service; all others but 0 are errors. Left out: 1 to 125."),
    ..._assertions_content_js__WEBPACK_IMPORTED_MODULE_2__/* .contentKeys */ .MU,
    ..._assertions_output_value_js__WEBPACK_IMPORTED_MODULE_3__/* .outputValueKeys */ .JI,
    "max-output": zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig()
        .int()
        .min(1)
        .max(16_777_216)
        .default(1_048_576)
        .describe("Bytes of its standard output that are kept; what needs more cannot be told."),
})
    .describe("Runs a command: 0 is good, 1 to 125 is bad.");
/** What a command says of the service. One that could not be run, or was ended, says nothing. */
const commandProbe = {
    kind: "command",
    asksTheSame: true,
    config: CommandCheck,
    // Arguments can hold a key.
    target: ({ command }) => command[0],
    problems: _assertions_output_value_js__WEBPACK_IMPORTED_MODULE_3__/* .outputValueProblems */ .Lp,
    begin: ({ command, env, timeout, "max-output": maxBytes }) => ({
        question: { via: "command", argv: command, env, timeoutMs: timeout, maxBytes },
        carried: null,
    }),
    read,
};
function read(check, _turn, answer, { redact }) {
    const conceal = (0,_assertions_conceal_js__WEBPACK_IMPORTED_MODULE_6__/* .concealing */ .s)(() => Object.values(check.env), redact);
    if (answer.kind !== "command") {
        const finding = answer.kind === "command-unfinished"
            ? (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_7__/* .unasked */ .Wl)(unfinishedWords(answer))
            : answer.kind === "unreachable"
                ? (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_7__/* .unasked */ .Wl)(`${answer.problem}: ${answer.detail}`)
                : (0,_reading_js__WEBPACK_IMPORTED_MODULE_8__/* .strangeAnswer */ .h2)(answer, "command");
        return { kind: "reading", reading: (0,_reading_js__WEBPACK_IMPORTED_MODULE_8__/* .readingOf */ .MU)(answer, finding) };
    }
    const { ms, stalledMs, code } = answer;
    const facts = { ms, stalledMs, status: code };
    const content = (0,_assertions_content_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)({
        bytes: new TextEncoder().encode(answer.output),
        truncated: answer.truncated,
        name: "the output",
        limitKey: "max-output",
    });
    const ended = codeFinding(check, { ...answer, lastLine: conceal(answer.lastLine) });
    if (ended?.outcome === "error")
        return { kind: "reading", reading: (0,_reading_js__WEBPACK_IMPORTED_MODULE_8__/* .readingOf */ .MU)(facts, ended) };
    const told = (0,_assertions_output_value_js__WEBPACK_IMPORTED_MODULE_3__/* .outputValue */ .rP)(check, content);
    const word = told.finding === null ? null : { ...told.finding, reason: conceal(told.finding.reason) };
    const said = (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_7__/* .settled */ .gu)([...(0,_assertions_content_js__WEBPACK_IMPORTED_MODULE_2__/* .contentFindings */ .cX)(check, content, conceal), word]);
    const withValue = { ...facts, ...(told.value === undefined ? {} : { value: told.value }) };
    return { kind: "reading", reading: (0,_reading_js__WEBPACK_IMPORTED_MODULE_8__/* .readingOf */ .MU)(withValue, ended === null ? said : both(ended, said)) };
}
// What the output says is the better half of the reason, where it says something.
function both(ended, said) {
    return said?.outcome === "bad" ? (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_7__/* .bad */ .MB)(`${ended.reason}; ${said.reason}`) : ended;
}
function codeFinding(check, { code, lastLine }) {
    if (code === 0)
        return null;
    const said = !/\w/.test(lastLine) ? "" : `: ${lastLine.slice(0, 200)}`;
    const isBad = check["bad-codes"]?.includes(code) ?? (code >= 1 && code <= 125);
    if (isBad)
        return (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_7__/* .bad */ .MB)(`exit code ${code}${said}`);
    return (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_7__/* .unasked */ .Wl)(`exit code ${code}${codeWords(code)}${said}`);
}
// POSIX, 2.8.2: exit status for commands.
function codeWords(code) {
    if (code === 126)
        return " (it cannot be run)";
    if (code === 127)
        return " (there is no such command)";
    return code > 128 ? ` (ended by signal ${code - 128})` : "";
}
function unfinishedWords({ problem, detail }) {
    const said = detail === "" ? "" : `: ${detail}`;
    switch (problem) {
        case "timed-out":
            return `the command did not end in time${said}`;
        case "not-started":
            return `the command could not be started${said}`;
        case "cancelled":
            return `the job was cancelled${said}`;
        default:
            return problem;
    }
}


/***/ }),

/***/ 89317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ dnsProbe),
/* harmony export */   m: () => (/* binding */ DnsCheck)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61665);
/* harmony import */ var _address_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59999);
/* harmony import */ var _assertions_conceal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(69845);
/* harmony import */ var _assertions_finding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20721);
/* harmony import */ var _assertions_latency_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23882);
/* harmony import */ var _check_base_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80674);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53214);








/** Asks a name server for records. */
const DnsCheck = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("dns").describe("Asks for the records of a name."),
    ..._check_base_js__WEBPACK_IMPORTED_MODULE_1__/* .checkBase */ .q,
    host: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .regex(/^[A-Za-z0-9_]([A-Za-z0-9._-]{0,251}[A-Za-z0-9_])?\.?$/, "a domain name")
        .describe("The name to ask for."),
    type: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["A", "AAAA", "CNAME", "MX", "NS", "SRV", "TXT"])
        .default("A")
        .describe("Type of the records."),
    expect: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        all: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1)).min(1).optional().describe("Each of these is there."),
        any: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1)).min(1).optional().describe("One of these is there."),
    })
        .refine((one) => one.all !== undefined || one.any !== undefined, "`all` or `any`, each a list of records")
        .optional()
        .describe("Records that are there, such as `203.0.113.7` or `10 mail.example`. Left out: any record."),
    server: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .min(1)
        .optional()
        .describe("Address of the name server, or `address:port`. Left out: the machine's own."),
    latency: _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .DurationText */ .o.optional().describe("Slower than this is bad."),
})
    .describe("Asks for the records of a name.");
/** A name and its records. That it does not exist is bad; a name server that fails says nothing about the service. */
const dnsProbe = {
    kind: "dns",
    asksTheSame: true,
    config: DnsCheck,
    target: ({ type, host, server }) => `${type} ${host}${server === undefined ? "" : ` at ${server}`}`,
    problems({ server }) {
        // In brackets or not, and with a port or without.
        const host = server?.replace(/^(\[[^\]]*\]|[^:]*):\d{1,5}$/, "$1");
        if (host === undefined || (0,_address_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .literalAddress */ .I3)(host) !== null)
            return [];
        return [
            {
                key: "server",
                problem: `is \`${server}\`, which is no address`,
                write: "Write an address such as `192.0.2.53`, with `:5353` after it for another port.",
            },
        ];
    },
    begin: ({ host, type, server, timeout }, { open }) => ({
        question: {
            via: "dns",
            name: host,
            type,
            timeoutMs: timeout,
            open,
            ...(server === undefined ? {} : { server }),
        },
        carried: null,
    }),
    read,
};
function read(check, _turn, answer) {
    if (answer.kind !== "dns") {
        const finding = answer.kind === "unreachable" ? unresolved(answer) : (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .strangeAnswer */ .h2)(answer, "dns");
        return { kind: "reading", reading: (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .readingOf */ .MU)(answer, finding) };
    }
    const finding = (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .settled */ .gu)([recordFinding(check, answer.records), (0,_assertions_latency_js__WEBPACK_IMPORTED_MODULE_6__/* .latencyFinding */ .A)(check.latency, answer.ms)]);
    return { kind: "reading", reading: (0,_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .readingOf */ .MU)({ ms: answer.ms, stalledMs: answer.stalledMs }, finding) };
}
// NXDOMAIN is what the zone says; all else is about a name server, and not about who owns the name.
function unresolved({ problem, detail }) {
    const isAbsent = problem === "name" && /\b(?:ENOTFOUND|NXDOMAIN)\b/.test(detail);
    return isAbsent ? (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .bad */ .MB)(detail) : (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .unasked */ .Wl)(`${problem}: ${detail}`);
}
function recordFinding({ type, expect }, records) {
    if (records.length === 0)
        return (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .bad */ .MB)(`the name has no ${type} record`);
    if (expect === undefined)
        return null;
    const seen = records.map(plain);
    const isThere = (wanted) => seen.includes(plain(wanted));
    const absent = (expect.all ?? []).filter((wanted) => !isThere(wanted));
    const few = records.slice(0, 5).map((record) => (0,_assertions_conceal_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .S)(record, (text) => text));
    const found = `${few.join(", ")}${records.length > few.length ? ", …" : ""}`;
    if (absent.length > 0)
        return (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .bad */ .MB)(`found ${found}, wanted ${quoted(absent).join(" and ")}`);
    if (expect.any !== undefined && !expect.any.some(isThere)) {
        return (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .bad */ .MB)(`found ${found}, wanted ${quoted(expect.any).join(" or ")}`);
    }
    return null;
}
function quoted(records) {
    return records.map((record) => `\`${record}\``);
}
// Names are the same in any case, with or without the root's dot (RFC 4343).
function plain(record) {
    return record.trim().toLowerCase().replace(/\.$/, "");
}


/***/ }),

/***/ 83442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ fileProbe),
/* harmony export */   T: () => (/* binding */ FileCheck)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9691);
/* harmony import */ var _deployment_span_words_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5850);
/* harmony import */ var _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61665);
/* harmony import */ var _assertions_content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67132);
/* harmony import */ var _assertions_finding_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20721);
/* harmony import */ var _assertions_output_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29071);
/* harmony import */ var _check_base_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80674);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53214);








/**
 * Reads what another tool wrote to a file of the workspace: `k6 run --summary-export=k6.json` has
 * `$.metrics.http_req_failed.value` and, for each threshold, `true` when it was crossed
 * (`$.metrics[*].thresholds[*]`); Playwright's JSON reporter has `$.stats.unexpected`; Checkly's (`--reporter=json`,
 * `checkly-json-report.json`) has `Pass`, `Degraded` or `Fail` at `$.checks[*].result`.
 */
const FileCheck = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("file").describe("Reads a file of the workspace."),
    ..._check_base_js__WEBPACK_IMPORTED_MODULE_3__/* .checkBase */ .q,
    path: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).max(4_096).describe("Path of the file, from the workspace."),
    ..._assertions_content_js__WEBPACK_IMPORTED_MODULE_1__/* .contentKeys */ .MU,
    ..._assertions_output_value_js__WEBPACK_IMPORTED_MODULE_2__/* .outputValueKeys */ .JI,
    fresh: _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .LongDurationText */ .y.optional().describe("Written this long ago at most; older than that says nothing."),
    "max-size": zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig()
        .int()
        .min(1)
        .max(67_108_864)
        .default(16_777_216)
        .describe("Bytes that are read; what needs more cannot be told."),
})
    .describe("Reads a file that another tool wrote.");
/** What a file says. One that is not there, or is old, says nothing about the service. */
const fileProbe = {
    kind: "file",
    asksTheSame: true,
    config: FileCheck,
    target: ({ path }) => path,
    problems: (check) => [
        ...(0,_assertions_output_value_js__WEBPACK_IMPORTED_MODULE_2__/* .outputValueProblems */ .Lp)(check),
        ...(judgesSomething(check)
            ? []
            : [
                {
                    key: "path",
                    problem: "has nothing beside it that its content must be, so that any file would be good",
                    write: "Add `json`, `contains`, `lacks`, `matches` or `value`.",
                },
            ]),
    ],
    begin: ({ path, "max-size": maxBytes }) => ({ question: { via: "file", path, maxBytes }, carried: null }),
    read,
};
function read(check, _turn, answer, { nowMs, redact }) {
    if (answer.kind !== "file") {
        const finding = answer.kind === "unreachable"
            ? (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .unasked */ .Wl)(`${answer.problem}: ${answer.detail}`)
            : (0,_reading_js__WEBPACK_IMPORTED_MODULE_6__/* .strangeAnswer */ .h2)(answer, "file");
        return { kind: "reading", reading: (0,_reading_js__WEBPACK_IMPORTED_MODULE_6__/* .readingOf */ .MU)(answer, finding) };
    }
    const facts = { ms: answer.ms, stalledMs: answer.stalledMs };
    if (answer.content === null) {
        const finding = (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .missing */ .LO)(`there is no file \`${check.path}\``);
        return { kind: "reading", reading: (0,_reading_js__WEBPACK_IMPORTED_MODULE_6__/* .readingOf */ .MU)(facts, finding) };
    }
    const content = (0,_assertions_content_js__WEBPACK_IMPORTED_MODULE_1__/* .contentOf */ .$E)({
        bytes: answer.content,
        truncated: answer.truncated,
        name: "the file",
        limitKey: "max-size",
    });
    const old = ageFinding(check.fresh, answer, nowMs);
    if (old !== null)
        return { kind: "reading", reading: (0,_reading_js__WEBPACK_IMPORTED_MODULE_6__/* .readingOf */ .MU)(facts, old) };
    const told = (0,_assertions_output_value_js__WEBPACK_IMPORTED_MODULE_2__/* .outputValue */ .rP)(check, content);
    const finding = (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .settled */ .gu)([...(0,_assertions_content_js__WEBPACK_IMPORTED_MODULE_1__/* .contentFindings */ .cX)(check, content, redact), told.finding]);
    return { kind: "reading", reading: (0,_reading_js__WEBPACK_IMPORTED_MODULE_6__/* .readingOf */ .MU)({ ...facts, value: told.value }, finding) };
}
function ageFinding(freshMs, { changedAt }, nowMs) {
    if (freshMs === undefined)
        return null;
    const changedMs = changedAt === null ? Number.NaN : Date.parse(changedAt);
    if (Number.isNaN(changedMs))
        return (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .missing */ .LO)("when the file was written is not known");
    const ageMs = nowMs - changedMs;
    if (ageMs <= freshMs)
        return null;
    return (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_5__/* .missing */ .LO)(`the file was written ${(0,_deployment_span_words_js__WEBPACK_IMPORTED_MODULE_7__/* .spanWords */ .W)(ageMs)} ago, wanted ${(0,_deployment_span_words_js__WEBPACK_IMPORTED_MODULE_7__/* .spanWords */ .W)(freshMs)} at most`);
}
function judgesSomething(check) {
    const { contains, lacks, matches, json, value } = check;
    return [contains, lacks, matches, json, value].some((one) => one !== undefined);
}


/***/ }),

/***/ 93080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ grpcProbe),
/* harmony export */   X: () => (/* binding */ GrpcCheck)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9691);
/* harmony import */ var _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61665);
/* harmony import */ var _assertions_conceal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69845);
/* harmony import */ var _assertions_finding_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(20721);
/* harmony import */ var _assertions_headers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26978);
/* harmony import */ var _assertions_latency_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(23882);
/* harmony import */ var _check_base_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80674);
/* harmony import */ var _host_port_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56500);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53214);
/* harmony import */ var _tls_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92305);










const { certificate: _none, ...grpcTlsKeys } = _tls_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tlsKeys */ .O$;
const MetadataName = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
    .regex(/^[0-9A-Za-z_.-]{1,100}$/, "a name of letters, digits, `_`, `-` and `.`")
    .refine((name) => !/^grpc-|-bin$|^(?:te|host|connection|content-type|user-agent)$/i.test(name), {
    message: "a name that gRPC does not use itself, and that does not end in `-bin`",
});
/** Asks the standard health service of a gRPC server. */
const GrpcCheck = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz("grpc").describe("Asks the health service of a gRPC server (grpc.health.v1)."),
    ..._check_base_js__WEBPACK_IMPORTED_MODULE_2__/* .checkBase */ .q,
    host: _host_port_js__WEBPACK_IMPORTED_MODULE_3__/* .HostText */ .yW.optional().describe("Name or address of the server; or `target`."),
    port: _host_port_js__WEBPACK_IMPORTED_MODULE_3__/* .PortNumber */ .NB.optional().describe("Its port."),
    target: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .regex(/^(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\]):\d{1,5}$/, "`host:port`")
        .optional()
        .describe("Host and port in one word, such as `shop.example:443`."),
    service: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .max(200)
        .default("")
        .describe("The service to ask about. Left out: the server as a whole."),
    tls: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY().default(true).describe("The connection is TLS."),
    ...grpcTlsKeys,
    metadata: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(MetadataName, zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().max(8_192).refine(_assertions_headers_js__WEBPACK_IMPORTED_MODULE_1__/* .isHeaderValue */ .j3, "text in one line"))
        .default({})
        .describe("Metadata to send; `{secret.NAME}` in a value is filled in."),
    latency: _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .DurationText */ .o.optional().describe("Slower than this is bad."),
    family: zod__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(4), zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(6)])
        .optional()
        .describe("Connects over IPv4 or over IPv6 only."),
})
    .describe("Asks the health service of a gRPC server.");
/** What a gRPC server says of a service's health. A server that cannot be asked for it says nothing. */
const grpcProbe = {
    kind: "grpc",
    asksTheSame: true,
    config: GrpcCheck,
    target(check) {
        const { host, port } = placeOf(check);
        return `${(0,_host_port_js__WEBPACK_IMPORTED_MODULE_3__/* .hostAndPort */ .PG)(host, port)}${check.service === "" ? "" : `/${check.service}`}`;
    },
    problems: (check) => [
        ...placeProblems(check),
        ...(0,_tls_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tlsProblems */ .Sf)(check, check.tls, "Add `tls: true`, or leave it out."),
        ...Object.entries(check.metadata)
            .filter(([, value]) => !(0,_assertions_headers_js__WEBPACK_IMPORTED_MODULE_1__/* .isHeaderValue */ .j3)(value))
            .map(([name]) => ({
            key: `metadata.${name}`,
            problem: "has a line break or a character that no header may have",
            write: "Write it in one line of plain characters.",
        })),
    ],
    begin,
    read,
};
function begin(check, { open }) {
    const { timeout, service, family } = check;
    return {
        question: {
            via: "grpc",
            ...placeOf(check),
            service,
            headers: (0,_assertions_headers_js__WEBPACK_IMPORTED_MODULE_1__/* .lowerHeaders */ .Aj)(check.metadata),
            tls: check.tls ? (0,_tls_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .tlsMaterial */ .HI)(check) : null,
            timeoutMs: timeout,
            open,
            ...(family === undefined ? {} : { family }),
        },
        carried: null,
    };
}
function read(check, _turn, answer, { redact }) {
    const conceal = (0,_assertions_conceal_js__WEBPACK_IMPORTED_MODULE_6__/* .concealing */ .s)(() => (0,_assertions_headers_js__WEBPACK_IMPORTED_MODULE_1__/* .confidentialValues */ .hG)(check.metadata), redact);
    if (answer.kind !== "grpc") {
        const finding = answer.kind === "unreachable" ? (0,_reading_js__WEBPACK_IMPORTED_MODULE_7__/* .unreachableFinding */ .cg)(answer, conceal) : (0,_reading_js__WEBPACK_IMPORTED_MODULE_7__/* .strangeAnswer */ .h2)(answer, "grpc");
        return { kind: "reading", reading: (0,_reading_js__WEBPACK_IMPORTED_MODULE_7__/* .readingOf */ .MU)(answer, finding) };
    }
    const { ms, stalledMs, status } = answer;
    const finding = (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_8__/* .settled */ .gu)([
        healthFinding({ ...answer, message: conceal(answer.message) }),
        (0,_assertions_latency_js__WEBPACK_IMPORTED_MODULE_9__/* .latencyFinding */ .A)(check.latency, ms),
    ]);
    return { kind: "reading", reading: (0,_reading_js__WEBPACK_IMPORTED_MODULE_7__/* .readingOf */ .MU)({ ms, stalledMs, status }, finding) };
}
// https://grpc.github.io/grpc/core/md_doc_statuscodes.html
const cancelled = 1;
const invalidArgument = 3;
const deadlineExceeded = 4;
const notFound = 5;
const permissionDenied = 7;
const resourceExhausted = 8;
const unimplemented = 12;
const unauthenticated = 16;
// Pages show less of it, but not before secrets are taken out: half of one is not known for one.
const longestMessage = 1_500;
function healthFinding({ status, serving, message }) {
    const said = message === "" ? "" : ` (${message.slice(0, longestMessage)})`;
    switch (status) {
        case 0:
            return servingFinding(serving);
        case notFound:
            return (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_8__/* .unasked */ .Wl)(`status 5: the server does not know this service${said}`);
        case unimplemented:
            return (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_8__/* .unasked */ .Wl)(`status 12: the server has no health service${said}`);
        case permissionDenied:
        case unauthenticated:
            return (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_8__/* .unasked */ .Wl)(`status ${status}: the credentials were refused${said}`);
        case resourceExhausted:
            return (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_8__/* .unasked */ .Wl)(`status 8: asked too often${said}`);
        case cancelled:
        case invalidArgument:
            return (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_8__/* .unasked */ .Wl)(`status ${status}: the question was not taken${said}`);
        case deadlineExceeded:
            return { ...(0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_8__/* .bad */ .MB)(`status 4: no answer in time${said}`), isAboutTime: true };
        default:
            return (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_8__/* .bad */ .MB)(`status ${status}, wanted 0${said}`);
    }
}
function servingFinding(serving) {
    switch (serving) {
        case "SERVING":
            return null;
        case "NOT_SERVING":
            return (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_8__/* .bad */ .MB)("NOT_SERVING, wanted SERVING");
        case "SERVICE_UNKNOWN":
            return (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_8__/* .unasked */ .Wl)("SERVICE_UNKNOWN: the server does not know this service");
        case "UNKNOWN":
        case null:
            return (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_8__/* .missing */ .LO)("the server does not know its health yet");
        default:
            return serving;
    }
}
function placeOf({ host, port, target }) {
    const [, targetHost, targetPort] = /^(.*):(\d+)$/.exec(target ?? "") ?? [];
    return { host: (0,_host_port_js__WEBPACK_IMPORTED_MODULE_3__/* .bareHost */ .n0)(host ?? targetHost ?? ""), port: port ?? Number(targetPort ?? 443) };
}
function placeProblems(check) {
    const write = "Write `host` and `port`, or `target: host:port`.";
    const { host, port, target } = check;
    if (target === undefined) {
        if (host === undefined)
            return [{ key: "host", problem: "is missing", write }];
        return port === undefined ? [{ key: "port", problem: "is missing", write }] : [];
    }
    if (host !== undefined || port !== undefined) {
        return [{ key: "target", problem: "stands beside `host` or `port`", write }];
    }
    const { port: number } = placeOf(check);
    return number >= 1 && number <= 65_535
        ? []
        : [{ key: "target", problem: `has the port ${number}`, write: "Write a port from 1 to 65535." }];
}


/***/ }),

/***/ 56500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NB: () => (/* binding */ PortNumber),
/* harmony export */   PG: () => (/* binding */ hostAndPort),
/* harmony export */   n0: () => (/* binding */ bareHost),
/* harmony export */   yW: () => (/* binding */ HostText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);
/* harmony import */ var _address_rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59999);


/** A host as it stands in a configuration: a name or an address. */
const HostText = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .max(260)
    .refine((host) => /^[A-Za-z0-9._-]+$/.test(host) || (0,_address_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .literalAddress */ .I3)(host) !== null, "a host name or an address, without a port");
const PortNumber = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().min(1).max(65_535);
/** A host without the brackets that part an IPv6 address from its port. */
function bareHost(host) {
    return host.replace(/^\[(.*)\]$/, "$1");
}
/** Host and port in one word. */
function hostAndPort(host, port) {
    const bare = bareHost(host);
    return `${bare.includes(":") ? `[${bare}]` : bare}:${port}`;
}


/***/ }),

/***/ 57665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ HttpCheck)
/* harmony export */ });
/* unused harmony export HttpStep */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9691);
/* harmony import */ var _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61665);
/* harmony import */ var _assertions_content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67132);
/* harmony import */ var _assertions_extract_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97449);
/* harmony import */ var _assertions_headers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26978);
/* harmony import */ var _check_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54538);
/* harmony import */ var _check_base_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80674);
/* harmony import */ var _tls_keys_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92305);








const Status = zod__WEBPACK_IMPORTED_MODULE_7__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().int().min(100).max(599),
    zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().regex(/^[1-5]xx$/, "a status such as `204`, or a class such as `2xx`"),
]);
const CaptureName = zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()
    .regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/, "a name that begins with a letter, such as `token`");
const requestKeys = {
    method: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
        .default("GET")
        .describe("What is sent is sent at every interval: nothing that may not happen that often."),
    headers: _assertions_headers_js__WEBPACK_IMPORTED_MODULE_3__/* .Headers */ .Lr.default({}).describe("Headers to send; `{secret.NAME}` in a value is filled in."),
    body: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().max(1_048_576).optional().describe("Text to send; give its `content-type` in `headers`."),
    status: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(Status)
        .min(1)
        .default([200])
        .describe("Statuses of a good answer, such as `200` or `2xx`."),
    header: zod__WEBPACK_IMPORTED_MODULE_7__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP())
        .optional()
        .describe("Headers of a good answer, each with text that it holds."),
    ..._assertions_content_js__WEBPACK_IMPORTED_MODULE_1__/* .contentKeys */ .MU,
    capture: zod__WEBPACK_IMPORTED_MODULE_7__/* .record */ .g1P(CaptureName, _assertions_extract_js__WEBPACK_IMPORTED_MODULE_2__/* .Extract */ .Mg)
        .optional()
        .describe("Texts that later steps use as `{step.NAME}`; they are never shown."),
};
/** A further request of a journey, with what it wants. */
const HttpStep = zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({
    name: _check_name_js__WEBPACK_IMPORTED_MODULE_4__/* .CheckName */ .G.optional().describe("What the step is called in a reason."),
    url: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()
        .max(4_096)
        .refine(isStepUrl, "an absolute http or https URL, with `{step.NAME}` after the host only")
        .describe("Where to ask; `{step.NAME}` in its path or query is filled in, encoded."),
    ...requestKeys,
});
/** Asks one URL, or several one after the other, and judges status, headers, body, certificate, address and latency. */
const HttpCheck = zod__WEBPACK_IMPORTED_MODULE_7__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz("http").default("http").describe("Asks over HTTP."),
    ..._check_base_js__WEBPACK_IMPORTED_MODULE_5__/* .checkBase */ .q,
    url: zod__WEBPACK_IMPORTED_MODULE_7__/* .url */ .OZ5({ protocol: /^https?$/, error: "an absolute http or https URL" })
        // It would be printed and sent in clear, and not every client takes it.
        .refine((url) => !hasCredentials(url), "a URL without a user and password in it")
        .describe("Where to ask. Its query is never shown."),
    ...requestKeys,
    redirects: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig()
        .int()
        .min(0)
        .max(10)
        .default(0)
        .describe("How many redirects are followed; the answer after them is judged."),
    "redirect-hosts": zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().min(1))
        .default([])
        .describe("Hosts that a redirect may lead to besides the one that was asked, but with no body."),
    latency: _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .DurationText */ .o.optional().describe("Slower than this is bad; of a journey, all steps together."),
    ..._tls_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .tlsKeys */ .O$,
    address: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().min(1))
        .min(1)
        .optional()
        .describe("Networks (CIDR) or addresses, one of which the address that answers is in."),
    family: zod__WEBPACK_IMPORTED_MODULE_7__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(4), zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(6)])
        .optional()
        .describe("Asks over IPv4 or over IPv6 only."),
    version: _assertions_extract_js__WEBPACK_IMPORTED_MODULE_2__/* .Extract */ .Mg.optional().describe("How to read which version answered."),
    fresh: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY().default(false).describe("Each probe on a connection of its own."),
    "max-body": zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig()
        .int()
        .min(0)
        .max(16_777_216)
        .default(1_048_576)
        .describe("Bytes of the decoded body that are kept; what needs more cannot be told."),
    steps: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(HttpStep)
        .min(1)
        .max(20)
        .optional()
        .describe("Further requests after the first; the first one that is not good ends the journey."),
})
    .describe("Asks one URL, or a journey of several.");
function hasCredentials(url) {
    return /^https?:\/\/[^/?#]*@/.test(url);
}
// A captured text may not choose whom a credential is sent to.
function isStepUrl(url) {
    const [origin] = /^https?:\/\/[^/?#{}\s]+(?=[/?#]|$)/.exec(url) ?? [];
    return origin !== undefined && !hasCredentials(url) && URL.canParse(url.replace(/\{step\.[^{}]*\}/g, "x"));
}


/***/ }),

/***/ 10702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* reexport */ http_check/* HttpCheck */.T),
  H: () => (/* binding */ httpProbe)
});

// EXTERNAL MODULE: ./build/core/gate/ip-address.js
var ip_address = __webpack_require__(66678);
// EXTERNAL MODULE: ./build/core/gate/assertions/finding.js
var assertions_finding = __webpack_require__(20721);
;// CONCATENATED MODULE: ./build/core/gate/assertions/address.js


/** What speaks against the address that answered; null when it is in one of the networks, or none is wanted. */
function addressFinding(wanted, seen) {
    if (wanted === undefined)
        return null;
    const address = seen === null ? null : (0,ip_address/* parseAddress */.or)(seen.split("%", 1)[0] ?? "");
    if (address === null)
        return (0,assertions_finding/* missing */.LO)("the address that answered is not known");
    const isWanted = wanted.some((text) => {
        const network = (0,ip_address/* parseNetwork */.MO)(text);
        return network !== null && (0,ip_address/* inNetwork */.G2)(address, network);
    });
    return isWanted ? null : (0,assertions_finding/* bad */.MB)(`${seen} answered, wanted an address in ${wanted.join(" or ")}`);
}

// EXTERNAL MODULE: ./build/core/gate/assertions/certificate.js
var certificate = __webpack_require__(67839);
// EXTERNAL MODULE: ./build/core/gate/assertions/conceal.js
var assertions_conceal = __webpack_require__(69845);
// EXTERNAL MODULE: ./build/core/gate/assertions/content.js + 1 modules
var assertions_content = __webpack_require__(67132);
// EXTERNAL MODULE: ./build/core/gate/assertions/extract.js
var extract = __webpack_require__(97449);
// EXTERNAL MODULE: ./build/core/gate/assertions/headers.js
var assertions_headers = __webpack_require__(26978);
// EXTERNAL MODULE: ./build/core/gate/assertions/latency.js
var latency = __webpack_require__(23882);
// EXTERNAL MODULE: ./build/core/gate/probes/http-check.js
var http_check = __webpack_require__(57665);
// EXTERNAL MODULE: ./build/core/gate/address-rule.js
var address_rule = __webpack_require__(59999);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
;// CONCATENATED MODULE: ./build/core/gate/probes/http-steps.js




/** How far a journey has come: which request is asked, what those before took, and what they gave. */
const Journey = schemas/* object */.Ikc({
    at: schemas/* number */.aig(),
    ms: schemas/* number */.aig(),
    stalledMs: schemas/* number */.aig(),
    captured: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
});
/** A journey before its first request. */
const setOut = { at: 0, ms: 0, stalledMs: 0, captured: {} };
/** All requests of a check in their order. */
function requestsOf(check) {
    return [check, ...(check.steps ?? [])];
}
/** What stands before the reason of a step; nothing for a check that has no steps. */
function stepWords(check, request, at) {
    if (check.steps === undefined)
        return "";
    // The name of the first one is that of the check.
    return at === 0 || request.name === undefined ? `step ${at + 1}: ` : `step ${at + 1} (${request.name}): `;
}
/** What a response gives to the steps after it; a finding when it does not hold what is to be captured. */
function capture(request, { headers }, content) {
    const texts = {};
    for (const [name, rule] of Object.entries(request.capture ?? {})) {
        const text = (0,extract/* extracted */.V1)(rule, headers, content);
        if (text === null || text === "")
            return (0,assertions_finding/* bad */.MB)(`nothing to capture as \`${name}\``);
        texts[name] = text;
    }
    return { kind: "captured", texts };
}
/** All that stands where a request captures, whether or not it can be captured: no message may show it. */
function capturedPlaces(request, { headers }, content) {
    return Object.values(request.capture ?? {}).flatMap((rule) => {
        const text = (0,extract/* extracted */.V1)(rule, headers, content);
        if (text !== null)
            return [text];
        return "json" in rule ? (0,extract/* jsonValues */.RO)(rule.json, content).map(String) : [];
    });
}
/**
 * Fills `{step.NAME}` in a request: encoded in its URL, as it stands elsewhere. A text that would end a header's line is
 * a finding, since it would be a header of its own.
 */
function filledRequest(request, captured) {
    const fill = (text, encode) => text.replace(placeholder, (whole, name) => Object.hasOwn(captured, name) ? encode(captured[name] ?? "") : whole);
    const asIs = (value) => value;
    const { body } = request;
    const headers = Object.entries(request.headers).map(([name, value]) => [name, fill(value, asIs)]);
    const broken = headers.find(([, value]) => !(0,assertions_headers/* isHeaderValue */.j3)(value));
    if (broken !== undefined) {
        return (0,assertions_finding/* bad */.MB)(`what was captured cannot stand in the header \`${broken[0]}\``);
    }
    return {
        kind: "request",
        request: {
            ...request,
            url: fill(request.url, (value) => encodeURIComponent(value.toWellFormed())),
            headers: Object.fromEntries(headers),
            ...(body === undefined ? {} : { body: fill(body, asIs) }),
        },
    };
}
/** Steps that ask for what no step before them captures. */
function stepProblems(check) {
    const known = new Set();
    return requestsOf(check).flatMap((request, at) => {
        const texts = [request.url, request.body ?? "", ...Object.values(request.headers)];
        const unknown = namesIn(texts).filter((name) => !known.has(name));
        const key = at === 0 ? "url" : `steps.${at - 1}`;
        const problems = unknown.map((name) => ({
            key,
            problem: `asks for \`{step.${name}}\`, which nothing before it captures`,
            write: known.size === 0 ? "Add `capture` to a request before it." : `Known here: ${[...known].join(", ")}.`,
        }));
        for (const name of Object.keys(request.capture ?? {}))
            known.add(name);
        return problems;
    });
}
const placeholder = /\{step\.([A-Za-z][A-Za-z0-9_-]*)\}/g;
function namesIn(texts) {
    return texts.flatMap((text) => [...text.matchAll(placeholder)].map((match) => match[1] ?? ""));
}

// EXTERNAL MODULE: ./build/core/gate/probes/tls-keys.js + 1 modules
var tls_keys = __webpack_require__(92305);
;// CONCATENATED MODULE: ./build/core/gate/probes/http-problems.js




/** What does not go together in an HTTP check, or cannot be sent once its placeholders are filled. */
function httpProblems(check) {
    const isTls = requestsOf(check).some(({ url }) => /^https:/i.test(url));
    return [
        ...(0,tls_keys/* tlsProblems */.Sf)(check, isTls, "Ask by `https://`, or leave it out."),
        ...redirectProblems(check),
        ...bodyProblems(check),
        ...stepProblems(check),
        ...(check.address ?? [])
            .filter((one) => !(0,address_rule/* isNetwork */.tY)(one))
            .map((one) => ({
            key: "address",
            problem: `has \`${one}\`, which is no address and no network`,
            write: "Write an address, or a network such as `203.0.113.0/24`.",
        })),
    ];
}
function redirectProblems(check) {
    if (check["redirect-hosts"].length === 0 || check.redirects > 0)
        return [];
    return [
        {
            key: "redirect-hosts",
            problem: "has no effect, since no redirect is followed",
            write: "Add `redirects: 1`.",
        },
    ];
}
function bodyProblems(check) {
    return requestsOf(check).flatMap((request, at) => {
        const place = at === 0 ? "" : `steps.${at - 1}.`;
        const wanted = ["contains", "matches", "json"].filter((key) => request[key] !== undefined);
        const unsendable = Object.entries(request.headers).filter(([, value]) => !(0,assertions_headers/* isHeaderValue */.j3)(value));
        return [
            ...(request.method === "HEAD" ? wanted : []).map((key) => ({
                key: `${place}${key}`,
                problem: "is about a body, and an answer to `HEAD` has none",
                write: "Write `method: GET`.",
            })),
            ...unsendable.map(([name]) => ({
                key: `${place}headers.${name}`,
                problem: "has a line break or a character that no header may have",
                write: "Write it in one line of plain characters.",
            })),
        ];
    });
}

;// CONCATENATED MODULE: ./build/core/gate/probes/http-request.js



/** The question of one request of a check. `spentMs` of its timeout are used up by the steps before. */
function httpQuestion(check, request, spentMs, asking) {
    const { body } = request;
    return {
        via: "http",
        method: request.method,
        url: request.url,
        headers: { "user-agent": "rollback-ready", ...(0,assertions_headers/* lowerHeaders */.Aj)(request.headers) },
        ...(body === undefined ? {} : { body }),
        maxBytes: check["max-body"],
        redirects: check.redirects,
        redirectHosts: check["redirect-hosts"],
        fresh: check.fresh || asking.fresh,
        tls: (0,tls_keys/* tlsMaterial */.HI)(check),
        timeoutMs: Math.max(1, Math.ceil(check.timeout - spentMs)),
        open: asking.open,
        ...(check.family === undefined ? {} : { family: check.family }),
    };
}
/** Whether a request says who asks. */
function sendsCredentials(check, request) {
    return check["client-certificate"] !== undefined || Object.keys(request.headers).some(assertions_headers/* isCredential */.uo);
}
/** Hides what these requests send in confidence, what was captured on the way, and what is `known` beside. */
function concealRequests(requests, captured, known) {
    const values = () => [
        ...captured(),
        ...requests.flatMap(({ url, headers, body = "" }) => [
            ...(0,assertions_headers/* confidentialValues */.hG)(headers),
            ...queryValues(url),
            ...(body === "" ? [] : [body, ...body.split(/["{}[\]:\s]+/)]),
        ]),
    ];
    return (0,assertions_conceal/* concealing */.s)(values, known);
}
function queryValues(url) {
    return URL.canParse(url) ? [...new URL(url).searchParams.values()] : [];
}

;// CONCATENATED MODULE: ./build/core/gate/assertions/retry-after.js
const longestSeconds = 86_400;
/**
 * When a service asks to come back (RFC 9110, 10.2.3: seconds or a date), in words for a message; empty when it does not
 * say, or not something to be believed: in the past, or more than a day away.
 */
function retryAfterWords(header, nowMs) {
    if (header === undefined)
        return "";
    const text = header.trim();
    const seconds = /^\d{1,9}$/.test(text)
        ? Number(text)
        : // Without a zone it would mean another time on each machine.
            /\bGMT$/.test(text)
                ? Math.ceil((Date.parse(text) - nowMs) / 1000)
                : Number.NaN;
    return seconds > 0 && seconds <= longestSeconds ? `; it asks to wait ${seconds} s` : "";
}

;// CONCATENATED MODULE: ./build/core/gate/probes/http-status.js


/**
 * What speaks against a status; null when it is wanted. Where credentials were refused, or the probe itself asks too
 * often, the service said nothing about its health.
 */
function statusFinding(facts) {
    const { wanted, status, sendsCredentials, nowMs } = facts;
    if (wanted.some((one) => one === status || one === `${Math.floor(status / 100)}xx`))
        return null;
    const seen = `status ${status}`;
    const wait = retryAfterWords(facts.retryAfter, nowMs);
    switch (status) {
        case 401:
        case 403:
            if (sendsCredentials)
                return (0,assertions_finding/* unasked */.Wl)(`${seen}: the credentials were refused`);
            break;
        case 407:
            return (0,assertions_finding/* unasked */.Wl)(`${seen}: the proxy wants credentials`);
        case 429:
            return (0,assertions_finding/* unasked */.Wl)(`${seen}: asked too often${wait}`);
    }
    return (0,assertions_finding/* bad */.MB)(`${seen}, wanted ${wanted.join(" or ")}${wait}`);
}

// EXTERNAL MODULE: ./build/core/gate/probes/reading.js
var probes_reading = __webpack_require__(53214);
;// CONCATENATED MODULE: ./build/core/gate/probes/http.js















/** Asks one URL, or a journey of several requests whose times are added up. */
const httpProbe = {
    kind: "http",
    asksTheSame: true,
    config: http_check/* HttpCheck */.T,
    target: ({ url }) => withoutQuery(url),
    problems: httpProblems,
    begin: (check, asking) => ({
        question: httpQuestion(check, requestsOf(check)[0], 0, asking),
        carried: setOut,
    }),
    read,
};
function read(check, turn, answer, asking) {
    return plainlyGood(check, answer) ?? readWhole(check, turn, answer, asking);
}
/**
 * Only what is worked out below as well, for the many checks that want a status and no more: it costs a tenth. Also on a
 * runner that stood still meanwhile: where it is short of time is no place to take ten times as much of it.
 */
function plainlyGood(check, answer) {
    if (answer.kind !== "http" || !check.status.includes(answer.status))
        return null;
    if (check.latency !== undefined && !(answer.ms <= check.latency))
        return null;
    if (beyondStatus.some((key) => check[key] !== undefined))
        return null;
    return { kind: "reading", reading: (0,probes_reading/* readingOf */.MU)(answer, null) };
}
const beyondStatus = [
    "header",
    "contains",
    "lacks",
    "matches",
    "json",
    "capture",
    "certificate",
    "address",
    "version",
    "steps",
];
function readWhole(check, turn, answer, asking) {
    const before = Journey.parse(turn.carried);
    const requests = requestsOf(check);
    const request = requests[before.at] ?? requests[0];
    const known = () => Object.values(before.captured);
    const concealKnown = concealRequests(requests, known, asking.redact);
    const ms = before.ms + answer.ms;
    const facts = { ms, stalledMs: Math.max(before.stalledMs, answer.stalledMs) };
    const say = (finding) => ({
        ...finding,
        reason: `${stepWords(check, request, before.at)}${finding.reason}`,
    });
    if (answer.kind !== "http") {
        const finding = answer.kind === "unreachable"
            ? (0,probes_reading/* unreachableFinding */.cg)(answer, concealKnown)
            : (0,probes_reading/* strangeAnswer */.h2)(answer, "http");
        return { kind: "reading", reading: (0,probes_reading/* readingOf */.MU)(facts, say(finding)) };
    }
    const content = (0,assertions_content/* contentOf */.$E)({
        bytes: answer.body,
        truncated: answer.truncated,
        name: "the body",
        limitKey: "max-body",
    });
    const captures = () => [...known(), ...capturedPlaces(request, answer, content)];
    const conceal = concealRequests(requests, captures, asking.redact);
    const next = requests[before.at + 1];
    const finding = (0,assertions_finding/* settled */.gu)([
        ...responseFindings(check, request, answer, content, conceal, asking.nowMs),
        ...(before.at > 0
            ? []
            : [
                (0,certificate/* certificateFinding */.n)(check.certificate, answer.certificateUntil, asking.nowMs),
                addressFinding(check.address, answer.address),
            ]),
    ]);
    const version = check.version === undefined ? null : (0,extract/* extracted */.V1)(check.version, answer.headers, content);
    const named = version === null ? {} : { version: concealKnown(version) };
    const reading = (found) => ({
        kind: "reading",
        reading: (0,probes_reading/* readingOf */.MU)({ ...facts, status: answer.status, address: answer.address, ...named }, found === null ? null : say(found)),
    });
    if (finding !== null)
        return reading(finding);
    if (next === undefined)
        return reading((0,latency/* latencyFinding */.A)(check.latency, ms));
    const given = capture(request, answer, content);
    if (!("kind" in given))
        return reading(given);
    const captured = { ...before.captured, ...given.texts };
    const filled = filledRequest(next, captured);
    if (!("kind" in filled))
        return reading(filled);
    const question = httpQuestion(check, filled.request, ms, asking);
    return { kind: "next", question, carried: { ...facts, at: before.at + 1, captured } };
}
function responseFindings(check, request, answer, content, conceal, nowMs) {
    const status = statusFinding({
        wanted: request.status,
        status: answer.status,
        retryAfter: answer.headers["retry-after"],
        sendsCredentials: sendsCredentials(check, request),
        nowMs,
    });
    if (status !== null)
        return [status];
    return [...headerFindings(request, answer, conceal), ...(0,assertions_content/* contentFindings */.cX)(request, content, conceal)];
}
function headerFindings({ header = {} }, { headers }, conceal) {
    return Object.entries(header).flatMap(([name, wanted]) => {
        const lower = name.toLowerCase();
        const seen = Object.hasOwn(headers, lower) ? headers[lower] : undefined;
        if (seen === undefined)
            return [(0,assertions_finding/* bad */.MB)(`there is no header \`${lower}\``)];
        if (seen.includes(wanted))
            return [];
        if ((0,assertions_headers/* givesCredential */.qW)(lower))
            return [(0,assertions_finding/* bad */.MB)(`the header \`${lower}\` does not hold \`${wanted}\``)];
        return [(0,assertions_finding/* bad */.MB)(`the header \`${lower}\` is ${(0,assertions_conceal/* shown */.S)(seen, conceal)}, wanted \`${wanted}\` in it`)];
    });
}
// A query can hold a key. Braces are those of a placeholder that is not filled.
function withoutQuery(url) {
    const { origin, pathname } = new URL(url);
    return `${origin}${pathname.replaceAll("%7B", "{").replaceAll("%7D", "}")}`;
}


/***/ }),

/***/ 67648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ MetricCheck),
/* harmony export */   X: () => (/* binding */ metricProbe)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9691);
/* harmony import */ var _values_answer_facts_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(26619);
/* harmony import */ var _values_datum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29352);
/* harmony import */ var _values_json_points_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2289);
/* harmony import */ var _values_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99639);
/* harmony import */ var _values_metric_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28062);
/* harmony import */ var _values_metric_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28985);
/* harmony import */ var _values_no_data_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52545);
/* harmony import */ var _values_outcome_map_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3752);
/* harmony import */ var _values_points_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3892);
/* harmony import */ var _values_time_of_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(23030);
/* harmony import */ var _values_value_check_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(34699);
/* harmony import */ var _check_base_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(80674);













/** Asks an API of measurements, or a command that asks one, and judges the number or the word in its answer. */
const MetricCheck = zod__WEBPACK_IMPORTED_MODULE_10__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_10__/* .literal */ .euz("metric").describe("Asks an API of measurements, or a command."),
    ..._check_base_js__WEBPACK_IMPORTED_MODULE_9__/* .checkBase */ .q,
    ..._values_metric_source_js__WEBPACK_IMPORTED_MODULE_4__/* .metricKeys */ .j3,
    ..._values_value_check_js__WEBPACK_IMPORTED_MODULE_8__/* .judgingKeys */ .d,
    outcomes: _values_outcome_map_js__WEBPACK_IMPORTED_MODULE_6__/* .OutcomeMap */ .P.optional(),
});
/** A number or a word from any API that answers with JSON or CSV. Its failures say nothing about the service. */
const metricProbe = {
    kind: "metric",
    config: MetricCheck,
    target: _values_metric_source_js__WEBPACK_IMPORTED_MODULE_4__/* .metricTarget */ .Gc,
    problems,
    begin: (check, asking) => (0,_values_metric_source_js__WEBPACK_IMPORTED_MODULE_4__/* .beginMetric */ .an)(check, { ...asking, windowMs: null }),
    read(check, _turn, answer, asking) {
        if (check.outcomes !== undefined)
            return wordStep(check, check.outcomes, answer, asking);
        const source = { ...asking, windowMs: null };
        return (0,_values_value_check_js__WEBPACK_IMPORTED_MODULE_8__/* .judgedStep */ .K)(check, (0,_values_metric_source_js__WEBPACK_IMPORTED_MODULE_4__/* .readMetricSource */ .IZ)(check, answer, source), source);
    },
};
function problems(check) {
    const own = (0,_values_metric_source_js__WEBPACK_IMPORTED_MODULE_4__/* .metricProblems */ .hE)(check, "refused");
    if (check.outcomes === undefined)
        return [...own, ...(0,_values_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .limitProblems */ .Kc)(check)];
    const limits = ["at-most", "at-least", "relative"];
    const both = limits.filter((key) => check[key] !== undefined);
    const zero = check["no-data"].empty === "zero"
        ? [
            {
                key: "no-data.empty",
                problem: "is `zero` beside `outcomes`, which judges words and not numbers",
                write: "Write `missing`, `error`, `bad` or `good`.",
            },
        ]
        : [];
    return [
        ...own,
        ...both.map((key) => ({
            key,
            problem: "is set beside `outcomes`, which judges words and not numbers",
            write: `Leave \`${key}\` or \`outcomes\` out.`,
        })),
        ...zero,
    ];
}
function wordStep(check, outcomes, answer, asking) {
    const told = wordsTold(check, outcomes, answer, asking);
    const reason = (0,_values_metric_source_js__WEBPACK_IMPORTED_MODULE_4__/* .concealingMetric */ .ks)(check)(told.reason);
    const reading = { ...told, reason, ...(0,_values_answer_facts_js__WEBPACK_IMPORTED_MODULE_11__/* .factsOf */ .x)(answer) };
    const sinceStartMs = asking.nowMs - asking.startedAtMs;
    return { kind: "reading", reading: (0,_values_datum_js__WEBPACK_IMPORTED_MODULE_0__/* .unsettled */ .NZ)(reading, check.settle ?? 0, sinceStartMs) };
}
function wordsTold(check, outcomes, answer, asking) {
    const document = (0,_values_metric_document_js__WEBPACK_IMPORTED_MODULE_3__/* .metricDocument */ .K)(check, answer);
    if (document.kind === "unasked")
        return { outcome: "error", reason: document.reason };
    if (document.kind === "unready")
        return nothing(check, "missing", document.reason);
    const found = (0,_values_json_points_js__WEBPACK_IMPORTED_MODULE_1__/* .valuesAt */ .I0)(document.value, check.value);
    if (found.kind === "unasked")
        return { outcome: "error", reason: found.reason };
    if (found.values.length === 0)
        return nothing(check, "empty", `nothing at \`${check.value}\``);
    const old = staleWord(check, document.value, asking);
    if (old !== null)
        return nothing(check, "stale", old);
    return (0,_values_outcome_map_js__WEBPACK_IMPORTED_MODULE_6__/* .outcomeOfWords */ .v)(outcomes, found.values.map((value) => (0,_values_json_points_js__WEBPACK_IMPORTED_MODULE_1__/* .wordOf */ .aG)(value) ?? JSON.stringify(value)));
}
// A word has one time: when that state was entered.
function staleWord(check, document, asking) {
    if (check.time === undefined)
        return null;
    const times = (0,_values_json_points_js__WEBPACK_IMPORTED_MODULE_1__/* .valuesAt */ .I0)(document, check.time);
    const newest = times.kind === "values" ? times.values.map(_values_time_of_js__WEBPACK_IMPORTED_MODULE_12__/* .timeOf */ .n).filter((time) => time !== null) : [];
    if (newest.length === 0)
        return `no time at \`${check.time}\``;
    const rules = { freshMs: check.fresh ?? _values_points_js__WEBPACK_IMPORTED_MODULE_7__/* .usualFreshMs */ .be, beforeStart: check["before-start"] };
    return (0,_values_points_js__WEBPACK_IMPORTED_MODULE_7__/* .staleness */ .TZ)(Math.max(...newest), rules, asking);
}
function nothing(check, kind, reason) {
    const outcome = (0,_values_no_data_js__WEBPACK_IMPORTED_MODULE_5__/* .outcomeOfNothing */ .pT)(check["no-data"], kind);
    return { outcome, reason: outcome === "good" ? "" : reason };
}


/***/ }),

/***/ 45140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ PrometheusCheck),
/* harmony export */   t: () => (/* binding */ prometheusProbe)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9691);
/* harmony import */ var _values_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99639);
/* harmony import */ var _values_prometheus_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17539);
/* harmony import */ var _values_value_check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34699);
/* harmony import */ var _check_base_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80674);





/** Asks a Prometheus-compatible engine for a number and judges it by limits. */
const PrometheusCheck = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("prometheus").describe("Asks a Prometheus-compatible engine."),
    ..._check_base_js__WEBPACK_IMPORTED_MODULE_3__/* .checkBase */ .q,
    ..._values_prometheus_source_js__WEBPACK_IMPORTED_MODULE_1__/* .prometheusKeys */ .vb,
    ..._values_value_check_js__WEBPACK_IMPORTED_MODULE_2__/* .judgingKeys */ .d,
});
/** A number from PromQL. That the engine cannot be asked is an error and says nothing about the service. */
const prometheusProbe = {
    kind: "prometheus",
    config: PrometheusCheck,
    target: _values_prometheus_source_js__WEBPACK_IMPORTED_MODULE_1__/* .prometheusTarget */ .Ky,
    problems: (check) => [...(0,_values_prometheus_source_js__WEBPACK_IMPORTED_MODULE_1__/* .prometheusProblems */ .Fo)(check, "refused"), ...(0,_values_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .limitProblems */ .Kc)(check)],
    begin: (check, asking) => (0,_values_prometheus_source_js__WEBPACK_IMPORTED_MODULE_1__/* .beginPrometheus */ .MG)(check, { ...asking, windowMs: null }),
    read(check, turn, answer, asking) {
        const source = { ...asking, windowMs: null };
        return (0,_values_value_check_js__WEBPACK_IMPORTED_MODULE_2__/* .judgedStep */ .K)(check, (0,_values_prometheus_source_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrometheusSource */ .u8)(check, turn, answer, source), source);
    },
};


/***/ }),

/***/ 53214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ readingOf),
/* harmony export */   cg: () => (/* binding */ unreachableFinding),
/* harmony export */   h2: () => (/* binding */ strangeAnswer)
/* harmony export */ });
/* harmony import */ var _assertions_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20721);

/** A longer stall of this process is as long as what is measured. */
const stallThatMattersMs = 50;
/** Both are cut to what is shown once they hold no secret any more, since half of one is not known for one. */
const longestText = 4_000;
/**
 * The reading of an answer against which this speaks, good when nothing does. What may have been the runner's own delay
 * is an error and not the service's fault.
 */
function readingOf(facts, finding) {
    const stalledMs = finite(facts.stalledMs);
    const isStall = finding?.isAboutTime === true && mayBeStall(finding, finite(facts.ms), stalledMs);
    const settled = isStall ? stalledFinding(stalledMs) : finding;
    const { status = null, value, version, address } = facts;
    return {
        outcome: settled?.outcome ?? "good",
        reason: settled === null ? "" : settled.reason.slice(0, longestText),
        status: status !== null && Number.isSafeInteger(status) ? status : null,
        ms: finite(facts.ms),
        ...(value === undefined || !Number.isFinite(value) ? {} : { value }),
        ...(version === undefined ? {} : { version: version.slice(0, longestText) }),
        ...(address === undefined || address === null ? {} : { address }),
        ...(stalledMs > stallThatMattersMs ? { stalledMs } : {}),
    };
}
// An answer that came late is excused when it would have been in time without the stall; of one that never came that is not
// known, but a stall of less than a tenth of the time did not make the difference.
function mayBeStall({ limitMs }, ms, stalledMs) {
    if (stalledMs <= stallThatMattersMs)
        return false;
    return limitMs === undefined ? stalledMs * 10 >= ms : ms - stalledMs <= limitMs;
}
/**
 * Why there was no answer. A service that refuses, resets or is silent is bad; a name that does not resolve, an address
 * that may not be asked and the like say nothing about the service. `conceal` hides what the check sends in confidence.
 */
function unreachableFinding({ problem, detail }, conceal = asIs) {
    const reason = `${problem}: ${conceal(detail)}`;
    switch (problem) {
        case "refused":
        case "reset":
        case "tls":
        case "protocol":
        case "redirect":
            return (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)(reason);
        case "timeout":
            return { ...(0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)(reason), isAboutTime: true };
        case "name":
        case "address":
        case "credentials":
        case "unroutable":
        case "other":
            return (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .unasked */ .Wl)(reason);
        default:
            return problem;
    }
}
/** An answer to another question than the one that was asked. */
function strangeAnswer(answer, wanted) {
    return (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .unasked */ .Wl)(`the answer is of kind ${answer.kind}, wanted ${wanted}`);
}
function asIs(text) {
    return text;
}
function stalledFinding(stalledMs) {
    return (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .unasked */ .Wl)(`the runner itself stood still for ${Math.round(stalledMs)} ms`);
}
// A measurement that is no number would make the whole line of evidence unreadable.
function finite(ms) {
    return Number.isFinite(ms) && ms > 0 ? ms : 0;
}


/***/ }),

/***/ 9349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ tcpProbe),
/* harmony export */   S: () => (/* binding */ TcpCheck)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9691);
/* harmony import */ var _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61665);
/* harmony import */ var _assertions_body_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48516);
/* harmony import */ var _assertions_certificate_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(67839);
/* harmony import */ var _assertions_finding_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20721);
/* harmony import */ var _assertions_latency_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(23882);
/* harmony import */ var _check_base_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80674);
/* harmony import */ var _host_port_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56500);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53214);
/* harmony import */ var _tls_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92305);










const maxBytes = 65_536;
/** Opens a connection, and where it is asked to, sends a text and waits for one. */
const TcpCheck = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("tcp").describe("Opens a TCP connection."),
    ..._check_base_js__WEBPACK_IMPORTED_MODULE_1__/* .checkBase */ .q,
    host: _host_port_js__WEBPACK_IMPORTED_MODULE_2__/* .HostText */ .yW.describe("Name or address to connect to."),
    port: _host_port_js__WEBPACK_IMPORTED_MODULE_2__/* .PortNumber */ .NB.describe("Port to connect to."),
    send: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).max(65_536).optional().describe("Text to send; `\\r\\n` in quotes ends a line."),
    expect: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).max(4_096).optional().describe("Text that comes before the timeout."),
    tls: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().default(false).describe("The connection is TLS from its beginning."),
    ..._tls_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .tlsKeys */ .O$,
    latency: _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .DurationText */ .o.optional().describe("Slower than this is bad."),
    family: zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(4), zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(6)])
        .optional()
        .describe("Connects over IPv4 or over IPv6 only."),
})
    .describe("Opens a TCP or TLS connection.");
/** A port that accepts connections, with or without TLS, and with a word or two exchanged. */
const tcpProbe = {
    kind: "tcp",
    asksTheSame: true,
    config: TcpCheck,
    target: ({ host, port }) => (0,_host_port_js__WEBPACK_IMPORTED_MODULE_2__/* .hostAndPort */ .PG)(host, port),
    problems: (check) => (0,_tls_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .tlsProblems */ .Sf)(check, check.tls, "Add `tls: true`, or leave it out."),
    begin,
    read,
};
function begin(check, { open }) {
    const { host, port, timeout, send, expect, family } = check;
    return {
        question: {
            via: "tcp",
            host: (0,_host_port_js__WEBPACK_IMPORTED_MODULE_2__/* .bareHost */ .n0)(host),
            port,
            timeoutMs: timeout,
            open,
            maxBytes,
            ...(send === undefined ? {} : { send }),
            ...(expect === undefined ? {} : { until: expect }),
            ...(family === undefined ? {} : { family }),
            ...(check.tls ? { tls: (0,_tls_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .tlsMaterial */ .HI)(check) } : {}),
        },
        carried: null,
    };
}
function read(check, _turn, answer, { nowMs }) {
    const { expect } = check;
    if (answer.kind !== "tcp") {
        const finding = answer.kind === "unreachable" ? (0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .unreachableFinding */ .cg)(answer) : (0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .strangeAnswer */ .h2)(answer, "tcp");
        return { kind: "reading", reading: (0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .readingOf */ .MU)(answer, finding) };
    }
    const isUnsaid = expect !== undefined && !(0,_assertions_body_text_js__WEBPACK_IMPORTED_MODULE_6__/* .bodyText */ .G)(answer.received).includes(expect);
    const finding = (0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_7__/* .settled */ .gu)([
        isUnsaid
            ? {
                ...(0,_assertions_finding_js__WEBPACK_IMPORTED_MODULE_7__/* .bad */ .MB)(`it did not send \`${expect}\` (${answer.received.length} bytes came)`),
                // Cut off by the clock; otherwise it said something else.
                ...(answer.ms >= check.timeout ? { isAboutTime: true } : {}),
            }
            : null,
        (0,_assertions_certificate_js__WEBPACK_IMPORTED_MODULE_8__/* .certificateFinding */ .n)(check.certificate, answer.certificateUntil, nowMs),
        (0,_assertions_latency_js__WEBPACK_IMPORTED_MODULE_9__/* .latencyFinding */ .A)(check.latency, answer.ms),
    ]);
    const { ms, stalledMs, address } = answer;
    return { kind: "reading", reading: (0,_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .readingOf */ .MU)({ ms, stalledMs, address }, finding) };
}


/***/ }),

/***/ 92305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O$: () => (/* binding */ tlsKeys),
  HI: () => (/* binding */ tlsMaterial),
  Sf: () => (/* binding */ tlsProblems)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/policy/duration-text.js
var duration_text = __webpack_require__(61665);
;// CONCATENATED MODULE: ./build/core/gate/probes/pem.js
/**
 * What plainly keeps a text from being read as PEM; null when its form is right. Text around the blocks is allowed, as
 * bundles of authorities have it. Nothing of the text itself is quoted.
 */
function pemProblem(text, content) {
    const { begin, end, block } = pem_forms[content];
    // Unix and Windows line ends, and blanks at the end of a line.
    const lines = text.replace(/[ \t\r]+$/gm, "");
    if (!begin.test(lines))
        return withoutBegin(text, content);
    if (/^-----BEGIN ENCRYPTED PRIVATE KEY-----$|^Proc-Type:.*ENCRYPTED/m.test(lines)) {
        return {
            problem: "is encrypted, and there is no passphrase",
            write: "Give the key without a passphrase.",
        };
    }
    const blocks = [...lines.matchAll(block)];
    if (blocks.length === 0) {
        return { problem: `has no line \`${end}\` after its beginning`, write: writeWhole };
    }
    const isBroken = blocks.some(([, , body = ""]) => !isBase64(body));
    return isBroken
        ? { problem: "holds what is no base64 between its first and last line", write: writeWhole }
        : null;
}
// The labels that OpenSSL reads.
const pem_forms = {
    certificate: {
        begin: /^\uFEFF?-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----$/m,
        end: "-----END CERTIFICATE-----",
        block: /^\uFEFF?-----BEGIN ((?:X509 |TRUSTED )?CERTIFICATE)-----\n([^-]*)^-----END \1-----$/gm,
    },
    key: {
        begin: /^\uFEFF?-----BEGIN (?:[A-Z0-9]+ )?PRIVATE KEY-----$/m,
        end: "-----END PRIVATE KEY-----",
        block: /^\uFEFF?-----BEGIN ((?:[A-Z0-9]+ )?PRIVATE KEY)-----\n([^-]*)^-----END \1-----$/gm,
    },
};
const writeWhole = "Give the PEM as it stands in its file, from the first line to the last.";
function withoutBegin(text, content) {
    if (/-----BEGIN [^-]*-----\\[nr]/.test(text)) {
        return {
            problem: "has `\\n` as two characters where its lines end",
            write: "Give it with real line breaks.",
        };
    }
    // The beginning of `-----BEGIN` in base64.
    if (text.trimStart().startsWith("LS0tLS1CRUdJT")) {
        return { problem: "is a PEM that was encoded in base64 once more", write: "Give it decoded." };
    }
    const label = content === "certificate" ? "CERTIFICATE" : "PRIVATE KEY";
    if (text.includes(`${label}-----`)) {
        return { problem: "has no line break after its first line, or blanks before it", write: writeWhole };
    }
    return { problem: `is no PEM: it has no line \`-----BEGIN ${label}-----\``, write: writeWhole };
}
function isBase64(body) {
    const packed = body.replace(/\s+/g, "");
    return packed.length > 0 && packed.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(packed);
}

;// CONCATENATED MODULE: ./build/core/gate/probes/tls-keys.js



/** The keys of a check that may ask over TLS. */
const tlsKeys = {
    ca: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe("Certificates (PEM) that are trusted instead of the machine's own."),
    "client-certificate": schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe("Certificate (PEM) that this side shows, such as `{secret.CLIENT_CERTIFICATE}`."),
    "client-key": schemas/* string */.YjP().min(1).optional().describe("Its key (PEM), such as `{secret.CLIENT_KEY}`."),
    "server-name": schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe("Name to ask for (SNI) and to check, instead of the host's."),
    certificate: duration_text/* LongDurationText */.y.optional().describe("The server's certificate lasts this long at least."),
};
/** The certificates and names of a check, as a question has them. */
function tlsMaterial(check) {
    const { ca, "client-certificate": certificate, "client-key": key, "server-name": serverName } = check;
    return {
        ...(ca === undefined ? {} : { ca }),
        ...(certificate === undefined ? {} : { certificate }),
        ...(key === undefined ? {} : { key }),
        ...(serverName === undefined ? {} : { serverName }),
    };
}
/**
 * What cannot be read, or does not go together: half of a client's certificate, or any of it without TLS. A text that
 * still waits for a placeholder is taken to be right.
 */
function tlsProblems(check, isTls, write) {
    const problems = [];
    const { "client-certificate": certificate, "client-key": key } = check;
    if ((certificate === undefined) !== (key === undefined)) {
        const [given, other] = key === undefined ? ["client-certificate", "client-key"] : ["client-key", "client-certificate"];
        problems.push({ key: given, problem: `has no \`${other}\` beside it`, write: `Add \`${other}\`.` });
    }
    if (isTls)
        return [...problems, ...unreadable(check)];
    const keys = ["ca", "client-certificate", "client-key", "server-name", "certificate"];
    for (const one of keys.filter((name) => check[name] !== undefined)) {
        problems.push({ key: one, problem: "is about TLS, and the connection is in clear", write });
    }
    return problems;
}
function unreadable(check) {
    return pemKeys.flatMap(([key, content]) => {
        const text = check[key];
        const found = text === undefined || waits.test(text) ? null : pemProblem(text, content);
        return found === null ? [] : [{ key, ...found }];
    });
}
const pemKeys = [
    ["ca", "certificate"],
    ["client-certificate", "certificate"],
    ["client-key", "key"],
];
// No PEM has braces.
const waits = /\{[a-z]+(?:\.[A-Za-z0-9._-]+)?\}/;


/***/ }),

/***/ 90726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ healthyBadShare),
/* harmony export */   I1: () => (/* binding */ RuleChoice),
/* harmony export */   J4: () => (/* binding */ defaultBrokenBadShare),
/* harmony export */   j: () => (/* binding */ undecidable),
/* harmony export */   sG: () => (/* binding */ ruleFor)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61665);
/* harmony import */ var _policy_percent_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20110);
/* harmony import */ var _consecutive_failures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65195);
/* harmony import */ var _cusum_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71899);
/* harmony import */ var _failure_limit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91475);






/** Share of a healthy service's answers that are bad, where nobody says otherwise. */
const healthyBadShare = 0.01;
// So long that a burst counts once, in time and in samples.
const defaultBucketMs = 30_000;
const samplesPerBucket = 6;
const fewestBuckets = 10;
const fewestSamples = 60;
const BadShare = _policy_percent_text_js__WEBPACK_IMPORTED_MODULE_1__/* .Percent */ .Q.refine((share) => share > 0 && share < 1, "more than `0%` and less than `100%`");
/** How good and bad samples of a check are judged, as it is written in a policy. */
const RuleChoice = zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt("kind", [
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("cusum")
            .describe("Adds up what speaks for a broken service, forgets what is past, and fails at a threshold. Finds what begins late, too."),
        bucket: _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .DurationText */ .o.prefault("30s").describe("Bad samples within one such time count once, so a short burst is one blip."),
        threshold: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
            .min(0.5)
            .max(1000)
            .optional()
            .describe("Score at which it fails. Left out, it follows from a 0.5 % false-rollback rate."),
        healthy: BadShare.optional().describe("Bad answers of a healthy service. Left out: `1%`, or what was measured before the deployment."),
        broken: BadShare.optional().describe("Bad answers of a service that must be found. Left out: `10%`."),
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("failure-limit").describe("Fails when more samples are bad than the limit allows."),
        limit: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
            .int()
            .min(0)
            .max(10_000)
            .optional()
            .describe("Bad samples that are tolerated. Left out, it follows from a 1 % false-rollback rate."),
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("consecutive-failures").describe("Fails when so many samples in a row are bad."),
        limit: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().min(1).max(10_000).describe("How many in a row."),
    }),
]);
/**
 * The rule that a policy chose. Without a choice: `cusum` for a bake with at least ten buckets of 30 s and 60 samples,
 * which is what it needs to be better (its buckets hold six samples at least), otherwise `failure-limit`. Making one takes some milliseconds; checks with the
 * same choice and plan can share it.
 */
function ruleFor(choice, plan) {
    if (choice === null) {
        return hasRoomForCusum(plan)
            ? (0,_cusum_js__WEBPACK_IMPORTED_MODULE_3__/* .cusumRule */ .E)({ bucketMs: Math.max(defaultBucketMs, samplesPerBucket * plan.intervalMs), threshold: null }, plan)
            : (0,_failure_limit_js__WEBPACK_IMPORTED_MODULE_4__/* .failureLimitRule */ .q)({ limit: null }, plan);
    }
    switch (choice.kind) {
        case "cusum": {
            const healthy = choice.healthy ?? plan.healthyBadShare;
            const broken = choice.broken ?? plan.brokenBadShare;
            const own = { ...plan, healthyBadShare: healthy, brokenBadShare: broken };
            return (0,_cusum_js__WEBPACK_IMPORTED_MODULE_3__/* .cusumRule */ .E)({ bucketMs: choice.bucket, threshold: choice.threshold ?? null }, own);
        }
        case "failure-limit":
            return (0,_failure_limit_js__WEBPACK_IMPORTED_MODULE_4__/* .failureLimitRule */ .q)({ limit: choice.limit ?? null }, plan);
        case "consecutive-failures":
            return (0,_consecutive_failures_js__WEBPACK_IMPORTED_MODULE_5__/* .consecutiveFailuresRule */ .q)({ limit: choice.limit }, plan);
        default:
            return choice;
    }
}
/**
 * Share of bad answers that must be found where nobody says otherwise: 10 % by a CUSUM that has the room for it, 30 % by
 * the coarser rules. More checks beside each other need more room, because they share the allowed false rollbacks.
 */
function defaultBrokenBadShare(choice, plan) {
    const isCusum = choice === null ? hasRoomForCusum(plan) : choice.kind === "cusum";
    // Found by working out the rates for many plans: with fewer buckets 10 % is missed more often than found.
    const buckets = Math.min(plan.bakeMs / defaultBucketMs, plan.planned / samplesPerBucket);
    const needed = 8 + 1.8 * Math.log(plan.checks ?? 1);
    return isCusum && buckets >= needed ? 0.1 : 0.3;
}
/** Why the planned samples cannot decide, with what to change; null when they can. */
function undecidable(rule, plan) {
    const { rates } = rule;
    if (rates === null)
        return null;
    const planned = `${plan.planned} ${plan.planned === 1 ? "sample" : "samples"} in ${plan.bakeMs / 1000} s`;
    const write = "Write a longer `bake`, a shorter `interval` or a stricter `rule`.";
    if (plan.healthyBadShare >= plan.brokenBadShare) {
        return "Its healthy share of bad answers is not below the broken one. Write a `healthy` that is below `broken`.";
    }
    const rolledBack = Math.floor(rates.falseRollback.alone * 100);
    if (rates.falseRollback.alone > 0.5) {
        return `With ${planned} it rolls a healthy service back in ${rolledBack} % of the deploys: the rule ${rule.describe}. Write a higher limit or threshold.`;
    }
    if (rates.miss >= 1 && rates.outageMs === null) {
        return `With ${planned} the rule can never fail: it ${rule.describe}. ${write}`;
    }
    if (rates.miss <= 0.5)
        return null;
    const missed = Math.floor(rates.miss * 100);
    const share = Number((plan.brokenBadShare * 100).toPrecision(3));
    return `With ${planned} a service with ${share} % bad answers passes in ${missed} % of the deploys: the rule ${rule.describe}. ${write}`;
}
function hasRoomForCusum({ bakeMs, planned }) {
    return bakeMs >= fewestBuckets * defaultBucketMs && planned >= fewestSamples;
}


/***/ }),

/***/ 65195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ consecutiveFailuresRule)
});

// EXTERNAL MODULE: ./build/core/gate/statistics/bursts.js
var bursts = __webpack_require__(86291);
// EXTERNAL MODULE: ./build/core/gate/statistics/absorption.js
var absorption = __webpack_require__(14673);
;// CONCATENATED MODULE: ./build/core/gate/statistics/run-chance.js

/** Whether and when `length` bad answers in a row come among `steps`; exact. */
function runChance(length, steps, chain) {
    // By the number of bad answers in a row just now. The first answer is bad with the share itself.
    let runs = new Float64Array(length);
    let isFirst = true;
    return (0,absorption/* absorption */.Q)(steps, () => {
        const next = new Float64Array(length);
        let ended = 0;
        for (let run = 0; run < length; run++) {
            const mass = isFirst ? Number(run === 0) : (runs[run] ?? 0);
            const bad = isFirst ? chain.share : run === 0 ? chain.badAfterGood : chain.badAfterBad;
            next[0] = (next[0] ?? 0) + mass * (1 - bad);
            if (run + 1 === length)
                ended += mass * bad;
            else
                next[run + 1] = (next[run + 1] ?? 0) + mass * bad;
        }
        isFirst = false;
        const left = next.reduce((sum, mass) => sum + mass, 0);
        runs = next;
        return ended + left === 0 ? 1 : ended / (ended + left);
    });
}

// EXTERNAL MODULE: ./build/core/gate/rules/tally.js
var rules_tally = __webpack_require__(91810);
;// CONCATENATED MODULE: ./build/core/gate/rules/consecutive-failures.js



/** Fails when `limit` samples in a row are bad. A sample without a datum neither extends the row nor breaks it. */
function consecutiveFailuresRule({ limit }, plan) {
    return {
        describe: `fails at ${limit} bad answers in a row`,
        rates: ratesOf(limit, plan),
        begin: () => ({ tally: (0,rules_tally/* emptyTally */.CK)(), inARow: 0, failure: null }),
        add: (state, sample) => withSample(state, sample, limit),
        standing: (state) => state.failure ?? { kind: "open" },
        gauge: (state) => ({ statistic: state.inARow, threshold: limit, unit: "bad in a row" }),
        lacks: (state) => (0,rules_tally/* tooFew */.dI)(state.tally, plan.planned),
        evidence: () => [],
    };
}
function withSample(state, sample, limit) {
    const tally = (0,rules_tally/* tallied */.mG)(state.tally, sample);
    const counts = sample.phase === undefined && (sample.outcome === "good" || sample.outcome === "bad");
    if (!counts)
        return { ...state, tally };
    const inARow = sample.outcome === "bad" ? state.inARow + 1 : 0;
    if (state.failure !== null || inARow < limit)
        return { ...state, tally, inARow };
    const reason = tally.good === 0 ? "outage" : "errors";
    const detail = `${(0,rules_tally/* tallyText */.Wl)(tally)}; ${inARow} in a row`;
    return { tally, inARow, failure: { kind: "failed", reason, detail } };
}
function ratesOf(limit, plan) {
    const { planned, healthyBadShare, intervalMs } = plan;
    const inBursts = (meanBurst) => runChance(limit, planned, (0,bursts/* burstChain */.U0)(healthyBadShare, meanBurst)).probability;
    const found = runChance(limit, planned, (0,bursts/* independent */.hK)(plan.brokenBadShare));
    return {
        falseRollback: { alone: inBursts(1), bursts2: inBursts(2), bursts3: inBursts(3) },
        miss: 1 - found.probability,
        detectMs: found.meanStep === null ? null : (found.meanStep - 1) * intervalMs,
        outageMs: limit <= planned ? limit * intervalMs : null,
    };
}


/***/ }),

/***/ 71899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ cusumRule)
});

// EXTERNAL MODULE: ./build/core/gate/statistics/bursts.js
var bursts = __webpack_require__(86291);
// EXTERNAL MODULE: ./build/core/gate/statistics/absorption.js
var absorption = __webpack_require__(14673);
;// CONCATENATED MODULE: ./build/core/gate/statistics/cusum-chance.js

const negligible = 1e-280;
/**
 * Whether the CUSUM fails, and in the how manieth bucket, for answers in bursts; exact, because scores are whole units.
 * The last bucket may have fewer answers than the others.
 */
function cusum_chance_cusumChance(grid, chain) {
    const { up, down, limit, answers, answersPerBucket } = grid;
    const buckets = Math.ceil(answers / answersPerBucket);
    const full = bucketOf(answersPerBucket, chain);
    const last = bucketOf(answers - (buckets - 1) * answersPerBucket, chain);
    // Mass by score, apart for whether the last answer was good or bad.
    let good = new Float64Array(limit);
    let bad = new Float64Array(limit);
    let nextGood = new Float64Array(limit);
    let nextBad = new Float64Array(limit);
    good[0] = 1 - chain.share;
    bad[0] = chain.share;
    // Scores from here on were not reached yet.
    let reached = 1;
    const advance = (bucket) => {
        nextGood.fill(0);
        nextBad.fill(0);
        let ended = 0;
        let left = 0;
        for (let score = 0; score < reached; score++) {
            const g = good[score] ?? 0;
            const b = bad[score] ?? 0;
            // Numbers below this are slow to compute with and mean nothing.
            if (g + b < negligible)
                continue;
            const stays = g * bucket.goodFromGood + b * bucket.goodFromBad;
            const endsGood = g * bucket.mixedFromGood + b * bucket.mixedFromBad;
            const endsBad = g * bucket.badFromGood + b * bucket.badFromBad;
            const lower = score > down ? score - down : 0;
            nextGood[lower] = (nextGood[lower] ?? 0) + stays;
            left += stays;
            const higher = score + up;
            if (higher >= limit) {
                ended += endsGood + endsBad;
                continue;
            }
            nextGood[higher] = (nextGood[higher] ?? 0) + endsGood;
            nextBad[higher] = (nextBad[higher] ?? 0) + endsBad;
            left += endsGood + endsBad;
        }
        reached = Math.min(limit, reached + up);
        [good, nextGood] = [nextGood, good];
        [bad, nextBad] = [nextBad, bad];
        return ended + left === 0 ? 1 : ended / (ended + left);
    };
    const whole = (0,absorption/* absorption */.Q)(buckets - 1, () => advance(full));
    // What is left has its settled shape, also when the walk was cut short, so the last bucket can follow it.
    const inLast = (1 - whole.probability) * advance(last);
    const probability = Math.min(1, whole.probability + inLast);
    const weighted = whole.probability * (whole.meanStep ?? 0) + inLast * buckets;
    return { probability, meanStep: probability > 0 ? weighted / probability : null };
}
function bucketOf(answers, { badAfterGood, badAfterBad }) {
    const afterFirst = (1 - badAfterGood) ** (answers - 1);
    const goodFromGood = (1 - badAfterGood) * afterFirst;
    const goodFromBad = (1 - badAfterBad) * afterFirst;
    let badFromGood = 0;
    let badFromBad = 1;
    for (let answer = 0; answer < answers; answer++) {
        badFromGood = (1 - badFromGood) * badAfterGood + badFromGood * badAfterBad;
        badFromBad = (1 - badFromBad) * badAfterGood + badFromBad * badAfterBad;
    }
    return {
        goodFromGood,
        goodFromBad,
        mixedFromGood: Math.max(0, 1 - badFromGood - goodFromGood),
        mixedFromBad: Math.max(0, 1 - badFromBad - goodFromBad),
        badFromGood,
        badFromBad,
    };
}

// EXTERNAL MODULE: ./build/core/gate/rules/outage.js + 1 modules
var rules_outage = __webpack_require__(84313);
;// CONCATENATED MODULE: ./build/core/gate/rules/cusum-design.js



/** False rollbacks over all checks, the outage rule included, for bursts of each of the lengths. */
const mostFalse = 0.005;
const meanBursts = [3, 2, 1];
const thresholdStep = 0.25;
// Fine enough that the score keeps its meaning, coarse enough that the rates of a day's bake take a few milliseconds.
const coarsestUnit = 0.05;
/**
 * Plans the CUSUM of one check. Without a threshold it takes the smallest multiple of 0.25 that keeps false rollbacks
 * over all checks at 0.5 % or less, for a healthy service whose bad answers come alone or in bursts of 2 or 3 on average.
 */
function designCusum(settings, plan) {
    const answersPerBucket = Math.max(1, Math.round(settings.bucketMs / plan.intervalMs));
    const { bad, good } = bucketIncrements(answersPerBucket, plan);
    // The step of a good bucket is kept and is a whole number of units; that of a bad one is rounded by half a unit at most.
    // So the score has a few hundred values, and every rate is exact for the rule as it runs.
    const down = Math.ceil(-good / coarsestUnit);
    const unit = -good / down;
    const outage = (0,rules_outage/* outageLimits */.My)(plan);
    const shape = { answersPerBucket, answers: plan.planned, up: Math.max(1, Math.round(bad / unit)), down };
    const at = (threshold) => ({ ...shape, limit: Math.ceil(threshold / unit - 1e-9) });
    const highest = shape.up * Math.ceil(shape.answers / answersPerBucket) * unit;
    const threshold = settings.threshold ?? smallestThreshold(excessOf(at, outage, plan), highest);
    return { bucketMs: answersPerBucket * plan.intervalMs, threshold, unit, grid: at(threshold), outage };
}
/** Wald's increments: what a bad and a good bucket of `answers` answers add to the log-likelihood ratio. */
function bucketIncrements(answers, shares) {
    const healthy = Math.log1p(-shares.healthyBadShare) * answers;
    const broken = Math.log1p(-shares.brokenBadShare) * answers;
    return { bad: Math.log(Math.expm1(broken) / Math.expm1(healthy)), good: broken - healthy };
}
// By CUSUM or outage rule: their sum, so a little more than in truth. Above 0 where too many are rolled back: the worst
// logarithm of the rate over what is left for it.
function excessOf(at, outage, plan) {
    const allowed = -Math.expm1(Math.log1p(-mostFalse) / plan.checks);
    const left = meanBursts.map((meanBurst) => ({
        chain: (0,bursts/* burstChain */.U0)(plan.healthyBadShare, meanBurst),
        allowed: Math.max(0, allowed - (0,rules_outage/* falseOutage */.rc)(outage, plan, meanBurst)),
    }));
    return (threshold) => {
        const grid = at(threshold);
        let worst = -Infinity;
        for (const one of left) {
            worst = Math.max(worst, Math.log(cusum_chance_cusumChance(grid, one.chain).probability / one.allowed));
            if (worst > 0)
                break;
        }
        return worst;
    };
}
// Never above the highest score there can be: such a rule could not fail. The logarithm of the rate falls nearly in a
// straight line, so the line through both ends finds the place in few looks; every third look halves, for certainty.
function smallestThreshold(excess, highest) {
    const most = Math.max(1, Math.floor(highest / thresholdStep));
    let over = { steps: 0, excess: 10 };
    let kept = { steps: Math.min(16, most), excess: excess(Math.min(16, most) * thresholdStep) };
    while (kept.steps < most && kept.excess > 0) {
        over = kept;
        const steps = Math.min(kept.steps * 2, most);
        kept = { steps, excess: excess(steps * thresholdStep) };
    }
    for (let look = 1; kept.steps - over.steps > 1; look++) {
        const onLine = over.excess / (over.excess - Math.max(kept.excess, -1e3));
        const part = look % 3 === 0 || Number.isNaN(onLine) ? 0.5 : onLine;
        const guess = Math.ceil(over.steps + (kept.steps - over.steps) * part);
        const steps = Math.min(kept.steps - 1, Math.max(over.steps + 1, guess));
        const seen = { steps, excess: excess(steps * thresholdStep) };
        if (seen.excess > 0)
            over = seen;
        else
            kept = seen;
    }
    return kept.steps * thresholdStep;
}

;// CONCATENATED MODULE: ./build/core/gate/rules/cusum-rates.js




/**
 * How often the CUSUM with its outage rule is wrong. Bursts are counted in answers: each one, of the plan or a
 * confirmation, is a step of the chain. False rollbacks are bounds from above: the sum of both ways to one, and for the
 * CUSUM as if no confirmation ended a burst sooner. A miss looks at the CUSUM alone.
 */
function cusumRates(design, plan) {
    const { grid, outage, bucketMs } = design;
    const found = cusum_chance_cusumChance(grid, (0,bursts/* independent */.hK)(plan.brokenBadShare));
    const inBucketMs = meanFirstBad(grid.answersPerBucket, plan.brokenBadShare) * plan.intervalMs;
    const inBursts = (meanBurst) => {
        const byScore = cusum_chance_cusumChance(grid, (0,bursts/* burstChain */.U0)(plan.healthyBadShare, meanBurst)).probability;
        return Math.min(1, byScore + (0,rules_outage/* falseOutage */.rc)(outage, plan, meanBurst));
    };
    return {
        falseRollback: { alone: inBursts(1), bursts2: inBursts(2), bursts3: inBursts(3) },
        miss: Math.max(0, 1 - found.probability),
        detectMs: found.meanStep === null ? null : (found.meanStep - 1) * bucketMs + inBucketMs,
        outageMs: outageMs(design, plan),
    };
}
/**
 * P(a healthy service is rolled back) when its blips last a time instead of a number of answers: confirmations then end
 * no blip sooner, and one of 45 s looks like an outage to everybody. The sum of both ways, as in `cusumRates`.
 */
function timeCorrelatedFalseRollback(design, plan, meanBlipMs) {
    const watch = outageWatch(design.outage, plan.intervalMs);
    const stepMs = plan.intervalMs / (watch.confirmations + 1);
    const after = (gapMs) => timedChain(plan.healthyBadShare, meanBlipMs, gapMs);
    const answers = {
        planned: after(plan.intervalMs),
        confirming: after(stepMs),
        badLater: (slots) => after(slots * stepMs).badAfterGood,
    };
    const byScore = cusumChance(design.grid, answers.planned).probability;
    return Math.min(1, byScore + outageChance(watch, plan.planned, answers).probability);
}
// The first bad answer of a bucket that has one: how many answers come before it, on average.
function meanFirstBad(answers, share) {
    let before = 0;
    let weighted = 0;
    for (let answer = 0; answer < answers; answer++) {
        const probability = (1 - share) ** answer * share;
        before += probability;
        weighted += answer * probability;
    }
    return weighted / before;
}
// Worst for the CUSUM just after the last answer of a bucket, for the outage rule just after any.
function outageMs({ grid, outage, bucketMs }, plan) {
    const badBuckets = Math.ceil(grid.limit / grid.up);
    const byScore = plan.intervalMs + (badBuckets - 1) * bucketMs;
    const fastest = Math.min(byScore, (0,rules_outage/* outageRun */.lB)(outage, plan.intervalMs).ms);
    return fastest <= plan.bakeMs ? fastest : null;
}

// EXTERNAL MODULE: ./build/core/gate/rules/tally.js
var rules_tally = __webpack_require__(91810);
;// CONCATENATED MODULE: ./build/core/gate/rules/cusum.js




/**
 * Bucketed CUSUM (Page 1954, with Wald's increments): a bucket of samples is bad when one of them is, so a burst counts
 * once. A bad bucket counts at its first bad sample, a good one when it is over. A total outage fails it sooner. Without
 * a threshold it takes the smallest that keeps false rollbacks at 0.5 % or less over all checks of the plan.
 */
function cusumRule(settings, plan) {
    const design = designCusum(settings, plan);
    return {
        describe: describeDesign(design),
        rates: cusumRates(design, plan),
        begin: () => ({
            tally: (0,rules_tally/* emptyTally */.CK)(),
            outage: (0,rules_outage/* beginOutage */.ZE)(),
            score: 0,
            bucket: -1,
            isBad: false,
            failure: null,
        }),
        add: (state, sample) => withSample(state, sample, design, plan),
        standing: (state) => state.failure ?? { kind: "open" },
        gauge: (state) => ({
            statistic: state.score * design.unit,
            threshold: design.threshold,
            unit: "CUSUM",
        }),
        lacks: (state) => (0,rules_tally/* tooFew */.dI)(state.tally, plan.planned),
        evidence: () => [],
    };
}
function describeDesign({ bucketMs, threshold, outage }) {
    return `fails at CUSUM ${threshold} over buckets of ${bucketMs / 1000} s, or when every answer is bad for ${outage.ms / 1000} s (${outage.samples} or more)`;
}
function withSample(state, sample, design, plan) {
    const tally = (0,rules_tally/* tallied */.mG)(state.tally, sample);
    const isDatum = sample.outcome === "good" || sample.outcome === "bad";
    if (!isDatum)
        return { ...state, tally };
    const outage = (0,rules_outage/* addToOutage */.i7)(state.outage, sample, plan.intervalMs);
    const scored = sample.phase === undefined ? withScore(state, sample, design) : state;
    const next = { ...scored, tally, outage };
    return state.failure === null ? { ...next, failure: failureOf(next, design) } : next;
}
// A sample that comes late counts in the bucket that is open.
function withScore(state, sample, { bucketMs, grid }) {
    const bucket = Math.max(state.bucket, Math.floor(sample.afterMs / bucketMs));
    const isNew = bucket > state.bucket;
    const wasGood = isNew && state.bucket >= 0 && !state.isBad;
    const score = wasGood ? Math.max(0, state.score - grid.down) : state.score;
    const isBad = !isNew && state.isBad;
    return sample.outcome === "bad" && !isBad
        ? { ...state, bucket, isBad: true, score: score + grid.up }
        : { ...state, bucket, isBad, score };
}
function failureOf(state, { grid, unit, threshold, outage }) {
    const seen = (0,rules_tally/* tallyText */.Wl)(state.tally);
    if ((0,rules_outage/* isOutage */.uD)(state.outage, outage)) {
        return { kind: "failed", reason: "outage", detail: `${seen}; ${(0,rules_outage/* outageText */.Hn)(state.outage)}` };
    }
    if (state.score < grid.limit)
        return null;
    const score = (state.score * unit).toFixed(1);
    const reason = state.tally.good === 0 ? "outage" : "errors";
    return { kind: "failed", reason, detail: `${seen}; CUSUM ${score}, limit ${threshold}` };
}


/***/ }),

/***/ 91475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ failureLimitRule)
});

// EXTERNAL MODULE: ./build/core/gate/statistics/binomial.js
var binomial = __webpack_require__(18881);
// EXTERNAL MODULE: ./build/core/gate/statistics/bursts.js
var bursts = __webpack_require__(86291);
// EXTERNAL MODULE: ./build/core/gate/statistics/normal.js
var normal = __webpack_require__(6403);
;// CONCATENATED MODULE: ./build/core/gate/statistics/count-chance.js

/** Beyond so many steps of work the exact sum takes seconds, and the normal approximation is as good. */
const mostWork = 5_000_000;
/** P(more than `limit` of `steps` answers are bad) when bad answers come in bursts; exact but for very many answers. */
function countChance(limit, steps, chain) {
    if (limit >= steps)
        return 0;
    if (limit * steps > mostWork)
        return approximately(limit, steps, chain);
    // By the number of bad answers so far and by whether the last one was bad, in place from the highest number down.
    const good = new Float64Array(limit + 1);
    const bad = new Float64Array(limit + 1);
    good[0] = 1 - chain.share;
    if (limit > 0)
        bad[1] = chain.share;
    let over = limit > 0 ? 0 : chain.share;
    for (let step = 1; step < steps; step++) {
        for (let count = Math.min(limit, step); count >= 0; count--) {
            const g = good[count] ?? 0;
            const b = bad[count] ?? 0;
            const turnsBad = g * chain.badAfterGood + b * chain.badAfterBad;
            good[count] = g * (1 - chain.badAfterGood) + b * (1 - chain.badAfterBad);
            if (count === limit)
                over += turnsBad;
            else
                bad[count + 1] = turnsBad;
        }
        bad[0] = 0;
    }
    return Math.min(1, over);
}
// Counts of a two-state chain are asymptotically normal; its memory widens them by (1 + r) / (1 - r).
function approximately(limit, steps, { share, badAfterBad, badAfterGood }) {
    const memory = badAfterBad - badAfterGood;
    const variance = steps * share * (1 - share) * ((1 + memory) / (1 - memory));
    return 1 - (0,normal/* normalCdf */.v)((limit + 0.5 - steps * share) / Math.sqrt(variance));
}

// EXTERNAL MODULE: ./build/core/gate/rules/tally.js
var rules_tally = __webpack_require__(91810);
;// CONCATENATED MODULE: ./build/core/gate/rules/failure-limit.js




const mostFalse = 0.01;
/**
 * Fails when more than `limit` samples are bad. Without a limit it takes the smallest that keeps false rollbacks over all
 * checks at 1 % or less when a healthy service's answers are bad independently.
 */
function failureLimitRule(settings, plan) {
    const limit = settings.limit ?? smallestLimit(plan);
    return {
        describe: `fails when more than ${limit} of ${plan.planned} answers are bad`,
        rates: ratesOf(limit, plan),
        begin: rules_tally/* emptyTally */.CK,
        add: rules_tally/* tallied */.mG,
        standing: (tally) => standingOf(tally, limit),
        gauge: (tally) => ({ statistic: tally.bad, threshold: limit + 1, unit: "bad" }),
        lacks: (tally) => (0,rules_tally/* tooFew */.dI)(tally, plan.planned),
        evidence: () => [],
    };
}
function standingOf(tally, limit) {
    if (tally.bad <= limit)
        return { kind: "open" };
    return { kind: "failed", reason: tally.good === 0 ? "outage" : "errors", detail: (0,rules_tally/* tallyText */.Wl)(tally) };
}
// Never as many as are planned: such a rule could not fail.
function smallestLimit({ planned, checks, healthyBadShare }) {
    let atMost = 0;
    let limit = 0;
    for (const probability of (0,binomial/* binomial */.Q)(planned, healthyBadShare)) {
        atMost += probability;
        if (limit === planned - 1 || 1 - atMost ** checks <= mostFalse)
            break;
        limit += 1;
    }
    return limit;
}
function ratesOf(limit, plan) {
    const { planned, healthyBadShare, brokenBadShare } = plan;
    const inBursts = (meanBurst) => countChance(limit, planned, (0,bursts/* burstChain */.U0)(healthyBadShare, meanBurst));
    const detects = (0,binomial/* moreThan */.x)(limit, planned, brokenBadShare);
    return {
        falseRollback: {
            alone: (0,binomial/* moreThan */.x)(limit, planned, healthyBadShare),
            bursts2: inBursts(2),
            bursts3: inBursts(3),
        },
        miss: 1 - detects,
        detectMs: detects > 0 ? (meanAnswers(limit + 1, planned, brokenBadShare) - 1) * plan.intervalMs : null,
        outageMs: limit < planned ? (limit + 1) * plan.intervalMs : null,
    };
}
// Until the bad answer with this number, given that it comes among those planned. In logarithms, as `binomial`.
function meanAnswers(number, planned, share) {
    let log = number * Math.log(share);
    let all = 0;
    let weighted = 0;
    for (let answers = number; answers <= planned; answers++) {
        all += Math.exp(log);
        weighted += answers * Math.exp(log);
        log += Math.log(answers / (answers - number + 1)) + Math.log1p(-share);
    }
    return all > 0 ? weighted / all : planned;
}


/***/ }),

/***/ 84313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i7: () => (/* binding */ addToOutage),
  ZE: () => (/* binding */ beginOutage),
  rc: () => (/* binding */ falseOutage),
  uD: () => (/* binding */ isOutage),
  My: () => (/* binding */ outageLimits),
  lB: () => (/* binding */ outageRun),
  Hn: () => (/* binding */ outageText)
});

// UNUSED EXPORTS: outageWatch

// EXTERNAL MODULE: ./build/core/gate/statistics/bursts.js
var bursts = __webpack_require__(86291);
// EXTERNAL MODULE: ./build/core/gate/statistics/absorption.js
var absorption = __webpack_require__(14673);
;// CONCATENATED MODULE: ./build/core/gate/statistics/outage-chance.js

/** Bursts that are counted in answers: each answer, asked when it may, is one step of the same chain. */
function countedAnswers(chain) {
    return { planned: chain, confirming: chain, badLater: () => chain.badAfterGood };
}
/**
 * Whether `needed` bad answers in a row come among `steps` answers of the plan, confirmations included; exact. The end of
 * a run is a good answer of either kind, and a good confirmation ends the confirming too.
 */
function outageChance(watch, steps, answers) {
    const { needed, before, confirmations } = watch;
    const lengths = runLengths(watch);
    const states = lengths.length;
    // By how many answers of the plan the run just now has; 0 when the last one was good.
    let runs = new Float64Array(states);
    let isFirst = true;
    return (0,absorption/* absorption */.Q)(steps, () => {
        const next = new Float64Array(states);
        let ended = 0;
        const turn = (mass, bad, run) => {
            next[0] = (next[0] ?? 0) + mass * (1 - bad);
            if (run < states)
                next[run] = (next[run] ?? 0) + mass * bad;
            else
                ended += mass * bad;
        };
        for (let run = 0; run < states; run++) {
            let mass = isFirst ? Number(run === 0) : (runs[run] ?? 0);
            const length = lengths[run] ?? 0;
            const isConfirming = run > 0 && length >= before;
            for (let slot = 1; isConfirming && slot <= confirmations && mass > 0; slot++) {
                turn(mass * (1 - answers.confirming.badAfterBad), answers.badLater(confirmations + 1 - slot), 1);
                mass *= answers.confirming.badAfterBad;
                if (length + slot < needed)
                    continue;
                ended += mass;
                mass = 0;
            }
            turn(mass, badNext(answers, run, isConfirming, isFirst), run + 1);
        }
        isFirst = false;
        runs = next;
        const left = next.reduce((sum, mass) => sum + mass, 0);
        return ended + left === 0 ? 1 : ended / (ended + left);
    });
}
function badNext(answers, run, isConfirming, isFirst) {
    if (isFirst)
        return answers.planned.share;
    if (run === 0)
        return answers.planned.badAfterGood;
    return isConfirming ? answers.confirming.badAfterBad : answers.planned.badAfterBad;
}
// Bad answers in a row at the answer of the plan that is the first, second, … of its run; those below `needed`.
function runLengths({ needed, before, confirmations }) {
    const lengths = [0];
    for (let length = 1; length < needed; length += length < before ? 1 : confirmations + 1)
        lengths.push(length);
    return lengths;
}

;// CONCATENATED MODULE: ./build/core/gate/rules/outage.js


/** Confirmations come at this fraction of the interval, once so many samples in a row were bad. */
const confirmationsFrom = 3;
const stepsPerInterval = 5;
/** How often the longest bursts may be taken for an outage, over all checks: a fifth of what a rule may be wrong in all. */
const mostFalse = 0.001;
/**
 * 45 s and 5 samples, or more samples where the interval is so long that bursts of 3 on average would be taken for an
 * outage in more than 0.1 % of the bakes.
 */
function outageLimits(plan, ms = 45_000) {
    const allowed = -Math.expm1(Math.log1p(-mostFalse) / plan.checks);
    let samples = 5;
    while (samples < plan.planned && falseOutage({ ms, samples }, plan, 3) > allowed)
        samples += 1;
    return { ms, samples };
}
/** Bad samples that have to come after the last good one, and the milliseconds until the last of them. */
function outageRun(limits, intervalMs) {
    const confirmationMs = intervalMs / stepsPerInterval;
    const confirmed = Math.ceil((limits.ms - confirmationsFrom * intervalMs) / confirmationMs - 1e-9);
    const byTime = confirmed > 0 ? confirmationsFrom + confirmed : Math.ceil(limits.ms / intervalMs);
    const needed = Math.max(limits.samples, byTime);
    const planned = Math.min(needed, confirmationsFrom);
    return { needed, ms: planned * intervalMs + (needed - planned) * confirmationMs };
}
/** Confirmations and all that the chance of a false outage follows from. */
function outageWatch(limits, intervalMs) {
    const { needed } = outageRun(limits, intervalMs);
    return { needed, before: confirmationsFrom, confirmations: stepsPerInterval - 1 };
}
/**
 * P(a healthy service's bursts, `meanBurst` answers long on average, are taken for an outage); 1 is alone. Exact, or below
 * one in a thousand million a bound from above.
 */
function falseOutage(limits, plan, meanBurst) {
    const chain = (0,bursts/* burstChain */.U0)(plan.healthyBadShare, meanBurst);
    const { needed } = outageRun(limits, plan.intervalMs);
    // Each run begins at one of the planned samples, with a probability of the share at most.
    const bound = plan.planned * chain.share * chain.badAfterBad ** (needed - 1);
    if (bound < 1e-9)
        return bound;
    const answers = countedAnswers(chain);
    return outageChance(outageWatch(limits, plan.intervalMs), plan.planned, answers).probability;
}
/** Nothing was seen yet. */
function beginOutage() {
    return { bad: 0, badMs: 0, lastMs: null };
}
/** Takes a sample in, of the plan or a confirmation. Without a datum it neither extends a run nor breaks it. */
function addToOutage(state, sample, intervalMs) {
    if (sample.outcome === "good")
        return { bad: 0, badMs: 0, lastMs: sample.afterMs };
    if (sample.outcome !== "bad")
        return state;
    // What was in a long gap nobody knows, so five bad samples after a minute without data are no outage of a minute.
    const gapMs = state.lastMs === null ? 0 : Math.max(0, sample.afterMs - state.lastMs);
    return {
        bad: state.bad + 1,
        badMs: state.badMs + Math.min(gapMs, 3 * intervalMs),
        lastMs: sample.afterMs,
    };
}
/** Whether the run is an outage. */
function isOutage(state, limits) {
    return state.bad >= limits.samples && state.badMs >= limits.ms;
}
/** `every answer was bad for 45 s, 33 in a row` */
function outageText(state) {
    return `every answer was bad for ${Math.round(state.badMs / 1000)} s, ${state.bad} in a row`;
}


/***/ }),

/***/ 91810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ emptyTally),
/* harmony export */   Wl: () => (/* binding */ tallyText),
/* harmony export */   dI: () => (/* binding */ tooFew),
/* harmony export */   mG: () => (/* binding */ tallied)
/* harmony export */ });
/** Nothing was seen yet. */
function emptyTally() {
    return { check: "", good: 0, bad: 0, missing: 0, errors: 0, last: "" };
}
/** Counts one sample. */
function tallied(tally, sample) {
    const { outcome } = sample;
    const one = sample.phase === undefined ? 1 : 0;
    return {
        check: sample.check,
        good: tally.good + (outcome === "good" ? one : 0),
        bad: tally.bad + (outcome === "bad" ? one : 0),
        missing: tally.missing + (outcome === "missing" ? one : 0),
        errors: tally.errors + (outcome === "error" ? one : 0),
        last: outcome === "good" ? tally.last : sample.reason,
    };
}
/** `health: 3 of 9 bad, 2 could not ask (last: status 503, wanted 200)` */
function tallyText({ check, good, bad, missing, errors, last }) {
    const unasked = errors === 0 ? "" : `, ${errors} could not ask`;
    const without = missing === 0 ? "" : `, ${missing} without data`;
    const why = last === "" ? "" : ` (last: ${last})`;
    return `${check}: ${bad} of ${good + bad} bad${unasked}${without}${why}`;
}
/** Empty when nine tenths of the plan were judged with a good one among them; otherwise what was seen. */
function tooFew(tally, planned) {
    const judged = tally.good + tally.bad;
    return tally.good > 0 && judged >= planned - Math.floor(planned / 10) ? "" : tallyText(tally);
}


/***/ }),

/***/ 51504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tw: () => (/* binding */ samplesText),
/* harmony export */   aM: () => (/* binding */ readSamples),
/* harmony export */   zK: () => (/* binding */ Reading)
/* harmony export */ });
/* unused harmony export Sample */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/**
 * What one probe found. `error`: it could not ask. `missing`: it asked, and there was no datum to judge. Both say nothing
 * about the service, so they are neither good nor bad.
 */
const Reading = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["good", "bad", "missing", "error"]),
    /** Why it is not good; empty when it is. */
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** HTTP status, exit code or gRPC status; null where there is none. */
    status: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nullable(),
    ms: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
    /** What a metric measured. */
    value: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional(),
    /** The version that answered, where the check says how to read it. */
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    /** The address that answered. */
    address: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    /** Further numbers by name, such as both sides of a comparison. */
    figures: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()).optional(),
    /** How long the runner itself stood still meanwhile, when that was long enough to matter. */
    stalledMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional(),
});
/** One line of the evidence file (JSON Lines): a reading with its time, check and target. */
const Sample = Reading.extend({
    /** ISO 8601, when the probe began. */
    at: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Milliseconds from the start of the bake to the start of the probe, by a clock that never goes back. */
    afterMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    check: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    target: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Absent for a sample of the plan. `warm-up` is not judged; `confirmation` counts for an outage only. */
    phase: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["warm-up", "confirmation"]).optional(),
});
/** Samples as JSON Lines, one line a sample. */
function samplesText(samples) {
    return samples.map((sample) => `${JSON.stringify(sample)}\n`).join("");
}
/** Reads JSON Lines; a torn last line (a run that was cut off) is counted and left out. */
function readSamples(text) {
    const parsed = text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => Sample.safeParse(parseJson(line)));
    const samples = parsed.flatMap((one) => (one.success ? [one.data] : []));
    return { samples, unreadable: parsed.length - samples.length };
}
function parseJson(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 14673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ absorption)
/* harmony export */ });
// A hazard that no longer changes stays as it is: the process has forgotten how it began.
const settledChange = 1e-8;
const settledSteps = 8;
/**
 * Follows a process for `steps` steps; `step` makes one more and returns the share of what was left that ended in it.
 * Once that share stays the same, the rest is worked out at once, so a bake of a day costs as much as one of an hour.
 */
function absorption(steps, step) {
    let alive = 1;
    let ended = 0;
    let weighted = 0;
    let last = 0;
    let still = 0;
    for (let at = 1; at <= steps && alive > 0; at++) {
        const hazard = step();
        ended += alive * hazard;
        weighted += at * alive * hazard;
        alive *= 1 - hazard;
        still = hazard > 0 && Math.abs(hazard - last) <= settledChange * hazard ? still + 1 : 0;
        last = hazard;
        if (still === settledSteps) {
            const rest = truncatedGeometric(hazard, steps - at);
            weighted += alive * (at * rest.probability + rest.weighted);
            ended += alive * rest.probability;
            break;
        }
    }
    return { probability: Math.min(1, ended), meanStep: ended > 0 ? weighted / ended : null };
}
// For the rest of n steps with one hazard: the chance of an end, and the sum of step times chance.
function truncatedGeometric(hazard, n) {
    const probability = hazard === 1 ? Number(n > 0) : -Math.expm1(n * Math.log1p(-hazard));
    // The exact form below loses all its digits where hardly anything ends.
    if (n * hazard < 1e-5)
        return { probability, weighted: (hazard * n * (n + 1)) / 2 };
    return { probability, weighted: (1 - (1 - probability) * (1 + n * hazard)) / hazard };
}


/***/ }),

/***/ 18881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ binomial),
/* harmony export */   x: () => (/* binding */ moreThan)
/* harmony export */ });
/** P(X > limit) for X binomial with n trials of probability p. */
function moreThan(limit, n, p) {
    if (limit >= n)
        return 0;
    let atMost = 0;
    let k = 0;
    for (const probability of binomial(n, p)) {
        if (k > limit)
            break;
        atMost += probability;
        k += 1;
    }
    return Math.min(1, Math.max(0, 1 - atMost));
}
/**
 * P(X = 0), P(X = 1), … for n trials of probability p, above 0 and below 1. In logarithms, because (1 - p)^n is no longer
 * a number above zero after a long bake.
 */
function* binomial(n, p) {
    let log = n * Math.log1p(-p);
    for (let k = 0; k <= n; k++) {
        yield Math.exp(log);
        log += Math.log(((n - k) / (k + 1)) * (p / (1 - p)));
    }
}


/***/ }),

/***/ 34301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ burnWindows)
/* harmony export */ });
const hourMs = 3_600_000;
const rows = [
    { budget: 0.02, longMs: hourMs },
    { budget: 0.05, longMs: 6 * hourMs },
    { budget: 0.1, longMs: 24 * hourMs },
    { budget: 0.1, longMs: 72 * hourMs },
];
const shortestMs = 60_000;
/**
 * The multi-window multi-burn-rate alarms of Google's SRE Workbook, chapter 5, for a service that is watched since
 * `sinceMs` milliseconds. No window reaches back further; the budget stays, so a young window tolerates a higher share. A
 * share above 1 cannot be exceeded.
 */
function burnWindows(slo, sinceMs) {
    return rows.map(({ budget, longMs: fullMs }) => {
        const longMs = Math.min(fullMs, sinceMs);
        const shortMs = Math.min(longMs, Math.max(shortestMs, longMs / 12));
        const burnRate = (budget * slo.periodMs) / longMs;
        return { budget, longMs, shortMs, maxShare: burnRate * (1 - slo.objective) };
    });
}


/***/ }),

/***/ 86291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U0: () => (/* binding */ burstChain),
/* harmony export */   hK: () => (/* binding */ independent)
/* harmony export */ });
/* unused harmony export timedChain */
/** Every answer is bad with the same probability, whatever came before it. */
function independent(share) {
    return { share, badAfterGood: share, badAfterBad: share };
}
/**
 * `share` bad answers in bursts of `meanBurst` on average. Independent answers have bursts of 1 / (1 - share); a smaller
 * mean is taken as that, so 1 means that bad answers come alone as far as chance lets them.
 */
function burstChain(share, meanBurst) {
    const badAfterBad = 1 - 1 / meanBurst;
    if (badAfterBad <= share)
        return independent(share);
    return { share, badAfterBad, badAfterGood: (share / (1 - share)) * (1 - badAfterBad) };
}
/**
 * Blips that last a time, not a number of answers: on average `meanBlipMs`, exponentially distributed. This is what
 * answers look like that are `gapMs` apart.
 */
function timedChain(share, meanBlipMs, gapMs) {
    // Leaving bad happens at 1/meanBlipMs, leaving good so often that `share` results; their sum is how fast it forgets.
    const forgotten = -Math.expm1(-gapMs / (meanBlipMs * (1 - share)));
    return { share, badAfterGood: share * forgotten, badAfterBad: 1 - (1 - share) * forgotten };
}


/***/ }),

/***/ 6403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ normalQuantile),
/* harmony export */   v: () => (/* binding */ normalCdf)
/* harmony export */ });
/** P(Z <= x) of the standard normal distribution, to double precision also far out on the left. */
function normalCdf(x) {
    if (Number.isNaN(x))
        return Number.NaN;
    return x > 0 ? 1 - upperTail(x) : upperTail(-x);
}
/** The x with P(Z <= x) = p; infinite for 0 and 1. */
function normalQuantile(p) {
    if (!(p >= 0 && p <= 1))
        return Number.NaN;
    if (p === 0 || p === 1)
        return p === 0 ? -Infinity : Infinity;
    if (p > 0.5)
        return -normalQuantile(1 - p);
    return refined(roughQuantile(p), p);
}
/** Density of the standard normal distribution. */
function density(x) {
    return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
}
// The power series converges quickly near the middle; beyond it would cancel, where the continued fraction is quick.
function upperTail(x) {
    return x < 3 ? 0.5 - density(x) * oddSeries(x) : density(x) / millsDenominator(x);
}
// x + x^3/3 + x^5/(3*5) + …
function oddSeries(x) {
    let term = x;
    let sum = x;
    for (let odd = 3; term > sum * 1e-17; odd += 2) {
        term *= (x * x) / odd;
        sum += term;
    }
    return sum;
}
// x + 1/(x + 2/(x + 3/(x + …))), from the inside out. At x = 3 some 100 levels suffice for all digits.
function millsDenominator(x) {
    if (x > 40)
        return x;
    let value = x;
    for (let level = 200; level >= 1; level--)
        value = x + level / value;
    return value;
}
// Abramowitz and Stegun 26.2.22: off by less than 0.003, good enough to start from.
function roughQuantile(p) {
    const t = Math.sqrt(-2 * Math.log(p));
    return -(t - (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t));
}
// Halley's steps; each triples the number of right digits.
function refined(start, p) {
    let x = start;
    for (let step = 0; step < 3; step++) {
        const slope = density(x);
        if (slope === 0)
            return x;
        const off = (normalCdf(x) - p) / slope;
        x -= off / (1 + (x * off) / 2);
    }
    return x;
}


/***/ }),

/***/ 48442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ anchorComplaint),
/* harmony export */   gF: () => (/* binding */ anchorProblems),
/* harmony export */   lc: () => (/* binding */ Relative),
/* harmony export */   uo: () => (/* binding */ withAnchor)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _policy_percent_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20110);
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45888);



/**
 * A limit that is relative to a number that stays where it is. An anchor and not the last release, because ten releases
 * of 9 % more each would all pass and be 2.4 times as slow together.
 */
const Relative = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    anchor: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("preflight")])
        .describe("The number to compare with, or `preflight`: the median of this check before the deployment."),
    increase: _policy_percent_text_js__WEBPACK_IMPORTED_MODULE_0__/* .Percent */ .Q.optional().describe("More above the anchor than this share of it is bad."),
    decrease: _policy_percent_text_js__WEBPACK_IMPORTED_MODULE_0__/* .Percent */ .Q.optional().describe("More below the anchor than this share of it is bad."),
    "at-least-change": zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .positive()
        .optional()
        .describe("A smaller change than this is never bad, however big its share. Needed where the anchor can be 0."),
})
    .describe("A limit relative to a number that does not move with each release.");
/** What is wrong with a relative limit, and what to write. */
function anchorProblems(relative) {
    if (relative === undefined)
        return [];
    const problems = [];
    if ((relative.increase === undefined) === (relative.decrease === undefined)) {
        problems.push({
            key: "relative",
            problem: relative.increase === undefined
                ? "has neither `increase` nor `decrease`"
                : "has `increase` and `decrease`",
            write: "Write one of them, such as `increase: 10%`.",
        });
    }
    const canBeZero = relative.anchor === "preflight" || relative.anchor === 0;
    if (canBeZero && relative["at-least-change"] === undefined) {
        problems.push({
            key: "relative.at-least-change",
            problem: relative.anchor === 0
                ? "is not set, and any change is an endless share of the anchor 0"
                : "is not set, and a value before the deployment can be 0, of which any change is an endless share",
            write: "Write the smallest change that matters, such as `at-least-change: 0.001`.",
        });
    }
    return problems;
}
/** Why a value is too far from the anchor; null when it is not. The anchor is a number by then. */
function anchorComplaint(relative, anchor, value) {
    const leastChange = relative["at-least-change"] ?? 0;
    const { increase, decrease } = relative;
    if (increase !== undefined) {
        const most = anchor + Math.max(Math.abs(anchor) * increase, leastChange);
        return value > most ? saying(value, most, "most", increase, "above", anchor) : null;
    }
    if (decrease !== undefined) {
        const least = anchor - Math.max(Math.abs(anchor) * decrease, leastChange);
        return value < least ? saying(value, least, "least", decrease, "below", anchor) : null;
    }
    return null;
}
/** The check with this number in place of `preflight`; any other check as it is. */
function withAnchor(check, value) {
    if (check.relative?.anchor !== "preflight")
        return check;
    return { ...check, relative: { ...check.relative, anchor: value } };
}
function saying(value, bound, side, share, where, anchor) {
    const percent = (0,_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$)(share * 100);
    return `${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$)(value)}, wanted ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$)(bound)} at ${side} (${percent} % ${where} the anchor ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$)(anchor)})`;
}


/***/ }),

/***/ 26619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ factsTogether),
/* harmony export */   x: () => (/* binding */ factsOf)
/* harmony export */ });
/** Below this a pause of the runner explains nothing. */
const stallWorthTellingMs = 50;
/** The facts of an answer: status or exit code, time, and who answered. */
function factsOf(answer) {
    const address = answer.kind === "http" || answer.kind === "tcp" ? answer.address : null;
    const stalledMs = finite(answer.stalledMs);
    return {
        status: statusOf(answer),
        ms: finite(answer.ms),
        ...(address === null ? {} : { address }),
        ...(stalledMs > stallWorthTellingMs ? { stalledMs } : {}),
    };
}
/** The facts of a sequence: times add up, and the status is the last one's. */
function factsTogether(before, last) {
    if (before === null)
        return last;
    const stalledMs = Math.max(before.stalledMs ?? 0, last.stalledMs ?? 0);
    return {
        ...last,
        ms: Math.min(before.ms + last.ms, Number.MAX_VALUE),
        ...(stalledMs === 0 ? {} : { stalledMs }),
    };
}
function statusOf(answer) {
    if (answer.kind !== "http" && answer.kind !== "command")
        return null;
    const status = answer.kind === "http" ? answer.status : answer.code;
    return Number.isSafeInteger(status) ? status : null;
}
// A measurement that is no number would make the whole line of evidence unreadable.
function finite(ms) {
    return Number.isFinite(ms) && ms > 0 ? ms : 0;
}


/***/ }),

/***/ 24762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ apiText),
/* harmony export */   Q: () => (/* binding */ statusComplaint)
/* harmony export */ });
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11238);

/** The text of an answer, whatever its status; a body that was cut or is no UTF-8 is none. */
function apiText(answer, via) {
    if ((answer.kind === "http" || answer.kind === "command") && answer.kind !== via) {
        return unasked(`an answer of ${answer.kind}, which was not asked`);
    }
    switch (answer.kind) {
        case "unreachable":
            return unasked(`${answer.problem}: ${answer.detail}`);
        case "http":
            if (answer.truncated)
                return unasked("the answer is too long and was cut");
            return decoded(answer.status, answer.body);
        case "command":
            if (answer.code !== 0) {
                const last = answer.lastLine.trim() === "" ? "" : `: ${(0,_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(answer.lastLine)}`;
                return unasked(`the command ended with code ${answer.code}${last}`);
            }
            if (answer.truncated)
                return unasked("the command's output is too long and was cut");
            return { kind: "text", status: 200, text: answer.output.replace(/^\uFEFF/, "") };
        case "command-unfinished":
            return unasked(`the command ${unfinished[answer.problem]}: ${answer.detail}`);
        case "tcp":
        case "dns":
        case "grpc":
        case "file":
            return unasked(`an answer of ${answer.kind}, which was not asked`);
        default:
            return answer;
    }
}
/** Why a status of an API is no answer; null when it is one. */
function statusComplaint(answer) {
    if (answer.kind !== "http" || (answer.status >= 200 && answer.status < 300))
        return null;
    const { status, headers } = answer;
    if (status === 401 || status === 403)
        return `the credentials were refused (status ${status})`;
    if (status === 429) {
        const after = headers["retry-after"];
        return `asked too often (status 429${after === undefined ? "" : `, retry after ${(0,_shown_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .S)(after)}`})`;
    }
    if (status >= 300 && status < 400)
        return `status ${status}, a redirect, which is not followed`;
    return `status ${status} from the API`;
}
const unfinished = {
    "timed-out": "did not end in time",
    "not-started": "could not be started",
    cancelled: "was cancelled",
};
function decoded(status, body) {
    try {
        return { kind: "text", status, text: new TextDecoder("utf-8", { fatal: true }).decode(body) };
    }
    catch {
        return unasked("the answer is not UTF-8 text");
    }
}
function unasked(reason) {
    return { kind: "unasked", reason };
}


/***/ }),

/***/ 11607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   LO: () => (/* binding */ apiProblems),
/* harmony export */   M$: () => (/* binding */ ApiUrl),
/* harmony export */   P0: () => (/* binding */ concealingRequest),
/* harmony export */   db: () => (/* binding */ apiQuestion),
/* harmony export */   v4: () => (/* binding */ apiKeys)
/* harmony export */ });
/* unused harmony export ApiHeaders */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _assertions_conceal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69845);
/* harmony import */ var _probes_tls_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92305);



/** More points than this are no sample of a gate. */
const maxBytes = 4 * 1_048_576;
/** Headers to send: names are tokens of RFC 9110, values have no line breaks, and none steers the connection. */
const ApiHeaders = zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/, "the name of a header")
    .refine((name) => !steering.has(name.toLowerCase()), "a header that does not steer the connection"), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[^\r\n\0]*$/, "text without line breaks"))
    .default({})
    .describe("Headers to send. Credentials by `{secret.NAME}`, such as `Bearer {secret.PROMETHEUS_TOKEN}`.");
/** How an API of measurements is reached; for every source that is asked by HTTP. */
const apiKeys = {
    headers: ApiHeaders,
    ca: _probes_tls_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .tlsKeys */ .O$.ca,
    "client-certificate": _probes_tls_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .tlsKeys */ .O$["client-certificate"],
    "client-key": _probes_tls_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .tlsKeys */ .O$["client-key"],
    "server-name": _probes_tls_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .tlsKeys */ .O$["server-name"],
};
/** An absolute URL with nothing secret in it that a log would show. */
const ApiUrl = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^https?:\/\/[^\s/?#@]+(?:[/?][^\s#]*)?$/, "an absolute http or https URL without a user, password or `#`")
    .max(8000);
/** The question of a request. Redirects are not followed: an API that moves its callers to a login page has not answered. */
function apiQuestion(request, asking) {
    const { body, ...rest } = request;
    return {
        via: "http",
        ...rest,
        ...(body === undefined ? {} : { body }),
        maxBytes,
        redirects: 0,
        redirectHosts: [],
        fresh: asking.fresh,
        open: asking.open,
    };
}
/** What is wrong with how an API is reached. */
function apiProblems(source) {
    return (0,_probes_tls_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .tlsProblems */ .Sf)(source, source.url.startsWith("https://"), "Write an https URL, or leave the key out.");
}
/**
 * Hides from a message what headers hold, and what a URL gives by a name such as `api_key`: an API may echo what it was
 * sent. The query itself is no secret, and a message about it would say nothing without it.
 */
function concealingRequest(request) {
    return (0,_assertions_conceal_js__WEBPACK_IMPORTED_MODULE_2__/* .concealing */ .s)(() => [
        ...Object.entries(request.headers).flatMap(([name, value]) => harmless.has(name.toLowerCase()) ? [] : value),
        ...[...request.url.matchAll(/[?&][^=&]*(?:key|token|secret|password|auth|sig)[^=&]*=([^&#]+)/gi)].flatMap((match) => match[1] ?? []),
    ]);
}
/** The URL's origin and path, for pages and records. */
function targetOf(url) {
    return url.replace(/[?#].*$/s, "").replace(/^(https?:\/\/)[^/]*@/, "$1");
}
const harmless = new Set(["accept", "accept-encoding", "content-type", "user-agent"]);
/** Names of RFC 9110 and 9112 that say where a message goes or ends. */
const steering = new Set([
    "connection",
    "content-length",
    "expect",
    "host",
    "keep-alive",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
]);


/***/ }),

/***/ 29352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MI: () => (/* binding */ measuredNothing),
/* harmony export */   MU: () => (/* binding */ readingOf),
/* harmony export */   NZ: () => (/* binding */ unsettled),
/* harmony export */   TU: () => (/* binding */ concealed),
/* harmony export */   Ue: () => (/* binding */ emptyAsToldBy),
/* harmony export */   jh: () => (/* binding */ measured)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99639);
/* harmony import */ var _no_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52545);


/** The reading that a datum gives. A value that is NaN or infinite is never compared: each comparison would be false. */
function readingOf(judging, datum, facts) {
    if (datum.kind === "unasked")
        return { outcome: "error", reason: datum.reason, ...facts };
    const told = datum.series.map((one) => tell(judging, one));
    const order = datum.when === "any" ? worstFirst : bestFirst;
    const decisive = order.flatMap((outcome) => told.find((one) => one.outcome === outcome) ?? [])[0];
    if (decisive === undefined)
        return { outcome: "error", reason: "the answer holds nothing", ...facts };
    return { ...decisive, ...facts };
}
/** A reading that is not judged before the service has settled; what could not be asked is told nevertheless. */
function unsettled(reading, settleMs, sinceStartMs) {
    if (sinceStartMs >= settleMs || reading.outcome === "error")
        return reading;
    const left = Math.ceil((settleMs - sinceStartMs) / 1000);
    return { ...reading, outcome: "missing", reason: `still settling, for ${left} s more` };
}
/** A datum of one value. */
function measured(value) {
    return { kind: "measured", when: "any", series: [{ name: "", kind: "value", value }] };
}
/** A datum of nothing. */
function measuredNothing(nothing, reason) {
    return { kind: "measured", when: "any", series: [{ name: "", kind: "nothing", nothing, reason }] };
}
/** The datum as the policy takes an empty answer: as it is, or as the value 0. */
function emptyAsToldBy(rule, datum) {
    if (rule["no-data"]?.empty !== "zero" || datum.kind === "unasked")
        return datum;
    const isEmpty = datum.series.every((one) => one.kind === "nothing" && one.nothing === "empty");
    return isEmpty ? measured(0) : datum;
}
/** The datum with what is confidential hidden in all that it says. */
function concealed(datum, conceal) {
    if (datum.kind === "unasked")
        return { ...datum, reason: conceal(datum.reason) };
    const series = datum.series.map((one) => {
        const name = conceal(one.name);
        return one.kind === "nothing" ? { ...one, name, reason: conceal(one.reason) } : { ...one, name };
    });
    return { ...datum, series };
}
const worstFirst = ["bad", "error", "missing", "good"];
const bestFirst = ["good", "error", "missing", "bad"];
function tell(judging, one) {
    const named = (reason) => one.name === "" || reason === "" ? reason : `${one.name}: ${reason}`;
    if (one.kind === "nothing") {
        const outcome = (0,_no_data_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOfNothing */ .pT)(judging["no-data"], one.nothing);
        return { outcome, reason: outcome === "good" ? "" : named(one.reason) };
    }
    const judged = (0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeValue */ .hy)(judging, one.value);
    return { ...told(judged), reason: named(judged.kind === "good" ? "" : judged.reason), value: one.value };
}
function told(judged) {
    return { outcome: judged.kind === "undecided" ? "missing" : judged.kind };
}


/***/ }),

/***/ 2289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I0: () => (/* binding */ valuesAt),
/* harmony export */   aC: () => (/* binding */ jsonPoints),
/* harmony export */   aG: () => (/* binding */ wordOf)
/* harmony export */ });
/* harmony import */ var _json_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50961);
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11238);
/* harmony import */ var _time_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23030);



/** Reads values, and the times beside them: the first time belongs to the first value, and so on. */
function jsonPoints(document, valuePath, timePath) {
    const values = valuesAt(document, valuePath);
    if (values.kind === "unasked")
        return values;
    const numbers = [];
    for (const value of values.values) {
        const number = numberOf(value);
        if (number === "none")
            return unasked(`at \`${valuePath}\` stands ${named(value)}, which is no number`);
        numbers.push(number);
    }
    if (timePath === undefined) {
        return { kind: "points", points: numbers.map((value) => ({ atMs: null, value })) };
    }
    const times = valuesAt(document, timePath);
    if (times.kind === "unasked")
        return times;
    return timed(numbers, times.values, timePath);
}
/** Everything that stands at a path. */
function valuesAt(document, path) {
    const compiled = (0,_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .compile */ .wE)(path);
    if (compiled.kind === "problem")
        return unasked(`the path \`${path}\` cannot be read: ${compiled.problem}`);
    const selection = (0,_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .select */ .Lt)(compiled.path, document);
    if (selection.kind === "problem")
        return unasked(`the path \`${path}\` ${selection.problem}`);
    return { kind: "values", values: selection.nodes.map(({ value }) => value) };
}
/** A value as a text: a word, or a number as it is written. Null for what is neither. */
function wordOf(value) {
    if (typeof value === "string")
        return value;
    return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}
function timed(numbers, times, timePath) {
    if (times.length !== numbers.length) {
        return unasked(`${numbers.length} values and ${times.length} times: \`value\` and \`time\` must lead to as many places each, in one series`);
    }
    const seen = new Set();
    const points = [];
    for (const [index, time] of times.entries()) {
        const atMs = (0,_time_of_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .n)(time);
        if (atMs === null)
            return unasked(`at \`${timePath}\` stands ${named(time)}, which is no time with its zone`);
        if (seen.has(atMs))
            return unasked("two values for the same time: the query must give one series");
        seen.add(atMs);
        points.push({ atMs, value: numbers[index] ?? null });
    }
    return { kind: "points", points };
}
// Null is a gap. APIs that have no JSON number for NaN and infinity write them as words.
function numberOf(value) {
    if (value === null)
        return null;
    if (typeof value === "number")
        return value;
    if (typeof value !== "string")
        return "none";
    const text = value.trim();
    if (/^nan$/i.test(text))
        return Number.NaN;
    const infinite = /^([+-]?)inf(?:inity)?$/i.exec(text);
    if (infinite !== null)
        return infinite[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : "none";
}
function named(value) {
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "object" && value !== null)
        return "an object";
    return (0,_shown_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(JSON.stringify(value) ?? "nothing");
}
function unasked(reason) {
    return { kind: "unasked", reason };
}


/***/ }),

/***/ 99639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ limitProblems),
/* harmony export */   O8: () => (/* binding */ limitKeys),
/* harmony export */   hy: () => (/* binding */ judgeValue)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _anchor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48442);
/* harmony import */ var _number_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45888);



/** The keys that say which values are good. */
const limitKeys = {
    "at-most": zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional().describe("A value above this is bad."),
    "at-least": zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional().describe("A value below this is bad."),
    relative: _anchor_js__WEBPACK_IMPORTED_MODULE_0__/* .Relative */ .lc.optional(),
};
/** Judges a finite value. */
function judgeValue(limits, value) {
    const { "at-most": most, "at-least": least, relative } = limits;
    if (most !== undefined && value > most)
        return bad(`${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$)(value)}, wanted ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$)(most)} at most`);
    if (least !== undefined && value < least) {
        return bad(`${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$)(value)}, wanted ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$)(least)} at least`);
    }
    if (relative === undefined)
        return { kind: "good" };
    if (relative.anchor === "preflight") {
        if (most !== undefined || least !== undefined)
            return { kind: "good" };
        return {
            kind: "undecided",
            reason: `${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$)(value)}, and no value of before the deployment to compare it with`,
        };
    }
    const complaint = (0,_anchor_js__WEBPACK_IMPORTED_MODULE_0__/* .anchorComplaint */ .DJ)(relative, relative.anchor, value);
    return complaint === null ? { kind: "good" } : bad(complaint);
}
/** What is wrong with the limits: none at all, such that nothing can pass, or a relative one that cannot be told. */
function limitProblems(limits) {
    const { "at-most": most, "at-least": least, relative } = limits;
    const problems = [...(0,_anchor_js__WEBPACK_IMPORTED_MODULE_0__/* .anchorProblems */ .gF)(relative)];
    if (most === undefined && least === undefined && relative === undefined) {
        problems.push({
            key: "at-most",
            problem: "is not set, and neither is `at-least` or `relative`, so every value would be good",
            write: "Write a limit, such as `at-most: 0.01`.",
        });
    }
    if (most !== undefined && least !== undefined && least > most) {
        problems.push({
            key: "at-least",
            problem: `is ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$)(least)} and \`at-most\` is ${(0,_number_text_js__WEBPACK_IMPORTED_MODULE_2__/* .numberText */ .$)(most)}, so no value can be good`,
            write: "Write an `at-least` that is not above `at-most`.",
        });
    }
    return problems;
}
function bad(reason) {
    return { kind: "bad", reason };
}


/***/ }),

/***/ 28062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ metricDocument)
});

// EXTERNAL MODULE: ./build/core/gate/json-text.js
var json_text = __webpack_require__(20262);
// EXTERNAL MODULE: ./build/core/gate/values/api-answer.js
var api_answer = __webpack_require__(24762);
;// CONCATENATED MODULE: ./build/core/gate/values/csv-rows.js
/** More than this is no sample of a gate, and as many places as a path may lead to. */
const mostRows = 10_000;
const mostCells = 500_000;
/**
 * The rows of a CSV text (RFC 4180) as objects by the names of their header. A blank line begins another table with a
 * header of its own, and lines that begin with `#` are annotations, as in InfluxDB's annotated CSV. A row with more cells
 * than its header or a quote that does not end makes it none, and one that is too long is not read to its end.
 */
function csvRows(text) {
    const rows = [];
    let header = null;
    let seen = 0;
    for (const cells of linesOf(text)) {
        if (cells === null)
            return { kind: "problem", problem: "is not CSV" };
        seen += cells.length;
        if (rows.length >= mostRows || seen > mostCells)
            return tooLong;
        const [first = ""] = cells;
        if (cells.length === 1 && first === "") {
            header = null;
        }
        else if (first.startsWith("#")) {
            // An annotation begins the next table, even where no blank line came before it.
            header = null;
        }
        else if (header === null) {
            header = cells;
        }
        else {
            if (cells.length > header.length)
                return { kind: "problem", problem: "is not CSV" };
            const names = header;
            rows.push(Object.fromEntries(cells.map((cell, index) => [names[index] ?? "", cell])));
        }
    }
    return { kind: "rows", rows };
}
const tooLong = {
    kind: "problem",
    problem: `has more than ${mostRows} rows or ${mostCells} cells`,
};
// One after the other, so that what is too long is not split to its end; null where it cannot be.
function* linesOf(text) {
    let line = [];
    let at = 0;
    while (at < text.length) {
        const end = text.charAt(at) === '"' ? quotedEnd(text, at) : plainEnd(text, at);
        if (end === null || !/^(?:,|\r?\n|$)/.test(text.slice(end, end + 2))) {
            yield null;
            return;
        }
        const cell = text.slice(at, end);
        line.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
        const isLast = !text.startsWith(",", end);
        if (isLast || line.length > mostCells) {
            yield line;
            line = [];
        }
        at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        // A comma at the very end has one more empty cell after it.
        if (!isLast && at >= text.length)
            line.push("");
    }
    if (line.length > 0)
        yield line;
}
function plainEnd(text, start) {
    for (let at = start; at < text.length; at += 1) {
        const sign = text.charAt(at);
        if (sign === "," || sign === "\n" || text.startsWith("\r\n", at))
            return at;
    }
    return text.length;
}
function quotedEnd(text, start) {
    for (let at = start + 1; at < text.length; at += 1) {
        if (text.charAt(at) !== '"')
            continue;
        if (text.charAt(at + 1) !== '"')
            return at + 1;
        at += 1;
    }
    return null;
}

// EXTERNAL MODULE: ./build/core/gate/values/json-points.js
var json_points = __webpack_require__(2289);
// EXTERNAL MODULE: ./build/core/gate/values/number-text.js
var number_text = __webpack_require__(45888);
// EXTERNAL MODULE: ./build/core/gate/values/shown.js
var shown = __webpack_require__(11238);
;// CONCATENATED MODULE: ./build/core/gate/values/metric-document.js






/** Reads an API's answer as a document, and whether it may be judged. */
function metricDocument(rules, answer) {
    const text = (0,api_answer/* apiText */.A)(answer, rules.command === undefined ? "http" : "command");
    if (text.kind === "unasked")
        return text;
    const complaint = (0,api_answer/* statusComplaint */.Q)(answer);
    if (complaint !== null) {
        const isRefused = text.status === 400 || text.status === 422;
        return unasked(isRefused ? `the query is refused: ${(0,shown/* shown */.S)(text.text)}` : complaint);
    }
    const value = contentOf(rules.format, text.text);
    return value.kind === "document" ? checked(rules, value.value) : value;
}
function contentOf(format, text) {
    if (format === "csv") {
        // A login page is CSV of a kind, too.
        if (/^\s*</.test(text))
            return unasked("the answer is not CSV");
        const csv = csvRows(text);
        return csv.kind === "rows" ? { kind: "document", value: csv.rows } : unasked(`the answer ${csv.problem}`);
    }
    const json = (0,json_text/* readJson */.Vh)(text);
    if (json.kind === "not-json")
        return unasked(`the answer ${json.problem}`);
    return { kind: "document", value: json.value };
}
function checked(rules, document) {
    return (errorIn(document, rules.error) ??
        difference(document, rules.same) ??
        lackOfTraffic(document, rules.traffic) ?? { kind: "document", value: document });
}
// Null, false, an empty text and an empty list are how APIs write that there is no error.
function errorIn(document, path) {
    if (path === undefined)
        return null;
    const found = (0,json_points/* valuesAt */.I0)(document, path);
    if (found.kind === "unasked")
        return found;
    const told = found.values.find((value) => value !== null && value !== false && value !== "" && !(Array.isArray(value) && value.length === 0));
    if (told === undefined)
        return null;
    return unasked(`the API tells of an error: ${(0,shown/* shown */.S)((0,json_points/* wordOf */.aG)(told) ?? JSON.stringify(told))}`);
}
function difference(document, same) {
    if (same === undefined)
        return null;
    const [first, second] = same.map((path) => single(document, path));
    if (first?.kind === "document" && second?.kind === "document") {
        if (first.value === second.value)
            return null;
        const seen = `${(0,shown/* shown */.S)(String(first.value))} and ${(0,shown/* shown */.S)(String(second.value))}`;
        return { kind: "unready", reason: `\`${same[0]}\` and \`${same[1]}\` are not the same yet: ${seen}` };
    }
    return first?.kind === "document" ? (second ?? null) : (first ?? null);
}
function lackOfTraffic(document, traffic) {
    if (traffic === undefined)
        return null;
    const found = single(document, traffic.value);
    if (found.kind !== "document")
        return found;
    const amount = Number(found.value);
    if (amount >= traffic["at-least"])
        return null;
    const seen = Number.isNaN(amount) ? (0,shown/* shown */.S)(String(found.value)) : (0,number_text/* numberText */.$)(amount);
    return {
        kind: "unready",
        reason: `rests on ${seen}, wanted ${(0,number_text/* numberText */.$)(traffic["at-least"])} at least before it is judged`,
    };
}
// One word at a path, as text: APIs write the same number once as a number and once as a text.
function single(document, path) {
    const found = (0,json_points/* valuesAt */.I0)(document, path);
    if (found.kind === "unasked")
        return found;
    const [value, ...others] = found.values;
    const word = (0,json_points/* wordOf */.aG)(value);
    if (word !== null && others.length === 0)
        return { kind: "document", value: word };
    return { kind: "unready", reason: `no single word at \`${path}\`` };
}
function unasked(reason) {
    return { kind: "unasked", reason };
}


/***/ }),

/***/ 28985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ metricTarget),
/* harmony export */   IZ: () => (/* binding */ readMetricSource),
/* harmony export */   KG: () => (/* binding */ MetricSource),
/* harmony export */   an: () => (/* binding */ beginMetric),
/* harmony export */   hE: () => (/* binding */ metricProblems),
/* harmony export */   j3: () => (/* binding */ metricKeys),
/* harmony export */   ks: () => (/* binding */ concealingMetric)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9691);
/* harmony import */ var _policy_argv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28599);
/* harmony import */ var _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61665);
/* harmony import */ var _assertions_conceal_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(69845);
/* harmony import */ var _json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50961);
/* harmony import */ var _probes_tls_keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92305);
/* harmony import */ var _answer_facts_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(26619);
/* harmony import */ var _api_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11607);
/* harmony import */ var _datum_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29352);
/* harmony import */ var _json_points_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2289);
/* harmony import */ var _metric_document_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28062);
/* harmony import */ var _no_data_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(52545);
/* harmony import */ var _points_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3892);
/* harmony import */ var _reduce_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(90841);
/* harmony import */ var _several_series_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(56077);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(35602);
















/** Bytes of a command's output that are read. */
const maxOutputBytes = 1_048_576;
/** The keys that say what to ask of an API of measurements, and where the number stands in its answer. */
const metricKeys = {
    request: zod__WEBPACK_IMPORTED_MODULE_12__/* .strictObject */ .rej({
        url: _api_request_js__WEBPACK_IMPORTED_MODULE_4__/* .ApiUrl */ .M$.describe("The URL to ask."),
        method: zod__WEBPACK_IMPORTED_MODULE_12__/* ["enum"] */ .k5n(["GET", "POST"]).default("GET").describe("How it is asked."),
        body: zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP().max(100_000).optional().describe("What is sent."),
        ..._api_request_js__WEBPACK_IMPORTED_MODULE_4__/* .apiKeys */ .v4,
    })
        .optional()
        .describe("What to ask by HTTP. `{now}`, `{start}` (epoch seconds; `.ms` and `.iso` too; at least 60 s before now) and `{since-start}` (such as `185s`, at least `60s`) are filled in."),
    command: _policy_argv_js__WEBPACK_IMPORTED_MODULE_0__/* .Argv */ .f.optional().describe("Instead of `request`: a command that prints the answer, with the same words."),
    env: zod__WEBPACK_IMPORTED_MODULE_12__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "the name of a variable"), zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP())
        .default({})
        .describe("Variables that the command is given; `{secret.NAME}` in a value is filled in."),
    format: zod__WEBPACK_IMPORTED_MODULE_12__/* ["enum"] */ .k5n(["json", "csv"])
        .default("json")
        .describe("Of the answer. The rows of a CSV are read as a list of objects."),
    value: _json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonPathText */ .H0.describe("JSONPath to the number, or to the numbers of one series; null is a gap."),
    time: _json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonPathText */ .H0.optional().describe("JSONPath to as many times: epoch seconds or milliseconds, or ISO 8601 with its zone. Needed to tell what is stale."),
    error: _json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonPathText */ .H0.optional().describe("JSONPath to what tells of an error in an answer that looks well."),
    same: zod__WEBPACK_IMPORTED_MODULE_12__/* .tuple */ .PVZ([_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonPathText */ .H0, _json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonPathText */ .H0])
        .optional()
        .describe("Two JSONPaths that must lead to the same; as long as they do not, there is nothing to judge."),
    traffic: zod__WEBPACK_IMPORTED_MODULE_12__/* .strictObject */ .rej({
        value: _json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonPathText */ .H0.describe("JSONPath to one number."),
        "at-least": zod__WEBPACK_IMPORTED_MODULE_12__/* .number */ .aig().positive().describe("Below this nothing is judged."),
    })
        .optional()
        .describe("JSONPath to how much the value rests on, such as requests; below `at-least` it is not judged."),
    reduce: _reduce_js__WEBPACK_IMPORTED_MODULE_10__/* .Reduction */ .i.default("last").describe("What several points become."),
    "drop-newest": zod__WEBPACK_IMPORTED_MODULE_12__/* .number */ .aig()
        .int()
        .min(0)
        .max(10)
        .default(0)
        .describe("How many of the newest points are left out, because their time is not over."),
    fresh: _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_1__/* .LongDurationText */ .y.optional().describe("What is older than this is stale, by the time at which a point begins. Left out, `5m` and the time from one point to the next, once and for each of `drop-newest`. Only where `time` is given."),
    "before-start": zod__WEBPACK_IMPORTED_MODULE_12__/* .boolean */ .zMY()
        .default(false)
        .describe("Whether points from before the gate began count too. Only where `time` is given."),
};
/** An API of measurements as a source of numbers, without limits. */
const MetricSource = zod__WEBPACK_IMPORTED_MODULE_12__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_12__/* .literal */ .euz("metric").describe("What this source is."),
    timeout: _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_1__/* .DurationText */ .o.prefault("10s").describe("No answer by then is no answer."),
    ...metricKeys,
    "no-data": _no_data_js__WEBPACK_IMPORTED_MODULE_8__/* .SourceNoData */ .hr.optional(),
});
/** The one question of a source: a request, or a command. */
function beginMetric(source, asking) {
    return { question: questionOf(source, asking), carried: null };
}
/** The number in an answer, or which kind of nothing. */
function readMetricSource(source, answer, asking) {
    const document = (0,_metric_document_js__WEBPACK_IMPORTED_MODULE_7__/* .metricDocument */ .K)(source, answer);
    const told = (0,_datum_js__WEBPACK_IMPORTED_MODULE_5__/* .emptyAsToldBy */ .Ue)(source, datumOf(source, document, asking));
    const datum = (0,_datum_js__WEBPACK_IMPORTED_MODULE_5__/* .concealed */ .TU)(told, concealingMetric(source));
    return { kind: "datum", datum, facts: (0,_answer_facts_js__WEBPACK_IMPORTED_MODULE_13__/* .factsOf */ .x)(answer) };
}
/** What is plainly wrong with a source before it is asked. */
function metricProblems(source, window) {
    const { request, command } = source;
    const problems = [];
    if ((request === undefined) === (command === undefined)) {
        const problem = request === undefined ? "is not set, and neither is `command`" : "is set beside `command`";
        problems.push({
            key: "request",
            problem,
            write: "Write one of them, such as `request: { url: https://… }`.",
        });
    }
    if (request !== undefined)
        problems.push(...(0,_api_request_js__WEBPACK_IMPORTED_MODULE_4__/* .apiProblems */ .LO)(request));
    const texts = [request?.url ?? "", request?.body ?? "", ...(command ?? [])];
    const key = request === undefined ? "command" : "request";
    problems.push(...(0,_words_js__WEBPACK_IMPORTED_MODULE_14__/* .wordProblems */ .jz)(key, texts.join("\n"), { window, strict: false }));
    if (source.time === undefined && source["drop-newest"] > 0 && source.reduce === "count") {
        problems.push({
            key: "drop-newest",
            problem: "is set, and without `time` nobody knows which point is the newest",
            write: "Write `time`, the JSONPath to the times of the points.",
        });
    }
    return problems;
}
/** Hides from a message what a source is sent or given in confidence. */
function concealingMetric({ request, env }) {
    return request === undefined ? (0,_assertions_conceal_js__WEBPACK_IMPORTED_MODULE_15__/* .concealing */ .s)(() => Object.values(env)) : (0,_api_request_js__WEBPACK_IMPORTED_MODULE_4__/* .concealingRequest */ .P0)(request);
}
/** Where it asks, for pages and records; of a command the program, since its words may hold a secret. */
function metricTarget({ request, command }) {
    if (request !== undefined)
        return (0,_api_request_js__WEBPACK_IMPORTED_MODULE_4__/* .targetOf */ .$r)(request.url);
    return command?.[0] ?? "";
}
function questionOf(source, asking) {
    const words = (0,_words_js__WEBPACK_IMPORTED_MODULE_14__/* .wordsAt */ .n4)(asking, asking.windowMs);
    const { request, command, env, timeout } = source;
    if (request === undefined) {
        const [program = "", ...rest] = (command ?? []).map((word) => (0,_words_js__WEBPACK_IMPORTED_MODULE_14__/* .withWords */ .cS)(word, words));
        return {
            via: "command",
            argv: [program, ...rest],
            env,
            timeoutMs: timeout,
            maxBytes: maxOutputBytes,
        };
    }
    return (0,_api_request_js__WEBPACK_IMPORTED_MODULE_4__/* .apiQuestion */ .db)({
        method: request.method,
        url: (0,_words_js__WEBPACK_IMPORTED_MODULE_14__/* .withWords */ .cS)(request.url, words),
        headers: request.headers,
        body: request.body === undefined ? undefined : (0,_words_js__WEBPACK_IMPORTED_MODULE_14__/* .withWords */ .cS)(request.body, words),
        timeoutMs: timeout,
        tls: (0,_probes_tls_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .tlsMaterial */ .HI)(request),
    }, asking);
}
function datumOf(source, document, asking) {
    if (document.kind === "unasked")
        return document;
    if (document.kind === "unready")
        return (0,_datum_js__WEBPACK_IMPORTED_MODULE_5__/* .measuredNothing */ .MI)("missing", document.reason);
    const points = (0,_json_points_js__WEBPACK_IMPORTED_MODULE_6__/* .jsonPoints */ .aC)(document.value, source.value, source.time);
    if (points.kind === "unasked")
        return points;
    if (points.points.length === 0)
        return (0,_datum_js__WEBPACK_IMPORTED_MODULE_5__/* .measuredNothing */ .MI)("empty", `nothing at \`${source.value}\``);
    const rules = {
        reduce: source.reduce,
        freshMs: source.fresh ?? null,
        dropNewest: source["drop-newest"],
        beforeStart: source["before-start"],
    };
    return (0,_several_series_js__WEBPACK_IMPORTED_MODULE_11__/* .together */ .bs)("one", [(0,_points_js__WEBPACK_IMPORTED_MODULE_9__/* .datumOfPoints */ .se)("", points.points, rules, asking)]);
}


/***/ }),

/***/ 52545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YQ: () => (/* binding */ NoData),
/* harmony export */   hr: () => (/* binding */ SourceNoData),
/* harmony export */   pT: () => (/* binding */ outcomeOfNothing)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

const told = ["error", "missing", "bad", "good"];
const Told = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(told);
const emptyMeaning = "The answer holds no series or no row. `zero` takes it for the value 0, such as of errors that nobody counted yet: an answer of a query that finds nothing any more looks the same.";
/**
 * What is made of each kind of nothing, since they differ: for a counter of errors an empty answer can be the best of
 * news, for a rate of requests it is an outage. None counts as good unless the policy says so by name.
 */
const NoData = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    empty: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n([...told, "zero"])
        .default("missing")
        .describe(emptyMeaning),
    missing: Told.default("missing").describe("There is a series, but all its points are null."),
    nan: Told.default("missing").describe("The value is NaN, such as 0 divided by 0 without traffic."),
    infinite: Told.default("missing").describe("The value is infinite, such as 1 divided by 0."),
    stale: Told.default("missing").describe("The newest value is too old, or from before the gate began."),
})
    .describe("What a value that is not there counts as: `error`, `missing`, `bad` or `good`; `empty` also `zero`.");
/** The same of a source without limits, whose numbers are compared: what is not there can be nothing but 0. */
const SourceNoData = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ empty: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["missing", "zero"]).default("missing").describe(emptyMeaning) })
    .describe("What a value that is not there counts as: `empty: zero` takes an empty answer for the value 0.");
/** The outcome of a sample without a value, as the policy has it for this kind of nothing. */
function outcomeOfNothing(policy, nothing) {
    const outcome = policy[nothing];
    // What was to be 0 has become a value before; what is left is not the answer that was meant.
    return outcome === "zero" ? "missing" : outcome;
}


/***/ }),

/***/ 45888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ numberText)
/* harmony export */ });
/** A number as people read it: four significant digits at most for fractions, and never a tail of noise. */
function numberText(value) {
    if (Number.isInteger(value) && Math.abs(value) < 1e15)
        return String(value);
    return String(Number(value.toPrecision(4)));
}


/***/ }),

/***/ 3752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ OutcomeMap),
/* harmony export */   v: () => (/* binding */ outcomeOfWords)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11238);


const Words = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)).default([]);
/**
 * What the words of another tool mean, where it has judged already. A word that is in no list is an error: a new state of
 * that tool is not known to be good.
 */
const OutcomeMap = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    good: Words.describe("Words that count as good."),
    bad: Words.describe("Words that count as bad."),
    missing: Words.describe("Words of a tool that has not decided yet."),
})
    .refine(({ good, bad }) => good.length > 0 && bad.length > 0, "words for `good` and for `bad`")
    .refine(({ good, bad, missing }) => new Set([...good, ...bad, ...missing]).size === good.length + bad.length + missing.length, "each word once")
    .describe("What the words that `value` leads to mean: `good`, `bad` or `missing`; any other is an error.");
/** What words mean together: the worst of them, since one bad state among many good ones is bad. */
function outcomeOfWords(map, words) {
    const told = words.map((word) => outcomeOfWord(map, word));
    const order = ["bad", "error", "missing", "good"];
    const decisive = order.flatMap((outcome) => told.find((one) => one.outcome === outcome) ?? [])[0];
    return decisive ?? { outcome: "error", reason: "no word in the answer" };
}
function outcomeOfWord({ good, bad, missing }, word) {
    if (good.includes(word))
        return { outcome: "good", reason: "" };
    if (bad.includes(word))
        return { outcome: "bad", reason: `${(0,_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(word)}, wanted ${good.map(_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S).join(" or ")}` };
    if (missing.includes(word))
        return { outcome: "missing", reason: `not decided yet: ${(0,_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(word)}` };
    return { outcome: "error", reason: `${(0,_shown_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(word)}, which is in none of the lists of \`outcomes\`` };
}


/***/ }),

/***/ 3892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TZ: () => (/* binding */ staleness),
/* harmony export */   be: () => (/* binding */ usualFreshMs),
/* harmony export */   se: () => (/* binding */ datumOfPoints)
/* harmony export */ });
/* harmony import */ var _reduce_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90841);

/** How old a value may be where nobody says otherwise. */
const usualFreshMs = 5 * 60_000;
/** Points that lie further apart than this are no series that a gate can wait for. */
const longestPeriodMs = 3_600_000;
/** A clock of the source that is this far ahead of the runner's makes every age wrong. */
const aheadMs = 5 * 60_000;
/**
 * One series' points as one value. Points from before the gate began say nothing about what was deployed, so they are left
 * out; when nothing else is there, the series is stale and not good.
 */
function datumOfPoints(name, points, rules, times) {
    const nothing = (kind, reason) => ({
        name,
        kind: "nothing",
        nothing: kind,
        reason,
    });
    if (points.length === 0)
        return nothing("empty", "no value in the answer");
    const complete = inTime(points).slice(0, points.length - rules.dropNewest);
    const filled = complete.flatMap(({ atMs, value }) => (value === null ? [] : [{ atMs, value }]));
    const newest = filled.at(-1);
    if (newest === undefined)
        return nothing("missing", `no value among ${points.length} points that count`);
    const freshMs = rules.freshMs ?? usualFreshMs + (1 + rules.dropNewest) * periodOf(points);
    const old = staleness(newest.atMs, { freshMs, beforeStart: rules.beforeStart }, times);
    if (old !== null)
        return nothing("stale", old);
    const since = filled.filter(({ atMs }) => rules.beforeStart || atMs === null || atMs >= times.startedAtMs);
    const value = (0,_reduce_js__WEBPACK_IMPORTED_MODULE_0__/* .reduce */ .T)(rules.reduce, since.map((point) => point.value));
    if (value === null)
        return nothing("missing", "no value that counts");
    if (Number.isNaN(value))
        return nothing("nan", "the value is NaN");
    if (!Number.isFinite(value))
        return nothing("infinite", "the value is infinite");
    return { name, kind: "value", value };
}
/** Why a time is too old to say anything about the deployment; null when it is not, or when there is none. */
function staleness(atMs, rules, { nowMs, startedAtMs }) {
    if (atMs === null)
        return null;
    const seconds = (ms) => `${Math.round(ms / 1000)} s`;
    if (atMs - nowMs > aheadMs) {
        return `the newest value is ${seconds(atMs - nowMs)} ahead of this runner's clock`;
    }
    if (nowMs - atMs > rules.freshMs) {
        return `the newest value is ${seconds(nowMs - atMs)} old, wanted ${seconds(rules.freshMs)} at most`;
    }
    if (!rules.beforeStart && atMs < startedAtMs) {
        return `the newest value is from ${seconds(startedAtMs - atMs)} before the gate began`;
    }
    return null;
}
// A point has the time at which it begins. Gaps make some lie further apart than one period.
function periodOf(points) {
    const times = inTime(points).flatMap(({ atMs }) => atMs ?? []);
    const gaps = times.slice(1).map((atMs, index) => atMs - (times[index] ?? atMs));
    const [first = 0, ...others] = gaps.filter((gap) => gap > 0);
    return others.reduce((least, gap) => Math.min(least, gap), Math.min(first, longestPeriodMs));
}
// Some answer newest first. Without times their order is taken as it is.
function inTime(points) {
    return points.toSorted((a, b) => (a.atMs === null || b.atMs === null ? 0 : a.atMs - b.atMs));
}


/***/ }),

/***/ 17539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yw: () => (/* binding */ PrometheusSource),
  MG: () => (/* binding */ beginPrometheus),
  vb: () => (/* binding */ prometheusKeys),
  Fo: () => (/* binding */ prometheusProblems),
  Ky: () => (/* binding */ prometheusTarget),
  u8: () => (/* binding */ readPrometheusSource)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/policy/duration-text.js
var duration_text = __webpack_require__(61665);
// EXTERNAL MODULE: ./build/core/gate/probes/tls-keys.js + 1 modules
var tls_keys = __webpack_require__(92305);
// EXTERNAL MODULE: ./build/core/gate/sample.js
var sample = __webpack_require__(51504);
// EXTERNAL MODULE: ./build/core/gate/values/answer-facts.js
var answer_facts = __webpack_require__(26619);
// EXTERNAL MODULE: ./build/core/gate/values/api-request.js
var api_request = __webpack_require__(11607);
// EXTERNAL MODULE: ./build/core/gate/values/datum.js
var values_datum = __webpack_require__(29352);
// EXTERNAL MODULE: ./build/core/gate/values/no-data.js
var no_data = __webpack_require__(52545);
// EXTERNAL MODULE: ./build/core/gate/values/points.js
var values_points = __webpack_require__(3892);
// EXTERNAL MODULE: ./build/core/gate/json-text.js
var json_text = __webpack_require__(20262);
// EXTERNAL MODULE: ./build/core/gate/values/api-answer.js
var api_answer = __webpack_require__(24762);
// EXTERNAL MODULE: ./build/core/gate/values/shown.js
var shown = __webpack_require__(11238);
;// CONCATENATED MODULE: ./build/core/gate/values/prometheus-answer.js




/**
 * Reads the answer to an instant or range query (Prometheus HTTP API v1; also Thanos, Mimir and VictoriaMetrics, which
 * says `isPartial`). A query that the server refuses begins with `the query is refused: `.
 */
function readPrometheus(answer) {
    const text = (0,api_answer/* apiText */.A)(answer, "http");
    if (text.kind === "unasked")
        return text;
    const json = (0,json_text/* readJson */.Vh)(text.text);
    // Where a proxy or a login page answers for the engine, its status tells more than its body.
    if (json.kind === "not-json")
        return unasked((0,api_answer/* statusComplaint */.Q)(answer) ?? `the answer ${json.problem}`);
    const parsed = Envelope.safeParse(json.value);
    if (!parsed.success)
        return unasked((0,api_answer/* statusComplaint */.Q)(answer) ?? "the answer is not one of Prometheus' HTTP API");
    const envelope = parsed.data;
    if (envelope.status === "error")
        return unasked(refusal(text.status, envelope));
    const complaint = (0,api_answer/* statusComplaint */.Q)(answer);
    if (complaint !== null)
        return unasked(complaint);
    const warnings = [
        ...(envelope.warnings ?? []),
        ...(envelope.isPartial === true ? ["partial response"] : []),
    ];
    return result(envelope.data, warnings);
}
const Value = schemas/* tuple */.PVZ([schemas/* number */.aig(), schemas/* string */.YjP()]);
const Labels = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP());
const Data = schemas/* discriminatedUnion */.gMt("resultType", [
    schemas/* object */.Ikc({ resultType: schemas/* literal */.euz("scalar"), result: Value }),
    schemas/* object */.Ikc({ resultType: schemas/* literal */.euz("string"), result: Value }),
    schemas/* object */.Ikc({
        resultType: schemas/* literal */.euz("vector"),
        result: schemas/* array */.YOg(schemas/* object */.Ikc({ metric: Labels, value: Value.optional(), histogram: schemas/* unknown */.L5J().optional() })),
    }),
    schemas/* object */.Ikc({
        resultType: schemas/* literal */.euz("matrix"),
        result: schemas/* array */.YOg(schemas/* object */.Ikc({ metric: Labels, values: schemas/* array */.YOg(Value).optional(), histograms: schemas/* unknown */.L5J().optional() })),
    }),
]);
const Warnings = schemas/* array */.YOg(schemas/* string */.YjP()).nullish();
const Envelope = schemas/* discriminatedUnion */.gMt("status", [
    schemas/* object */.Ikc({
        status: schemas/* literal */.euz("success"),
        data: Data,
        warnings: Warnings,
        isPartial: schemas/* boolean */.zMY().optional(),
    }),
    schemas/* object */.Ikc({
        status: schemas/* literal */.euz("error"),
        errorType: schemas/* string */.YjP().default(""),
        error: schemas/* string */.YjP().default(""),
    }),
]);
function result(data, warnings) {
    switch (data.resultType) {
        case "string":
            return unasked("the query gives a text and not a number");
        case "scalar":
            return { kind: "series", series: [{ name: "", points: [pointOf(data.result)] }], warnings };
        case "vector": {
            if (data.result.some(({ value }) => value === undefined))
                return unasked(histogramIsNoNumber);
            const series = data.result.map(({ metric, value }) => ({
                name: labelsText(metric),
                points: value === undefined ? [] : [pointOf(value)],
            }));
            return { kind: "series", series, warnings };
        }
        case "matrix": {
            if (data.result.some(({ values }) => values === undefined))
                return unasked(histogramIsNoNumber);
            const series = data.result.map(({ metric, values = [] }) => ({
                name: labelsText(metric),
                points: values.map(pointOf),
            }));
            return { kind: "series", series, warnings };
        }
        default:
            return data;
    }
}
const histogramIsNoNumber = "the query gives a native histogram: write a function that makes it a number, such as `histogram_quantile(0.95, …)`";
function refusal(status, { errorType, error }) {
    const message = (0,shown/* shown */.S)(error === "" ? errorType : error);
    // VictoriaMetrics answers 422 to what it cannot parse (unverified on a real server).
    const isRefused = errorType === "bad_data" || status === 400 || /\bpars(?:e|ing)\b|unknown function/i.test(error);
    if (isRefused)
        return `the query is refused: ${message}`;
    if (status === 401 || status === 403)
        return `the credentials were refused (status ${status})`;
    return `the query could not be run (status ${status}): ${message}`;
}
function pointOf([seconds, text]) {
    return { atMs: seconds * 1000, value: numberOf(text) };
}
// What Go prints of a float. Anything else is no number, and NaN is never good by itself.
function numberOf(text) {
    if (text === "+Inf" || text === "Inf")
        return Number.POSITIVE_INFINITY;
    if (text === "-Inf")
        return Number.NEGATIVE_INFINITY;
    return text.trim() === "" ? Number.NaN : Number(text);
}
function labelsText(metric) {
    const { __name__: name = "", ...labels } = metric;
    const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
    return (0,shown/* shown */.S)(`${name}{${pairs.join(", ")}}`);
}
function unasked(reason) {
    return { kind: "unasked", reason };
}

;// CONCATENATED MODULE: ./build/core/gate/values/promql.js
/**
 * What is plainly wrong with a PromQL text: empty, or with brackets or quotes that do not fit. Light on purpose: the
 * server judges the rest when it is asked for the first time. Null when nothing is.
 */
function promqlProblem(query) {
    if (query.trim() === "")
        return "is empty";
    const open = [];
    for (let at = 0; at < query.length; at += 1) {
        const sign = query.charAt(at);
        if (sign === "#") {
            at = endOfLine(query, at);
        }
        else if (sign === '"' || sign === "'" || sign === "`") {
            const end = endOfText(query, at, sign);
            if (end === null)
                return `has a text that begins with ${named(sign)} and does not end`;
            at = end;
        }
        else if (sign in closing) {
            open.push(sign);
        }
        else if (sign === ")" || sign === "]" || sign === "}") {
            const last = open.pop();
            if (last === undefined)
                return `has ${named(sign)} without its beginning`;
            if (closing[last] !== sign)
                return `has ${named(sign)} where ${named(closing[last] ?? "")} is due`;
        }
    }
    const [first] = open;
    return first === undefined ? null : `has ${named(first)} without its end`;
}
const closing = { "(": ")", "[": "]", "{": "}" };
// Between backticks nothing is escaped.
function endOfText(query, start, quote) {
    for (let at = start + 1; at < query.length; at += 1) {
        if (query.charAt(at) === "\\" && quote !== "`")
            at += 1;
        else if (query.charAt(at) === quote)
            return at;
    }
    return null;
}
function endOfLine(query, start) {
    const end = query.indexOf("\n", start);
    return end === -1 ? query.length : end;
}
function named(sign) {
    return sign === "`" ? "a backtick" : `\`${sign}\``;
}

// EXTERNAL MODULE: ./build/core/gate/values/reduce.js
var reduce = __webpack_require__(90841);
// EXTERNAL MODULE: ./build/core/gate/values/several-series.js
var several_series = __webpack_require__(56077);
// EXTERNAL MODULE: ./build/core/gate/values/words.js
var words = __webpack_require__(35602);
;// CONCATENATED MODULE: ./build/core/gate/values/prometheus-source.js















const Query = schemas/* string */.YjP().min(1).max(20_000);
/** Prometheus refuses a range query of more points. */
const mostPoints = 11_000;
/** The keys that say what to ask of a Prometheus-compatible engine. */
const prometheusKeys = {
    url: api_request/* ApiUrl */.M$.regex(/^[^?]*$/, "a URL without a query")
        .regex(/^(?!.*\/(?:api\/v1(?:\/.*)?|graph)\/?$)/, "the base URL, without `/api/v1` or `/graph`")
        .describe("Base URL of Prometheus, Thanos, Mimir or VictoriaMetrics, with its path if it has one."),
    query: Query.describe("PromQL that gives a number; of errors with `or vector(0)`, because a counter that never counted may have no series. `{since-start}` becomes the time since the gate began, such as `185s`, at least `60s`."),
    range: schemas/* strictObject */.rej({
        window: duration_text/* LongDurationText */.y.describe("How far back to ask, but never further than the gate's beginning."),
        step: duration_text/* DurationText */.o.describe("Time from one point to the next."),
    })
        .optional()
        .describe("Asks for points over time, which `reduce` makes one; left out, for the value of now."),
    reduce: reduce/* Reduction */.i.default("last").describe("What the points of a series become."),
    series: several_series/* SeriesChoice */.FZ,
    newest: Query.optional().describe('PromQL for the epoch second of the newest sample behind `query`, such as `max(timestamp(up{job="shop"}))`: an instant query does not tell it, and goes on for 5 minutes after a series has ended.'),
    fresh: duration_text/* LongDurationText */.y.prefault("5m").describe("What is older than this is stale."),
    partial: schemas/* enum */.k5n(["refuse", "allow"])
        .default("refuse")
        .describe("Whether a result that the engine warns about, such as a partial one, is used."),
    ...api_request/* apiKeys */.v4,
};
/** A Prometheus-compatible engine as a source of numbers, without limits. */
const PrometheusSource = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz("prometheus").describe("What this source is."),
    timeout: duration_text/* DurationText */.o.prefault("5s").describe("No answer by then is no answer."),
    ...prometheusKeys,
    "no-data": no_data/* SourceNoData */.hr.optional(),
});
/** The first question: how new the samples are where the source says how to ask, otherwise the query itself. */
function beginPrometheus(source, asking) {
    if (source.newest === undefined)
        return mainTurn(source, asking, null);
    const carried = { stage: "newest", facts: null };
    return { question: instant(source, source.newest, asking, source.timeout), carried };
}
/** Reads an answer, and leads from the age of the samples to their value. */
function readPrometheusSource(source, turn, answer, asking) {
    const { stage, facts: before } = Carried.parse(turn.carried);
    const facts = (0,answer_facts/* factsTogether */.i)(before, (0,answer_facts/* factsOf */.x)(answer));
    const datum = stage === "query" ? datumOf(source, answer, asking) : newestDatum(source, answer, asking);
    if (datum === null)
        return { kind: "next", turn: mainTurn(source, asking, facts) };
    return { kind: "datum", datum: (0,values_datum/* concealed */.TU)(datum, (0,api_request/* concealingRequest */.P0)(source)), facts };
}
/** What is plainly wrong with a source before it is asked. */
function prometheusProblems(source, window) {
    const queries = [
        ["query", source.query, window],
        ...(source.newest === undefined ? [] : [["newest", source.newest, "refused"]]),
    ];
    const problems = [
        ...(0,api_request/* apiProblems */.LO)(source),
        ...queries.flatMap(([key, query, needs]) => [
            ...(0,words/* wordProblems */.jz)(key, query, { window: needs, strict: true }),
            ...syntaxProblems(key, query),
        ]),
    ];
    const { range } = source;
    if (range !== undefined && range.window / range.step > mostPoints) {
        problems.push({
            key: "range.step",
            problem: `gives more than ${mostPoints} points, which Prometheus refuses`,
            write: `Write at least \`${Math.ceil(range.window / mostPoints / 1000)}s\`.`,
        });
    }
    return problems;
}
/** Where it asks, for pages and records. */
function prometheusTarget(source) {
    return (0,api_request/* targetOf */.$r)(source.url);
}
const Carried = schemas/* object */.Ikc({
    stage: schemas/* enum */.k5n(["newest", "query"]),
    facts: sample/* Reading */.zK.pick({ status: true, ms: true, address: true, stalledMs: true }).nullable(),
});
function mainTurn(source, asking, facts) {
    const carried = { stage: "query", facts };
    const { range } = source;
    // The timeout is one for both questions.
    const leftMs = Math.max(1, Math.ceil(source.timeout - (facts?.ms ?? 0)));
    if (range === undefined)
        return { question: instant(source, source.query, asking, leftMs), carried };
    const { nowMs, startedAtMs } = asking;
    const from = Math.min(nowMs, Math.max(nowMs - range.window, startedAtMs));
    const form = {
        start: String(from / 1000),
        end: String(nowMs / 1000),
        step: String(range.step / 1000),
    };
    return { question: post(source, "query_range", source.query, form, asking, leftMs), carried };
}
// Without `time`, so that the server's clock decides what now is.
function instant(source, query, asking, timeoutMs) {
    return post(source, "query", query, {}, asking, timeoutMs);
}
function post(source, path, query, form, asking, timeoutMs) {
    const filled = (0,words/* withWords */.cS)(query, (0,words/* wordsAt */.n4)(asking, asking.windowMs));
    const body = new URLSearchParams({ query: filled, ...form, timeout: `${timeoutMs}ms` });
    return (0,api_request/* apiQuestion */.db)({
        method: "POST",
        url: `${source.url.replace(/\/+$/, "")}/api/v1/${path}`,
        headers: {
            ...source.headers,
            "content-type": "application/x-www-form-urlencoded",
            accept: "application/json",
        },
        body: body.toString(),
        timeoutMs,
        tls: (0,tls_keys/* tlsMaterial */.HI)(source),
    }, asking);
}
function datumOf(source, answer, asking) {
    const result = readPrometheus(answer);
    if (result.kind === "unasked")
        return result;
    const [warning] = result.warnings;
    if (warning !== undefined && source.partial === "refuse") {
        return { kind: "unasked", reason: `the result may lack a part: ${(0,shown/* shown */.S)(warning)}` };
    }
    const rules = {
        reduce: source.reduce,
        freshMs: source.fresh,
        dropNewest: 0,
        // An instant value has the time at which it was asked for by the engine's clock, which may be behind this one.
        beforeStart: source.range === undefined,
    };
    const series = result.series.map(({ name, points }) => (0,values_points/* datumOfPoints */.se)(name, points, rules, asking));
    return (0,values_datum/* emptyAsToldBy */.Ue)(source, (0,several_series/* together */.bs)(source.series, series));
}
// Null when the samples are new enough to go on.
function newestDatum(source, answer, asking) {
    const result = readPrometheus(answer);
    if (result.kind === "unasked")
        return result;
    const rules = {
        reduce: "last",
        freshMs: Number.POSITIVE_INFINITY,
        dropNewest: 0,
        beforeStart: true,
    };
    const [first, ...others] = result.series.map(({ name, points }) => (0,values_points/* datumOfPoints */.se)(name, points, rules, asking));
    if (first === undefined)
        return (0,several_series/* together */.bs)("one", []);
    if (others.length > 0)
        return (0,several_series/* together */.bs)("one", [first, ...others.slice(0, 2)]);
    if (first.kind === "nothing")
        return { kind: "measured", when: "any", series: [first] };
    const old = (0,values_points/* staleness */.TZ)(first.value * 1000, { freshMs: source.fresh, beforeStart: false }, asking);
    if (old === null)
        return null;
    const stale = { name: "", kind: "nothing", nothing: "stale", reason: old };
    return { kind: "measured", when: "any", series: [stale] };
}
function syntaxProblems(key, query) {
    const problem = promqlProblem(query);
    if (problem === null)
        return [];
    return [
        { key, problem, write: "Write PromQL, such as `sum(rate(errors_total[{since-start}])) or vector(0)`." },
    ];
}


/***/ }),

/***/ 90841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ reduce),
/* harmony export */   i: () => (/* binding */ Reduction)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/** How several points in time become one number. `p90` and its like are quantiles as R-7 has them. */
const Reduction = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n([
    "last",
    "first",
    "min",
    "max",
    "mean",
    "sum",
    "count",
    "p50",
    "p90",
    "p95",
    "p99",
]);
/** One number of several, in the order of time; null when there is none. NaN among them gives NaN, but for `count`. */
function reduce(how, values) {
    const [first] = values;
    const last = values.at(-1);
    if (first === undefined || last === undefined)
        return null;
    if (how === "count")
        return values.length;
    // A comparison with NaN is false, so that sorting and `min` would lose it.
    if (values.some((value) => Number.isNaN(value)) && how !== "last" && how !== "first")
        return Number.NaN;
    switch (how) {
        case "last":
            return last;
        case "first":
            return first;
        case "min":
            return values.reduce((least, value) => Math.min(least, value));
        case "max":
            return values.reduce((most, value) => Math.max(most, value));
        case "mean":
            return mean(values);
        case "sum":
            return values.reduce((total, value) => total + value, 0);
        case "p50":
            return quantile(values, 0.5);
        case "p90":
            return quantile(values, 0.9);
        case "p95":
            return quantile(values, 0.95);
        case "p99":
            return quantile(values, 0.99);
        default:
            return how;
    }
}
// As a running mean, so that big values do not overflow to infinity on the way.
function mean(values) {
    if (values.some((value) => !Number.isFinite(value))) {
        return values.reduce((total, value) => total + value, 0);
    }
    return values.reduce((so, value, index) => so + (value / (index + 1) - so / (index + 1)), 0);
}
function quantile(values, share) {
    const sorted = values.toSorted((a, b) => a - b);
    const place = (sorted.length - 1) * share;
    const below = sorted[Math.floor(place)] ?? Number.NaN;
    const above = sorted[Math.ceil(place)] ?? Number.NaN;
    // Equal ends first: infinity less infinity is no number.
    if (below === above)
        return below;
    return below + (above - below) * (place - Math.floor(place));
}


/***/ }),

/***/ 56077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FZ: () => (/* binding */ SeriesChoice),
/* harmony export */   bs: () => (/* binding */ together),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _datum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29352);
/* harmony import */ var _reduce_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90841);



/** What is made of several series. */
const SeriesChoice = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["one", "any", "all", "max", "min", "sum"])
    .default("one")
    .describe("Of several series: `one` refuses more than one; bad when `any` is or only when `all` are; or their `max`, `min` or `sum`.");
/** The datum of these series. One that is nothing makes a maximum, minimum or sum nothing too: it would hide behind it. */
function together(choice, series) {
    const [first] = series;
    if (first === undefined)
        return (0,_datum_js__WEBPACK_IMPORTED_MODULE_0__/* .measuredNothing */ .MI)("empty", "no series in the answer");
    switch (choice) {
        case "one":
            if (series.length > 1)
                return tooMany(series);
            return { kind: "measured", when: "any", series: [{ ...first, name: "" }] };
        case "any":
        case "all":
            return { kind: "measured", when: choice, series };
        case "max":
        case "min":
        case "sum": {
            const nothing = series.find((one) => one.kind === "nothing");
            if (nothing !== undefined)
                return { kind: "measured", when: "any", series: [nothing] };
            const values = series.flatMap((one) => (one.kind === "value" ? [one.value] : []));
            return (0,_datum_js__WEBPACK_IMPORTED_MODULE_0__/* .measured */ .jh)((0,_reduce_js__WEBPACK_IMPORTED_MODULE_1__/* .reduce */ .T)(choice, values) ?? Number.NaN);
        }
        default:
            return choice;
    }
}
/** The one number of a datum, or why it has none; for comparisons, which need a number. */
function numberOf(datum) {
    if (datum.kind === "unasked")
        return { kind: "none", outcome: "error", reason: datum.reason };
    const [first, ...others] = datum.series;
    if (first === undefined || others.length > 0) {
        return {
            kind: "none",
            outcome: "error",
            reason: `${datum.series.length} series, where one number is wanted`,
        };
    }
    if (first.kind === "nothing")
        return { kind: "none", outcome: "missing", reason: first.reason };
    return { kind: "number", value: first.value };
}
function tooMany(series) {
    const names = series.slice(0, 3).map(({ name }) => name);
    const more = series.length > names.length ? ` and ${series.length - names.length} more` : "";
    return {
        kind: "unasked",
        reason: `${series.length} series where one is wanted (${names.join(", ")}${more}): write a \`sum\` or \`max\` in the query, or \`series: any\``,
    };
}


/***/ }),

/***/ 11238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
/* harmony import */ var _kernel_without_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66219);

// Pages show less of it, but not before secrets are taken out: half of one is not known for one.
const longest = 1_500;
/** Text of a stranger as a code span of one line, so that it can neither command nor format anything. */
function shown(text) {
    const line = (0,_kernel_without_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutCredentials */ .r)(text.slice(0, 4 * longest))
        .replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, " ")
        .replaceAll("`", "'")
        .trim();
    const letters = Array.from(line);
    return `\`${letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : line}\``;
}


/***/ }),

/***/ 28886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ inTimeLeft),
/* harmony export */   f: () => (/* binding */ spentWith)
/* harmony export */ });
/** The question with what is left of its check's time at most. One that has none left is asked, and cannot be answered. */
function inTimeLeft(question, leftMs) {
    if (question.via === "file")
        return question;
    return { ...question, timeoutMs: Math.max(1, Math.min(question.timeoutMs, Math.ceil(leftMs))) };
}
/** What the answers before and this one took together; what is no time counts as none. */
function spentWith(spentMs, { ms }) {
    return spentMs + (Number.isFinite(ms) && ms > 0 ? ms : 0);
}


/***/ }),

/***/ 23030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ timeOf)
/* harmony export */ });
/** Numbers below this are seconds: as milliseconds they would lie in 1973, and as seconds in the year 5138. */
const firstMilliseconds = 100_000_000_000;
/**
 * Epoch milliseconds of a time as APIs write it: seconds, milliseconds or nanoseconds as a number or its text, or ISO 8601
 * with its zone. Null for anything else, also for a local time, whose zone nobody knows.
 */
function timeOf(seen) {
    if (typeof seen === "number")
        return fromNumber(seen);
    if (typeof seen !== "string")
        return null;
    if (/^\d+(?:\.\d+)?$/.test(seen))
        return fromNumber(Number(seen));
    if (!isoForm.test(seen))
        return null;
    const ms = Date.parse(seen);
    return Number.isNaN(ms) ? null : ms;
}
const isoForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
function fromNumber(seen) {
    if (!Number.isFinite(seen) || seen < 0)
        return null;
    if (seen < firstMilliseconds)
        return seen * 1000;
    return seen < firstMilliseconds * 100_000 ? seen : seen / 1_000_000;
}


/***/ }),

/***/ 50389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ utcText)
/* harmony export */ });
const dayMs = 86_400_000;
/**
 * Epoch milliseconds as ISO 8601 in UTC, to the second. Worked out by hand, because core may not name the clock's type.
 * The calendar is Howard Hinnant's `civil_from_days`.
 */
function utcText(epochMs) {
    const days = Math.floor(epochMs / dayMs);
    const seconds = Math.floor((epochMs - days * dayMs) / 1000);
    const shifted = days + 719_468;
    const era = Math.floor(shifted / 146_097);
    const dayOfEra = shifted - era * 146_097;
    const yearOfEra = Math.floor((dayOfEra -
        Math.floor(dayOfEra / 1460) +
        Math.floor(dayOfEra / 36_524) -
        Math.floor(dayOfEra / 146_096)) /
        365);
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
    const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
    const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(":");
    return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}T${time}Z`;
}
function two(part) {
    return String(part).padStart(2, "0");
}


/***/ }),

/***/ 34699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ judgedStep),
/* harmony export */   d: () => (/* binding */ judgingKeys)
/* harmony export */ });
/* harmony import */ var _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61665);
/* harmony import */ var _datum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29352);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99639);
/* harmony import */ var _no_data_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52545);




/** The keys by which a check judges the number that its source gives. */
const judgingKeys = {
    ..._limits_js__WEBPACK_IMPORTED_MODULE_2__/* .limitKeys */ .O8,
    settle: _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .DurationText */ .o.optional().describe("Values are not judged until this long after the gate began."),
    "no-data": _no_data_js__WEBPACK_IMPORTED_MODULE_3__/* .NoData */ .YQ.prefault({}),
};
/** The step of a check that judges a source's number by its limits. */
function judgedStep(judging, step, { nowMs, startedAtMs }) {
    if (step.kind === "next")
        return { kind: "next", ...step.turn };
    const reading = (0,_datum_js__WEBPACK_IMPORTED_MODULE_1__/* .readingOf */ .MU)(judging, step.datum, step.facts);
    return { kind: "reading", reading: (0,_datum_js__WEBPACK_IMPORTED_MODULE_1__/* .unsettled */ .NZ)(reading, judging.settle ?? 0, nowMs - startedAtMs) };
}


/***/ }),

/***/ 39466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z5: () => (/* binding */ beginSource),
/* harmony export */   _0: () => (/* binding */ sourceProblems),
/* harmony export */   o$: () => (/* binding */ readSource),
/* harmony export */   xs: () => (/* binding */ sourceTarget),
/* harmony export */   xv: () => (/* binding */ ValueSource)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _metric_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28985);
/* harmony import */ var _prometheus_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17539);



/** Where a number comes from, for checks that compare several. */
const ValueSource = zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt("kind", [_prometheus_source_js__WEBPACK_IMPORTED_MODULE_1__/* .PrometheusSource */ .yw, _metric_source_js__WEBPACK_IMPORTED_MODULE_0__/* .MetricSource */ .KG]);
/** The first question of a source. */
function beginSource(source, asking) {
    return source.kind === "prometheus" ? (0,_prometheus_source_js__WEBPACK_IMPORTED_MODULE_1__/* .beginPrometheus */ .MG)(source, asking) : (0,_metric_source_js__WEBPACK_IMPORTED_MODULE_0__/* .beginMetric */ .an)(source, asking);
}
/** What an answer leads to. */
function readSource(source, turn, answer, asking) {
    return source.kind === "prometheus"
        ? (0,_prometheus_source_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrometheusSource */ .u8)(source, turn, answer, asking)
        : (0,_metric_source_js__WEBPACK_IMPORTED_MODULE_0__/* .readMetricSource */ .IZ)(source, answer, asking);
}
/** What is wrong with a source, with its place in the check before each key. */
function sourceProblems(place, source, window) {
    const problems = source.kind === "prometheus" ? (0,_prometheus_source_js__WEBPACK_IMPORTED_MODULE_1__/* .prometheusProblems */ .Fo)(source, window) : (0,_metric_source_js__WEBPACK_IMPORTED_MODULE_0__/* .metricProblems */ .hE)(source, window);
    const several = source.kind === "prometheus" && (source.series === "any" || source.series === "all");
    const unfit = several
        ? [
            {
                key: "series",
                problem: `is \`${source.series}\`, and one number is wanted here`,
                write: "Write `sum`, `max`, `min` or `one`.",
            },
        ]
        : [];
    return [...problems, ...unfit].map((one) => ({ ...one, key: `${place}.${one.key}` }));
}
/** Where a source asks, for pages and records. */
function sourceTarget(source) {
    return source.kind === "prometheus" ? (0,_prometheus_source_js__WEBPACK_IMPORTED_MODULE_1__/* .prometheusTarget */ .Ky)(source) : (0,_metric_source_js__WEBPACK_IMPORTED_MODULE_0__/* .metricTarget */ .Gc)(source);
}


/***/ }),

/***/ 35602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ leastSinceStart),
/* harmony export */   cS: () => (/* binding */ withWords),
/* harmony export */   jz: () => (/* binding */ wordProblems),
/* harmony export */   n4: () => (/* binding */ wordsAt)
/* harmony export */ });
/* harmony import */ var _kernel_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50538);
/* harmony import */ var _utc_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50389);


/**
 * Seconds that `{since-start}` is at least, and that `{start}` lies back at least: below it a rate holds too few scrapes
 * to be one, and a range that is empty is refused by many.
 */
const leastSinceStart = 60;
const timeWords = ["now", "now.ms", "now.iso", "start", "start.ms", "start.iso", "since-start"];
const windowWords = ["window", "window-start", "window-start.ms", "window-start.iso"];
/**
 * What stands for the words between braces at one question. `{now}` and `{start}` (of the gate) are epoch seconds, with
 * `.ms` milliseconds and with `.iso` ISO 8601 in UTC; `{start}` is at least 60 s before `{now}`. `{since-start}` is a
 * duration such as `185s`, at least 60 s.
 * `{window}`, such as `300s`, and `{window-start}`, a time, are there for a burn rate only.
 */
function wordsAt(asking, windowMs) {
    const { nowMs, startedAtMs } = asking;
    const since = Math.max(leastSinceStart, Math.ceil((nowMs - startedAtMs) / 1000));
    const startMs = Math.min(startedAtMs, nowMs - leastSinceStart * 1000);
    const words = [...timeForms("now", nowMs), ...timeForms("start", startMs)];
    const inWindow = windowMs === null
        ? []
        : [["window", `${Math.ceil(windowMs / 1000)}s`], ...timeForms("window-start", nowMs - windowMs)];
    return new Map([...words, ["since-start", `${since}s`], ...inWindow]);
}
/** Puts the words in. What is no word stays, because braces have a meaning of their own in PromQL and JSON. */
function withWords(text, words) {
    return text.replace(wordForm, (whole, name) => words.get(name) ?? whole);
}
/**
 * What is wrong with the words of a text. `strict` refuses every word that is not known, for a language in which `{word}`
 * has no meaning; otherwise only those that look like a slip.
 */
function wordProblems(key, text, options) {
    const used = [...text.matchAll(wordForm)].flatMap((match) => match[1] ?? []);
    const known = options.window === "needed" ? [...timeWords, ...windowWords] : [...timeWords];
    const problems = [...new Set(used)].flatMap((name) => problemOf(key, name, known, options.strict));
    if (options.window === "needed" && !used.some(isOfWindow)) {
        problems.push({
            key,
            problem: "does not use `{window}`, so every window of the burn rate would be the same",
            write: "Write `{window}` where the range stands, such as `rate(requests_total[{window}])`.",
        });
    }
    return problems;
}
function timeForms(name, ms) {
    return [
        [name, String(Math.floor(ms / 1000))],
        [`${name}.ms`, String(Math.floor(ms))],
        [`${name}.iso`, (0,_utc_text_js__WEBPACK_IMPORTED_MODULE_0__/* .utcText */ .k)(ms)],
    ];
}
const wordForm = /\{([A-Za-z][A-Za-z0-9._-]*)\}/g;
function problemOf(key, name, known, strict) {
    if (known.includes(name) || isFilledBefore(name))
        return [];
    if (isOfWindow(name)) {
        return [
            {
                key,
                problem: `uses \`{${name}}\`, which only a burn-rate check has`,
                write: "Write `{since-start}` or a duration such as `5m`.",
            },
        ];
    }
    const near = (0,_kernel_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, known);
    if (!strict && near === null)
        return [];
    const list = known.map((one) => `\`{${one}}\``).join(", ");
    const write = near === null ? `Known here: ${list}.` : `Write \`{${near}}\`. Known here: ${list}.`;
    return [{ key, problem: `holds \`{${name}}\`, which is not known`, write }];
}
function isOfWindow(name) {
    return windowWords.some((one) => one === name);
}
// The gate fills these for all kinds of checks before the first question, and refuses those that it does not know.
function isFilledBefore(name) {
    return name === "environment" || /^(?:release|secret|config|artifact|schema)\./.test(name);
}


/***/ }),

/***/ 42666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ Severity),
/* harmony export */   Sj: () => (/* binding */ RatedSeverity),
/* harmony export */   gO: () => (/* binding */ severities)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/** How bad it is; the first is the worst. */
const severities = ["sev1", "sev2", "sev3", "sev4"];
const Severity = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(severities);
const RatedSeverity = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    level: Severity,
    /** Why, in a sentence: the row of the policy's matrix that fits, or who said so. */
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});


/***/ }),

/***/ 19035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ nearMissSections),
/* harmony export */   Y: () => (/* binding */ peopleSections)
/* harmony export */ });
/**
 * What people are asked after an incident, in the order in which it is thought through. Sources: PagerDuty's and
 * Google's postmortem templates, Etsy's debriefing guide, Atlassian's handbook.
 */
const peopleSections = [
    {
        id: "users",
        heading: "What users noticed",
        prompt: "Who was affected, and what did they experience? Was data lost or wrong? How many asked support? The figures above are only what the gate's requests saw.",
        form: [],
        isRequired: true,
    },
    {
        id: "contributing-factors",
        heading: "Contributing factors",
        prompt: "What made this possible? List several, each with its class: code, config, data, capacity, dependency, process, detection or communication. A person is never a cause; what they saw, and what the system let happen, can be.",
        form: ["- F1 (class): "],
        isRequired: true,
    },
    {
        id: "went-well",
        heading: "What went well",
        prompt: "What helped, and should stay as it is?",
        form: [],
        isRequired: true,
    },
    {
        id: "went-badly",
        heading: "What went badly",
        prompt: "What slowed us, confused us or was missing?",
        form: [],
        isRequired: true,
    },
    {
        id: "lucky",
        heading: "Where we were lucky",
        prompt: "What could have made it much worse, and did not?",
        form: [],
        isRequired: true,
    },
    {
        id: "detection",
        heading: "Detection",
        prompt: "Was the gate right, late or wrong? How could the time to detect have been halved? Which threshold or check would you change?",
        form: [],
        isRequired: true,
    },
    {
        id: "surprises",
        heading: "Surprises",
        prompt: "What did people expect to see, and what did they see instead? What is still not understood?",
        form: [],
        isRequired: false,
    },
    {
        id: "actions",
        heading: "Actions",
        prompt: "What will change, so that this is prevented, found sooner or hurts less? Each with an owner, a day, a result that can be measured, and how we shall know that it works. What was decided against, and why?",
        form: [
            "| Action | Type | Remedies | Owner | Due | Measurable outcome | Validated by |",
            "| --- | --- | --- | --- | --- | --- | --- |",
            "|  |  |  |  |  |  |  |",
        ],
        isRequired: true,
    },
    {
        id: "customer-summary",
        heading: "Summary for customers",
        prompt: "Without names of hosts and of people: what happened, what was done at once, what will change and by when, what is still being watched.",
        form: [],
        isRequired: true,
    },
    {
        id: "approvals",
        heading: "Reviewed by",
        prompt: "Who read this and agrees, and on which day?",
        form: ["- [ ] name, day"],
        isRequired: false,
    },
];
/** What people are asked after a near miss: one question. The others help to answer it, and may stay empty. */
const nearMissSections = [
    {
        id: "prevention",
        heading: "What would prevent it",
        prompt: "Is it worth an action? Write it here, or `/action Raise the timeout` into a comment. No is an answer, with a reason.",
        form: [],
        isRequired: true,
    },
    {
        id: "almost",
        heading: "What almost happened",
        prompt: "If it helps: what would users have noticed?",
        form: [],
        isRequired: false,
    },
    {
        id: "stopped-by",
        heading: "What stopped it",
        prompt: "If it helps: a check, a person, or luck?",
        form: [],
        isRequired: false,
    },
];


/***/ }),

/***/ 6623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compareVersions)
/* harmony export */ });
/**
 * Orders versions as people read them: runs of digits (000012, 20261120093000, 1.10) as numbers of any length, without
 * losing any digit, and what stands between them as text.
 */
function compareVersions(a, b) {
    const [left, right] = [runsOf(a), runsOf(b)];
    for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
        const order = compareRuns(left[at] ?? "", right[at] ?? "");
        if (order !== 0)
            return order;
    }
    return 0;
}
function runsOf(version) {
    return version.match(/\d+|\D+/g) ?? [];
}
function compareRuns(a, b) {
    if (!/^\d+$/.test(a) || !/^\d+$/.test(b))
        return a < b ? -1 : Number(a > b);
    const [left, right] = [a.replace(/^0+/, ""), b.replace(/^0+/, "")];
    return left.length - right.length || (left < right ? -1 : Number(left > right));
}


/***/ }),

/***/ 36023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ pairPatterns)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

/** The patterns of a tool of a team's own, when they can pair its files. Apart from the tool itself, since every policy is read by it. */
function pairPatterns(tool) {
    const [up, down] = [globOf(tool.up), globOf(tool.down)];
    if (!up.isPlain || !down.isPlain)
        return { kind: "refused", reason: PLAIN };
    if (up.wildcards === 0 || up.wildcards !== down.wildcards)
        return { kind: "refused", reason: WILDCARDS };
    if (down.matches(up.example) || up.matches(down.example))
        return { kind: "refused", reason: OVERLAP };
    return { kind: "patterns", up, down };
}
const PLAIN = "Only `*` and `**` can pair files. Write patterns such as `db/*.up.sql` and `db/*.down.sql`, without other wildcards.";
const WILDCARDS = "Both patterns need the same number of wildcards, at least one each, such as `db/*.up.sql` and `db/*.down.sql`.";
const OVERLAP = "A file can match both patterns, so its direction is not known. Write patterns that exclude each other, such as `db/*.up.sql` and `db/*.down.sql`.";
const WILDCARD = /\*\*\/?|\*/g;
function globOf(glob) {
    const expression = new RegExp(picomatch__WEBPACK_IMPORTED_MODULE_0__.makeRe(glob, { capture: true, dot: true, strictSlashes: true }));
    const matches = (path) => expression.test(path);
    const wildcardsOf = (path) => (expression.exec(path) ?? []).slice(1).map((part) => part ?? "");
    const fill = (parts) => {
        const left = [...parts];
        return glob.replaceAll(WILDCARD, (wildcard) => {
            const part = left.shift() ?? "";
            return wildcard.endsWith("/") && part !== "" ? `${part}/` : part;
        });
    };
    return {
        isPlain: !/[?{}[\]()!+@\\]/.test(glob),
        wildcards: glob.match(WILDCARD)?.length ?? 0,
        example: glob.replaceAll(WILDCARD, (wildcard) => (wildcard === "*" ? "1_a" : "")),
        matches,
        wildcardsOf,
        stemOf: (path) => {
            const parts = wildcardsOf(path).filter((part) => part !== "");
            return matches(path) ? parts.join("/") : null;
        },
        fill,
    };
}


/***/ }),

/***/ 63585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** Items by their key, in the order in which each key first appears. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 87058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ runOrder)
/* harmony export */ });
/* harmony import */ var _compare_versions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6623);

/**
 * Migrations of one schema in the order in which their tool runs them: each behind those that it follows, else by
 * version; by file and then as given where a file holds several (Liquibase). Of several ends the highest is last.
 */
function runOrder(migrations) {
    const isByFile = migrations.some(({ knownAs }) => knownAs !== undefined);
    const sorted = migrations.toSorted((a, b) => isByFile ? (0,_compare_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Z)(a.path, b.path) : (0,_compare_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Z)(a.version, b.version));
    const byVersion = new Map(sorted.map((migration) => [migration.version, migration]));
    const ordered = new Set();
    const begun = new Set();
    for (const end of sorted) {
        // A chain may be long: no recursion.
        const waiting = [end];
        for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
            const before = begun.has(next) ? [] : earlier(next, byVersion).filter((one) => !begun.has(one));
            begun.add(next);
            if (before.length > 0)
                waiting.push(...before);
            else {
                ordered.add(next);
                waiting.pop();
            }
        }
    }
    return [...ordered];
}
// Backwards, so that the first of them is the last on the pile.
function earlier({ follows = [] }, byVersion) {
    return follows.flatMap((version) => byVersion.get(version) ?? []).toReversed();
}


/***/ }),

/***/ 92480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ schemaFolder)
/* harmony export */ });
/**
 * The folder whose schema a migration is of, without a slash at its end; empty for the root. Some tools give each
 * migration a folder of its own, named after it: then its file's name does not say the version, and that folder does.
 */
function schemaFolder({ tool, path, version }) {
    // A change of Sqitch's may be named `app/users`: the folders of its name are no schemas of their own.
    const below = tool === "sqitch" ? `/${path}`.lastIndexOf(`/${version}.`) : -1;
    if (below >= 0)
        return path.slice(0, Math.max(0, below - 1));
    const folders = path.split("/");
    const name = folders.pop() ?? "";
    if (!names(name, version) && names(folders.at(-1) ?? "", version))
        folders.pop();
    return folders.join("/");
}
// Diesel's versions are without the dashes of their folders.
function names(part, version) {
    return part.includes(version) || part.replaceAll("-", "").includes(version);
}


/***/ }),

/***/ 82991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ks: () => (/* binding */ Reversibility),
/* harmony export */   oB: () => (/* binding */ isAccepted)
/* harmony export */ });
/* unused harmony exports MigrationFinding, MigrationVerdict */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/** How a migration can be taken back. Only `undecided` is not an answer: a person has to give it. */
const Reversibility = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n([
    "reversible",
    "missing",
    "empty",
    "no-op",
    "irreversible-declared",
    "destructive",
    "not-a-migration",
    "undecided",
]);
/** Something else that a reviewer should know about a migration. An error stops the change, a warning does not. */
const MigrationFinding = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    rule: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n([
        "edited-after-merge",
        "deleted-after-merge",
        "renamed-after-merge",
        "rows-without-backup",
        "rows-left-behind",
        "down-narrows-type",
        "down-restores-not-null",
        "enum-value-added",
        "unguarded-down",
        "cascading-down",
        "down-drops-more",
        "contract-with-expand",
        "not-understood",
        "reversal-not-seen",
        "type-left-behind",
    ]),
    level: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["error", "warning"]),
    file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
    /** Sentences of ours, without text from the change. */
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    write: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
});
/** What was found about one migration. Stored in the release manifest; paths and version are untrusted text. */
const MigrationVerdict = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    tool: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    verdict: Reversibility,
    /** A sentence of ours, without text from the change. */
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Where to annotate. */
    file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
    /** What to write, in the idiom of the tool; null when nothing is to be written. */
    write: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    /** What a rollback runs; null when there is nothing to run. */
    reversal: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).nullable(),
    findings: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(MigrationFinding).readonly(),
});
/** Whether the change may be merged as far as the verdict on this migration goes. */
function isAccepted(verdict) {
    switch (verdict) {
        case "reversible":
        case "no-op":
        case "not-a-migration":
            return true;
        case "missing":
        case "empty":
        case "irreversible-declared":
        case "destructive":
        case "undecided":
            return false;
        default:
            return verdict;
    }
}


/***/ }),

/***/ 64112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ FieldId)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/** The parts that a rollback plan can have, by the name under which they are stored and by which a policy asks. */
const FieldId = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n([
    "strategy",
    "steps",
    "trigger",
    "verification",
    "owner",
    "time-to-roll-back",
    "data-impact",
    "backup",
    "point-of-no-return",
    "reversal",
    "tested",
    "old-code-on-new-schema",
    "communication",
    "sla-impact",
    "risks",
    "if-this-fails",
    "decision-authority",
    "escalation",
    "dependencies",
    "legal-review",
    "privacy-review",
]);


/***/ }),

/***/ 28599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ Argv)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/** A command as a list of words; `{…}` words are filled from the release manifest, and no shell is between. */
const Argv = zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)], zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())
    .describe("Program and arguments, one list item each. No shell: `&&`, `|` and `$` have no meaning here.");


/***/ }),

/***/ 9237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ DecisionRules)
/* harmony export */ });
/* unused harmony export Authority */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _duration_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61665);


const Login = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/, "the login of a person, such as `octocat`");
const Team = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/, "a team as `organisation/team`, such as `acme/on-call`");
const Label = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(50);
/** Whose word counts: one of these is enough. */
const Authority = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    permission: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["write", "maintain", "admin"])
        .optional()
        .describe("Whoever has at least this permission in the repository. Left out: `write`, or nobody beside those who are named in `users` and `teams`."),
    users: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Login).max(100).optional().describe("Logins of people."),
    teams: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Team)
        .max(20)
        .optional()
        .describe("Teams as `organisation/team`. The job's own token may not read them: give `team-token` to the step."),
    enforcement: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["block", "warn"])
        .default("block")
        .describe("`block` refuses everybody else; `warn` lets others who may write through with a warning."),
})
    .transform(({ permission, users, teams, enforcement }, context) => {
    const isNamed = users !== undefined || teams !== undefined;
    const named = { users: users ?? [], teams: teams ?? [] };
    if (permission === undefined && isNamed && named.users.length + named.teams.length === 0) {
        const message = "a login, a team or `permission: write`, or nobody may decide";
        const path = [users === undefined ? "teams" : "users"];
        context.addIssue({ code: "custom", path, message, input: [] });
    }
    return { permission: permission ?? (isNamed ? null : "write"), ...named, enforcement };
})
    .describe("Who may decide by a comment, by hand or by an override.");
const Escalation = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    after: _duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .DurationText */ .o.describe("When, from the verdict on."),
    mention: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([Login, Team]))
        .max(20)
        .default([])
        .describe("Who is called by a comment on the incident's issue: logins, and teams as `organisation/team`."),
    labels: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Label).max(10).default([]).describe("Labels that the issue gets then."),
})
    .refine((step) => step.mention.length + step.labels.length > 0, {
    path: ["mention"],
    message: "somebody to call, or `labels`",
});
const minuteMs = 60_000;
const usualTimeoutMs = 10 * minuteMs;
/** GitHub docs: a job runs for 360 minutes when its `timeout-minutes` says nothing; the rollback comes after the wait. */
const longestWaitMs = 300 * minuteMs;
const onlyApproval = ["environment", "timeout", "on-timeout", "escalation"];
/** `environments.<name>.decision` of the policy: whether a failed gate rolls back by itself, and who decides else. */
const DecisionRules = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    mode: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["automatic", "approval"])
        .default("automatic")
        .describe("`automatic`: a failed gate rolls back by itself. `approval`: a person decides, and after `timeout` the policy does."),
    authority: Authority.optional(),
    environment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .min(1)
        .max(255)
        .optional()
        .describe("The environment on GitHub whose reviewers approve the rollback; its own name with `-rollback` when left out. For `mode: approval`."),
    timeout: _duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .DurationText */ .o.optional().describe("How long a person has from the verdict on; `10m` when left out, `5h` at most, since a job ends after six hours. For `mode: approval`."),
    "on-timeout": zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["rollback", "stay"])
        .optional()
        .describe("What is done when nobody has decided by then; `rollback` when left out. For `mode: approval`."),
    escalation: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Escalation)
        .max(10)
        .optional()
        .describe("Who is called while nobody decides, and when. For `mode: approval`."),
})
    .transform((rules, context) => {
    const { mode, authority, timeout = usualTimeoutMs, escalation = [] } = rules;
    const complain = (path, message) => context.addIssue({ code: "custom", path, message, input: undefined });
    if (mode === "automatic") {
        for (const key of onlyApproval.filter((one) => rules[one] !== undefined))
            complain([key], `\`mode: approval\` beside it, or leave it out: nothing is awaited else`);
    }
    if (timeout > longestWaitMs)
        complain(["timeout"], "`5h` or less: a job ends after six hours, and the rollback comes after the wait");
    for (const [index, { after }] of escalation.entries()) {
        const before = escalation[index - 1]?.after ?? 0;
        if (after >= timeout)
            complain(["escalation", index, "after"], "a time before `timeout`, when the policy decides");
        else if (after <= before)
            complain(["escalation", index, "after"], "a later time than that of the step before");
    }
    const onTimeout = rules["on-timeout"] ?? "rollback";
    const { environment = null } = rules;
    return { mode, authority: authority ?? null, environment, timeoutMs: timeout, onTimeout, escalation };
})
    .describe("Who decides about a rollback.");


/***/ }),

/***/ 68694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q_: () => (/* binding */ scalarBelow),
/* harmony export */   Rh: () => (/* binding */ keyOffset),
/* harmony export */   b4: () => (/* binding */ offsetOf),
/* harmony export */   bb: () => (/* binding */ valueOffset),
/* harmony export */   oB: () => (/* binding */ nodeAt),
/* harmony export */   q7: () => (/* binding */ keysIn)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** What stands at a path of the document; undefined when nothing does. */
function nodeAt(document, path) {
    let node = document.contents;
    for (const part of path)
        node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) ? node.items[Number(part)] : pairOf(node, String(part))?.value;
    return node;
}
/** The keys of a map as texts; none of another node. */
function keysIn(node) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) ? node.items.flatMap(({ key }) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? [String(key.value)] : [])) : [];
}
/** The plain value below a key of a map; undefined when there is none, or no plain one. */
function scalarBelow(node, key) {
    const value = pairOf(node, key)?.value;
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) ? value.value : undefined;
}
/** Where a key begins. */
function keyOffset(document, path, key) {
    return offsetOf(pairOf(nodeAt(document, path), key)?.key);
}
/** Where the value at a path begins, or the nearest one around it when it is missing. */
function valueOffset(document, path) {
    for (let length = path.length; length >= 0; length--) {
        const node = nodeAt(document, path.slice(0, length));
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range)
            return node.range[0];
    }
    return 0;
}
/** Where a node begins; 0 when that is not known. */
function offsetOf(node) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range ? node.range[0] : 0;
}
// By the key's text: YAML may have read an environment's name as a number.
function pairOf(node, key) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)
        ? node.items.find((one) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(one.key) && String(one.key.value) === key)
        : undefined;
}


/***/ }),

/***/ 61665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ DurationText),
/* harmony export */   y: () => (/* binding */ LongDurationText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88532);

const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
/** A duration with its unit such as `500ms`, `5s` or `2m`; read as milliseconds, more than 0 and at most 24 h. */
const DurationText = durationText(["ms", "s", "m", "h"], "`500ms`, `5s` or `2m`", "24h");
/** A duration such as `36h`, `7d` or `2w`, from seconds to 366 days, for what ages; read as milliseconds. */
const LongDurationText = durationText(["s", "m", "h", "d", "w"], "`36h`, `7d` or `2w`", "366d");
function durationText(units, examples, longest) {
    const form = `a number and a unit, such as ${examples}`;
    const maxMs = longest === "24h" ? 24 * unitMs.h : 366 * unitMs.d;
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(form)
        .regex(new RegExp(`^\\d{1,9}(${units.join("|")})$`), form)
        .transform((seen, context) => {
        const unit = units.find((one) => new RegExp(`^\\d+${one}$`).test(seen)) ?? "ms";
        const ms = Number.parseInt(seen, 10) * unitMs[unit];
        if (ms > 0 && ms <= maxMs)
            return ms;
        const message = `a duration above 0 and at most \`${longest}\``;
        context.addIssue({ code: "custom", message, input: seen });
        return zod__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm;
    });
}


/***/ }),

/***/ 20431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ Enforcement)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

/** Whether what a rule finds stops somebody, or is only said: a team that starts lets a rule warn first. */
const Enforcement = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["block", "warn"]);


/***/ }),

/***/ 93976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ GateRules)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9691);
/* harmony import */ var _gate_address_rule_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59999);
/* harmony import */ var _gate_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49648);
/* harmony import */ var _gate_check_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54538);
/* harmony import */ var _gate_presets_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90580);
/* harmony import */ var _gate_rules_choose_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90726);
/* harmony import */ var _duration_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61665);
/* harmony import */ var _percent_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20110);








/** `environments.<name>.gate` of the policy: when a release counts as good. */
const GateRules = zod__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({
    checks: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KCZ([..._gate_check_js__WEBPACK_IMPORTED_MODULE_0__/* .Check */ .J.options, ..._gate_presets_index_js__WEBPACK_IMPORTED_MODULE_2__/* .PresetUse */ .Ng.options]))
        .min(1)
        .max(1000)
        .optional()
        .describe("What the gate asks; every check must be good. Left out: the step's `health-url`."),
    control: _gate_check_js__WEBPACK_IMPORTED_MODULE_0__/* .Check */ .J.optional().describe("Something that has nothing to do with the service and is always well. When it cannot be reached either, the fault is the runner's and not the service's."),
    serving: zod__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({
        check: _gate_check_name_js__WEBPACK_IMPORTED_MODULE_1__/* .CheckName */ .G.describe("The check that tells which version answers, by its key `version`."),
        version: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1).describe("What it must tell, such as `{release.version}`."),
        consecutive: zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig()
            .int()
            .min(1)
            .max(100)
            .default(3)
            .describe("How many answers in a row, each on a connection of its own."),
        within: _duration_text_js__WEBPACK_IMPORTED_MODULE_4__/* .DurationText */ .o.prefault("2m").describe("If the new version does not answer by then, the verdict is `fail` with the reason `not-serving`."),
    })
        .optional()
        .describe("The clock starts only when the new version is what answers."),
    interval: _duration_text_js__WEBPACK_IMPORTED_MODULE_4__/* .DurationText */ .o.prefault("5s").describe("Time from one sample of a check to the next."),
    jitter: _percent_text_js__WEBPACK_IMPORTED_MODULE_5__/* .Percent */ .Q.prefault("0%").describe("How far a sample may be off its time, as a share of the interval, so that many gates do not ask in step."),
    bake: _duration_text_js__WEBPACK_IMPORTED_MODULE_4__/* .DurationText */ .o.prefault("60s").describe("How long a release is watched before it counts as known-good."),
    "warm-up": _duration_text_js__WEBPACK_IMPORTED_MODULE_4__/* .DurationText */ .o.optional().describe("Samples of this time before the bake are recorded and not judged."),
    extend: _percent_text_js__WEBPACK_IMPORTED_MODULE_5__/* .Percent */ .Q.prefault("50%").describe("By how much the bake is prolonged, once, when it could not decide."),
    rule: _gate_rules_choose_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .RuleChoice */ .I1.optional().describe("How good and bad samples are judged. Left out: `cusum` for a bake of five minutes or more with 60 samples or more, otherwise `failure-limit`."),
    "allowed-bad": zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig()
        .int()
        .min(0)
        .max(10_000)
        .optional()
        .describe("Bad samples per check that are tolerated; short for the rule `failure-limit`. Left out, it follows from a 1 % false-rollback rate."),
    "on-inconclusive": zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(["fail", "warn"])
        .default("fail")
        .describe("What becomes of the job when the gate could not decide: red, or green with a warning. Nothing is rolled back, and the release is not known-good."),
    "when-undecidable": zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(["refuse", "warn"])
        .default("refuse")
        .describe("What to do with a gate that would miss a broken service more often than not."),
    "private-addresses": zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().refine(_gate_address_rule_js__WEBPACK_IMPORTED_MODULE_7__/* .isNetwork */ .tY, "a network such as `10.0.0.0/8`, or an address"))
        .max(100)
        .default([])
        .describe("Addresses that are not public and that checks may reach. `localhost` needs no entry when a check names it."),
    shadow: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY()
        .default(false)
        .describe("`true` records what the gate would have decided, and fails and rolls back nothing."),
})
    .describe("When a release in this environment counts as good.");


/***/ }),

/***/ 34163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ matchesAny),
/* harmony export */   f: () => (/* binding */ Glob)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14006);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);


const WRITE = "a glob of paths such as `db/**/*.sql`, relative to the root, with `/` between folders";
/** A glob over paths of the repository: no way up, no backslash, 200 characters at most. */
const Glob = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .min(1)
    .max(200)
    .refine((glob) => isWithin(glob), WRITE)
    // A path never ends so, and whatever it was to guard would be open.
    .refine((glob) => !isWithin(glob) || !glob.endsWith("/"), {
    error: ({ input }) => `\`${String(input)}**\``,
});
function isWithin(glob) {
    return !/^[/!]|\\|(?:^|\/)\.\.(?:\/|$)/.test(glob);
}
/** Whether a path matches one of the globs. Files that begin with a dot are matched like all others. */
function matchesAny(globs) {
    if (globs.length === 0)
        return () => false;
    // A path may hold a line break, and `**` goes over it too. A path is git's, on every machine.
    return picomatch__WEBPACK_IMPORTED_MODULE_1__([...globs], { dot: true, strictSlashes: true, windows: false, flags: "s" });
}


/***/ }),

/***/ 20110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ Percent)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88532);

const form = "a percentage, such as `1%` or `0.5%`";
/** A percentage such as `1%` or `0.5 %`, from 0 to 100; read as a share from 0 to 1. */
const Percent = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(form)
    .regex(/^\d{1,3}(\.\d{1,6})? ?%$/, form)
    .transform((seen, context) => {
    const percent = Number(seen.slice(0, -1));
    if (percent <= 100)
        return percent / 100;
    context.addIssue({ code: "custom", message: "a percentage of at most `100%`", input: seen });
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm;
});


/***/ }),

/***/ 62983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ policyPath)
/* harmony export */ });
/** Where a repository keeps its policy. */
const policyPath = ".github/rollback.yml";


/***/ }),

/***/ 58437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PE: () => (/* binding */ Policy),
  G4: () => (/* binding */ defaultPolicy),
  k1: () => (/* reexport */ policy_path/* policyPath */.k)
});

// UNUSED EXPORTS: Argv

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/policy/decision-rules.js
var decision_rules = __webpack_require__(9237);
// EXTERNAL MODULE: ./build/core/deployment/instant.js
var instant = __webpack_require__(9697);
// EXTERNAL MODULE: ./build/core/deployment/wall-clock.js
var wall_clock = __webpack_require__(98933);
// EXTERNAL MODULE: ./build/core/policy/duration-text.js
var duration_text = __webpack_require__(61665);
// EXTERNAL MODULE: ./build/core/policy/enforcement.js
var enforcement = __webpack_require__(20431);
// EXTERNAL MODULE: ./build/core/policy/argv.js
var argv = __webpack_require__(28599);
;// CONCATENATED MODULE: ./build/core/policy/parity-rule.js




const KeyGlob = schemas/* string */.YjP()
    .max(200)
    .regex(/^[A-Za-z0-9_*?.:[\]{},/-]+$/, "a configuration key such as `DEBUG_PORT`, or a glob such as `DEBUG_*`");
/** `deploy.parity` of the policy: which environment's configuration keys this one must have, too. */
const ParityRule = schemas/* strictObject */.rej({
    with: schemas/* string */.YjP()
        .min(1)
        .max(255)
        .describe("The environment whose configuration keys this one must have, such as `staging`."),
    command: argv/* Argv */.f.refine(([, ...words]) => words.some((word) => word.includes("{environment}")), {
        message: "`{environment}` in one of its arguments, or it prints the same keys for both environments",
    }).describe("Prints the names of an environment's configuration keys: one a line, a JSON array of texts, or a JSON object, whose keys count. Never values. Runs once for each of the two, with `{environment}` filled in."),
    ignore: schemas/* array */.YOg(KeyGlob)
        .max(500)
        .default([])
        .describe("Keys that only the other environment needs, as globs such as `DEBUG_*`."),
    timeout: duration_text/* DurationText */.o.prefault("60s").describe("The command and all it started end then."),
    enforcement: enforcement/* Enforcement */.L.optional().describe("Left out: as `deploy.enforcement`."),
})
    .describe("Configuration keys that another environment has, and this one has not, keep a release from being deployed.");

// EXTERNAL MODULE: ./build/kernel/nearest.js
var nearest = __webpack_require__(50538);
;// CONCATENATED MODULE: ./build/core/policy/time-zone.js


/** Name of a time zone such as `Europe/Berlin`; UTC when left out. An offset such as `+01:00` knows no summer time. */
const TimeZone = schemas/* string */.YjP()
    .superRefine((seen, context) => {
    if (!isTimeZone(seen))
        context.addIssue({ code: "custom", message: wanted(seen), input: seen });
})
    .default("UTC")
    .describe("IANA name of the time zone, such as `Europe/Berlin`.");
function isTimeZone(name) {
    if (!/^[a-z]/i.test(name))
        return false;
    try {
        new Intl.DateTimeFormat("en-US", { timeZone: name });
        return true;
    }
    catch {
        return false;
    }
}
function wanted(seen) {
    const names = Intl.supportedValuesOf("timeZone");
    const city = seen.replaceAll(" ", "_").toLowerCase();
    const near = names.find((one) => one.toLowerCase().endsWith(`/${city}`)) ?? (0,nearest/* nearest */.p)(seen, names);
    return near === null ? "the IANA name of a time zone, such as `Europe/Berlin`" : `\`${near}\``;
}

;// CONCATENATED MODULE: ./build/core/policy/deploy-rules.js







const Weekday = schemas/* enum */.k5n(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
const DeployWindow = schemas/* strictObject */.rej({
    days: schemas/* array */.YOg(Weekday)
        .min(1)
        .max(7)
        .default([...Weekday.options])
        .describe("Days on which the window begins. Left out: every day."),
    from: clockTime(/^([01]\d|2[0-3]):[0-5]\d$/, "a time of day such as `09:00`").describe("When it opens, by the clocks of the time zone."),
    to: clockTime(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "a time of day such as `17:00`, or `24:00` for the end of the day").describe("When it closes. Earlier than `from`: on the next day. `24:00` is the end of the day."),
    "time-zone": TimeZone,
})
    .refine((window) => window.from !== window.to, {
    path: ["to"],
    message: "another time than `from`; the whole day is `00:00` to `24:00`",
})
    .describe("A time of the week in which deploys are let through.");
const Moment = schemas/* string */.YjP().refine((text) => (0,instant/* readDay */.P1)(text) !== null || (0,instant/* readInstant */.Wr)(text) !== null, {
    message: "a date such as `2026-12-24`, or an instant with its zone such as `2026-12-24T18:00+01:00`",
});
const Freeze = schemas/* strictObject */.rej({
    from: Moment.describe("First day, or the instant with its zone (ISO 8601) at which it begins."),
    to: Moment.describe("Last day, which is frozen as a whole, or the instant with its zone at which it ends."),
    "time-zone": TimeZone,
    reason: schemas/* string */.YjP().trim().min(1).max(500).describe("Why; shown to whoever is refused."),
})
    .transform((seen, context) => {
    const zone = seen["time-zone"];
    const [from, until] = [instantOf(seen.from, zone, 0), instantOf(seen.to, zone, 1)];
    if (from >= until) {
        const message = `a day or an instant after \`from\`, which is \`${seen.from}\``;
        context.addIssue({ code: "custom", path: ["to"], message, input: seen.to });
    }
    return { from, until, zone, reason: seen.reason };
})
    .describe("A time in which nothing is deployed.");
const BackupRule = schemas/* strictObject */.rej({
    "max-age": duration_text/* LongDurationText */.y.optional().describe("A backup older than this does not count, such as `24h`. Left out: any age."),
    "verified-restore-max-age": duration_text/* LongDurationText */.y.describe("How long ago a restore was last verified, at most, such as `7d`."),
    enforcement: enforcement/* Enforcement */.L.optional().describe("Left out: as `deploy.enforcement`."),
})
    .describe("A deploy must show evidence of a backup, and of a restore that was verified.");
/** When a release may be deployed to an environment, and what a deploy must show. */
const DeployRules = schemas/* strictObject */.rej({
    enforcement: enforcement/* Enforcement */.L.default("block").describe("`warn` lets through what `windows`, `freezes`, `backup` and `parity` would refuse, with a warning that is kept with the deployment. A hold and a pause refuse all the same: a person, or a failed gate, said so about this release or this environment, and a warning would be read too late."),
    windows: schemas/* array */.YOg(DeployWindow)
        .min(1)
        .max(50)
        .optional()
        .describe("Deploys outside of all windows are refused. Left out: at any time."),
    freezes: schemas/* array */.YOg(Freeze).max(200).default([]).describe("Deploys within any of these are refused."),
    backup: BackupRule.optional(),
    parity: ParityRule.optional(),
})
    .describe("When a deploy to this environment is refused.");
// In minutes from midnight, by the clock.
function clockTime(form, wanted) {
    return schemas/* string */.YjP(wanted)
        .regex(form, wanted)
        .transform((seen) => Number(seen.slice(0, 2)) * 60 + Number(seen.slice(3)));
}
function instantOf(text, zone, addDays) {
    const day = (0,instant/* readDay */.P1)(text);
    return day === null ? ((0,instant/* readInstant */.Wr)(text) ?? Number.NaN) : (0,wall_clock/* startOfDay */.o)(day + addDays, zone);
}

;// CONCATENATED MODULE: ./build/core/policy/doctor-rules.js



/** `doctor` of the policy: what a look at the repository's settings asks for. */
const DoctorRules = schemas/* strictObject */.rej({
    enforcement: enforcement/* Enforcement */.L.default("warn").describe("`block` fails the step of plan-check that looks at the settings when it finds an error; `warn` only tells it."),
    "known-good-max-age": duration_text/* LongDurationText */.y.prefault("30d").describe("How long ago the newest known-good release of an environment may have been deployed."),
    "plan-max-age": duration_text/* LongDurationText */.y.prefault("90d").describe("How long ago the newest plan of that release may have been merged."),
})
    .describe("What `rollback-ready doctor` and plan-check's `mode: doctor` ask of the repository.");

// EXTERNAL MODULE: ./build/core/policy/gate-rules.js
var gate_rules = __webpack_require__(93976);
// EXTERNAL MODULE: ./build/core/rollback/layers/presets/index.js + 7 modules
var presets = __webpack_require__(61746);
// EXTERNAL MODULE: ./build/core/rollback/layers/command.js
var command = __webpack_require__(60571);
// EXTERNAL MODULE: ./build/core/rollback/layers/event.js
var layers_event = __webpack_require__(31814);
// EXTERNAL MODULE: ./build/core/rollback/layers/flagd-file.js
var flagd_file = __webpack_require__(87927);
;// CONCATENATED MODULE: ./build/core/rollback/layers/git-address.js
/** What is wrong with the address of a repository that is to be pushed to, and what to write; null when nothing is. */
function gitAddressProblem(seen) {
    const url = URL.parse(seen);
    const form = "`https://HOST/OWNER/NAME.git`, `ssh://git@HOST/OWNER/NAME.git` or `file:///FOLDER`";
    if (/^[^\s/:]+@[^\s/:]+:[^\s]/.test(seen))
        return "an address with its scheme, `ssh://git@HOST/OWNER/NAME.git`";
    if (url === null || /\s/.test(seen))
        return form;
    if (url.search !== "" || url.hash !== "")
        return "an address without `?` and `#`";
    switch (url.protocol) {
        case "ssh:":
            return url.password === "" ? null : "an address without a password";
        case "https:":
            return url.username + url.password === "" ? null : withoutLogin;
        case "http:":
            // A token in plain text stays on this machine.
            if (!/^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname))
                return form;
            return url.username + url.password === "" ? null : withoutLogin;
        case "file:":
            return url.host === "" ? null : form;
        default:
            return form;
    }
}
const withoutLogin = 'an address without user and password, and the token as `token: "{secret.NAME}"`';

;// CONCATENATED MODULE: ./build/core/rollback/layers/git.js




const Address = schemas/* string */.YjP()
    .superRefine((seen, context) => {
    const message = gitAddressProblem(seen);
    if (message !== null)
        context.addIssue({ code: "custom", message, input: seen });
})
    .describe("Address of the repository that says what runs: `https:`, `ssh:` (with a key of the job's ssh agent) or `file:`.");
const Values = schemas/* record */.g1P(schemas/* string */.YjP().min(1), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]))
    .refine((given) => Object.keys(given).length > 0, "at least one value");
/** The keys of a layer that changes a repository from which a cluster takes its state. */
const gitKeys = {
    git: Address,
    branch: schemas/* string */.YjP().min(1).describe("The branch that is read and pushed to."),
    token: schemas/* string */.YjP()
        .regex(/^\{secret\.[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_])?\}$/, "the name of a secret, as `{secret.NAME}`")
        .optional()
        .describe("For `https:`: a token that may push, by its name in the input `secrets`, as `{secret.NAME}`."),
    user: schemas/* string */.YjP()
        .regex(/^[^:\s]+$/, "a user name")
        .default("x-access-token")
        .describe("User beside the token, where the server asks for a certain one, such as `x-token-auth` (Bitbucket)."),
    restore: schemas/* strictObject */.rej({
        paths: schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1).describe("Files and folders."),
        commit: schemas/* string */.YjP()
            .min(1)
            .describe("Full id of a commit of that repository, such as `{config.gitops}`."),
    })
        .optional()
        .describe("Puts files and folders to what they were at a commit; files that came since are removed. Comes before `set` and `flags`."),
    set: schemas/* record */.g1P(schemas/* string */.YjP().min(1), Values)
        .refine((given) => Object.keys(given).length > 0, "at least one file")
        .optional()
        .describe("YAML or JSON files, each with values by their paths: `image.digest`, `images[name=ghcr.io/acme/api].digest`, `containers[0].image`; in a file of several documents `[Deployment/api].spec.replicas`. A path must be there; all else in the file stays as it is."),
    flags: schemas/* record */.g1P(schemas/* string */.YjP().min(1), flagd_file/* FlagStates */.JO)
        .refine((given) => Object.keys(given).length > 0, "at least one file")
        .optional()
        .describe("Flag definitions of flagd, each with the flags that are set in it."),
    message: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe("Message of the commit. A trailer `Rollback-Ready:` with the correlation is added."),
    timeout: duration_text/* DurationText */.o.prefault("60s").describe("The branch must have the change by then."),
};

// EXTERNAL MODULE: ./build/core/rollback/layers/http.js
var http = __webpack_require__(99396);
// EXTERNAL MODULE: ./build/core/rollback/layers/read-back.js
var read_back = __webpack_require__(11338);
// EXTERNAL MODULE: ./build/core/rollback/layers/workflow.js
var workflow = __webpack_require__(43529);
// EXTERNAL MODULE: ./build/core/rollout/schedule.js
var schedule = __webpack_require__(15403);
;// CONCATENATED MODULE: ./build/core/policy/layer.js











const layer_command = { ...command/* commandKeys */.g, ...read_back/* everyLayer */.$ };
const layer_workflow = { ...workflow/* workflowKeys */.W, ...read_back/* everyLayer */.$ };
const layer_event = { ...layers_event/* eventKeys */.h, ...read_back/* everyLayer */.$ };
const layer_http = { ...http/* httpKeys */.r, ...read_back/* everyLayer */.$ };
const git = { ...gitKeys, ...read_back/* everyLayer */.$ };
const flagdFile = { ...flagd_file/* flagdFileKeys */.Xc, ...read_back/* everyLayer */.$ };
const CommandLayer = schemas/* strictObject */.rej(layer_command).describe("A command that runs in this job's workspace.");
const WorkflowLayer = schemas/* strictObject */.rej(layer_workflow).describe("A workflow that is started and awaited.");
const EventLayer = schemas/* strictObject */.rej(layer_event)
    .describe("An event of the repository; the run with the correlation in its `run-name` is awaited.");
const HttpLayer = schemas/* strictObject */.rej(layer_http)
    .describe("Requests to a service that switches flags or moves traffic.");
const GitLayer = schemas/* strictObject */.rej(git)
    .describe("A commit to the repository from which a cluster takes what runs.");
const FlagdFileLayer = schemas/* strictObject */.rej(flagdFile).describe("Flags in a file that flagd reads.");
/** One way back. Each kind is told by its own key. */
const Layer = schemas/* union */.KCZ([
    CommandLayer,
    WorkflowLayer,
    EventLayer,
    HttpLayer,
    GitLayer,
    FlagdFileLayer,
    ...presets/* LayerPresetUse */._e.options,
]);
const inSteps = {
    steps: schedule/* Schedule */.qg.optional().describe("Moves the traffic back in steps, in percent; the layer holds `{share}` then. After each the service is looked at, and it halts when things got worse. Left out: all at once."),
    watch: duration_text/* DurationText */.o.prefault("5s").describe("How long the service is looked at after each step."),
};
/** The layer that moves traffic, which alone can be taken in steps. */
const TrafficLayer = schemas/* union */.KCZ([
    schemas/* strictObject */.rej({ ...layer_command, ...inSteps }).describe("A command that moves traffic."),
    schemas/* strictObject */.rej({ ...layer_workflow, ...inSteps }).describe("A workflow that moves traffic."),
    schemas/* strictObject */.rej({ ...layer_event, ...inSteps }).describe("An event whose workflow moves traffic."),
    schemas/* strictObject */.rej({ ...layer_http, ...inSteps }).describe("Requests to a service that moves traffic."),
    schemas/* strictObject */.rej({ ...git, ...inSteps }).describe("A commit that moves traffic."),
]);

;// CONCATENATED MODULE: ./build/core/policy/hook-rules.js




const hookKeys = {
    name: schemas/* string */.YjP()
        .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "a name such as `throttle`: small letters, digits and hyphens")
        .describe("What it is called in the log and on record."),
    required: schemas/* boolean */.zMY()
        .default(false)
        .describe("In `before`, `true` begins no rollback when it fails; in `after`, the job fails. Otherwise that is a warning."),
    timeout: duration_text/* DurationText */.o.prefault("10s").describe("How long it may take at most. What comes next waits for it, so a workflow costs minutes."),
};
const [unleash, launchdarkly, firebase, statsig, flipt, growthbook] = presets/* LayerPresetUse */._e.options;
const Hook = schemas/* union */.KCZ([
    CommandLayer.extend(hookKeys),
    WorkflowLayer.extend(hookKeys),
    EventLayer.extend(hookKeys),
    HttpLayer.extend(hookKeys),
    GitLayer.extend(hookKeys),
    FlagdFileLayer.extend(hookKeys),
    unleash.extend(hookKeys),
    launchdarkly.extend(hookKeys),
    firebase.extend(hookKeys),
    statsig.extend(hookKeys),
    flipt.extend(hookKeys),
    growthbook.extend(hookKeys),
]);
/** `rollback.before` and `rollback.after` of the policy: what is done around a return, each of a kind that layers have. */
const Hooks = schemas/* array */.YOg(Hook)
    .max(20)
    .superRefine((hooks, context) => {
    for (const [index, { name }] of hooks.entries()) {
        if (hooks.findIndex((one) => one.name === name) === index)
            continue;
        const message = "a name of its own for each";
        context.addIssue({ code: "custom", path: [index, "name"], message, input: name });
    }
})
    .default([]);

// EXTERNAL MODULE: ./build/core/incident/severity/severity.js
var severity = __webpack_require__(42666);
// EXTERNAL MODULE: ./build/core/incident/template/people-section.js
var people_section = __webpack_require__(19035);
;// CONCATENATED MODULE: ./build/core/policy/follow-up-rules.js



const Label = schemas/* string */.YjP().min(1).max(50);
const Login = schemas/* string */.YjP()
    .regex(/^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/, "the login of a person, such as `octocat`");
const ids = people_section/* peopleSections */.Y.map(({ id }) => id);
/** `incidents.required`: what people must have answered before an incident may be closed. */
const RequiredSections = schemas/* array */.YOg(schemas/* enum */.k5n(ids))
    .max(ids.length)
    .optional()
    .describe("Sections that must be answered before an incident may be closed; `[]` for none. Left out: all but `surprises` and `approvals`.");
const Escalation = schemas/* strictObject */.rej({
    after: duration_text/* LongDurationText */.y.describe("How long it must be overdue."),
    labels: schemas/* array */.YOg(Label).max(5).default([]).describe("Labels that the issue gets then."),
    assign: schemas/* array */.YOg(Login).max(5).default([]).describe("Who is assigned then."),
});
/** `incidents.follow-up`: how issues are kept from being forgotten. */
const FollowUpRules = schemas/* strictObject */.rej({
    quiet: Label.default("pm: quiet").describe("The label of an issue that is left alone: no reminders, and no reopening when it is closed."),
    every: duration_text/* LongDurationText */.y.prefault("7d").describe("How often one overdue issue is reminded, at most."),
    "at-most": schemas/* number */.aig()
        .int()
        .min(0)
        .max(100)
        .default(10)
        .describe("How many reminders one run writes; the rest comes with the next runs."),
    mention: schemas/* boolean */.zMY()
        .default(false)
        .describe("Whether a reminder mentions who is assigned, so that GitHub notifies them."),
    "reopen-within": duration_text/* LongDurationText */.y.prefault("14d").describe("How long after closing the schedule still reopens what was closed half done."),
    escalation: schemas/* array */.YOg(Escalation)
        .max(5)
        .default([])
        .describe("What is done besides, together with a reminder, once something is overdue for long."),
    audit: schemas/* strictObject */.rej({
        enabled: schemas/* boolean */.zMY()
            .default(true)
            .describe("Whether one issue a quarter lists what should be looked at."),
        label: Label.default("incident-audit").describe("The label of that issue."),
        "stale-plan": duration_text/* LongDurationText */.y.prefault("180d").describe("From which age on a merged rollback plan counts as stale."),
    })
        .prefault({}),
})
    .describe("Reminders, reopening of what was closed half done, and the quarterly audit.");

// EXTERNAL MODULE: ./build/core/policy/glob.js
var policy_glob = __webpack_require__(34163);
// EXTERNAL MODULE: ./build/core/policy/percent-text.js
var percent_text = __webpack_require__(20110);
;// CONCATENATED MODULE: ./build/core/policy/review-due-text.js

const review_due_text_form = "a number of days such as `3d`, or of business days such as `5bd`";
/** Days, or business days (Monday to Friday, UTC). */
const Days = schemas/* string */.YjP(review_due_text_form)
    .regex(/^[1-9]\d{0,2}b?d$/, review_due_text_form)
    .transform((text) => ({ days: Number.parseInt(text, 10), areBusinessDays: text.endsWith("bd") }));
/** By when a postmortem is reviewed, by severity. PagerDuty asks for 3 days at its worst level and 5 business days after. */
const ReviewDue = schemas/* strictObject */.rej({
    sev1: Days.prefault("3d"),
    sev2: Days.prefault("5bd"),
    sev3: Days.prefault("10bd"),
    sev4: Days.prefault("20bd"),
});

;// CONCATENATED MODULE: ./build/core/policy/incident-rules.js







const incident_rules_Label = schemas/* string */.YjP().min(1).max(50);
const incident_rules_Login = schemas/* string */.YjP()
    .regex(/^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/, "the login of a person, such as `octocat`");
/** All that a row of the matrix names must hold. */
const When = schemas/* strictObject */.rej({
    environments: schemas/* array */.YOg(policy_glob/* Glob */.f)
        .min(1)
        .max(50)
        .optional()
        .describe("Globs of environments' names; one is enough."),
    returned: schemas/* boolean */.zMY()
        .optional()
        .describe("Whether the environment is back on a good release, verified. Not known counts as `false`."),
    "failed-share": percent_text/* Percent */.Q.optional().describe("At least this share of sampled requests failed. Not known counts as all."),
    minutes: schemas/* number */.aig()
        .min(0)
        .max(100_000)
        .optional()
        .describe("It lasted at least so many minutes. Not over yet counts as for ever."),
});
const Row = schemas/* strictObject */.rej({
    level: schemas/* enum */.k5n(severity/* severities */.gO).describe("The severity when all of `when` holds."),
    when: When.prefault({}).describe("Facts of the incident. Left out: always."),
});
/** What holds without a policy: an environment that is not back is worst, and a short blip is least. */
const usualMatrix = [
    { level: "sev1", when: { returned: false, "failed-share": "20%" } },
    { level: "sev2", when: { returned: false } },
    { level: "sev2", when: { "failed-share": "50%", minutes: 5 } },
    { level: "sev3", when: {} },
];
/** `incidents` of the policy: the issue that opens when a deployment failed, and how it is followed up. */
const IncidentRules = schemas/* strictObject */.rej({
    label: incident_rules_Label.default("incident").describe("The label of every incident's issue, by which it is found again; tools that count incidents read it."),
    labels: schemas/* array */.YOg(incident_rules_Label).max(20).default([]).describe("Further labels. Those that are not there are made."),
    "severity-labels": schemas/* boolean */.zMY()
        .default(false)
        .describe("Whether the severity is a label too, such as `sev2`."),
    assignees: schemas/* array */.YOg(incident_rules_Login)
        .max(10)
        .default([])
        .describe("Who is assigned; one that GitHub does not take is a warning."),
    milestone: schemas/* string */.YjP().min(1).max(255).optional().describe("Title of an open milestone."),
    type: schemas/* string */.YjP().min(1).max(100).optional().describe("Issue type of the organisation, such as `Bug`."),
    parent: schemas/* number */.aig()
        .int()
        .positive()
        .optional()
        .describe("Number of the issue under which incidents are kept as sub-issues."),
    project: schemas/* string */.YjP()
        .regex(/^https:\/\/[^/\s]+\/(?:orgs|users)\/[^/\s]+\/projects\/\d{1,9}$/, "the address of a project, such as `https://github.com/orgs/acme/projects/7`")
        .optional()
        .describe("A project to which the issue is added. The job's own token may not: give `project-token` to the step."),
    severity: schemas/* array */.YOg(Row)
        .min(1)
        .max(50)
        .prefault([...usualMatrix])
        .describe("How bad an incident is: the first row whose facts all hold."),
    required: RequiredSections,
    "follow-up": FollowUpRules.prefault({}),
    "review-due": ReviewDue.prefault({}).describe("Until when the postmortem is to be reviewed, by severity: `3d` in days, `5bd` in business days."),
    commands: schemas/* strictObject */.rej({
        who: schemas/* union */.KCZ([schemas/* enum */.k5n(["write", "triage"]), schemas/* array */.YOg(incident_rules_Login).min(1).max(100)])
            .default("write")
            .describe("Who may use commands such as `/ack` in comments: people who may write, those who may triage too, or only these logins."),
    })
        .prefault({})
        .describe("Commands in comments on an incident's issue."),
    "action-label": incident_rules_Label.default("incident-action").describe("The label of each action's sub-issue, by which it is found again."),
    "action-due": schemas/* strictObject */.rej({
        p0: duration_text/* LongDurationText */.y.prefault("4w"),
        p1: duration_text/* LongDurationText */.y.prefault("8w"),
        p2: duration_text/* LongDurationText */.y.prefault("90d"),
    })
        .prefault({})
        .describe("How long an action may take, by its priority, where nobody says until when."),
    "near-miss": schemas/* strictObject */.rej({
        label: incident_rules_Label.default("near-miss").describe("The label of a near miss."),
        after: schemas/* number */.aig()
            .int()
            .min(1)
            .max(100)
            .default(2)
            .describe("How often the same near miss is seen within `window` until an issue is opened."),
        window: duration_text/* LongDurationText */.y.prefault("7d").describe("How long a near miss is remembered for that."),
        quiet: duration_text/* LongDurationText */.y.prefault("24h").describe("How long an issue that was opened or added to is left alone when the same comes again."),
    })
        .prefault({})
        .describe("Flaps, overrides and gates that could not decide: a short issue, and only when they repeat."),
})
    .refine((rules) => rules.label !== rules["near-miss"].label, {
    path: ["near-miss", "label"],
    message: "another label than `label`, or near misses are counted as incidents",
})
    .refine((rules) => ![rules.label, rules["near-miss"].label].includes(rules["action-label"]), {
    path: ["action-label"],
    message: "another label than those of incidents and near misses, or actions are counted as such",
})
    .refine((rules) => ![rules.label, rules["near-miss"].label].includes(rules["follow-up"].audit.label), {
    path: ["follow-up", "audit", "label"],
    message: "another label than those of incidents and near misses, or audits are counted as such",
});

;// CONCATENATED MODULE: ./build/core/policy/migrations-layer.js



const timeout = duration_text/* DurationText */.o.prefault("60s").describe("Each command and all it started end then.");
/** For tools that set the whole schema to a version, such as `migrate … goto`, `goose … down-to`, `alembic downgrade`. */
const StateMigrations = schemas/* strictObject */.rej({
    command: argv/* Argv */.f.describe("Sets the schema to `{schema.version}`, the version of the target release. Running it twice must change nothing."),
    "when-empty": argv/* Argv */.f.optional().describe("Runs instead when the target release has no migration at all, such as `alembic downgrade base`. Left out: `command`, with `0`."),
    current: argv/* Argv */.f.optional().describe("Prints the version that the database has now, as the last line of its output; empty, `0`, `base`, `null` or `none` for no migration. With it the schema is looked at before and after."),
    timeout,
})
    .describe("A command that sets the schema to a version.");
/** For tools that undo only the last migration, such as `dbmate rollback`, or a reversal file through an SQL client. */
const StepMigrations = schemas/* strictObject */.rej({
    step: argv/* Argv */.f.describe("Undoes exactly one migration, and its row in the tool's table in the same transaction. May hold `{migration.version}`, `{migration.path}` and `{reversal.path}`."),
    current: argv/* Argv */.f.describe("Prints the version that the database has now, as the last line of its output; empty, `0`, `base`, `null` or `none` for no migration. It decides before each step whether there is one to do."),
    timeout,
})
    .describe("A command that undoes one migration, run until the schema is where it must be.");
/** How migrations are reversed, through the repository's own tool. */
const MigrationsLayer = schemas/* union */.KCZ([StateMigrations, StepMigrations]);

// EXTERNAL MODULE: ./build/core/plan/field.js
var field = __webpack_require__(64112);
// EXTERNAL MODULE: ./build/core/migrations/custom-patterns.js
var custom_patterns = __webpack_require__(36023);
;// CONCATENATED MODULE: ./build/core/migrations/tool-names.js
/**
 * The names of the tools that are judged, for those who must know them without loading the tools. A test holds them
 * against the tools themselves.
 */
const TOOL_NAMES = [
    "aerich",
    "alembic",
    "atlas",
    "bun-go",
    "bun-sql",
    "dbmate",
    "diesel",
    "django",
    "doctrine",
    "drizzle",
    "ecto",
    "ef-core",
    "flask-migrate",
    "flyway",
    "golang-migrate",
    "goose",
    "goose-go",
    "knex",
    "kysely",
    "laravel",
    "liquibase",
    "liquibase-sql",
    "mikro-orm",
    "node-pg-migrate",
    "pgroll",
    "phinx",
    "pop",
    "prisma",
    "rails",
    "refinery",
    "refinery-rust",
    "sea-orm",
    "sequelize",
    "sqitch",
    "sqlx",
    "supabase",
    "tern",
    "typeorm",
    "unknown",
    "yoyo",
    "yoyo-sql",
];

;// CONCATENATED MODULE: ./build/core/policy/custom-tools.js




const CustomTool = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().regex(/^[a-z][a-z0-9-]{0,39}$/, "lower-case words with hyphens"),
    up: policy_glob/* Glob */.f.describe("SQL files that change the schema; one `*` pairs them with their reversals."),
    down: policy_glob/* Glob */.f.describe("SQL files that take it back."),
});
/**
 * `plan.migrations.custom` of the policy. What cannot pair files is refused while the policy is read: a tool that is left
 * out later would take its migrations with it.
 */
const CustomTools = schemas/* array */.YOg(CustomTool)
    .max(20)
    .superRefine((tools, context) => {
    tools.forEach((tool, index) => {
        const refused = (key, message) => context.addIssue({ code: "custom", path: [index, key], message });
        if (TOOL_NAMES.includes(tool.name))
            refused("name", "a name that no known tool has, such as `our-sql`");
        if (tools.findIndex(({ name }) => name === tool.name) < index) {
            refused("name", "a name of its own for each tool");
        }
        // What is no glob has been refused as such.
        if (![tool.up, tool.down].every((glob) => policy_glob/* Glob */.f.safeParse(glob).success))
            return;
        const made = (0,custom_patterns/* pairPatterns */.o)(tool);
        if (made.kind === "refused")
            refused("down", `patterns that pair files. ${made.reason.replace(/\.$/, "")}`);
    });
});

;// CONCATENATED MODULE: ./build/core/policy/plan-rules.js





// The login of a managed user ends in an underscore and the short code of its company.
const plan_rules_Login = schemas/* string */.YjP()
    .regex(/^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})(?:\[bot\])?$/, "a login such as `octocat` or `dependabot[bot]`");
// A workflow of the change itself can approve as a bot.
const Person = schemas/* string */.YjP()
    .regex(/^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/, "the login of a person, such as `octocat`");
const Matches = schemas/* strictObject */.rej({
    paths: schemas/* array */.YOg(policy_glob/* Glob */.f).max(500).default([]).describe("Globs; one changed file that matches is enough."),
    labels: schemas/* array */.YOg(schemas/* string */.YjP().min(1).max(100))
        .max(100)
        .default([])
        .describe("Labels of the pull request; one is enough."),
});
const Demands = schemas/* array */.YOg(field/* FieldId */.Y).max(30).default([]);
/** `plan` of the policy: what a pull request must say about its way back, and who may let it do without. */
const PlanRules = schemas/* strictObject */.rej({
    enforcement: enforcement/* Enforcement */.L.default("block").describe("`warn` reports and lets the pull request pass."),
    files: schemas/* array */.YOg(policy_glob/* Glob */.f)
        .min(1)
        .max(20)
        .default(["rollback/*.md", "rollback/*.json", "rollback-plan.json"])
        .describe("Where a plan may stand besides the description: a file that the pull request adds, changes or names."),
    risk: schemas/* strictObject */.rej({
        high: Matches.prefault({}).describe("What makes a change one of high risk."),
        low: Matches.prefault({}).describe("What makes a change one of low risk: every changed file must match a path, or a label must be there. A migration is never low."),
    })
        .prefault({})
        .describe("How risky a change is: `low`, `normal` or `high`. More is asked of a risky one."),
    require: schemas/* strictObject */.rej({ low: Demands, normal: Demands, high: Demands })
        .partial()
        .prefault({})
        .describe("Fields that are asked for besides the usual ones, by risk; `high` includes `normal`, and that `low`."),
    "minimum-layers": schemas/* number */.aig()
        .int()
        .min(1)
        .max(5)
        .default(1)
        .describe("How many layers the plan of a high-risk change must have: flag, traffic, redeploy, config, migrations."),
    "store-binaries": Matches.prefault({}).describe("What ships in a binary that an app store hands out. It cannot be taken back, so its plan needs a flag or an over-the-air layer."),
    "api-report": Matches.prefault({}).describe("What describes an API: a change of it needs a report on the API, in the input `api-report` of plan-check."),
    approvers: schemas/* array */.YOg(Person)
        .max(100)
        .default([])
        .describe("Logins whose approving review of the head commit accepts a migration that cannot be reversed, or that nobody can judge. Never the author's own."),
    exempt: schemas/* array */.YOg(schemas/* strictObject */.rej({
        reason: schemas/* string */.YjP().min(1).max(200).describe("Why, as the check says it."),
        authors: schemas/* array */.YOg(plan_rules_Login).max(100).optional().describe("Who opened the pull request."),
        paths: schemas/* array */.YOg(policy_glob/* Glob */.f).max(500).optional().describe("Every changed file must match one."),
        label: schemas/* string */.YjP()
            .min(1)
            .max(100)
            .optional()
            .describe("Counts while someone who may write, and is not the author, has approved the head commit."),
    })
        .refine(({ authors, paths, label }) => authors !== undefined || paths !== undefined || label !== undefined, {
        error: "beside `reason` what is exempt: `paths`, `authors` or `label`",
        // What stands there under another name is told by that.
        when: ({ issues }) => issues.length === 0,
    }))
        .max(50)
        .default([])
        .describe("Pull requests that need no plan: all that an entry names must hold. A change of a migration is never exempt."),
    comment: schemas/* boolean */.zMY()
        .default(false)
        .describe("Whether the result is also a comment on the pull request, one that is kept up to date."),
    migrations: schemas/* strictObject */.rej({
        custom: CustomTools.default([]).describe("Migrations of a tool that is not known, as pairs of SQL files."),
        ignore: schemas/* array */.YOg(policy_glob/* Glob */.f)
            .max(200)
            .default([])
            .describe("Files that look like migrations and are none, such as tests."),
    })
        .prefault({})
        .describe("What counts as a migration."),
});

// EXTERNAL MODULE: ./build/core/gate/assertions/output-value.js + 1 modules
var output_value = __webpack_require__(29071);
;// CONCATENATED MODULE: ./build/core/policy/reconcile-rules.js





/** `rollback.reconcile` of the policy: how far what should agree has drifted apart, once the return serves again. */
const ReconcileRules = schemas/* strictObject */.rej({
    command: argv/* Argv */.f.describe("Compares what should agree, such as orders and payments, and prints how much does not. It only looks, and ends with 0 whatever it finds."),
    timeout: duration_text/* DurationText */.o.prefault("60s").describe("The command and all it started end then."),
    drift: output_value/* outputValueKeys */.JI.value
        .unwrap()
        .default("last-line")
        .describe("Where its output has the count: `last-line`, or `json` with a path (RFC 9535)."),
    threshold: schemas/* number */.aig().nonnegative().default(0).describe("How much drift is still accepted."),
    enforcement: enforcement/* Enforcement */.L.default("block").describe("`block`: a return with more drift, or one whose drift is not known, is not verified. `warn`: that is said and kept on record."),
})
    .describe("Counts what no longer agrees after a return, which a healthy service does not show.");

;// CONCATENATED MODULE: ./build/core/policy/rollout-rules.js




/** `environments.<name>.rollout` of the policy: how the traffic comes to a new release. */
const RolloutRules = schemas/* strictObject */.rej({
    steps: schedule/* Schedule */.qg.describe("Percent of the traffic that the new release gets at each step: a list such as `[1, 10, 50, 100]`, or a curve. `[100]` is blue-green: all at once, with the other side kept until the gate has passed."),
    bake: duration_text/* DurationText */.o.prefault("60s").describe("How long each step but the last is watched by the gate before the next; the last one is watched for `gate.bake`."),
    finish: Layer.optional().describe("Runs when the last step has passed its gate, such as to remove the old side. Until then it stays, to go back to."),
})
    .describe("Moves the traffic to a new release in steps, each followed by a gate. The layer `rollback.traffic` moves it, both ways.");

;// CONCATENATED MODULE: ./build/core/policy/signing.js

const sshKey = /^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-(ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com) [A-Za-z0-9+/]+={0,3}( [^\r\n]*)?$/;
const gpgKey = /^-----BEGIN PGP PUBLIC KEY BLOCK-----\r?\n[\s\S]+\r?\n-----END PGP PUBLIC KEY BLOCK-----$/;
/** One public key whose signature counts. */
const Signer = schemas/* string */.YjP()
    .trim()
    .max(65_536)
    .refine((text) => sshKey.test(text) || gpgKey.test(text), {
    message: "an SSH public key such as `ssh-ed25519 AAAA…`, or a GPG public key block",
})
    .describe("An SSH public key on one line, or a GPG public key block.");
/** Who may sign releases, and whether an unsigned one may go back into an environment. */
const Signing = schemas/* strictObject */.rej({
    required: schemas/* boolean */.zMY()
        .default(false)
        .describe("`true` refuses a release whose tag is not signed by one of `signers`."),
    signers: schemas/* array */.YOg(Signer)
        .max(50)
        .default([])
        .describe("Public keys whose signature on a release tag counts."),
})
    .refine((signing) => !signing.required || signing.signers.length > 0, {
    path: ["signers"],
    message: "at least one public key, since `required` is `true`",
})
    .describe("Signatures of release tags.");

// EXTERNAL MODULE: ./build/core/policy/policy-path.js
var policy_path = __webpack_require__(62983);
;// CONCATENATED MODULE: ./build/core/policy/policy.js
















const Environment = schemas/* strictObject */.rej({
    gate: gate_rules/* GateRules */.n.optional(),
    rollback: schemas/* strictObject */.rej({
        flag: Layer.optional().describe("Switches off what the release brought, which takes seconds. Runs first."),
        traffic: TrafficLayer.optional().describe("Moves the traffic to where the target release still runs, at once or in steps."),
        redeploy: Layer.optional().describe("Brings the artifacts of the target release back, by digest."),
        config: Layer.optional().describe("Brings back the versions of configuration and secrets that the target release recorded."),
        migrations: MigrationsLayer.optional().describe("Reverses migrations; runs only when old code cannot run on the new schema."),
        before: Hooks.describe("What is done before the first layer, in this order, such as to throttle traffic or to show a maintenance page."),
        after: Hooks.describe("What is done once the return is verified, such as to open again what `before` closed. Not done when it is not verified."),
        reconcile: ReconcileRules.optional(),
        recovery: duration_text/* DurationText */.o.prefault("15s").describe("How long the recovery check may take; 15 s at most."),
        bake: duration_text/* DurationText */.o.optional().describe("How long the release that came back is watched until it counts as confirmed. Left out: as the gate."),
        objective: duration_text/* DurationText */.o.prefault("60s").describe("What the team aims at, from verdict to verified. Reports say how many rollbacks met it."),
        deadline: duration_text/* DurationText */.o.prefault("30m").describe("No layer starts later than this after the rollback began."),
        "on-failure": schemas/* enum */.k5n(["stop", "continue"])
            .default("stop")
            .describe("Whether the layers after one that failed are run."),
        "point-of-no-return": schemas/* enum */.k5n(["stop", "trust-plan"])
            .default("stop")
            .describe("`stop`: nothing returns by itself behind a migration that cannot be reversed without loss. `trust-plan`: it does to the release directly before, where the merged plan says that old code runs on the new schema."),
    })
        .optional()
        .describe("The ways back in this environment."),
    decision: decision_rules/* DecisionRules */.e.optional(),
    deploy: DeployRules.optional(),
    rollout: RolloutRules.optional(),
});
/** `.github/rollback.yml`. Every key is optional but `version`; unknown keys are refused. */
const Policy = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1).describe("Version of this file's format."),
    identity: schemas/* string */.YjP()
        .min(1)
        .default("github-actions[bot]")
        .describe("Login whose deployment statuses, issues and checks count as written by rollback-ready."),
    plan: PlanRules.prefault({}).describe("The rollback plan that a pull request must have."),
    incidents: IncidentRules.prefault({}),
    doctor: DoctorRules.prefault({}),
    signing: Signing.optional(),
    environments: schemas/* record */.g1P(schemas/* string */.YjP().min(1).max(255), Environment)
        .default({})
        .describe("One entry for each environment, by its name."),
})
    .describe("Policy of rollback-ready");
/** What holds when a repository has no policy file. */
function defaultPolicy() {
    return Policy.parse({ version: 1 });
}


/***/ }),

/***/ 54127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readPolicy)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/core/policy/document-place.js
var document_place = __webpack_require__(68694);
// EXTERNAL MODULE: ./build/kernel/nearest.js
var nearest = __webpack_require__(50538);
// EXTERNAL MODULE: ./build/kernel/without-credentials.js
var without_credentials = __webpack_require__(66219);
;// CONCATENATED MODULE: ./build/core/policy/schema-walk.js
/** The schemas that may stand at a path, without optionals, defaults and pipes; unions are left whole at its end. */
function schemasAt(root, path) {
    return path.reduce((places, part) => places.flatMap(formsOf).flatMap((form) => below(form, part).map(bare)), [bare(root)]);
}
/** The forms that a value of this schema may take: the options of a union, of each its own, or the schema itself. */
function formsOf(schema) {
    const { def } = known(bare(schema))._zod;
    return def.type === "union" ? def.options.flatMap(formsOf) : [bare(schema)];
}
/** The options of a union as they are written; null for another schema. */
function optionsOf(schema) {
    const { def } = known(bare(schema))._zod;
    return def.type === "union" ? def.options : null;
}
/** The keys of an object, or of all forms of a union of objects, in the order in which they are written. */
function keysOf(schema) {
    const keys = formsOf(schema).flatMap((form) => Object.keys(shapeOf(form)));
    return [...new Set(keys)];
}
/** The keys of an object that must be given. */
function requiredKeysOf(schema) {
    return formsOf(schema).flatMap((form) => Object.entries(shapeOf(form)).flatMap(([key, value]) => (value._zod.optin === undefined ? [key] : [])));
}
/**
 * Where in a schema an object has this key, from the top down; `<name>` stands for one that is chosen. Lists are left out: their
 * items have no name to be told by.
 */
function placesOfKey(root, key, around = []) {
    if (around.length >= DEEPEST)
        return [];
    const found = formsOf(root).flatMap((form) => {
        const own = Object.hasOwn(shapeOf(form), key) && around.length > 0 ? [around] : [];
        const { def } = known(form)._zod;
        const chosen = def.type === "record" ? placesOfKey(def.valueType, key, [...around, "<name>"]) : [];
        const below = Object.entries(shapeOf(form)).flatMap(([name, value]) => placesOfKey(value, key, [...around, name]));
        return [...own, ...chosen, ...below];
    });
    const seen = new Map(found.map((path) => [path.join("."), path]));
    return [...seen.values()];
}
const DEEPEST = 6;
/** The tags of an object. */
function tagsOf(schema) {
    return Object.entries(shapeOf(schema)).flatMap(([key, value]) => {
        const { def } = known(bare(value))._zod;
        return def.type === "literal"
            ? [{ key, values: def.values, isRequired: value._zod.optin === undefined }]
            : [];
    });
}
function below(schema, part) {
    const { def } = known(schema)._zod;
    switch (def.type) {
        case "object":
            return Object.hasOwn(def.shape, String(part)) ? [def.shape[String(part)]].flatMap(present) : [];
        case "record":
            return [def.valueType];
        case "array":
            return [def.element];
        case "tuple":
            return [def.items[Number(part)] ?? def.rest].flatMap(present);
        default:
            return [];
    }
}
function bare(schema) {
    const { def } = known(schema)._zod;
    switch (def.type) {
        case "optional":
        case "nullable":
        case "default":
        case "prefault":
        case "nonoptional":
        case "readonly":
        case "catch":
            return bare(def.innerType);
        case "pipe":
            return bare(def.in);
        case "lazy":
            return bare(def.getter());
        default:
            return schema;
    }
}
function shapeOf(schema) {
    const { def } = known(bare(schema))._zod;
    return def.type === "object" ? def.shape : {};
}
function present(schema) {
    return schema === null || schema === undefined ? [] : [schema];
}
// Zod has no other schemas than these; its own type of "any schema" leaves their definitions out.
function known(schema) {
    return schema;
}

;// CONCATENATED MODULE: ./build/core/policy/best-form.js



/** A form against the node of the file that should have it. */
function formOf(schema, node) {
    const tags = tagsOf(schema).map((tag) => {
        const seen = (0,document_place/* scalarBelow */.Q_)(node, tag.key);
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
function bestForm(forms, node) {
    const [named, another] = forms.filter(({ isNamed }) => isNamed);
    if (named !== undefined && another === undefined)
        return named;
    const seen = (0,document_place/* keysIn */.q7)(node);
    const isShared = (key) => forms.every((form) => form.keys.includes(key));
    const odd = seen.filter((key) => !forms.some((form) => form.keys.includes(key)));
    const ranked = forms
        .map((form) => {
        const own = form.keys.filter((key) => !isShared(key));
        const exact = seen.filter((key) => own.includes(key)).length;
        const near = odd.filter((key) => (0,nearest/* nearest */.p)(key, own) !== null).length;
        return { form, exact, near, wrong: form.wrongTags.length };
    })
        .toSorted((a, b) => a.wrong - b.wrong || b.exact - a.exact || b.near - a.near);
    const [best, second] = ranked;
    if (best === undefined)
        return null;
    // Another form's name is there, and is not known.
    if (forms.some(({ wrongTags }) => wrongTags.some((key) => seen.includes(key))))
        return null;
    const isMeant = second === undefined || best.wrong < second.wrong || best.exact + best.near > 0;
    if (isMeant)
        return best.form;
    const [fallback, other] = forms.filter(({ isDefault }) => isDefault);
    return fallback !== undefined && other === undefined ? fallback : null;
}

;// CONCATENATED MODULE: ./build/core/policy/issue-words.js
const kinds = {
    string: "a text",
    number: "a number",
    int: "a whole number",
    boolean: "`true` or `false`",
    array: "a list",
    tuple: "a list",
    object: "keys and values",
    record: "keys and values",
};
/** What an issue of a schema asks for, to stand after "Write". */
function wanted(issue) {
    switch (issue.code) {
        case "invalid_type":
            // A message that zod did not make is the schema's own.
            return issue.message.startsWith("Invalid input")
                ? (kinds[issue.expected] ?? issue.expected)
                : issue.message;
        case "invalid_value":
            return issue.values.map(literal).join(" or ");
        case "too_small":
            return `at least ${amount(issue.minimum, issue.origin)}`;
        case "too_big":
            return `at most ${amount(issue.maximum, issue.origin)}`;
        case "invalid_union":
            return issue.errors.flatMap((errors) => errors.slice(0, 1).map(wanted)).join(" or ");
        default:
            return issue.message;
    }
}
/** A value as it is written in the file. */
function literal(value) {
    return `\`${String(value)}\``;
}
function amount(n, origin) {
    const noun = origin === "string" ? " character" : origin === "array" ? " item" : "";
    return `${n}${noun}${noun === "" || n === 1 ? "" : "s"}`;
}

;// CONCATENATED MODULE: ./build/core/policy/explain.js







/** Says in the words of a schema's file where an issue is, what stands there and what to write. */
function explain(issue, document, schema) {
    const place = { document, schema };
    switch (issue.code) {
        case "unrecognized_keys":
            return strangeKeys(issue, place);
        case "invalid_union":
            return explainUnion(issue, place);
        case "invalid_key":
            return [strangeName(issue, document)];
        case "invalid_value":
            return [strangeValue(issue, document)];
        case "invalid_type":
            return [strangeType(issue, place)];
        default:
            return [complain(document, pathOf(issue), wanted(issue))];
    }
}
function strangeKeys(issue, { document, schema }) {
    const path = pathOf(issue);
    const node = (0,document_place/* nodeAt */.oB)(document, path);
    const forms = schemasAt(schema, path)
        .flatMap(formsOf)
        .map((form) => formOf(form, node));
    const known = bestForm(forms, node)?.keys ?? unique(forms.flatMap((form) => form.keys));
    return issue.keys.map((key) => {
        const offset = (0,document_place/* keyOffset */.Rh)(document, path, key);
        const others = mixedWith(key, (0,document_place/* keysIn */.q7)(node), known, forms);
        if (others !== "") {
            const problem = `${named(path)} has \`${key}\` beside ${others}, and these do not go together.`;
            return { offset, problem, write: `Remove \`${key}\`, or ${others}.` };
        }
        const problem = noKey(key, path);
        const near = (0,nearest/* nearest */.p)(key, known);
        if (near !== null)
            return { offset, problem, write: `Write \`${near}\`.` };
        const elsewhere = placesOfKey(schema, key);
        const write = elsewhere.length > 0 && elsewhere.length <= MOST_PLACES
            ? `Write it below ${elsewhere.map((one) => `\`${one.join(".")}\``).join(" or ")}.`
            : `Known here: ${known.join(", ")}.`;
        return { offset, problem, write };
    });
}
function noKey(key, path) {
    return `\`${key}\` is not a key of ${path.length === 0 ? "the file" : named(path)}.`;
}
const MOST_PLACES = 3;
// More words than anybody reads: the nearest one is told in their place.
const MOST_WORDS = 4;
function strangeValue(issue, document) {
    const path = pathOf(issue);
    const node = (0,document_place/* nodeAt */.oB)(document, path);
    const { values } = issue;
    const unquoted = withoutQuotes(node, values.some((value) => typeof value !== "string"));
    if (unquoted !== null)
        return { offset: (0,document_place/* valueOffset */.bb)(document, path), problem: `${named(path)} ${unquoted}`, write: QUOTES };
    const said = (0,dist/* isScalar */.jn)(node)
        ? String(node.value)
            .trim()
            .replace(/[\s_]+/g, "-")
        : "";
    const near = values.length > MOST_WORDS ? (0,nearest/* nearest */.p)(said, values.map(String)) : null;
    return complain(document, path, near === null ? wanted(issue) : `\`${near}\``);
}
function strangeType(issue, { document, schema }) {
    const path = pathOf(issue);
    const node = (0,document_place/* nodeAt */.oB)(document, path);
    const isPlain = ["number", "int", "boolean"].includes(issue.expected);
    const unquoted = withoutQuotes(node, isPlain);
    if (unquoted !== null)
        return { offset: (0,document_place/* valueOffset */.bb)(document, path), problem: `${named(path)} ${unquoted}`, write: QUOTES };
    const want = wanted(issue);
    const forms = schemasAt(schema, path).flatMap(formsOf);
    const keys = issue.expected === "object" && forms.length === 1 ? forms.flatMap(keysOf) : [];
    if (!(0,dist/* isCollection */.P3)(node) || node.items.length === 0)
        return complain(document, path, want);
    const problem = `${named(path)} ${(0,dist/* isMap */.jh)(node) ? "has keys and values" : "is a list"}.`;
    const below = keys.length === 0 || path.length === 0 ? "" : `: ${keys.map((key) => `\`${key}\``).join(", ")}`;
    return { offset: (0,document_place/* valueOffset */.bb)(document, path), problem, write: `Write ${want}${below}.` };
}
const QUOTES = "Write it without quotes.";
// A number or a yes in quotes is a text.
function withoutQuotes(node, isPlainWanted) {
    if (!isPlainWanted || !(0,dist/* isScalar */.jn)(node) || typeof node.value !== "string")
        return null;
    const isQuoted = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
    const isPlain = /^(?:-?\d+(?:\.\d+)?|true|false)$/.test(node.value);
    return isQuoted && isPlain ? `is the text \`${shown(node.value)}\`.` : null;
}
// What stands beside a key that is of another form than the one that was meant.
function mixedWith(key, seen, known, forms) {
    const strangers = forms.filter((form) => form.keys.includes(key));
    if (strangers.length === 0)
        return "";
    return seen
        .filter((one) => known.includes(one) && strangers.every((form) => !form.keys.includes(one)))
        .map((one) => `\`${one}\``)
        .join(" and ");
}
function explainUnion(issue, place) {
    const { document, schema } = place;
    const path = pathOf(issue);
    if ("options" in issue && issue.options !== undefined) {
        return [complain(document, path, issue.options.map(literal).join(" or "))];
    }
    const node = (0,document_place/* nodeAt */.oB)(document, path);
    const union = schemasAt(schema, path).find((one) => optionsOf(one)?.length === issue.errors.length);
    const forms = (union === undefined ? [] : (optionsOf(union) ?? [])).map((option) => formOf(option, node));
    const explained = (errors) => (errors ?? []).flatMap((one) => explain({ ...one, path: [...issue.path, ...one.path] }, document, schema));
    if ((0,dist/* isMap */.jh)(node) && forms.some((form) => form.keys.length > 0)) {
        const best = bestForm(forms, node);
        if (best === null)
            return noForm(path, forms, document);
        if (best.wrongTags.length === 0)
            return explained(issue.errors[forms.indexOf(best)]);
        return [wrongTag(path, best.wrongTags[0] ?? "", forms, document)];
    }
    const deeper = issue.errors
        .filter((errors) => errors.every((one) => one.path.length > 0))
        .toSorted((a, b) => a.length - b.length);
    if (deeper[0] !== undefined)
        return explained(deeper[0]);
    const wants = unique(issue.errors.flatMap((errors) => errors.slice(0, 1).map(wanted)));
    return [complain(document, path, wants.join(" or "))];
}
function noForm(path, forms, document) {
    const written = (0,document_place/* keysIn */.q7)((0,document_place/* nodeAt */.oB)(document, path));
    const tags = forms.flatMap((form) => form.wrongTags);
    // Where some forms have no such key, it need not have been meant.
    const all = forms.every((form) => form.wrongTags.length > 0) ? tags[0] : undefined;
    const tag = tags.find((key) => written.includes(key)) ?? all;
    if (tag !== undefined)
        return [wrongTag(path, tag, forms, document)];
    const names = unique(forms.flatMap((form) => requiredKeysOf(form.schema)
        .filter((key) => !forms.every((other) => other.keys.includes(key)))
        .slice(0, 1)));
    const misspelt = written
        .filter((key) => !forms.some((form) => form.keys.includes(key)))
        .flatMap((key) => {
        const near = (0,nearest/* nearest */.p)(key, names);
        const offset = (0,document_place/* keyOffset */.Rh)(document, path, key);
        return near === null ? [] : [{ offset, problem: noKey(key, path), write: `Write \`${near}\`.` }];
    });
    if (misspelt.length > 0)
        return misspelt;
    const problem = `${named(path)} has none of ${names.map((key) => `\`${key}\``).join(", ")}.`;
    return [{ offset: (0,document_place/* valueOffset */.bb)(document, path), problem, write: "Write one of them." }];
}
function wrongTag(path, key, forms, document) {
    const values = forms
        .flatMap((form) => tagsOf(form.schema))
        .flatMap((tag) => (tag.key === key ? tag.values : []));
    const at = [...path, key];
    const node = (0,document_place/* nodeAt */.oB)(document, at);
    const said = (0,dist/* isScalar */.jn)(node) ? String(node.value) : "";
    const near = values.length > MOST_WORDS ? (0,nearest/* nearest */.p)(said, values.map(String)) : null;
    return complain(document, at, near === null ? unique(values.map(literal)).join(" or ") : `\`${near}\``);
}
function strangeName(issue, document) {
    const around = pathOf(issue).slice(0, -1);
    const key = String(issue.path.at(-1));
    const problem = `${named(around)} has the key \`${shown(key)}\`.`;
    const write = `Write ${issue.issues.slice(0, 1).map(wanted).join("")}.`;
    return { offset: (0,document_place/* keyOffset */.Rh)(document, around, key), problem, write };
}
function complain(document, path, want) {
    const node = (0,document_place/* nodeAt */.oB)(document, path);
    // What stands where the name of a secret belongs may be the secret.
    const isHidden = want.includes("`{secret.") && (0,dist/* isScalar */.jn)(node) && typeof node.value === "string";
    const problem = `${named(path)} ${isHidden ? "is no name of a secret" : seen(node, path)}.`;
    return { offset: (0,document_place/* valueOffset */.bb)(document, path), problem, write: `Write ${want}.` };
}
function named(path) {
    return path.length === 0 ? "The file" : `\`${path.join(".")}\``;
}
function pathOf(issue) {
    return issue.path.filter((part) => typeof part !== "symbol");
}
function seen(node, path) {
    if ((0,dist/* isScalar */.jn)(node) && !(path.length === 0 && node.value === null))
        return `is \`${shown(String(node.value))}\``;
    if ((0,dist/* isCollection */.P3)(node))
        return node.items.length === 0 ? "is empty" : "does not fit";
    return path.length === 0 ? "is empty" : "is missing";
}
function shown(text) {
    return (0,without_credentials/* withoutCredentials */.r)(text).slice(0, 60);
}
function unique(texts) {
    return [...new Set(texts)];
}

// EXTERNAL MODULE: ./build/core/policy/policy.js + 18 modules
var policy = __webpack_require__(58437);
;// CONCATENATED MODULE: ./build/core/policy/syntax.js


/** What the YAML of a file breaks, in the words of who wrote it: the slips that are likely in a policy are known by name. */
function explainSyntax(errors, document, text) {
    const seen = new Set();
    const twice = errors.some(({ code }) => code === "DUPLICATE_KEY") ? keysTwice(document, text) : new Map();
    return errors.flatMap((error) => {
        const complaint = syntax_known(error, twice, text) ?? plain(error);
        // One slip can break two rules of YAML.
        if (seen.has(error.pos[0]) || seen.has(complaint.offset))
            return [];
        seen.add(error.pos[0]).add(complaint.offset);
        return [complaint];
    });
}
/** A value that begins with `*` and stands for nothing that was named before: meant is a glob. */
function unquotedGlob(offset, source) {
    const written = syntax_shown(`*${source}`);
    return {
        offset,
        problem: `\`${written}\` begins with \`*\`, which YAML keeps for aliases.`,
        write: `Put it in quotes: \`'${written}'\`.`,
    };
}
function plain({ pos, message }) {
    return { offset: pos[0], problem: `${message}.`, write: "Write plain YAML 1.2." };
}
function syntax_known(error, twice, text) {
    const offset = error.pos[0];
    switch (error.code) {
        case "MULTIPLE_DOCS":
            return {
                offset,
                problem: "holds several documents.",
                write: "Write one document without `---` in it.",
            };
        case "BAD_SCALAR_START":
            return reservedStart(offset, text);
        case "MISSING_CHAR":
            return bracketsInside(offset, text);
        case "DUPLICATE_KEY":
            return twice.get(offset) ?? null;
        case "BLOCK_AS_IMPLICIT_KEY":
            return indentedTooDeep(offset, text) ?? colonInside(offset);
        case "MULTILINE_IMPLICIT_KEY":
            return colonMissing(offset, text);
        case "TAB_AS_INDENT":
            return { offset, problem: "is indented by a tab.", write: "Write spaces in its place." };
        case "BAD_INDENT":
            return badIndent(error);
        default:
            return null;
    }
}
function reservedStart(offset, text) {
    const written = syntax_shown(/^[^\s,\]}#]*/.exec(text.slice(offset, offset + 200))?.[0] ?? "");
    const first = written.slice(0, 1);
    const isLogin = /^@[A-Za-z0-9_-]+$/.test(written);
    return {
        offset,
        problem: `\`${written}\` begins with ${first === "`" ? "a backtick" : `\`${first}\``}, which YAML keeps for itself.`,
        write: isLogin ? `Write \`${written.slice(1)}\`.` : `Put it in quotes: \`'${written}'\`.`,
    };
}
// `[dependabot[bot]]`: the inner bracket opens a list.
function bracketsInside(offset, text) {
    const before = /[^\s,[\]{}]+$/.exec(text.slice(Math.max(0, offset - 200), offset))?.[0];
    const after = /^\[[^\s,[\]{}]*\]/.exec(text.slice(offset, offset + 200))?.[0];
    if (before === undefined || after === undefined)
        return null;
    const written = syntax_shown(`${before}${after}`);
    return {
        offset: offset - before.length,
        problem: `\`${written}\` has brackets, which begin a list.`,
        write: `Put it in quotes: \`'${written}'\`.`,
    };
}
// By where the later of the two begins, all in one walk.
function keysTwice(document, text) {
    const found = new Map();
    const lineOf = lineIndex(text);
    (0,dist/* visit */.YR)(document, {
        Map: (_key, node) => {
            const first = new Map();
            for (const { key } of node.items) {
                if (!(0,dist/* isScalar */.jn)(key) || !key.range)
                    continue;
                const [name, offset] = [String(key.value), key.range[0]];
                const before = first.get(name);
                if (before === undefined) {
                    first.set(name, offset);
                    continue;
                }
                const problem = `\`${syntax_shown(name)}\` is there twice: here, and in line ${lineOf(before)}.`;
                found.set(offset, { offset, problem, write: "Write it once." });
            }
        },
    });
    return found;
}
function lineIndex(text) {
    const lines = new dist/* LineCounter */.HN();
    lines.addNewLine(0);
    for (const { index } of text.matchAll(/\n/g))
        lines.addNewLine(index + 1);
    return (offset) => lines.linePos(offset).line;
}
// Of a line that is looked back on.
const LONGEST = 1000;
// `version: 1`, and below it a key that is indented.
function indentedTooDeep(offset, text) {
    const near = text.slice(Math.max(0, offset - LONGEST), offset);
    const start = offset - near.length + near.lastIndexOf("\n") + 1;
    const [line = "", next = ""] = text.slice(start, start + 2 * LONGEST).split("\n");
    const indent = /^[ -]*/.exec(line)?.[0].length ?? 0;
    const deeper = /^ */.exec(next)?.[0].length ?? 0;
    if (deeper <= indent || !/^[ -]*[^\s:]+:\s+\S/.test(line) || !/^ *[^\s:]+:(?:\s|$)/.test(next))
        return null;
    return {
        offset: start + line.length + 1 + deeper,
        problem: "is indented below a line that has a value already.",
        write: `Begin it in column ${indent + 1}.`,
    };
}
function colonInside(offset) {
    return { offset, problem: "has a second colon.", write: "Put the value in quotes." };
}
function colonMissing(offset, text) {
    const word = /^[A-Za-z][\w-]*(?=[ \t]*\r?\n)/.exec(text.slice(offset, offset + 200))?.[0];
    if (word === undefined)
        return null;
    return {
        offset,
        problem: `\`${syntax_shown(word)}\` has no colon behind it, and keys below it.`,
        write: `Write \`${word}:\`.`,
    };
}
function badIndent({ pos, message }) {
    const end = /end with a ([\]}])/.exec(message)?.[1];
    if (end !== undefined) {
        const what = end === "]" ? "list" : "map";
        return {
            offset: pos[0],
            problem: `comes before the ${what} above has ended.`,
            write: `Close it with \`${end}\`.`,
        };
    }
    return {
        offset: pos[0],
        problem: "is indented as no other key is.",
        write: "Begin it in the same column as the keys beside it.",
    };
}
function syntax_shown(text) {
    return (0,without_credentials/* withoutCredentials */.r)(text).slice(0, 60);
}

;// CONCATENATED MODULE: ./build/core/policy/read.js





const maxLength = 262_144;
const maxDepth = 32;
const shallower = `Keep it under ${maxDepth} levels.`;
/** Reads policy text. All problems are reported together in the file's order, each with line and column (from 1). */
function readPolicy(text) {
    if (text.length > maxLength) {
        const problem = `has ${text.length} characters.`;
        return refused([{ subject: "Line 1", problem, write: "Keep the file under 256 KiB." }]);
    }
    const lines = new dist/* LineCounter */.HN();
    const document = parse(text, lines);
    if (document === null) {
        return refused([{ subject: "The file", problem: "is nested too deeply to be read.", write: shallower }]);
    }
    const found = complaints(document, text);
    if (Array.isArray(found)) {
        return refused(found
            .toSorted((a, b) => a.offset - b.offset)
            .map(({ offset, problem, write }) => {
            const { line, col } = lines.linePos(offset);
            return { subject: `Line ${line}, column ${col}:`, problem, write };
        }));
    }
    return { kind: "policy", policy: found };
}
// The parser is recursive and reports its own overflow as an error for each level.
function parse(text, lineCounter) {
    try {
        const options = { lineCounter, prettyErrors: false, uniqueKeys: true, merge: false };
        const document = (0,dist/* parseDocument */.Tp)(text, options);
        return document.errors.some((one) => one.message.includes("call stack")) ? null : document;
    }
    catch {
        return null;
    }
}
function complaints(document, text) {
    const broken = explainSyntax([...document.errors, ...document.warnings], document, text);
    if (broken.length > 0)
        return [...broken];
    const shapes = refusedShapes(document);
    if (shapes.length > 0)
        return shapes;
    const parsed = policy/* Policy */.PE.safeParse(document.toJS({ maxAliasCount: 0 }));
    return parsed.success
        ? parsed.data
        : parsed.error.issues.flatMap((issue) => explain(issue, document, policy/* Policy */.PE));
}
// Aliases and prototype keys have no use in a policy, and both are ways to attack its reader.
function refusedShapes(document) {
    const found = [];
    const anchors = anchorsOf(document);
    (0,dist/* visit */.YR)(document, {
        Alias: (_key, node) => {
            if (!anchors.has(node.source)) {
                found.push(unquotedGlob((0,document_place/* offsetOf */.b4)(node), node.source));
                return;
            }
            const write = "Write the value out; aliases are not read.";
            found.push({ offset: (0,document_place/* offsetOf */.b4)(node), problem: "is an alias.", write });
        },
        Pair: (_key, pair) => {
            const offset = (0,document_place/* offsetOf */.b4)(pair.key);
            const name = (0,dist/* isScalar */.jn)(pair.key) ? String(pair.key.value) : null;
            if (name === null) {
                const problem = "has a key that is not one word.";
                found.push({ offset, problem, write: "Write a word before the colon." });
            }
            else if (["__proto__", "constructor", "prototype"].includes(name)) {
                found.push({ offset, problem: `has the key \`${name}\`.`, write: "Remove it." });
            }
        },
        Node: (_key, node, path) => {
            if (path.length <= maxDepth * 2)
                return undefined;
            found.push({ offset: (0,document_place/* offsetOf */.b4)(node), problem: "is nested too deeply.", write: shallower });
            return dist/* visit */.YR.BREAK;
        },
    });
    return found;
}
function anchorsOf(document) {
    const anchors = new Set();
    (0,dist/* visit */.YR)(document, {
        Node: (_key, node) => {
            if ((0,dist/* isNode */.Ll)(node) && "anchor" in node && typeof node.anchor === "string")
                anchors.add(node.anchor);
        },
    });
    return anchors;
}
function refused(problems) {
    return { kind: "refused", problems };
}


/***/ }),

/***/ 2860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ deployable),
/* harmony export */   Gn: () => (/* binding */ withAttestations),
/* harmony export */   M6: () => (/* binding */ digestText),
/* harmony export */   VX: () => (/* binding */ areSameBits),
/* harmony export */   sH: () => (/* binding */ ArtifactReference)
/* harmony export */ });
/* unused harmony exports DigestSet, ImageChild, ArtifactAttestation */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);
/* harmony import */ var _text_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7193);


const Sha256 = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, "64 lower-case hexadecimal digits");
const Sha512 = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{128}$/, "128 lower-case hexadecimal digits");
const GitCommit = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/, "40 lower-case hexadecimal digits");
const OciDigest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .regex(/^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/, "a digest such as `sha256:…`");
/** Digests of the same bytes, each in hex by its in-toto algorithm name; at least one. npm has sha512, git its commit. */
const DigestSet = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sha256: Sha256.optional(), sha512: Sha512.optional(), gitCommit: GitCommit.optional() })
    .refine((digest) => Object.values(digest).some((hex) => hex !== undefined), "at least one digest")
    .meta({ minProperties: 1 });
/** One manifest that an index names: the image of a platform, or an attestation of one (`unknown/unknown`). */
const ImageChild = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    /** `os/architecture`, with the variant where there is one, such as `linux/arm64/v8`. */
    platform: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    digest: OciDigest,
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    size: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative(),
});
/** A provenance, SBOM or other statement about a digest, and where it was found. */
const ArtifactAttestation = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    /** Predicate type where it is known, such as `https://slsa.dev/provenance/v1`; otherwise the type of the artifact. */
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    /** Of what it speaks: the image or one of its children. */
    subject: OciDigest,
    /** Of the manifest that holds it; null where the store gives none. */
    digest: OciDigest.nullable(),
    from: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["index", "referrers", "referrers-tag", "npm", "github"]),
});
/**
 * One artifact of a release as an in-toto ResourceDescriptor
 * (https://github.com/in-toto/attestation, spec/v1/resource_descriptor.md). Only the digest is ever deployed.
 */
const ArtifactReference = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    /** `oci://host/repository@sha256:…`, `pkg:npm/…`, `git+https://…@commit`, or the URL of a file. */
    uri: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    digest: DigestSet,
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    /** Where the bytes can be had, when the URI does not say it. */
    downloadLocation: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    annotations: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(["oci", "file", "release-asset", "npm", "git", "generic"]),
        /** The tag that was given, which may since name other bytes; of a release asset, the tag of its release. */
        tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
        size: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative().optional(),
        /** Of an index: each manifest that it names, all of which the registry had. */
        children: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(ImageChild).readonly().optional(),
        /** Left out when there is none; `unknown` when that could not be found out. */
        attestations: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(ArtifactAttestation).readonly(), zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("unknown")]).optional(),
    })
        .readonly(),
});
/** What a deploy command takes: `host/repository@sha256:…`, `package@version`, a commit, or the URL of a file. */
function deployable({ uri, digest }) {
    if (uri.startsWith("oci://"))
        return uri.slice("oci://".length);
    if (uri.startsWith("pkg:npm/"))
        return decodeURIComponent(uri.slice("pkg:npm/".length));
    return uri.startsWith("git+") ? (digest.gitCommit ?? uri) : uri;
}
/** The digest as `algorithm:hex`, sha256 where there is one. */
function digestText({ digest }) {
    if (digest.sha256 !== undefined)
        return `sha256:${digest.sha256}`;
    if (digest.sha512 !== undefined)
        return `sha512:${digest.sha512}`;
    return `gitCommit:${digest.gitCommit ?? ""}`;
}
/**
 * The reference with what another store knows to speak of it, each once. `null` stands for a store that could not tell:
 * what is known stays, and where nothing is, that is not known either.
 */
function withAttestations(reference, found) {
    const { attestations: known = [], ...annotations } = reference.annotations;
    if (known === "unknown" || found?.length === 0)
        return reference;
    const all = new Map([...known, ...(found ?? [])].map((one) => [JSON.stringify(one), one]));
    const attestations = all.size === 0 ? "unknown" : [...all.values()];
    return { ...reference, annotations: { ...annotations, attestations } };
}
/** True for references to the same bits in the same order; attestations of them may have come later. */
function areSameBits(a, b) {
    return (0,_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(a.map(bitsOf)) === (0,_text_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)(b.map(bitsOf));
}
function bitsOf({ annotations: { attestations: _later, ...annotations }, ...reference }) {
    return { ...reference, annotations };
}


/***/ }),

/***/ 58431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rw: () => (/* binding */ artifactTable),
/* harmony export */   Xk: () => (/* binding */ standingTable),
/* harmony export */   rC: () => (/* binding */ deployables)
/* harmony export */ });
/* harmony import */ var _text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53175);
/* harmony import */ var _text_prose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4575);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71864);
/* harmony import */ var _text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12558);
/* harmony import */ var _artifact_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2860);





/** Each artifact's name and what a deploy command takes for it. */
function deployables(artifacts) {
    return Object.fromEntries(artifacts.map((artifact) => [artifact.name, (0,_artifact_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .deployable */ .GP)(artifact)]));
}
/** Markdown table of the artifacts with their digests. */
function artifactTable(artifacts) {
    if (artifacts.length === 0)
        return "This release names no artifact.";
    return (0,_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .t)(["Artifact", "Digest", "From"], artifacts.map((artifact) => [
        (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(artifact.name)),
        (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)((0,_artifact_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .digestText */ .M6)(artifact))),
        (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(origin(artifact))),
    ]));
}
const words = {
    holds: "✅ holds",
    gone: "❌ gone",
    changed: "❌ changed",
    unknown: "❔ not known",
};
/** Markdown table of the artifacts, with whether each can still be deployed as it was recorded. */
function standingTable(verified) {
    if (verified.length === 0)
        return "This release names no artifact.";
    return (0,_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .t)(["Artifact", "Digest", "State", "Remark"], verified.map(({ artifact, standing, drift }) => {
        const reason = standing.kind === "holds" ? null : standing.reason;
        const remark = [reason, drift].filter((one) => one !== null).join("; ");
        return [
            (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(artifact.name)),
            (0,_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)((0,_artifact_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .digestText */ .M6)(artifact))),
            words[standing.kind],
            remark === "" ? "–" : (0,_text_prose_js__WEBPACK_IMPORTED_MODULE_1__/* .proseText */ .l)((0,_text_untrusted_js__WEBPACK_IMPORTED_MODULE_4__/* .untrusted */ .b)(remark)),
        ];
    }));
}
// Where the bytes are and how they were named; the digest stands in its own column.
function origin(artifact) {
    const { kind, tag } = artifact.annotations;
    const last = artifact.uri.split("/").at(-1) ?? artifact.uri;
    switch (kind) {
        case "file":
            return last;
        case "release-asset":
            return tag === undefined ? last : `${tag}/${last}`;
        case "oci": {
            const [repository = ""] = (0,_artifact_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .deployable */ .GP)(artifact).split("@");
            return tag === undefined ? repository : `${repository}:${tag}`;
        }
        case "git":
            return tag ?? artifact.uri.replace(/^git\+/, "").replace(/@[0-9a-f]{40}$/, "");
        case "npm":
        case "generic":
            return (0,_artifact_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .deployable */ .GP)(artifact);
        default:
            return kind;
    }
}


/***/ }),

/***/ 3234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D$: () => (/* binding */ schemaKey),
/* harmony export */   YL: () => (/* binding */ directorySchemas),
/* harmony export */   f7: () => (/* binding */ schemaDirectory)
/* harmony export */ });
/* harmony import */ var _migrations_group_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63585);
/* harmony import */ var _migrations_run_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87058);
/* harmony import */ var _migrations_schema_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92480);



/** Where each schema stands when all these migrations have run: at the last one of each tool and directory. */
function directorySchemas(migrations) {
    return [...(0,_migrations_group_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$)(migrations, schemaKey).values()]
        .flatMap((group) => {
        const last = (0,_migrations_run_order_js__WEBPACK_IMPORTED_MODULE_1__/* .runOrder */ .w)(withoutRepeatables(group)).at(-1);
        return last === undefined
            ? []
            : [{ tool: last.tool, directory: schemaDirectory(last), version: last.version }];
    })
        .sort((a, b) => compareText(a.directory, b.directory) || compareText(a.tool, b.tool));
}
/** The directory of a migration's schema as manifests name it: without a slash at its end, `.` for the root. */
function schemaDirectory(migration) {
    return (0,_migrations_schema_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .schemaFolder */ .W)(migration) || ".";
}
/** The same for all migrations of one schema, and for no others. */
function schemaKey(migration) {
    return JSON.stringify([migration.tool, schemaDirectory(migration)]);
}
// `R__title` of Flyway's runs again whenever it changes, behind all that have a version: the schema never stands at it.
function withoutRepeatables(group) {
    const isNumbered = group.some(({ version }) => /^\d/.test(version));
    return isNumbered ? group.filter(({ version }) => !/^[A-Za-z][A-Za-z_-]*__/.test(version)) : group;
}
function compareText(a, b) {
    return a < b ? -1 : Number(a > b);
}


/***/ }),

/***/ 73363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V6: () => (/* binding */ manifestFileName),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   hT: () => (/* binding */ ReleaseManifest),
/* harmony export */   i3: () => (/* binding */ MergedPlan),
/* harmony export */   rc: () => (/* binding */ manifestSchema)
/* harmony export */ });
/* unused harmony exports ConfigVersion, HashedFile, ShippedMigration, DirectorySchema, MergedChange */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _migrations_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82991);
/* harmony import */ var _artifact_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2860);



const manifestSchema = "rollback-ready/release-manifest/v1";
const manifestFileName = "release-manifest.json";
const CommitSha = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/);
const Sha256 = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
/** The version of a configuration or of a secret, never its value. */
const ConfigVersion = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1), version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1) });
/** A file of the repository at the released commit, by its bytes. */
const HashedFile = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1), sha256: Sha256 });
/** A migration that came with this release, and the way back from it as it was judged then. */
const ShippedMigration = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    tool: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    up: HashedFile,
    reversal: HashedFile.nullable(),
    verdict: _migrations_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .Reversibility */ .Ks,
    reason: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** The merged change that brought it, whose plan speaks for it; null: without a pull request, or not known. */
    change: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().positive().nullable(),
});
/** The rollback plan of a merged pull request, as its body stood at the merge: bodies can be edited after it. */
const MergedPlan = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    fields: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    /** Can the code of the previous release run on the schema of this one? */
    oldCodeOnNewSchema: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["yes", "no", "unknown"]),
    bodySha256: Sha256,
});
/** Where the schema of one directory of migrations stands at a commit: the newest version there. */
const DirectorySchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    tool: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    /** From the root of the repository; `.` is the root itself. */
    directory: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
});
const MergedChange = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().positive(),
    title: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    author: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    mergeCommit: CommitSha,
    mergedAt: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    plan: MergedPlan.nullable(),
});
/**
 * Everything that a rollback needs to know about one release, fixed at the moment of the release. Fields that a later
 * version adds are kept when an older one passes the manifest on: its hash is of the whole.
 */
const ReleaseManifest = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(manifestSchema),
    repository: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[^/]+\/[^/]+$/),
    tag: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    commit: CommitSha,
    /** The release before this one; its manifest hash makes the releases a chain. */
    previous: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ tag: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), commit: CommitSha, manifestSha256: Sha256.nullable() }).nullable(),
    artifacts: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_artifact_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .ArtifactReference */ .sH).readonly(),
    /** Versions of configuration and secrets, never their values. */
    config: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(ConfigVersion).readonly(),
    migrations: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(ShippedMigration).readonly(),
    /** Each directory with migrations at this commit, shipped now or earlier. */
    schemas: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(DirectorySchema).readonly(),
    changes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(MergedChange).readonly(),
});
/** Reads manifest text; says what is wrong with it instead of throwing. */
function readManifest(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        return {
            kind: "unreadable",
            problem: `it is not JSON (${error instanceof Error ? error.message : "unknown"})`,
        };
    }
    const parsed = ReleaseManifest.safeParse(value);
    if (parsed.success) {
        const names = parsed.data.artifacts.map((artifact) => artifact.name);
        const twice = names.find((name, index) => names.indexOf(name) !== index);
        // Which of the two a deploy command gets would be chance.
        if (twice !== undefined)
            return { kind: "unreadable", problem: `\`artifacts\` names \`${twice}\` twice` };
        return { kind: "manifest", manifest: parsed.data };
    }
    const first = parsed.error.issues[0];
    return {
        kind: "unreadable",
        problem: `\`${first?.path.join(".") ?? ""}\` ${first?.message ?? "does not fit"}`,
    };
}


/***/ }),

/***/ 19050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aL: () => (/* binding */ manifestBlobOf),
/* harmony export */   ib: () => (/* binding */ tagMessage),
/* harmony export */   lE: () => (/* binding */ manifestHashOf)
/* harmony export */ });
const hashTrailer = "Manifest-Sha256: ";
const blobTrailer = "Manifest-Blob: ";
/**
 * The message of a release's annotated tag. It fixes the manifest by its hash, and names the git object that holds its
 * text until the release does.
 */
function tagMessage(version, manifestSha256, blob) {
    return `Release ${version}\n\n${hashTrailer}${manifestSha256}\n${blobTrailer}${blob}\n`;
}
/** The manifest's hash that a tag message carries, or null when the tag is not one of ours. */
function manifestHashOf(message) {
    return trailerOf(message, hashTrailer, /^[0-9a-f]{64}$/);
}
/** The id of the git object with the manifest's text, or null when the message names none. */
function manifestBlobOf(message) {
    return trailerOf(message, blobTrailer, /^[0-9a-f]{40}$/);
}
function trailerOf(message, trailer, form) {
    const line = (message ?? "").split(/\r?\n/).find((one) => one.startsWith(trailer));
    const value = line?.slice(trailer.length).trim() ?? "";
    return form.test(value) ? value : null;
}


/***/ }),

/***/ 35892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ JsonEdit),
/* harmony export */   Lf: () => (/* binding */ setJson),
/* harmony export */   es: () => (/* binding */ JsonValue)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9691);
/* harmony import */ var _gate_json_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50961);


/** Any value of JSON, as YAML can write it. */
const JsonValue = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    zod__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .chJ(),
]);
/** One change to a JSON document that was read. */
const JsonEdit = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    path: _gate_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonPathText */ .H0.describe("Where (RFC 9535), such as `$.flag.enabled`; every place it leads to is set."),
    value: JsonValue.optional().describe("What stands there then."),
    merge: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J())
        .optional()
        .describe("Keys that the object there has then, beside its others."),
    optional: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()
        .default(false)
        .describe("`true`: it may lead nowhere. Otherwise that is refused, and nothing is written."),
})
    .refine((edit) => (edit.value === undefined) !== (edit.merge === undefined), "either `value` or `merge`");
/**
 * Makes these changes to a document, one after the other; the rest of it stays as it was read. A document that could not be
 * written back with the same numbers is refused.
 */
function setJson(document, edits) {
    if (!isExact(document)) {
        return {
            kind: "refused",
            problem: "what was read holds a number that cannot be written back as it stands",
        };
    }
    let edited = document;
    for (const edit of edits) {
        const where = `\`${edit.path}\``;
        const compiled = (0,_gate_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .compile */ .wE)(edit.path);
        if (compiled.kind === "problem")
            return { kind: "refused", problem: `${where}: ${compiled.problem}` };
        const selection = (0,_gate_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .select */ .Lt)(compiled.path, edited);
        if (selection.kind === "problem")
            return { kind: "refused", problem: `${where} ${selection.problem}` };
        if (selection.nodes.length === 0 && !edit.optional) {
            return { kind: "refused", problem: `there is nothing at ${where}` };
        }
        for (const { location } of selection.nodes) {
            const place = at(edited, location);
            // One that lies in another, which was set before it, is gone.
            if (place === undefined)
                continue;
            if (edit.merge === undefined)
                edited = set(edited, location, edit.value);
            else if (isObject(place))
                edited = set(edited, location, { ...place, ...edit.merge });
            else
                return { kind: "refused", problem: `${where} is no object` };
        }
    }
    return { kind: "edited", document: edited, isChanged: JSON.stringify(edited) !== JSON.stringify(document) };
}
// JSON.parse rounds integers beyond 2^53, and what is too large for a double becomes infinite.
function isExact(value) {
    if (typeof value === "number") {
        return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
    }
    return typeof value !== "object" || value === null || Object.values(value).every(isExact);
}
function at(document, location) {
    return location.reduce((value, key) => {
        if (typeof value !== "object" || value === null || !Object.hasOwn(value, key))
            return undefined;
        return Object.getOwnPropertyDescriptor(value, key)?.value;
    }, document);
}
function set(document, location, value) {
    const [key, ...rest] = location;
    if (key === undefined)
        return value;
    if (Array.isArray(document)) {
        return document.map((one, index) => (index === key ? set(one, rest, value) : one));
    }
    if (!isObject(document))
        return document;
    // By entries, since a key may be `__proto__`.
    const entries = Object.entries(document).map(([name, one]) => [
        name,
        name === key ? set(one, rest, value) : one,
    ]);
    return Object.fromEntries(entries);
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 91707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GS: () => (/* binding */ fill),
  Bm: () => (/* binding */ fillWords),
  Ft: () => (/* binding */ placeholders)
});

// EXTERNAL MODULE: ./build/kernel/nearest.js
var nearest = __webpack_require__(50538);
// EXTERNAL MODULE: ./build/core/release/artifact-reference.js
var artifact_reference = __webpack_require__(2860);
// EXTERNAL MODULE: ./build/core/release/directory-schemas.js
var directory_schemas = __webpack_require__(3234);
// EXTERNAL MODULE: ./build/core/rollback/schema-version.js
var schema_version = __webpack_require__(6801);
;// CONCATENATED MODULE: ./build/core/rollback/schema-places.js


/**
 * The version at which the only schema of a release stands, `0` without one; null when several have to be set, those of
 * the migrations to reverse included: one version cannot name them.
 */
function oneSchemaVersion(schemas, reverses) {
    const reversed = new Set(reverses.map(({ tool, version, up: { path } }) => placeOf(tool, (0,directory_schemas/* schemaDirectory */.f7)({ tool, path, version }))));
    const places = new Set([...reversed, ...schemas.map((schema) => recordedPlace(schema, reversed))]);
    return places.size > 1 || schemas.length > 1 ? null : (schemas[0]?.version ?? schema_version/* noVersion */.yV);
}
// Older manifests name the folder that is one migration's own, where newer ones name the schema's above it. Only next to
// a migration of that schema it is certain which: `db/v1` may be a schema at version 1.
function recordedPlace({ tool, directory, version }, reversed) {
    const script = version.slice(version.lastIndexOf("/") + 1);
    const above = ["up", script].map((name) => {
        const path = `${directory === "." ? "" : `${directory}/`}${name}.sql`;
        return placeOf(tool, (0,directory_schemas/* schemaDirectory */.f7)({ tool, path, version }));
    });
    return above.find((place) => reversed.has(place)) ?? placeOf(tool, directory);
}
function placeOf(tool, directory) {
    return JSON.stringify([tool, directory]);
}

;// CONCATENATED MODULE: ./build/core/rollback/fill.js



/**
 * The words that a command may hold between braces for this release, with their values. `{schema.version}` is not among
 * them when the schemas of several directories have to be set, those of the migrations to reverse included.
 */
function placeholders(release, environment, reverses = []) {
    const values = new Map([
        ["release.commit", release.commit],
        ["environment", environment],
    ]);
    if (release.tag !== null)
        values.set("release.tag", release.tag);
    if (release.manifest === null)
        return values;
    values.set("release.version", release.manifest.document.version);
    // Where the schema must stand for this release; a state to reach, so running twice changes nothing.
    const version = oneSchemaVersion(release.manifest.document.schemas, reverses);
    if (version !== null)
        values.set("schema.version", version);
    for (const { name, version } of release.manifest.document.config)
        values.set(`config.${name}`, version);
    for (const artifact of release.manifest.document.artifacts) {
        values.set(`artifact.${artifact.name}`, (0,artifact_reference/* deployable */.GP)(artifact));
        values.set(`artifact.${artifact.name}.digest`, (0,artifact_reference/* digestText */.M6)(artifact));
    }
    return values;
}
/** Fills `{name}` in each word. A value stays inside its word whatever it holds; an unknown name is refused. */
function fill(argv, values) {
    const [program, ...rest] = argv;
    const words = fillWords([program, ...rest], values);
    if (words.kind === "refused")
        return words;
    const [filled = program, ...others] = words.words;
    return { kind: "filled", argv: [filled, ...others] };
}
/** As `fill`, for words that are no command. */
function fillWords(words, values) {
    const unknown = new Set();
    const filled = words.map((word) => word.replace(/\{([A-Za-z0-9._-]+)\}/g, (whole, name) => {
        const value = values.get(name);
        if (value === undefined)
            unknown.add(name);
        return value ?? whole;
    }));
    const [first] = unknown;
    if (first === undefined)
        return { kind: "filled", words: filled };
    // Every release with a manifest has it, unless migrations lie in several directories.
    if (first === "schema.version" && values.has("release.version")) {
        return {
            kind: "refused",
            problem: "asks for `{schema.version}`, and migrations lie in several directories, each with a version of its own",
            write: "Write a script that takes each directory's version from `schemas` in the file that `ROLLBACK_READY_MANIFEST` names.",
        };
    }
    const near = (0,nearest/* nearest */.p)(first, [...values.keys()]);
    const known = [...values.keys()].map((name) => `{${name}}`).join(", ");
    return {
        kind: "refused",
        problem: `asks for \`{${first}}\`, which this release does not have`,
        write: near === null ? `Known here: ${known}.` : `Write \`{${near}}\`. Known here: ${known}.`,
    };
}


/***/ }),

/***/ 60571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ planCommand),
/* harmony export */   g: () => (/* binding */ commandKeys)
/* harmony export */ });
/* harmony import */ var _policy_argv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28599);
/* harmony import */ var _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61665);
/* harmony import */ var _fill_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91707);
/* harmony import */ var _planning_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25145);




/** The keys of a layer that runs a command. */
const commandKeys = {
    command: _policy_argv_js__WEBPACK_IMPORTED_MODULE_0__/* .Argv */ .f,
    timeout: _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_1__/* .DurationText */ .o.prefault("60s").describe("The command and all it started end then."),
};
/** Fills a command. Throws LAYER_UNUSABLE for a name that nobody can fill. */
function planCommand(layer, { name, values }) {
    const filled = (0,_fill_js__WEBPACK_IMPORTED_MODULE_2__/* .fill */ .GS)(layer.command, values);
    if (filled.kind === "refused")
        throw (0,_planning_js__WEBPACK_IMPORTED_MODULE_3__/* .refusedLayer */ .g1)(`The command of \`${name}\``, filled);
    return { kind: "command", argv: filled.argv, timeoutMs: layer.timeout };
}


/***/ }),

/***/ 31814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ planEvent),
/* harmony export */   h: () => (/* binding */ eventKeys)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9691);
/* harmony import */ var _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61665);
/* harmony import */ var _release_artifact_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58431);
/* harmony import */ var _planning_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25145);




// GitHub docs: a payload has ten top-level properties at most.
const ourKeys = ["correlation", "environment", "release", "commit", "artifacts"];
/** The keys of a layer that sends an event to the repository. */
const eventKeys = {
    event: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .min(1)
        .max(100)
        .describe("Type of a `repository_dispatch` that a workflow of this repository listens to."),
    payload: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP())
        .refine((given) => Object.keys(given).length <= 5, "at most 5 keys")
        .refine((given) => !ourKeys.some((key) => key in given), `other keys than ${ourKeys.join(", ")}`)
        .default({})
        .describe("Added to the payload, which has `correlation`, `environment`, `release`, `commit` and `artifacts`."),
    timeout: _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .DurationText */ .o.prefault("10m").describe("The run that it started must have succeeded by then."),
};
/** Fills the payload of an event. Throws LAYER_UNUSABLE for a name that nobody can fill. */
function planEvent(layer, facts) {
    const { name, to, environment, correlation } = facts;
    const payload = {
        correlation,
        environment,
        release: to.tag ?? "",
        commit: to.commit,
        artifacts: (0,_release_artifact_report_js__WEBPACK_IMPORTED_MODULE_1__/* .deployables */ .rC)(to.manifest?.document.artifacts ?? []),
        ...(0,_planning_js__WEBPACK_IMPORTED_MODULE_2__/* .filledRecord */ .Ib)(`The payload of \`${name}\``, layer.payload, (0,_planning_js__WEBPACK_IMPORTED_MODULE_2__/* .withCorrelation */ .$s)(facts)),
    };
    return { kind: "event", event: layer.event, payload, timeoutMs: layer.timeout };
}


/***/ }),

/***/ 45964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ filledPairs),
/* harmony export */   U: () => (/* binding */ filledText)
/* harmony export */ });
/* harmony import */ var _fill_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91707);
/* harmony import */ var _planning_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25145);


/** Fills keys and values of a record, in its order. Throws LAYER_UNUSABLE for a name that nobody can fill. */
function filledPairs(subject, record, values) {
    return Object.entries(record).map(([key, value]) => [
        filledText(subject, key, values),
        filledText(subject, value, values),
    ]);
}
/** Fills one text. Throws LAYER_UNUSABLE for a name that nobody can fill. */
function filledText(subject, text, values) {
    const filled = (0,_fill_js__WEBPACK_IMPORTED_MODULE_0__/* .fillWords */ .Bm)([text], values);
    if (filled.kind === "refused")
        throw (0,_planning_js__WEBPACK_IMPORTED_MODULE_1__/* .refusedLayer */ .g1)(subject, filled);
    return filled.words[0] ?? "";
}


/***/ }),

/***/ 87927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JO: () => (/* binding */ FlagStates),
/* harmony export */   Xc: () => (/* binding */ flagdFileKeys),
/* harmony export */   iR: () => (/* binding */ planFlagdFile)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61665);
/* harmony import */ var _filled_pairs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45964);



/** What flags are set to, by their names. */
const FlagStates = zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1))
    .refine((given) => Object.keys(given).length > 0, "at least one flag")
    .describe("Flags by their names, each with the variant that everyone gets: `targeting` is emptied, as it would win. `off` is the variant `off` where the flag has one, and otherwise `state: DISABLED`, with which callers get the default in their code.");
/** The keys of a layer that sets flags in a file of flagd's. */
const flagdFileKeys = {
    "flagd-file": zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .min(1)
        .describe("A flag definition of flagd: a path in the workspace, or an absolute one. It is replaced at once, so a container must mount its folder and not the file alone."),
    flags: FlagStates,
    timeout: _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .DurationText */ .o.prefault("30s").describe("The file must have been replaced by then."),
};
/** Fills path, names and states. Throws LAYER_UNUSABLE for a name that nobody can fill. */
function planFlagdFile(layer, { name, values }) {
    const path = (0,_filled_pairs_js__WEBPACK_IMPORTED_MODULE_1__/* .filledText */ .U)(`The file of \`${name}\``, layer["flagd-file"], values);
    const flags = (0,_filled_pairs_js__WEBPACK_IMPORTED_MODULE_1__/* .filledPairs */ .K)(`The flags of \`${name}\``, layer.flags, values);
    return { kind: "flagd-file", path, flags, timeoutMs: layer.timeout };
}


/***/ }),

/***/ 99396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ HttpRequest),
/* harmony export */   r: () => (/* binding */ httpKeys)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9691);
/* harmony import */ var _gate_assertions_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67132);
/* harmony import */ var _gate_assertions_headers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26978);
/* harmony import */ var _gate_json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50961);
/* harmony import */ var _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61665);
/* harmony import */ var _edits_set_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35892);






const Status = zod__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().min(100).max(599),
    zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^[1-5]xx$/, "a status such as `204`, or a class such as `2xx`"),
]);
/** What an answer must be. */
const Wanted = {
    status: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(Status).min(1).describe("Statuses, such as `200` or `2xx`."),
    ..._gate_assertions_content_js__WEBPACK_IMPORTED_MODULE_0__/* .contentKeys */ .MU,
};
const Url = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
    .max(4_096)
    .refine(isUrl, "an absolute http or https URL without a user, with `{…}` after its host only")
    .describe("Where to send it. Words such as `{config.NAME}` after the host are filled in, encoded.");
/** What is read, changed and sent back by a service that takes whole documents only. */
const From = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    url: Url.optional().describe("Where it is read, with the same headers. Left out: where it is sent."),
    take: _gate_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonPathText */ .H0.optional().describe("The part of what was read that is changed and sent (RFC 9535)."),
    edit: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_edits_set_json_js__WEBPACK_IMPORTED_MODULE_4__/* .JsonEdit */ .Bd)
        .min(1)
        .max(50)
        .describe("The changes. Where they change nothing, nothing is sent."),
    etag: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY()
        .default(true)
        .describe("Sent only if nobody changed it meanwhile (`If-Match`); otherwise it is read again."),
})
    .describe("Reads JSON, changes it and sends it back.");
/** One request of a layer. */
const HttpRequest = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    method: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(["PUT", "POST", "PATCH", "DELETE", "GET"])
        .describe("What is sent sets a state: it may be sent twice."),
    url: Url,
    headers: _gate_assertions_headers_js__WEBPACK_IMPORTED_MODULE_1__/* .Headers */ .Lr.default({}).describe("Headers to send; `{secret.NAME}` in a value is filled in."),
    body: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .max(1_048_576)
        .optional()
        .describe("Text to send; give its `content-type` in `headers`."),
    json: _edits_set_json_js__WEBPACK_IMPORTED_MODULE_4__/* .JsonValue */ .es.optional().describe("JSON to send; its texts and keys are filled in and escaped."),
    from: From.optional(),
    success: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej(Wanted)
        .prefault({ status: ["2xx"] })
        .describe("The answer when it is done."),
    already: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej(Wanted)
        .optional()
        .describe("The answer when it was so before, such as `status: [409]`; that is done as well."),
    again: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(Status)
        .default([])
        .describe("Statuses after which it is sent again, besides 429 and, where it may be repeated, 5xx."),
    repeatable: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY()
        .optional()
        .describe("Whether it may be sent again after an answer that was lost. Left out: not with `POST`."),
    needs: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .max(200)
        .optional()
        .describe("What the credentials must allow; said when they are refused."),
    means: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^[1-5]\d\d$/, "a status such as `404`"), zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().max(200))
        .optional()
        .describe("What a status of this service means; said with it."),
    ca: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .min(1)
        .optional()
        .describe("Certificates (PEM) that are trusted instead of the machine's own."),
    timeout: _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_3__/* .DurationText */ .o.prefault("10s").describe("No answer by then is no answer."),
})
    .refine(({ body, json, from }) => [body, json, from].filter((one) => one !== undefined).length <= 1, "only one of `body`, `json` and `from`")
    .refine(({ method, body, json, from }) => method !== "GET" || (body ?? json ?? from) === undefined, "a `GET` without `body`, `json` and `from`, which it does not send")
    .describe("A request.");
/** The keys of a layer that sends requests to a flag or traffic service. */
const httpKeys = {
    http: zod__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([HttpRequest, zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(HttpRequest).min(1).max(10)])
        .describe("A request, or up to ten that are sent in their order; the first that fails ends it."),
    timeout: _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_3__/* .DurationText */ .o.prefault("30s").describe("All requests, with those that are sent again, end then."),
};
// A value may not choose whom a credential is sent to.
function isUrl(url) {
    const [origin] = /^https?:\/\/[^/?#{}\s\\]+(?=[/?#]|$)/i.exec(url) ?? [];
    return origin !== undefined && !origin.includes("@") && URL.canParse(url.replace(/\{[^{}]*\}/g, "x"));
}


/***/ }),

/***/ 25145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ withCorrelation),
/* harmony export */   Ib: () => (/* binding */ filledRecord),
/* harmony export */   g1: () => (/* binding */ refusedLayer)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);
/* harmony import */ var _fill_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91707);


/** Why a layer cannot be used, as an error of the catalogue. */
function refusedLayer(subject, { problem, write }) {
    return (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .layerUnusable */ .PJ)({ subject, problem, write });
}
/** Fills the values of a record. Throws LAYER_UNUSABLE for a name that nobody can fill. */
function filledRecord(subject, record, values) {
    const filled = (0,_fill_js__WEBPACK_IMPORTED_MODULE_1__/* .fillWords */ .Bm)(Object.values(record), values);
    if (filled.kind === "refused")
        throw refusedLayer(subject, filled);
    return Object.fromEntries(Object.keys(record).map((key, index) => [key, filled.words[index] ?? ""]));
}
/** The values with the correlation, which only some kinds of layers may hold. */
function withCorrelation({ values, correlation }) {
    return new Map([...values, ["correlation", correlation]]);
}


/***/ }),

/***/ 61746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _e: () => (/* binding */ LayerPresetUse),
  n5: () => (/* binding */ expandLayerPreset)
});

// UNUSED EXPORTS: layerPresetNames

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
// EXTERNAL MODULE: ./build/core/policy/duration-text.js
var duration_text = __webpack_require__(61665);
;// CONCATENATED MODULE: ./build/core/rollback/layers/presets/preset.js


/** The keys of every preset. */
const everyPreset = {
    state: schemas/* enum */.k5n(["off", "on"])
        .default("off")
        .describe("What the flag is set to: `off` takes a feature back, `on` is for one that degrades or protects."),
    timeout: duration_text/* DurationText */.o.prefault("30s").describe("The flag is switched, and seen to be, within this time."),
};
/** A secret by name, so that nobody writes one into a policy. */
function secretKey(name, what) {
    return schemas/* string */.YjP()
        .regex(/^\{secret\.[A-Za-z0-9_]+\}$/, "a secret by its name, such as `{secret.TOKEN}`")
        .default(`{secret.${name}}`)
        .describe(`${what}, by \`{secret.NAME}\`.`);
}
/** Base URL of a service. */
function urlKey(fallback, describe) {
    return baseUrl.default(fallback).describe(describe);
}
/** Base URL of a service that each team runs itself, without its last slash. */
const baseUrl = schemas/* string */.YjP()
    .regex(/^https?:\/\/[^/?#@\s{}]+(?:\/[^?#\s{}]*)?$/, "an absolute http or https URL, such as `https://flags.example`");
/** The environment as the service names it. */
const environmentKey = schemas/* string */.YjP()
    .min(1)
    .default("{environment}")
    .describe("Environment as the service names it. Left out: as the deployment does.");
/** A path below a base URL; what stands in one part of it stays there. */
function under(base, ...parts) {
    return [base.replace(/\/+$/, ""), ...parts.map(encoded)].join("/");
}
/** A value of a query. Words between braces are filled in later, and encoded then. */
function encoded(part) {
    return part
        .toWellFormed()
        .split(/(\{[A-Za-z0-9._-]+\})/)
        .map((text, index) => (index % 2 === 1 ? text : encodeURIComponent(text)))
        .join("");
}
/** A name in a JSONPath, in quotes. */
function quoted(name) {
    return `'${name.replace(/[\\']/g, "\\$&")}'`;
}

;// CONCATENATED MODULE: ./build/core/rollback/layers/presets/firebase-remote-config.js


const FirebaseRemoteConfigSettings = schemas/* strictObject */.rej({
    preset: schemas/* literal */.euz("firebase-remote-config").describe("Name of the preset."),
    ...everyPreset,
    url: urlKey("https://firebaseremoteconfig.googleapis.com", "Base URL of the API."),
    project: schemas/* string */.YjP().min(1).describe("Id or number of the Firebase project."),
    parameter: schemas/* string */.YjP()
        .min(1)
        .describe("Key of the parameter; it is set for everybody and in each condition."),
    off: schemas/* string */.YjP().default("false").describe("Value of the parameter when it is off."),
    on: schemas/* string */.YjP().default("true").describe("Value of the parameter when it is on."),
    token: secretKey("FIREBASE_TOKEN", "OAuth 2.0 access token, as `google-github-actions/auth` makes one"),
})
    .describe("Sets a parameter of Firebase Remote Config in all conditions; apps get it when they next fetch.");
/**
 * The REST API of Remote Config (firebase.google.com/docs/reference/remote-config/rest/v1/projects/updateRemoteConfig): the
 * whole template is read, changed and published with the etag of what was read, and 412 says that it was changed meanwhile.
 * The etag is only given where the request takes gzip (firebase-admin-node, remote-config-api-client-internal.ts). A parameter
 * stands among `parameters` or in a group.
 * unverified on a real project: that what it tells in `version` may be sent back, as Firebase's own quickstarts do.
 */
const firebaseRemoteConfig = {
    settings: FirebaseRemoteConfigSettings,
    expand({ url, project, parameter, off, on, token, state }) {
        const place = under(url, "v1", "projects", project, "remoteConfig");
        const headers = { authorization: `Bearer ${token}`, "accept-encoding": "gzip" };
        const value = state === "on" ? on : off;
        const at = `$..parameters[${quoted(parameter)}]`;
        return {
            http: {
                method: "PUT",
                url: place,
                headers: { ...headers, "content-type": "application/json; UTF8" },
                from: {
                    edit: [
                        { path: at, merge: { defaultValue: { value } } },
                        { path: `${at}.conditionalValues.*`, value: { value }, optional: true },
                    ],
                },
                needs: "has the scope `https://www.googleapis.com/auth/firebase.remoteconfig` and the role `roles/cloudconfig.admin`",
                means: { 404: "it has no such project" },
            },
            read: {
                kind: "http",
                url: place,
                headers,
                json: [
                    { path: `${at}.defaultValue.value`, equals: value },
                    { path: `${at}.conditionalValues[?@.value != ${quoted(value)}]`, exists: false },
                ],
            },
        };
    },
};

;// CONCATENATED MODULE: ./build/core/rollback/layers/presets/flipt.js


const FliptSettings = schemas/* strictObject */.rej({
    preset: schemas/* literal */.euz("flipt").describe("Name of the preset."),
    ...everyPreset,
    url: baseUrl.describe("Base URL of Flipt, version 2."),
    environment: environmentKey,
    namespace: schemas/* string */.YjP().min(1).default("default").describe("Key of the namespace."),
    flag: schemas/* string */.YjP().min(1).describe("Key of the flag."),
    token: secretKey("FLIPT_TOKEN", "Client token"),
})
    .describe("Disables or enables a flag of Flipt 2 in one environment.");
/**
 * Flipt's management API, version 2 (docs.flipt.io/v2/reference/flags/get-flag and update-flag): a flag is a resource of an
 * environment that is written as a whole, so it is read before. Without `revision` in the body nothing guards against a
 * change in between.
 * unverified on a real server: that the body may hold the `namespaceKey` of what was read.
 */
const flipt = {
    settings: FliptSettings,
    expand({ url, environment, namespace, flag, token, state }) {
        const resources = under(url, "api", "v2", "environments", environment, "namespaces", namespace, "resources");
        const place = under(resources, "flipt.core.Flag", flag);
        const headers = { authorization: `Bearer ${token}`, accept: "application/json" };
        const enabled = state === "on";
        return {
            http: {
                method: "PUT",
                url: resources,
                headers: { ...headers, "content-type": "application/json" },
                from: {
                    url: place,
                    take: "$.resource",
                    edit: [{ path: "$.payload", merge: { enabled } }],
                    etag: false,
                },
                needs: "may write flags in this environment",
                means: { 404: "it has no such environment, namespace or flag" },
            },
            read: {
                kind: "http",
                url: place,
                headers,
                json: [{ path: "$.resource.payload.enabled", equals: enabled }],
            },
        };
    },
};

;// CONCATENATED MODULE: ./build/core/rollback/layers/presets/growthbook.js


const GrowthBookSettings = schemas/* strictObject */.rej({
    preset: schemas/* literal */.euz("growthbook").describe("Name of the preset."),
    ...everyPreset,
    url: urlKey("https://api.growthbook.io", "Base URL of the API; that of a server of your own is its `API_HOST`."),
    environment: environmentKey,
    feature: schemas/* string */.YjP().min(1).describe("Id of the feature."),
    key: secretKey("GROWTHBOOK_SECRET_KEY", "Secret key or personal access token"),
})
    .describe("Switches a feature of GrowthBook in one environment.");
/**
 * GrowthBook's REST API (docs.growthbook.io/api/features/operation/toggleFeature): a map of environments to true or false,
 * published at once; 403 where the key may not, or where an approval is wanted. Version 1, since servers of one's own have it.
 * unverified on a real account: that the feature that is read has `environments` with `enabled`, as its model says.
 */
const growthbook = {
    settings: GrowthBookSettings,
    expand({ url, environment, feature, key, state }) {
        const place = under(url, "api", "v1", "features", feature);
        const headers = { authorization: `Bearer ${key}` };
        const enabled = state === "on";
        return {
            http: {
                method: "POST",
                url: `${place}/toggle`,
                headers,
                json: {
                    reason: "rollback-ready: rollback of {environment}",
                    environments: { [environment]: enabled },
                },
                // It sets a state.
                repeatable: true,
                needs: "may publish features in this environment, without an approval",
                means: { 404: "it has no such feature" },
            },
            read: {
                kind: "http",
                url: place,
                headers,
                json: [{ path: `$.feature.environments[${quoted(environment)}].enabled`, equals: enabled }],
            },
        };
    },
};

;// CONCATENATED MODULE: ./build/core/rollback/layers/presets/launchdarkly.js


const LaunchDarklySettings = schemas/* strictObject */.rej({
    preset: schemas/* literal */.euz("launchdarkly").describe("Name of the preset."),
    ...everyPreset,
    url: urlKey("https://app.launchdarkly.com", "Base URL; `https://app.eu.launchdarkly.com` for an account in the EU."),
    project: schemas/* string */.YjP().min(1).describe("Key of the project."),
    environment: environmentKey,
    flag: schemas/* string */.YjP().min(1).describe("Key of the flag."),
    token: secretKey("LAUNCHDARKLY_TOKEN", "Access token of the REST API; an SDK key cannot do this"),
})
    .describe("Turns the targeting of a LaunchDarkly flag off or on in one environment.");
/**
 * LaunchDarkly's REST API: "Update feature flag" by semantic patch (launchdarkly.com/docs/api/feature-flags). The token stands
 * in `Authorization` as it is; the instruction needs `environmentKey`; with `ignoreConflicts` a pending scheduled change
 * does not make it fail with 400; 429 tells in `Retry-After` when to come back.
 * Its own clients (launchdarkly/api-client-*, docs/FeatureFlagsApi.md) document 409 "Status conflict" and 405 "Approval is
 * required to make this request".
 * unverified on a real account: that an unknown environment is a 404, and that a conflict passes when it is sent again.
 */
const launchdarkly = {
    settings: LaunchDarklySettings,
    expand({ url, project, environment, flag, token, state }) {
        const place = under(url, "api", "v2", "flags", project, flag);
        const headers = { authorization: token, "ld-api-version": "20240415" };
        return {
            http: {
                method: "PATCH",
                url: `${place}?ignoreConflicts=true`,
                headers: {
                    ...headers,
                    "content-type": "application/json; domain-model=launchdarkly.semanticpatch",
                },
                json: {
                    environmentKey: environment,
                    comment: "rollback-ready: rollback of {environment}",
                    instructions: [{ kind: state === "on" ? "turnFlagOn" : "turnFlagOff" }],
                },
                again: [409],
                needs: "may update the targeting of flags in this project and environment (`updateOn`)",
                means: {
                    404: "it has no such project, flag or environment",
                    405: "this environment wants an approval for each change; let the token bypass it",
                },
            },
            read: {
                kind: "http",
                url: `${place}?env=${encoded(environment)}`,
                headers,
                json: [{ path: `$.environments[${quoted(environment)}].on`, equals: state === "on" }],
            },
        };
    },
};

;// CONCATENATED MODULE: ./build/core/rollback/layers/presets/statsig.js


const StatsigSettings = schemas/* strictObject */.rej({
    preset: schemas/* literal */.euz("statsig").describe("Name of the preset."),
    ...everyPreset,
    url: urlKey("https://statsigapi.net", "Base URL of the Console API."),
    gate: schemas/* string */.YjP().min(1).describe("Id of the feature gate."),
    key: secretKey("STATSIG_CONSOLE_KEY", "Console API key; a server or client key cannot do this"),
})
    .describe("Disables or enables a feature gate of Statsig, in all environments of its project.");
/**
 * Statsig's Console API (docs.statsig.com/api-reference/gates/disable-gate): `PUT …/disable` and `…/enable` answer with the
 * gate and its `isEnabled`; writes are limited to about 100 in 10 s, and a refused one counts as well. A gate has one switch
 * for all environments.
 * unverified on a real project: what it answers for a gate that wants a review, or that is archived.
 */
const statsig = {
    settings: StatsigSettings,
    expand({ url, gate, key, state }) {
        const place = under(url, "console", "v1", "gates", gate);
        const headers = { "statsig-api-key": key, "statsig-api-version": "20240601" };
        const json = [{ path: "$.data.isEnabled", equals: state === "on" }];
        return {
            http: {
                method: "PUT",
                url: `${place}/${state === "on" ? "enable" : "disable"}`,
                headers,
                success: { status: [200], json },
                needs: "is a Console API key that may write",
                means: { 404: "it has no such gate" },
            },
            read: { kind: "http", url: place, headers, json },
        };
    },
};

;// CONCATENATED MODULE: ./build/core/rollback/layers/presets/unleash.js


const UnleashSettings = schemas/* strictObject */.rej({
    preset: schemas/* literal */.euz("unleash").describe("Name of the preset."),
    ...everyPreset,
    url: baseUrl.describe("Base URL of Unleash, such as `https://unleash.example` or `https://eu.app.unleash-hosted.com/demo`."),
    project: schemas/* string */.YjP().min(1).default("default").describe("Id of the project."),
    environment: environmentKey,
    feature: schemas/* string */.YjP().min(1).describe("Name of the feature flag."),
    token: secretKey("UNLEASH_TOKEN", "Token of a service account, or a personal access token"),
})
    .describe("Switches a flag of Unleash in one environment.");
/**
 * Unleash's admin API (docs.getunleash.io/api/toggle-feature-environment-off). Tried with unleash-server 8.2.0: 200 without a
 * body, also when it was so before; 404 for an unknown project, feature or environment; 401 for an unknown token. `on` adds a
 * strategy for everybody where the environment has none.
 * unverified: what it answers where the environment wants change requests (Unleash Enterprise).
 */
const unleash = {
    settings: UnleashSettings,
    expand({ url, project, environment, feature, token, state }) {
        const place = under(url, "api", "admin", "projects", project, "features", feature, "environments", environment);
        const headers = { authorization: token };
        return {
            http: {
                method: "POST",
                url: `${place}/${state}`,
                headers,
                // It sets a state.
                repeatable: true,
                needs: "may enable and disable flags in this project and environment, without a change request",
                means: { 404: "it has no such project, feature or environment" },
            },
            read: { kind: "http", url: place, headers, json: [{ path: "$.enabled", equals: state === "on" }] },
        };
    },
};

;// CONCATENATED MODULE: ./build/core/rollback/layers/presets/index.js







/** All presets of layers, each with the schema of its settings. */
const settings = [
    UnleashSettings,
    LaunchDarklySettings,
    FirebaseRemoteConfigSettings,
    StatsigSettings,
    FliptSettings,
    GrowthBookSettings,
];
/** Names of the presets, as they are written. */
const layerPresetNames = settings.flatMap(({ shape }) => [...shape.preset.values]);
/** A layer that is written by the name of a flag service and its settings. */
const LayerPresetUse = schemas/* discriminatedUnion */.gMt("preset", settings);
/** What a preset becomes: a layer as a user could have written it, to be read by the schemas of `http` and `read`. */
function expandLayerPreset(use) {
    switch (use.preset) {
        case "unleash":
            return unleash.expand(use);
        case "launchdarkly":
            return launchdarkly.expand(use);
        case "firebase-remote-config":
            return firebaseRemoteConfig.expand(use);
        case "statsig":
            return statsig.expand(use);
        case "flipt":
            return flipt.expand(use);
        case "growthbook":
            return growthbook.expand(use);
        default:
            return use;
    }
}


/***/ }),

/***/ 11338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ everyLayer),
/* harmony export */   q: () => (/* binding */ ReadBack)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _gate_probes_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65475);
/* harmony import */ var _gate_probes_http_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57665);



const name = zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("read").default("read").describe("Not to be written.");
/**
 * `read` of a layer: what is asked, again and again, until it is good. A service that accepted a change has not carried it
 * out; the layer is done when the state is seen.
 */
const ReadBack = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([_gate_probes_http_check_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpCheck */ .T.extend({ name }), _gate_probes_command_js__WEBPACK_IMPORTED_MODULE_0__/* .CommandCheck */ .u.extend({ name })])
    .describe("Asked until it is good, within the layer's time: the layer is done when the state is seen, not when its request was accepted. A check as the gate has them, of the kind `http` or `command`.");
/** The keys that a layer of every kind has. */
const everyLayer = { read: ReadBack.optional() };


/***/ }),

/***/ 43529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ workflowKeys),
/* harmony export */   t: () => (/* binding */ planWorkflow)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9691);
/* harmony import */ var _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61665);
/* harmony import */ var _planning_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25145);



/** The keys of a layer that starts a workflow of the repository by name. */
const workflowKeys = {
    workflow: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .regex(/^[^/]+\.ya?ml$/, "the file name of a workflow, such as `deploy.yml`")
        .describe("File name of a workflow of this repository with `on: workflow_dispatch`."),
    ref: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).optional().describe("Branch or tag of the workflow. Left out: the default branch."),
    inputs: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())
        .refine((given) => Object.keys(given).length <= 25, "at most 25 inputs")
        .default({})
        .describe("Its inputs. Words such as `{artifact.NAME}` are filled; give one `{correlation}` and show it in `run-name`."),
    timeout: _policy_duration_text_js__WEBPACK_IMPORTED_MODULE_0__/* .DurationText */ .o.prefault("10m").describe("Its run must have succeeded by then; it is cancelled."),
};
/** Fills the inputs of a workflow. Throws LAYER_UNUSABLE for a name that nobody can fill. */
function planWorkflow(layer, facts) {
    return {
        kind: "workflow",
        workflow: layer.workflow,
        ref: layer.ref ?? null,
        inputs: (0,_planning_js__WEBPACK_IMPORTED_MODULE_1__/* .filledRecord */ .Ib)(`The inputs of \`${facts.name}\``, layer.inputs, (0,_planning_js__WEBPACK_IMPORTED_MODULE_1__/* .withCorrelation */ .$s)(facts)),
        timeoutMs: layer.timeout,
    };
}


/***/ }),

/***/ 6801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   Gl: () => (/* binding */ isNoVersion),
/* harmony export */   p: () => (/* binding */ isSameVersion),
/* harmony export */   t4: () => (/* binding */ areNumbers),
/* harmony export */   yV: () => (/* binding */ noVersion)
/* harmony export */ });
/* harmony import */ var _migrations_compare_versions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6623);

/** The version of a schema on which no migration has run. */
const noVersion = "0";
/**
 * The version in the line that a tool printed: alone, or as Alembic (`1975ea83b712 (head)`) and knex
 * (`Current Version: 003`) say it. Anything else stays as it is, so that it equals no version.
 */
function readVersion(line) {
    const said = line
        .trim()
        .replace(/^current version: */i, "")
        .replace(/ +\((?:effective )?head\)$/, "");
    return isNoVersion(said) ? noVersion : said;
}
/** Whether two names mean one version: tools print `3` for the files of `000003`. */
function isSameVersion(a, b) {
    const [left, right] = [isNoVersion(a) ? noVersion : a, isNoVersion(b) ? noVersion : b];
    return left === right || (isNumber(left) && isNumber(right) && (0,_migrations_compare_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Z)(left, right) === 0);
}
/** Whether the text stands for a schema without any migration; `000` may be a migration of that number. */
function isNoVersion(version) {
    return /^(?:0?|base|null|none)$/i.test(version.trim());
}
/** Whether all of the versions are made of digits, so that their order is known. */
function areNumbers(versions) {
    return versions.every(isNumber);
}
function isNumber(version) {
    return /^\d+$/.test(version);
}


/***/ }),

/***/ 15403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ shareText),
/* harmony export */   qg: () => (/* binding */ Schedule)
/* harmony export */ });
/* unused harmony export sharesOf */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9691);

const fewest = 0.1;
const shapes = ["linear", "exponential", "logarithmic"];
const Share = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
    .min(fewest)
    .max(100)
    // As it is noted: what was taken is found again by it.
    .refine((share) => Math.abs(share * 10 - Math.round(share * 10)) < 1e-9, "at most one digit behind the point");
const Listed = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Share)
    .min(1)
    .max(100)
    .superRefine((shares, context) => {
    shares.forEach((share, at) => {
        const before = shares[at - 1];
        if (before !== undefined && share <= before)
            context.addIssue({ code: "custom", path: [at], message: `more than the step before, \`${before}\`` });
    });
    if (shares.at(-1) !== 100)
        context.addIssue({
            code: "custom",
            path: [shares.length - 1],
            message: "`100` as the last step, or the rest of the traffic is never moved",
        });
})
    .describe("Percent of the traffic after each step, such as `[1, 10, 50, 100]`; the last is 100.");
const Shaped = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    shape: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(shapes)
        .describe("`linear`: steps of one size. `exponential`: each share is the same multiple of the one before, small first. `logarithmic`: large steps first, smaller ones later."),
    count: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().min(2).max(100).describe("How many steps; the last is 100 %."),
    from: Share.refine((share) => share < 100, "less than `100`")
        .optional()
        .describe("Percent of the first step, 0.1 at least. Left out: 100 / count, and 1 for `exponential`."),
})
    .describe("Steps that follow a curve.");
/** How traffic moves from one release to another: shares in percent after each step, rising, and at the end all of it. */
const Schedule = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([Listed, Shaped])
    .transform((seen) => ("shape" in seen ? sharesOf(seen) : seen));
/** The shares of a curve, in percent to the tenth, rising and without repetition; the last one is 100. */
function sharesOf({ shape, count, from }) {
    const first = from ?? (shape === "exponential" ? 1 : 100 / count);
    const shares = Array.from({ length: count }, (_, at) => at === count - 1 ? 100 : roundedShare(onCurve(shape, first, at / (count - 1), count)));
    return shares.filter((share, at) => at === 0 || share > (shares[at - 1] ?? 0));
}
// `way` goes from 0 at the first step to 1 at the last.
function onCurve(shape, first, way, count) {
    switch (shape) {
        case "linear":
            return first + (100 - first) * way;
        case "exponential":
            return first * (100 / first) ** way;
        case "logarithmic":
            return first + (100 - first) * (Math.log(1 + way * (count - 1)) / Math.log(count));
        default:
            return shape;
    }
}
function roundedShare(share) {
    return Math.min(99.9, Math.max(fewest, Math.round(share * 10) / 10));
}
/** A share as commands and people have it: `12.5`, never `12.50` or `1e1`. */
function shareText(share) {
    return String(Math.round(share * 10) / 10);
}


/***/ }),

/***/ 7193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** JSON with sorted keys, two spaces and a final newline: equal values give equal bytes (after RFC 8785's idea). */
function canonicalJson(value) {
    return `${JSON.stringify(sorted(value), null, 2)}\n`;
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (value === null || typeof value !== "object")
        return value;
    return Object.fromEntries(Object.entries(value)
        .filter(([, inner]) => inner !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
        .map(([key, inner]) => [key, sorted(inner)]));
}


/***/ }),

/***/ 53175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   MZ: () => (/* binding */ codeCell),
/* harmony export */   SS: () => (/* binding */ codeSpan)
/* harmony export */ });
/* harmony import */ var _inline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65175);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10038);


/** Untrusted text as a code span whose fence is longer than any run of backticks inside. */
function codeSpan(text, maxLength = 500) {
    const line = (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .showHidden */ .Ul)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .clip */ .$Q)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text), maxLength));
    if (line === "")
        return "(empty)";
    const fence = "`".repeat(longestRun(line) + 1);
    const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return `${fence}${pad}${line}${pad}${fence}`;
}
/** A code span that also holds inside a table cell. */
function codeCell(text, maxLength = 500) {
    // A table is cut at its pipes before code spans are known, and `\|` is ambiguous after a backslash.
    return text.includes("|") ? `<code>${(0,_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineText */ .l)(text, maxLength)}</code>` : codeSpan(text, maxLength);
}
/** Untrusted text as a fenced block, to be placed at the start of a line. An odd `language` is left out. */
function codeBlock(text, language = "") {
    const body = (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .showHidden */ .Ul)((0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .normaliseBreaks */ .Bc)(text)).replace(/\n$/, "");
    const fence = "`".repeat(Math.max(3, longestRun(body) + 1));
    const info = /^[a-z0-9+-]{0,20}$/i.test(language) ? language : "";
    return `${fence}${info}\n${body}\n${fence}`;
}
function longestRun(text) {
    return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}


/***/ }),

/***/ 65175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ literalText),
/* harmony export */   l: () => (/* binding */ inlineText)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10038);

// A zero-width space that ends a match. GitHub looks for mentions, references and commits in the rendered
// text, where an escaped `@` is an `@` again, so only a character in between stops it.
const BREAK = "&#8203;";
const ACTIVE = new Map(Array.from("&<>\"'`*_~|[](){}!\\^$").map((c) => [c, `&#${c.charCodeAt(0)};`]));
const REFERENCE = /@|#|:(?=\/\/)|www\.|GH-|mailto:|xmpp:|[0-9a-f]{7,}/gi;
/**
 * Untrusted text as literal text inside a line of Markdown, also at its start and inside a table cell.
 * Mentions, references, commits, links, images, HTML, entities and emphasis do nothing.
 */
function inlineText(text, maxLength = 500) {
    return literalText((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text), maxLength));
}
/** A line, or a part of one with the blanks at its ends, as such literal text. */
function literalText(text) {
    const line = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showHidden */ .Ul)(text);
    const parts = [];
    let from = 0;
    for (const match of line.matchAll(REFERENCE)) {
        parts.push(escapeActive(line.slice(from, match.index)), broken(match[0]));
        from = match.index + match[0].length;
    }
    parts.push(escapeActive(line.slice(from)));
    return escapeStart(parts.join(""));
}
function escapeActive(text) {
    return text.replace(/[&<>"'`*_~|[\](){}!\\^$]/g, (character) => ACTIVE.get(character) ?? character);
}
function broken(match) {
    if (match.endsWith("."))
        return `${match.slice(0, -1)}${BREAK}.`;
    if (/^[0-9a-f]{7,}$/i.test(match))
        return (match.match(/.{1,6}/g) ?? []).join(BREAK);
    return `${match}${BREAK}`;
}
// A list, a setext underline or a thematic break can only begin at the start of a line.
function escapeStart(text) {
    return text.replace(/^[-+=]/, "\\$&").replace(/^(\d{1,9})([.)])/, "$1\\$2");
}


/***/ }),

/***/ 4575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ proseText)
/* harmony export */ });
/* harmony import */ var _code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53175);
/* harmony import */ var _inline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65175);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12558);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10038);




// What stands between two single backticks. Runs of several are left alone: two spans side by side would close each other.
const SPAN = /(?<!`)`([^`]+)`(?!`)/g;
/**
 * A sentence of ours with strangers' words in it, as text inside a line of Markdown, also in a table cell: what stands in
 * backticks is shown as code, and all else as literal text. It does not matter who wrote the backticks: a code span, too,
 * holds whatever is in it.
 */
function proseText(text, maxLength = 500) {
    const line = (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(text), maxLength);
    const parts = [];
    let from = 0;
    for (const match of line.matchAll(SPAN)) {
        const [whole, inner = ""] = match;
        if ((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(inner) === "")
            continue;
        parts.push((0,_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .literalText */ .b)(line.slice(from, match.index)), (0,_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)((0,_untrusted_js__WEBPACK_IMPORTED_MODULE_3__/* .untrusted */ .b)(inner), maxLength));
        from = match.index + whole.length;
    }
    parts.push((0,_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .literalText */ .b)(line.slice(from)));
    return parts.join("");
}


/***/ }),

/***/ 71864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ table),
/* harmony export */   x: () => (/* binding */ tableCell)
/* harmony export */ });
/* harmony import */ var _inline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65175);

/** A Markdown table. Headers and cells are safe Markdown already, made by the renderers of this folder. */
function table(headers, rows) {
    const ruler = headers.map(() => "---");
    return [headers, ruler, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
/** Untrusted text as a cell of a table; a dash when there is none. */
function tableCell(text, maxLength = 200) {
    const cell = text === null ? "" : (0,_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineText */ .l)(text, maxLength);
    return cell === "" ? "–" : cell;
}


/***/ }),

/***/ 12558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ untrusted)
/* harmony export */ });
/** Marks text as written by someone outside. */
function untrusted(text) {
    return text;
}


/***/ }),

/***/ 10038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   Bc: () => (/* binding */ normaliseBreaks),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Ul: () => (/* binding */ showHidden)
/* harmony export */ });
// Format characters (bidi controls, zero-width characters, tags), other controls, lone surrogates, and the
// letters and marks that draw nothing. What a reader cannot see must not be able to change what is read.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]|\u034f|[\u180b-\u180f]|[\u{e0100}-\u{e01ef}]/gu;
const LINE_BREAKS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
/** Writes each invisible character as its number, `\u{202e}`; line feeds and tabs stay as they are. */
function showHidden(text) {
    return text.replace(HIDDEN, (character) => character === "\n" || character === "\t" ? character : `\\u{${hex(character)}}`);
}
/** Every kind of line break as one line feed. */
function normaliseBreaks(text) {
    return text.replace(LINE_BREAKS, "\n");
}
/** One line: each run of white space is one space, none at the ends. */
function oneLine(text) {
    return normaliseBreaks(text)
        .replace(/[\p{Zs}\t\n]+/gu, " ")
        .trim();
}
/** At most `maxLength` characters, counted as code points, the last one an ellipsis when something was cut. */
function clip(text, maxLength) {
    if (text.length <= maxLength)
        return text;
    const characters = Array.from(text);
    return characters.length <= maxLength ? text : `${characters.slice(0, maxLength - 1).join("")}…`;
}
function hex(character) {
    return (character.codePointAt(0) ?? 0).toString(16).padStart(4, "0");
}


/***/ }),

/***/ 49276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ loadPolicy)
/* harmony export */ });
/* harmony import */ var _core_policy_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58437);
/* harmony import */ var _core_policy_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54127);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94121);



/**
 * The policy at a commit, by API, so that no checkout can change it; the default branch's when `commit` is null.
 * A file that cannot be read or does not parse is an error, never "no policy".
 */
async function loadPolicy(ports, commit) {
    const source = `\`${_core_policy_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .policyPath */ .k1}\` at ${commit === null ? "the default branch" : commit.slice(0, 12)}`;
    const file = await ports.contents.textAt(_core_policy_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .policyPath */ .k1, commit);
    if (file.kind === "absent") {
        // GitHub answers 404 for a missing file and for a missing commit; only the first means "no policy".
        if (commit !== null)
            await ports.contents.treeOf(commit);
        return { policy: (0,_core_policy_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultPolicy */ .G4)(), written: false, text: "" };
    }
    if (file.kind === "unreadable") {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .policyInvalid */ .IO)(source, [
            {
                subject: "The file",
                problem: `cannot be read: ${file.problem}.`,
                write: "Make it a plain text file.",
            },
        ]);
    }
    const reading = (0,_core_policy_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readPolicy */ .T)(file.text);
    if (reading.kind === "refused")
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .policyInvalid */ .IO)(source, reading.problems);
    return { policy: reading.policy, written: true, text: file.text };
}


/***/ }),

/***/ 15814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ loadRelease),
/* harmony export */   n: () => (/* binding */ checkedRelease)
/* harmony export */ });
/* harmony import */ var _core_release_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73363);
/* harmony import */ var _core_release_tag_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19050);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94121);



/**
 * The release of a tag with its manifest, whose hash must be the one that the annotated tag carries. Pages, bodies and
 * assets can be edited; the tag says which manifest was meant.
 */
async function loadRelease(ports, name) {
    const tag = await ports.tags.find(name);
    if (tag === null) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseUnusable */ .XB)(name, "the repository has no such tag", "Give the tag of a release that exists, such as `v1.2.3`.");
    }
    hashNamedBy(tag);
    const published = (await ports.releases.ofTag(name)).filter((release) => !release.draft);
    const asset = published.flatMap((release) => release.assets).find((one) => one.name === _core_release_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestFileName */ .V6);
    if (asset === undefined) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseUnusable */ .XB)(name, `it has no published \`${_core_release_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestFileName */ .V6}\``, "Run `actions/release` for it again: it finishes what is missing.");
    }
    return checkedRelease(ports, tag, await ports.releases.bytesOf(asset));
}
/** The release that the text of a manifest makes of a tag; throws when it is not the manifest that the tag means. */
function checkedRelease(ports, tag, bytes) {
    const { name } = tag;
    const expected = hashNamedBy(tag);
    const sha256 = ports.digest.sha256(bytes);
    if (sha256 !== expected) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseUnusable */ .XB)(name, `its manifest has sha256 ${sha256}, and the tag says ${expected}`, "Somebody changed the asset after the release. Do not deploy it; release a new version.");
    }
    const reading = (0,_core_release_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .readManifest */ .WI)(new TextDecoder().decode(bytes));
    if (reading.kind === "unreadable") {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseUnusable */ .XB)(name, `its manifest cannot be read: ${reading.problem}`, "Use the version of the suite that wrote it.");
    }
    if (reading.manifest.tag !== name) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseUnusable */ .XB)(name, `its manifest is of ${reading.manifest.tag}`, "The tag is a copy of another release's. Do not deploy it; release a new version.");
    }
    if (reading.manifest.commit !== tag.commit) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseUnusable */ .XB)(name, `its manifest is of commit ${reading.manifest.commit.slice(0, 12)}, and the tag of ${tag.commit.slice(0, 12)}`, "The tag was moved. Do not deploy it; release a new version.");
    }
    return { tag: name, commit: tag.commit, manifest: { sha256, document: reading.manifest } };
}
function hashNamedBy({ name, message }) {
    const expected = (0,_core_release_tag_message_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestHashOf */ .lE)(message);
    if (expected !== null)
        return expected;
    throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseUnusable */ .XB)(name, "its tag carries no manifest hash, so it was not made by rollback-ready", "Release it with `actions/release`; only a release that names its artifacts by digest can be deployed again.");
}


/***/ }),

/***/ 50538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/**
 * The known name that is most like the one seen, or null when none is near: up to two edits, or a third of a long
 * name; one edit for names of three letters or fewer. Two letters that changed places are one edit.
 */
function nearest(seen, known) {
    const ranked = known
        .map((name) => ({ name, distance: editDistance(seen.toLowerCase(), name.toLowerCase()) }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    if (best === undefined)
        return null;
    const allowed = best.name.length <= 3 ? 1 : Math.max(2, Math.floor(best.name.length / 3));
    return best.distance <= allowed ? best.name : null;
}
// Optimal string alignment (Levenshtein's with swaps), row by row; names are short.
function editDistance(a, b) {
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            const swap = isSwap ? (before[j - 2] ?? 0) + 1 : substitute;
            next.push(Math.min(substitute, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        [before, row] = [row, next];
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 66219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ withoutCredentials)
/* harmony export */ });
/**
 * A refused value fit for a message: what a URL carries as user, password, query and fragment is hidden, but for a
 * digest, and so are a user and password without a scheme before them.
 */
function withoutCredentials(seen) {
    return seen
        .replace(/(\/\/)[^/?#\s@]*@/g, "$1***@")
        .replace(/(:\/\/[^?#\s]*)\?[^#\s]*/g, "$1?***")
        .replace(/(:\/\/[^#\s]*)#(?!(?:sha\d{1,3}|md5)[=-])\S*/g, "$1#***")
        .replace(/(^|[=\s:])[^\s:/@=]+:[^\s/@]+@(?=[^\s/]+\/)/g, "$1***@");
}


/***/ })

};
