export const id = 769;
export const ids = [769];
export const modules = {

/***/ 53769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postmortem: () => (/* binding */ postmortem)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
;// CONCATENATED MODULE: ./build/core/incident/mode.js
/** What a step of `actions/postmortem` is for. */
const postmortemModes = ["open", "comment", "lint", "follow-up"];
/** The mode that an event asks for, where the step does not say. */
function modeOf(eventName) {
    switch (eventName) {
        case "issue_comment":
            return "comment";
        case "issues":
            return "lint";
        case "schedule":
            return "follow-up";
        default:
            return "open";
    }
}

// EXTERNAL MODULE: ./build/kernel/errors.js + 5 modules
var errors = __webpack_require__(94121);
// EXTERNAL MODULE: ./build/core/text/code.js
var code = __webpack_require__(53175);
// EXTERNAL MODULE: ./build/core/text/inline.js
var inline = __webpack_require__(65175);
// EXTERNAL MODULE: ./build/core/text/untrusted.js
var untrusted = __webpack_require__(12558);
// EXTERNAL MODULE: ./build/core/plan/words.js + 1 modules
var words = __webpack_require__(45783);
;// CONCATENATED MODULE: ./build/core/incident/actions/outcome.js

/**
 * What is wrong with the outcome of an action, in words that follow "its outcome"; null when it can be measured (a number
 * of something) or seen (a test, an alert, a refusal). Of another language than English only an empty one is refused.
 */
function outcomeProblem(outcome) {
    const text = outcome.slice(0, 1000).replace(nameLike, " ");
    if ((text.match(/[\p{L}\p{N}]+/gu) ?? []).length < 2)
        return "says too little";
    if (counted.test(text) || seen.test(text) || !(0,words/* isEnglish */.L6)(outcome.slice(0, 1000)))
        return null;
    return vague.test(text)
        ? "says better or worse, and not by how much"
        : "names nothing that can be measured or seen";
}
// Digits that count nothing: references, days, versions, commits, severities, findings.
const nameLike = /#\d+|\d{4}-\d{2}-\d{2}|\bv?\d+\.\d+\.\d+\S*|\b[0-9a-f]{7,40}\b|\b(?:sev|p|f)\d\b/gi;
const counted = /\d|%|\b(?:zero|one|two|three|four|five|ten|half|once|twice|never|always|every|each|all|no|none|nobody|at least|at most|within|instead of)\b/i;
const seen = /\b(?:alerts?|alarms?|pages?|paged|fails?|failing|refus\w+|reject\w+|block\w+|tests?|checks?|gate|drill\w*|dashboards?|graphs?|logs?|logged|metrics?|reports?|shows?|visible|green|red|passes|passed|warns?|warning|returns?|answers?|exists?|removed|deleted|disabled|enabled|documented|merged|deployed|runs?)\b/i;
const vague = /\b(?:improve\w*|better|faster|slower|more|less|fewer|robust|stable|reliable|careful\w*|worse)\b/i;

;// CONCATENATED MODULE: ./build/core/incident/actions/missing-parts.js

/**
 * What an action still lacks: a type, an owner, a day, a result that can be measured, how it is shown that it works, and
 * what it remedies.
 */
function missingIn({ type, owner, due, outcome, validation, finding }) {
    const problem = outcome === null ? null : outcomeProblem(outcome);
    const measured = "a number with its unit, or what can be seen then";
    return [
        ...part(type, "type", "a type", "Type: prevent, mitigate, detect, process or automated-check"),
        ...part(owner, "owner", "an owner", "Owner: the login of one person"),
        ...part(due, "due", "a day", "Due: a day such as 2026-12-10"),
        ...part(outcome, "outcome", "an outcome", `Outcome: ${measured}`),
        ...(problem === null
            ? []
            : [
                {
                    part: "outcome",
                    what: `a measurable outcome (it ${problem})`,
                    write: `Outcome: ${measured}`,
                },
            ]),
        ...part(validation, "validation", "a validation", "Validation: a test, a drill, a figure"),
        ...part(finding, "finding", "what it remedies", "Remedies: a contributing factor such as F1"),
    ];
}
function part(value, name, what, write) {
    return value === null ? [{ part: name, what, write }] : [];
}

// EXTERNAL MODULE: ./build/core/incident/text/clock-text.js
var clock_text = __webpack_require__(55587);
;// CONCATENATED MODULE: ./build/core/incident/commands/command.js
const commandNames = [
    "ack",
    "severity",
    "action",
    "near-miss",
    "status",
    "resolved",
    "notice",
    "all-clear",
];

;// CONCATENATED MODULE: ./build/core/incident/commands/answer-text.js






/** The answer to a comment: for each command what was done, or what was wrong and what to write. Safe Markdown. */
function answerText({ outcomes, mistyped, isCut }) {
    const known = commandNames.map((name) => `\`/${name}\``).join(", ");
    return [
        ...outcomes.map(outcomeText),
        ...mistyped.map(({ seen, meant }) => `- ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(`/${seen}`), 40)} is no command. Write \`/${meant}\`. There are ${known}.`),
        ...(isCut ? ["- The comment has more commands than are read. Put the rest into another comment."] : []),
    ].join("\n");
}
/** The answer to people who may not; without their words and names, and the same for all of them. */
function strangerText(who) {
    switch (who) {
        case "write":
            return "Commands here are for people who may write to this repository, so nothing was done.";
        case "triage":
            return "Commands here are for people who may triage or write to this repository, so nothing was done.";
        default:
            return "Commands here are for the people whom the policy names, so nothing was done.";
    }
}
function outcomeText(outcome) {
    if (outcome.kind === "refused")
        return `- \`/${outcome.name}\` was not done. ${outcome.why} Write ${outcome.write}.`;
    const missing = missingLines(outcome);
    const intro = missing.length === 0 ? [] : ["Still missing, to be completed there:"];
    const line = `- ${[doneText(outcome.command, outcome.issue), ...outcome.notes, ...intro].join(" ")}`;
    return [line, ...missing].join("\n");
}
function doneText(command, issue) {
    switch (command.kind) {
        case "ack":
            return "Acknowledged.";
        case "severity":
            return `Severity: **${command.level}**.`;
        case "status":
            return `Status: **${command.status === "in-review" ? "in review" : "reviewed"}**.`;
        case "resolved":
            return `Resolved since ${(0,clock_text/* clockText */.Y)(command.at)} UTC.`;
        case "notice":
            return `First notice to users: ${(0,clock_text/* clockText */.Y)(command.at)} UTC.`;
        case "all-clear":
            return `All-clear to users: ${(0,clock_text/* clockText */.Y)(command.at)} UTC.`;
        case "near-miss":
            return command.isUndone === true
                ? "It counts as an incident again."
                : "It counts as a near miss now, not as an incident. `/near-miss undo` takes that back.";
        case "action":
            return actionText(command, issue);
        default:
            return command;
    }
}
function actionText({ item, isDueAssumed }, issue) {
    const where = issue === null ? (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(item.title), 150) : `#${issue}`;
    const assumed = isDueAssumed ? ` (nobody said a day, so by its priority ${item.priority})` : "";
    const due = item.due === null ? "" : `, due ${item.due}${assumed}`;
    return `Action: ${where}${due}.`;
}
/** What an action lacks, with the lines to complete in its issue. */
function missingLines(outcome) {
    if (outcome.kind === "refused" || outcome.command.kind !== "action")
        return [];
    return missingIn(outcome.command.item).map(({ what, write }) => `  - ${what}: ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(write), 200)}`);
}

// EXTERNAL MODULE: ./build/kernel/nearest.js
var nearest = __webpack_require__(50538);
;// CONCATENATED MODULE: ./build/core/incident/commands/ack.js
/** `/ack`: somebody has taken the incident. */
function ackCommand() {
    return { kind: "ack" };
}

// EXTERNAL MODULE: ./build/core/gate/values/utc-text.js
var utc_text = __webpack_require__(50389);
// EXTERNAL MODULE: ./build/core/text/visible.js
var visible = __webpack_require__(10038);
// EXTERNAL MODULE: ./build/core/deployment/instant.js
var deployment_instant = __webpack_require__(9697);
// EXTERNAL MODULE: ./build/core/incident/actions/action-item.js
var action_item = __webpack_require__(51279);
;// CONCATENATED MODULE: ./build/core/incident/actions/action-fields.js





const fieldNames = ["type", "priority", "owner", "due", "outcome", "validation", "finding"];
/** The field of a name, in any case; null when it is none. */
function actionField(name) {
    const seen = name.trim().toLowerCase().replaceAll(" ", "-");
    return fieldNames.find((one) => one === seen) ?? synonyms.get(seen) ?? null;
}
/** The field that a name is nearly. */
function nearlyActionField(name) {
    return (0,nearest/* nearest */.p)(name, [...fieldNames, ...synonyms.keys()]);
}
const synonyms = new Map([
    ["prio", "priority"],
    ["assignee", "owner"],
    ["deadline", "due"],
    ["until", "due"],
    ["validated-by", "validation"],
    ["remedies", "finding"],
]);
/**
 * Reads what stands for a field. `at`: when it was written, in epoch milliseconds, from which `2w` counts; null when that is
 * not known, and then a day may also be over.
 */
function readActionField(field, text, at) {
    const value = unquoted((0,visible/* oneLine */.TN)(text));
    // Also a dash with the words that say what goes there.
    if (/^(?:[-–—](?: \([^)]*\))?|tbd|todo|none|\?)?$/i.test(value))
        return { kind: "blank" };
    switch (field) {
        case "type":
            return oneOf(value, action_item/* actionTypes */.QN, "a type of action");
        case "priority":
            return oneOf(value, action_item/* actionPriorities */.T4, "a priority");
        case "owner":
            return readOwner(value);
        case "due":
            return readDue(value, at);
        case "outcome":
        case "validation":
            return { kind: "read", value: (0,visible/* clip */.$Q)(value, 500) };
        case "finding":
            return { kind: "read", value: (0,visible/* clip */.$Q)(value, 100) };
        default:
            return field;
    }
}
// Phones type quotes of their own.
function unquoted(text) {
    const [, inside] = /^(?:"([^"]*)"|“([^”]*)”|‘([^’]*)’|„([^“”]*)[“”])$/.exec(text)?.filter((part) => part !== undefined) ??
        [];
    return (inside ?? text).trim();
}
function oneOf(value, known, what) {
    const seen = value.toLowerCase().replaceAll(" ", "-");
    if (known.includes(seen))
        return { kind: "read", value: seen };
    const near = (0,nearest/* nearest */.p)(seen, known);
    const write = near === null ? known.map((one) => `\`${one}\``).join(" or ") : `\`${near}\``;
    return { kind: "refused", why: `What it says is not ${what}.`, write };
}
function readOwner(value) {
    const [, login] = /^@?([A-Za-z0-9](?:[A-Za-z0-9_-]{0,38}))$/.exec(value) ?? [];
    if (login !== undefined)
        return { kind: "read", value: login };
    const why = /^@?[\w-]+\/[\w-]+$/.test(value) ? "A team cannot own it." : "The owner is not one login.";
    return { kind: "refused", why, write: "the login of one person, such as `owner=ada`" };
}
const dayMs = 86_400_000;
function readDue(value, at) {
    const today = at === null ? null : Math.floor(at / dayMs);
    const write = `a day such as \`2026-12-10\`${today === null ? "" : ", or `2w`"}`;
    const day = today === null ? (0,deployment_instant/* readDay */.P1)(value) : ((0,deployment_instant/* readDay */.P1)(value) ?? later(value, today));
    if (day === null)
        return { kind: "refused", why: "The due date is not a day.", write };
    if (today !== null && day < today)
        return { kind: "refused", why: "The due date is over.", write };
    return { kind: "read", value: (0,utc_text/* utcText */.k)(day * dayMs).slice(0, 10) };
}
function later(value, today) {
    const [, count, unit] = /^(\d{1,3}) ?([dw])(?:ays?|eeks?)?$/i.exec(value) ?? [];
    if (count === undefined)
        return null;
    return today + Number(count) * (unit?.toLowerCase() === "w" ? 7 : 1);
}

;// CONCATENATED MODULE: ./build/core/incident/commands/action-field-texts.js

/**
 * Takes `<title> | key=value key="a value"` and lines of `key: value` apart. A value lasts until the next key, so that
 * quotes are only needed where a value holds a key itself; before keys with `=` the pipe may be left out.
 */
function fieldTexts(line, below) {
    const inline = inLine(line);
    const fields = [...inline.fields];
    const nearly = [...inline.nearly];
    for (const text of below) {
        const [, name = "", value = ""] = keyLine.exec(text) ?? [];
        const field = actionField(name);
        if (field !== null)
            fields.push([field, value]);
        else
            nearly.push(...nearOnes(name));
    }
    return { title: inline.title, fields, nearly };
}
const keyLine = /^\s*(?:[-*+]\s+)?(?:\*\*)?([A-Za-z][A-Za-z -]{0,20}?)(?:\*\*)?\s*[:=](?:\*\*)?\s*(.*)$/;
function inLine(line) {
    // Keys inside of quotes are words.
    const masked = line.replace(/"[^"]*"|“[^”]*”/g, (quoted) => "_".repeat(quoted.length));
    const pipe = masked.indexOf("|");
    const nearly = [];
    const starts = [];
    for (const found of masked.matchAll(/(?<![^\s|,;])([A-Za-z][A-Za-z-]{0,20})\s?([=:])/g)) {
        const [whole, name = "", sign] = found;
        const isBehindPipe = pipe >= 0 && found.index > pipe;
        if (sign === ":" && !isBehindPipe)
            continue;
        const field = actionField(name);
        if (field !== null)
            starts.push({ field, from: found.index, value: found.index + whole.length });
        else if (isBehindPipe)
            nearly.push(...nearOnes(name));
    }
    const first = starts[0]?.from ?? line.length;
    const title = line.slice(0, first).replace(/[\s|]+$/, "");
    const fields = starts.map(({ field, value }, index) => {
        const text = line.slice(value, starts[index + 1]?.from).trim();
        return [field, text.replace(/[\s,;|]+$/, "")];
    });
    return { title, fields, nearly };
}
function nearOnes(name) {
    const near = name.trim() === "" ? null : nearlyActionField(name.trim());
    return near === null ? [] : [near];
}

;// CONCATENATED MODULE: ./build/core/incident/commands/action.js





const example = '`/action Alert on slow checkouts | type=detect owner=ada due=2w outcome="alerts within 2 min" validation="a drill"`';
/**
 * `/action <title> | type=… owner=… due=…`, or the title alone with a line `key: value` for each below it. What is left
 * out is missing and can be added in the action's issue; what is there and cannot be read refuses the whole.
 */
function actionCommand(text, context) {
    const refused = (why, write = example) => ({
        kind: "refused",
        name: "action",
        why,
        write,
    });
    const { title: titleText, fields, nearly } = fieldTexts(text.rest, text.below);
    const title = (0,visible/* clip */.$Q)((0,visible/* oneLine */.TN)(titleText), 150);
    if (title === "")
        return refused("It does not say what is to be done.");
    const [meant] = nearly;
    // The known name is ours; what was written stays out of the sentence.
    if (meant !== undefined)
        return refused("One of its parts has a name that is not known.", `\`${meant}=…\``);
    const values = new Map();
    for (const [field, written] of fields) {
        if (values.has(field))
            return refused(`It says \`${field}\` twice.`, `\`${field}=…\` once`);
        const read = readActionField(field, written, context.at);
        if (read.kind === "refused")
            return refused(read.why, read.write);
        values.set(field, read.kind === "read" ? read.value : "");
    }
    const isDueAssumed = !values.get("due");
    return { kind: "action", draft: draftOf(title, values, context), isDueAssumed };
}
function draftOf(title, values, { at, actionDue }) {
    const value = (field) => values.get(field) || null;
    const priority = action_item/* actionPriorities */.T4.find((one) => one === value("priority")) ?? "p2";
    return {
        title,
        type: action_item/* actionTypes */.QN.find((one) => one === value("type")) ?? null,
        priority,
        owner: value("owner"),
        due: value("due") ?? (0,utc_text/* utcText */.k)(at + actionDue[priority]).slice(0, 10),
        outcome: value("outcome"),
        validation: value("validation"),
        finding: value("finding"),
    };
}

// EXTERNAL MODULE: ./build/core/incident/commands/command-texts.js
var command_texts = __webpack_require__(70220);
// EXTERNAL MODULE: ./build/core/incident/commands/given-reason.js
var given_reason = __webpack_require__(5070);
;// CONCATENATED MODULE: ./build/core/incident/commands/near-miss.js

/** `/near-miss [reason]`: this was no incident; `/near-miss undo [reason]`: it was one after all. */
function nearMissCommand({ rest }) {
    const [, reason] = /^undo\b[\s:,.–-]*(.*)$/i.exec(rest) ?? [];
    return reason === undefined
        ? { kind: "near-miss", reason: (0,given_reason/* givenReason */.E)(rest) }
        : { kind: "near-miss", reason: (0,given_reason/* givenReason */.E)(reason), isUndone: true };
}

;// CONCATENATED MODULE: ./build/core/incident/commands/said-time.js


const said_time_dayMs = 86_400_000;
/** Clocks of people and machines differ. */
const aheadMs = 300_000;
/**
 * A moment as people write it, in ISO 8601; by default when the comment was written (`at`, epoch milliseconds). `14:05` is
 * that time in UTC, the last one before the comment. One that is still to come is refused.
 */
function saidTime(name, text, at) {
    const ms = text === "" ? at : readTime(text, at);
    const write = `\`/${name} ${(0,utc_text/* utcText */.k)(at).slice(0, 16).replace("T", " ")}\``;
    const refused = { kind: "refused", name, write };
    if (ms === null)
        return { ...refused, why: "The time cannot be read. Times without a zone are in UTC." };
    if (ms > at + aheadMs)
        return { ...refused, why: "That time is still to come." };
    return (0,utc_text/* utcText */.k)(ms);
}
function readTime(text, at) {
    const instant = (0,deployment_instant/* readInstant */.Wr)(text);
    if (instant !== null)
        return instant;
    const [, date, hours, minutes, seconds = "0"] = /^(?:(\d{4}-\d{2}-\d{2})[T ]+)?([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?\s*(?:UTC|Z)?$/i.exec(text) ?? [];
    if (hours === undefined || minutes === undefined)
        return null;
    const time = Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000;
    if (date !== undefined) {
        const day = (0,deployment_instant/* readDay */.P1)(date);
        return day === null ? null : day * said_time_dayMs + time;
    }
    const today = Math.floor(at / said_time_dayMs) * said_time_dayMs + time;
    return today > at + aheadMs ? today - said_time_dayMs : today;
}

;// CONCATENATED MODULE: ./build/core/incident/commands/resolved.js

/** `/resolved [time]`: when it was over, by default when the comment was written. */
function resolvedCommand({ rest }, { at }) {
    const time = saidTime("resolved", rest, at);
    return typeof time === "string" ? { kind: "resolved", at: time } : time;
}

// EXTERNAL MODULE: ./build/core/incident/severity/severity.js
var severity = __webpack_require__(42666);
;// CONCATENATED MODULE: ./build/core/incident/commands/severity.js


/** `/severity sev2 [reason]`; `2` and `SEV-2` mean the same. */
function severityCommand({ rest }) {
    const [, digit, reason = ""] = /^(?:sev)?[ -]?([1-4])(?![\w])(.*)$/i.exec(rest) ?? [];
    const level = severity/* severities */.gO.find((one) => one === `sev${digit}`);
    if (level !== undefined)
        return { kind: "severity", level, reason: (0,given_reason/* givenReason */.E)(reason) };
    const why = rest === "" ? "It does not say which severity." : "A severity is sev1 (the worst), sev2, sev3 or sev4.";
    return { kind: "refused", name: "severity", why, write: "`/severity sev2 checkout fails for everybody`" };
}

;// CONCATENATED MODULE: ./build/core/incident/commands/status.js
/** `/status in-review` or `/status reviewed`: where the postmortem stands. Closing is done by closing the issue. */
function statusCommand({ rest }) {
    const seen = rest.toLowerCase().replace(/[.!]$/, "");
    if (/^(?:in[ -]?)?review$/.test(seen))
        return { kind: "status", status: "in-review" };
    if (seen === "reviewed")
        return { kind: "status", status: "reviewed" };
    const why = seen === "closed"
        ? "A postmortem is closed by closing its issue."
        : "It does not say a status that there is.";
    return { kind: "refused", name: "status", why, write: "`/status in-review` or `/status reviewed`" };
}

;// CONCATENATED MODULE: ./build/core/incident/commands/told-users.js


/**
 * `/notice [time [where]]`: when users were first told of it; `/all-clear [time [where]]`: when they were told that it is
 * over. By default when the comment was written.
 */
function toldUsersCommand(kind) {
    return ({ rest }, { at }) => {
        // Without a time before it a place could be a time that nobody can read.
        const [, written = rest, where = ""] = timeAndPlace.exec(rest) ?? [];
        const time = saidTime(kind, written, at);
        return typeof time === "string" ? { kind, at: time, where: (0,given_reason/* givenReason */.E)(where) } : time;
    };
}
const timeAndPlace = /^((?:\d{4}-\d{2}-\d{2}(?:T|[ \t]+))?\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[+-]\d{2}:\d{2}|\s?(?:UTC|Z)(?!\w))?)(?:[\s:;,.–—-]+(.*))?$/i;

;// CONCATENATED MODULE: ./build/core/incident/commands/read-commands.js










const mostCommands = 20;
/** Reads the commands of a comment. Nothing in it is executed: what comes out is data. */
function readCommands(comment, context) {
    const texts = (0,command_texts/* commandTexts */.O)(comment);
    const [commands, mistyped] = [[], []];
    for (const text of texts.slice(0, mostCommands)) {
        const name = knownName(text.name);
        if (name !== null)
            commands.push(parsers[name](text, context));
        else {
            const near = (0,nearest/* nearest */.p)(text.name, commandNames);
            const meant = commandNames.find((one) => one === near);
            if (meant !== undefined)
                mistyped.push({ seen: text.name, meant });
        }
    }
    return { commands, mistyped, isCut: texts.length > mostCommands };
}
const parsers = {
    ack: ackCommand,
    severity: severityCommand,
    action: actionCommand,
    "near-miss": nearMissCommand,
    status: statusCommand,
    resolved: resolvedCommand,
    notice: toldUsersCommand("notice"),
    "all-clear": toldUsersCommand("all-clear"),
};
function knownName(name) {
    return commandNames.find((one) => one === name) ?? read_commands_synonyms.get(name) ?? null;
}
const read_commands_synonyms = new Map([
    ["sev", "severity"],
    ["acknowledge", "ack"],
    ["nearmiss", "near-miss"],
    ["resolve", "resolved"],
    ["allclear", "all-clear"],
]);

// EXTERNAL MODULE: ./build/core/text/natural-key.js
var natural_key = __webpack_require__(45971);
// EXTERNAL MODULE: ./build/flows/sticky-comment.js
var sticky_comment = __webpack_require__(76975);
;// CONCATENATED MODULE: ./build/core/incident/commands/hear.js

/**
 * The words of people with one more command. Whatever order comments are answered in, the newest comment has the last
 * word, and of those who acknowledged the first one counts; the same comment again changes nothing.
 */
function hear(words, command, said) {
    switch (command.kind) {
        case "ack":
            return { ...words, acknowledged: earlier(words.acknowledged, said) };
        case "severity": {
            const { level, reason } = command;
            return { ...words, severity: newer(words.severity, { ...said, level, reason }) };
        }
        case "resolved":
            return { ...words, resolved: newer(words.resolved, { ...said, time: command.at }) };
        case "status":
            return { ...words, status: newer(words.status, { ...said, status: command.status }) };
        case "notice":
            return { ...words, firstNotice: newer(words.firstNotice ?? null, told(command, said)) };
        case "all-clear":
            return { ...words, allClear: newer(words.allClear ?? null, told(command, said)) };
        case "near-miss": {
            const { reason, isUndone } = command;
            const word = { ...said, reason, ...(isUndone === undefined ? {} : { isUndone }) };
            return { ...words, nearMiss: newer(words.nearMiss, word) };
        }
        case "action": {
            const { item } = command;
            const isThere = words.actions.some(({ key }) => key === item.key);
            return isThere ? words : { ...words, actions: [...words.actions, item] };
        }
        default:
            return command;
    }
}
function told({ at, where }, said) {
    return { ...said, time: at, where };
}
function newer(before, now) {
    return before !== null && before.comment > now.comment ? before : now;
}
function earlier(before, now) {
    return before !== null && before.comment <= now.comment ? before : now;
}
/** A sentence about a word that stands before that of a comment; null when the comment's own stands. */
function standing(words, command, comment) {
    const word = wordFor(words, command);
    if (word === null || word.comment === comment)
        return null;
    return command.kind === "ack"
        ? `It was acknowledged before, at ${(0,clock_text/* clockText */.Y)(word.at)} UTC.`
        : "A newer comment says otherwise, and that counts.";
}
function wordFor(words, { kind }) {
    switch (kind) {
        case "ack":
            return words.acknowledged;
        case "near-miss":
            return words.nearMiss;
        case "notice":
            return words.firstNotice ?? null;
        case "all-clear":
            return words.allClear ?? null;
        case "action":
            return null;
        case "severity":
        case "resolved":
        case "status":
            return words[kind];
        default:
            return kind;
    }
}

;// CONCATENATED MODULE: ./build/core/incident/commands/objection.js

/** Why a command that reads well cannot be done with this incident as it is; null when it can. */
function objection(command, { impact, gate }, isClosed) {
    switch (command.kind) {
        case "refused":
            return command;
        case "status":
            return isClosed
                ? {
                    kind: "refused",
                    name: "status",
                    why: "The issue is closed.",
                    write: "the command once more after you reopened it",
                }
                : null;
        case "resolved":
        case "notice":
        case "all-clear": {
            const begun = impact.from ?? gate.startedAt;
            if (Date.parse(command.at) >= Date.parse(begun))
                return null;
            const why = `The impact began at ${(0,clock_text/* clockText */.Y)(begun)} UTC, which is later.`;
            return { kind: "refused", name: command.kind, why, write: "a time after that" };
        }
        case "ack":
        case "severity":
        case "action":
        case "near-miss":
            return null;
        default:
            return command;
    }
}

// EXTERNAL MODULE: ./build/core/incident/commands/people-words.js
var people_words = __webpack_require__(14185);
// EXTERNAL MODULE: ./build/core/incident/commands/with-words.js
var with_words = __webpack_require__(85670);
// EXTERNAL MODULE: ./build/core/text/canonical-json.js
var canonical_json = __webpack_require__(7193);
// EXTERNAL MODULE: ./build/core/incident/commands/counts-as-near-miss.js
var counts_as_near_miss = __webpack_require__(12579);
// EXTERNAL MODULE: ./build/core/incident/template/people-section.js
var people_section = __webpack_require__(19035);
;// CONCATENATED MODULE: ./build/core/incident/follow-up/overdue.js

const overdue_dayMs = 86_400_000;
/**
 * Whether something due at an instant is overdue now (both in milliseconds since the epoch); null while it is not. Periods
 * count from the due time, so that a run that is late or lost moves no reminder to another period.
 */
function overdueAt(dueMs, nowMs, everyMs) {
    if (!Number.isFinite(dueMs) || nowMs <= dueMs)
        return null;
    const lateMs = nowMs - dueMs;
    return { days: Math.floor(lateMs / overdue_dayMs), period: Math.floor(lateMs / everyMs) };
}
/** The end of the first day that a text names (`2026-12-10`), in UTC; null when it names none that there is. */
function endOfDay(text) {
    const [day] = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(text) ?? [];
    const days = day === undefined ? null : (0,deployment_instant/* readDay */.P1)(day);
    return days === null ? null : (days + 1) * overdue_dayMs - 1000;
}

;// CONCATENATED MODULE: ./build/core/incident/lint/is-placeholder.js

const empty = new Set([
    "",
    "todo",
    "tbd",
    "tba",
    "tbc",
    "wip",
    "x",
    "none",
    "nobody",
    "unknown",
    "later",
    "pending",
    "to do",
    "n a",
    "na",
]);
/** Whether a cell says nothing. */
function isPlaceholder(text) {
    return empty.has((0,words/* words */.aL)(text));
}

;// CONCATENATED MODULE: ./build/core/incident/lint/action-gaps.js




/** What an action lacks, each with what to write; empty when it is whole. */
function actionGaps(action) {
    const { type, owner, due, outcome, validation, finding } = action;
    const isRead = (field, text) => !isPlaceholder(text) && readActionField(field, text, null).kind === "read";
    return [
        isRead("type", type) ? "" : "a type (prevent, mitigate, detect, process or automated-check)",
        isRead("owner", owner) ? "" : "an owner (one login)",
        endOfDay(due) === null ? "a due day (such as `2026-12-10`)" : "",
        outcomeGap(outcome),
        isPlaceholder(validation) ? "a validation (a test, a drill, a figure)" : "",
        isPlaceholder(finding) ? "what it remedies (such as `F1`)" : "",
    ].filter((gap) => gap !== "");
}
function outcomeGap(outcome) {
    const example = "such as `detected within 2 min`";
    if (isPlaceholder(outcome))
        return `an outcome that can be measured (${example})`;
    const problem = outcomeProblem(outcome);
    return problem === null ? "" : `an outcome that can be measured (${example}; it ${problem})`;
}

// EXTERNAL MODULE: ./build/core/plan/markdown.js
var markdown = __webpack_require__(23839);
;// CONCATENATED MODULE: ./build/core/incident/lint/action-rows.js

/** Columns by the first word of their head. */
const columns = {
    action: "title",
    type: "type",
    remedies: "finding",
    finding: "finding",
    owner: "owner",
    due: "due",
    measurable: "outcome",
    outcome: "outcome",
    validated: "validation",
    validation: "validation",
};
/** The actions that stand in a table of the issue itself; rows without a word are left out. */
function actionRows(text) {
    const found = [];
    let heads = null;
    for (const line of (0,markdown/* withoutComments */.f)(text).split(/\r\n|\r|\n/)) {
        const cells = cellsOf(line);
        if (cells === null) {
            heads = null;
        }
        else if (heads === null) {
            const read = cells.map((cell) => columns[/^[a-z]+/i.exec(cell)?.[0].toLowerCase() ?? ""] ?? null);
            heads = read.includes("title") ? read : usual;
            if (!read.includes("title"))
                add(found, usual, cells);
        }
        else {
            add(found, heads, cells);
        }
    }
    return found;
}
// The reader of people's sections takes the table's head away where nobody touched it.
const usual = [
    "title",
    "type",
    "finding",
    "owner",
    "due",
    "outcome",
    "validation",
];
function add(found, heads, cells) {
    if (cells.every((cell) => /^[:-]*$/.test(cell)))
        return;
    const of = (name) => cells[heads.indexOf(name)] ?? "";
    found.push({
        title: of("title"),
        type: of("type"),
        owner: of("owner"),
        due: of("due"),
        outcome: of("outcome"),
        validation: of("validation"),
        finding: of("finding"),
    });
}
function cellsOf(line) {
    const [, inner] = /^\s*\|(.*?)\|?\s*$/.exec(line) ?? [];
    return inner === undefined ? null : inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

// EXTERNAL MODULE: ./build/core/incident/body/section-marker.js
var section_marker = __webpack_require__(2296);
// EXTERNAL MODULE: ./build/core/incident/template/render-people-sections.js
var render_people_sections = __webpack_require__(87193);
;// CONCATENATED MODULE: ./build/core/incident/template/read-people-sections.js




/**
 * What people wrote into a section of a body: all from its anchor to the next anchor or section of the machine, without
 * headings, comments, the prompt and the lines that were given.
 */
function readPeopleSection(body, section) {
    const lines = body.split(/\r\n|\r|\n/);
    const at = lines.findIndex((line) => line.trimEnd() === (0,render_people_sections/* anchor */.Y)(section.id));
    if (at < 0)
        return { kind: "removed" };
    const after = lines.slice(at + 1);
    const end = after.findIndex((line) => /^<!-- rollback-ready:fill id=/.test(line) || (0,section_marker/* readSectionMarker */.A0)(line) !== null);
    return answerIn(end < 0 ? after : after.slice(0, end), section);
}
function answerIn(lines, { prompt, form }) {
    const given = new Set([`_${prompt}_`, prompt, ...form].map((line) => line.trim()));
    const text = (0,markdown/* withoutComments */.f)(lines.join("\n"))
        .split("\n")
        .filter((line) => !given.has(line.trim()) && !isHeading(line) && !isBlankForm(line))
        .join("\n")
        .trim();
    const [, reason] = /^(?:n\/?a|not applicable)\b[ \t]*[:.,;–—-]*\s*([\s\S]*)$/i.exec(text) ?? [];
    if (reason !== undefined)
        return says(reason) ? { kind: "not-applicable", reason: reason.trim() } : { kind: "empty" };
    return says(text) ? { kind: "filled", text } : { kind: "empty" };
}
function isHeading(line) {
    return /^#{1,6}(?:\s|$)/.test(line);
}
// An open box, a bullet, a cell or a ruler with nothing in it.
function isBlankForm(line) {
    return /^\s*(?:[-*+]|\d{1,3}[.)])?\s*(?:\[[ xX]?\])?\s*$/.test(line) || /^[\s|:-]+$/.test(line);
}
const placeholders = new Set([
    "",
    "todo",
    "tbd",
    "tba",
    "tbc",
    "wip",
    "none yet",
    "later",
    "pending",
    "to do",
    "to be done",
    "unknown",
    "x",
    "asdf",
]);
function says(text) {
    return !placeholders.has((0,words/* words */.aL)(text));
}

;// CONCATENATED MODULE: ./build/core/incident/lint/people-answer.js


/**
 * What people wrote into a section. One whose anchor is gone is looked for by its heading, since nobody sees an anchor
 * and whoever puts a section back writes a heading.
 */
function peopleAnswer(body, section) {
    const answer = readPeopleSection(body, section);
    if (answer.kind !== "removed")
        return answer;
    const lines = body.split(/\r\n|\r|\n/);
    const at = lines.findIndex((line) => headingText(line) === section.heading.toLowerCase());
    if (at < 0)
        return answer;
    const after = lines.slice(at + 1);
    const end = after.findIndex((line) => headingText(line) !== null);
    const own = [(0,render_people_sections/* anchor */.Y)(section.id), lines[at], ...(end < 0 ? after : after.slice(0, end))];
    return readPeopleSection(own.join("\n"), section);
}
function headingText(line) {
    return /^#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$/.exec(line)?.[1]?.toLowerCase() ?? null;
}

;// CONCATENATED MODULE: ./build/core/incident/lint/rows-without-issue.js

/** The rows of people's table that are no issue yet: neither by the same words, nor by a number that they name. */
function rowsWithoutIssue(rows, onIssues) {
    const titles = new Set(onIssues.map(({ title }) => (0,words/* words */.aL)(title)));
    const numbers = new Set(onIssues.map(({ number }) => String(number)));
    return rows.filter(({ title }) => {
        const named = [...title.matchAll(/(?:#|\/issues\/)(\d{1,9})\b/g)].map(([, number]) => number ?? "");
        return !titles.has((0,words/* words */.aL)(title)) && !named.some((number) => numbers.has(number));
    });
}

;// CONCATENATED MODULE: ./build/core/incident/lint/completeness.js





/** What an issue lacks before it may be closed. A section counts with words of people's, or with `N/A: why`. */
function completeness_missingIn({ kind, body, required, actions }) {
    return sectionsOf(kind, required).flatMap((section) => {
        if (section.id === "actions")
            return missingActions(body, section, actions);
        const answer = peopleAnswer(body, section);
        const gap = gapOf(answer, section);
        return gap === null ? [] : [missing(section, gap.write)];
    });
}
const enoughForNearMiss = ["contributing-factors", "actions"];
function sectionsOf(kind, required) {
    if (kind === "near-miss")
        return people_section/* nearMissSections */.$.filter(({ isRequired }) => isRequired);
    const asked = people_section/* peopleSections */.Y.filter(({ id, isRequired }) => required === null ? isRequired : required.includes(id));
    return kind === "incident" ? asked : asked.filter(({ id }) => enoughForNearMiss.includes(id));
}
function gapOf(answer, section) {
    switch (answer.kind) {
        case "not-applicable":
            return null;
        case "removed":
            return { write: `taken out. Put its heading back, \`## ${section.heading}\`, and answer below it.` };
        case "empty":
            return {
                write: section.id === "contributing-factors"
                    ? "one at least, such as `- F1 (config): the pool was smaller than before`."
                    : null,
            };
        case "filled":
            return section.id === "contributing-factors" && !hasFactor(answer.text)
                ? { write: "say behind each what made this possible." }
                : null;
        default:
            return answer;
    }
}
// A number and a class alone are no factor.
function hasFactor(text) {
    return text
        .split("\n")
        .some((line) => /[\p{L}\p{N}]/u.test(line.replace(/^\s*[-*+]?\s*\**F\d{1,3}\**\s*(?:\([^)]*\))?\s*:?/i, "")));
}
function missingActions(body, section, onIssues) {
    const answer = peopleAnswer(body, section);
    const text = answer.kind === "filled" ? answer.text : "";
    const rows = rowsWithoutIssue(actionRows(text), onIssues).map((row) => ({ ...row, number: null }));
    const actions = [...onIssues, ...rows];
    const isExplained = answer.kind === "not-applicable" || isReasoned(text);
    if (actions.length === 0 && !isExplained)
        return [missing(section, "one at least, or `N/A:` and why nothing is to change.")];
    return actions.flatMap((action) => {
        const gaps = actionGaps(action);
        const write = `lacks ${gaps.join(", ")}.`;
        return gaps.length === 0
            ? []
            : [{ ...missing(section, write), action: { title: action.title, issue: action.number } }];
    });
}
// `None: why` and `No actions, because …`, as people write it.
function isReasoned(text) {
    return /^(?:none|no actions?)\b[\s:,;.–—-]*(?:because\b)?\s*[\p{L}\p{N}]/iu.test(text);
}
function missing({ id, heading }, write) {
    return { section: id, heading, action: null, write };
}

;// CONCATENATED MODULE: ./build/core/incident/lint/unanswered.js

/** Headings of an incident's sections to which nobody wrote an answer; `hasActions`: some are issues of their own. */
function unanswered(body, required, hasActions) {
    const missing = completeness_missingIn({ kind: "incident", body, required, actions: [] });
    return [
        ...new Set(missing.flatMap(({ section, heading }) => (section === "actions" && hasActions ? [] : [heading]))),
    ];
}

// EXTERNAL MODULE: ./build/flows/incident/incident-book.js
var incident_book = __webpack_require__(67773);
// EXTERNAL MODULE: ./build/flows/incident/commands/label-and-assign.js
var label_and_assign = __webpack_require__(97634);
// EXTERNAL MODULE: ./build/core/incident/commands/severity-label.js
var severity_label = __webpack_require__(84518);
;// CONCATENATED MODULE: ./build/flows/incident/commands/label-severity.js



/** Gives an issue the label of its severity and takes those of others off, also what another run put there just now. */
async function labelSeverity(ports, issue, level) {
    const { labels, notes } = await (0,label_and_assign/* label */.Pf)(ports, issue, (0,severity_label/* severityLabel */.y)(level));
    const there = { ...issue, labels };
    const all = [...notes];
    for (const other of severity/* severities */.gO) {
        if (other !== level && (0,label_and_assign/* has */.zy)(there, other))
            all.push(...(await (0,label_and_assign/* unlabel */.UZ)(ports, there, other)));
    }
    return all;
}

// EXTERNAL MODULE: ./build/core/incident/actions/action-issue.js
var action_issue = __webpack_require__(60001);
// EXTERNAL MODULE: ./build/core/text/marker.js
var marker = __webpack_require__(73712);
// EXTERNAL MODULE: ./build/kernel/in-doubt.js
var in_doubt = __webpack_require__(88362);
;// CONCATENATED MODULE: ./build/flows/incident/issues-below.js



/**
 * The sub-issues of an issue, open and closed. A server without sub-issues refuses to list them; there the issues of actions
 * are found by their label, and by the line in which each names its incident.
 */
async function issuesBelow({ issues, log }, parent, { label, identity }) {
    try {
        return await issues.subIssues(parent);
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K) || error.code !== "GITHUB_REFUSED")
            throw error;
        log.info(`issue ${parent}: this server lists no sub-issues, so its actions are found by their label`);
        const labelled = await issues.labelled(label, identity);
        return labelled.filter(({ body }) => (0,marker/* parseMarker */.gY)(body)?.kind === action_issue/* actionKind */.JQ && incidentIn(body) === parent);
    }
}
function incidentIn(body) {
    const [, number] = /^- \*\*Incident:\*\* #(\d+)\b/m.exec(body) ?? [];
    return number === undefined ? null : Number(number);
}

// EXTERNAL MODULE: ./build/flows/incident/commands/gently.js
var gently = __webpack_require__(93092);
;// CONCATENATED MODULE: ./build/flows/incident/commands/make-action-issue.js







/** How long a list may trail behind what was written, as far as it is waited for. */
const behindMs = [1_000, 2_000, 4_000];
/**
 * The sub-issue of an action, made once: looked for below the incident and in the list of its label by its marker, made if
 * it is not there, put below the incident and assigned.
 */
async function makeActionIssue(ports, wanted) {
    const { issues } = ports;
    const { item, parent } = wanted;
    const below = await issuesBelow(ports, parent, wanted);
    const there = below.find((issue) => isOurs(issue, wanted));
    const child = there ?? (await listed(ports, wanted)) ?? (await made(ports, wanted));
    const notes = [];
    if (there === undefined)
        notes.push(...(await putBelow(ports, child, parent)));
    const { owner } = item;
    if (owner !== null && !child.assignees.some((one) => one.toLowerCase() === owner.toLowerCase())) {
        const what = `${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(owner))} as its assignee`;
        notes.push(...(await (0,gently/* gently */.y)(ports, what, () => issues.assign(child.number, owner))));
    }
    return { number: child.number, notes };
}
async function listed({ issues }, wanted) {
    const all = await issues.labelled(wanted.label, wanted.identity);
    return all.findLast((issue) => isOurs(issue, wanted)) ?? null;
}
async function made(ports, wanted) {
    const late = wanted.isTakenUp ? await lateIssue(ports, wanted) : null;
    if (late !== null)
        return late;
    const { issues, digest, secrets } = ports;
    const { item, parent } = wanted;
    // Whoever renamed the issue may have written anything into its title.
    const parentTitle = wanted.parentTitle === undefined ? null : secrets.redact(wanted.parentTitle);
    const text = (0,action_issue/* renderActionIssue */.wI)(item, parent, digest.sha256, parentTitle);
    const label = { name: wanted.label, color: "0e8a16", description: "An action after an incident" };
    await (0,gently/* gently */.y)(ports, `the label ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(label.name))}`, async () => {
        await issues.ensureLabel(label);
        return true;
    });
    const create = () => issues.create({ ...text, labels: [label.name] });
    try {
        return await create();
    }
    catch (error) {
        if (!(0,in_doubt/* isInDoubt */.c)(error) || ports.signal.aborted)
            throw error;
        ports.log.info("the issue of an action: no clear answer, so what is there is looked at");
        return (await lateIssue(ports, wanted)) ?? (await create());
    }
}
async function lateIssue(ports, wanted) {
    for (const ms of behindMs) {
        await ports.clock.sleep(ms);
        const there = await listed(ports, wanted);
        if (there !== null)
            return there;
    }
    return null;
}
async function putBelow(ports, child, parent) {
    const note = [];
    const refused = await (0,gently/* gently */.y)(ports, "it as a sub-issue", async () => {
        const added = await ports.issues.addSubIssue(parent, child.id);
        if (added === "full")
            note.push("This issue has as many sub-issues as GitHub takes, so it stands alone.");
        if (added === "has-other-parent")
            note.push("It is a sub-issue of another issue already, and stays there.");
        return true;
    });
    return [...note, ...refused];
}
function isOurs(issue, { item, identity }) {
    const seen = (0,marker/* parseMarker */.gY)(issue.body);
    return issue.author === identity && seen?.kind === action_issue/* actionKind */.JQ && seen.key === item.key;
}

;// CONCATENATED MODULE: ./build/flows/incident/commands/carry-out.js








/**
 * Does on GitHub what commands ask for, one after another; refused ones stand in the answer as they are. What GitHub does
 * not take is a note, since the record has the word.
 */
async function carryOut(ports, commands, carried) {
    const outcomes = [];
    for (const command of commands) {
        if (command.kind === "refused") {
            outcomes.push(command);
            continue;
        }
        const overruled = standing((0,people_words/* wordsOf */.Z9)(carried.record), command, carried.comment.id);
        const { issue, notes } = await effect(ports, command, carried, overruled === null);
        const all = overruled === null ? notes : [overruled, ...notes];
        outcomes.push({ kind: "done", command, issue, notes: all });
    }
    return outcomes;
}
async function effect(ports, command, carried, isStanding) {
    const { issue, rules, comment, record } = carried;
    const noted = (notes) => ({ issue: null, notes });
    switch (command.kind) {
        case "ack":
            return noted(await (0,label_and_assign/* assign */.kp)(ports, issue, comment.author));
        case "severity":
            if (!isStanding || !rules["severity-labels"])
                return noted([]);
            // Of two in one comment the last counts.
            return noted(await labelSeverity(ports, issue, record.severity.level));
        case "near-miss":
            return noted(isStanding ? await relabel(ports, carried) : []);
        case "action": {
            const { number, notes } = await makeActionIssue(ports, wanted(command.item, carried));
            return { issue: number, notes };
        }
        case "status":
            ports.log.info(`deployment ${record.deployment}: ${command.kind} is kept in the record`);
            return noted(isStanding && command.status === "reviewed" ? unansweredNote(carried) : []);
        case "resolved":
        case "notice":
        case "all-clear":
            ports.log.info(`deployment ${record.deployment}: ${command.kind} is kept in the record`);
            return noted([]);
        default:
            return command;
    }
}
function wanted(item, carried) {
    const { issue, rules, identity, isTakenUp } = carried;
    return {
        item,
        parent: issue.number,
        parentTitle: issue.title,
        label: rules["action-label"],
        identity,
        isTakenUp,
    };
}
// Nobody is kept from saying so, and the schedule goes on asking for what is missing.
function unansweredNote({ issue, record, rules }) {
    const headings = unanswered(issue.body, rules.required ?? null, (0,people_words/* wordsOf */.Z9)(record).actions.length > 0);
    if (headings.length === 0 || (0,counts_as_near_miss/* countsAsNearMiss */.h)(record))
        return [];
    return [`Still without an answer: ${headings.join(", ")}; its review stays due until they have one.`];
}
async function relabel(ports, { issue, rules, entry, record }) {
    const nearMiss = {
        name: rules["near-miss"].label,
        color: "fbca04",
        description: "Something nearly failed",
    };
    const incident = { name: rules.label, color: "b60205", description: "A deployment failed its gate" };
    const isNearMiss = (0,counts_as_near_miss/* countsAsNearMiss */.h)(record);
    const [on, off] = isNearMiss ? [nearMiss, incident] : [incident, nearMiss];
    const notes = [
        ...(await (0,label_and_assign/* label */.Pf)(ports, issue, on)).notes,
        ...((0,label_and_assign/* has */.zy)(issue, off.name) ? await (0,label_and_assign/* unlabel */.UZ)(ports, issue, off.name) : []),
    ];
    await (0,incident_book/* addToIncidentBook */._)(ports, { ...entry, isNearMiss });
    return notes;
}

// EXTERNAL MODULE: ./build/flows/own-holder.js
var own_holder = __webpack_require__(94549);
// EXTERNAL MODULE: ./build/flows/rollback/holder-is-over.js
var holder_is_over = __webpack_require__(71333);
// EXTERNAL MODULE: ./build/flows/incident/amend-incident.js
var amend_incident = __webpack_require__(85849);
;// CONCATENATED MODULE: ./build/flows/incident/commands/claim-answer.js




const pauseMs = 2_000;
const patienceMs = 20_000;
const leaseMs = 600_000;
/** Of more the oldest are let go: their words are in the record, and their actions have keys. */
const mostAnswers = 100;
/**
 * Claims a comment in the incident's record, and in the same write keeps what it says. Of many deliveries of one comment
 * one answers it; what a run that is over left undone is taken up.
 */
async function claimAnswer(ports, deployment, comment, hear) {
    const own = ownAnswering(ports, comment);
    const deadline = ports.clock.monotonic() + patienceMs;
    let over = null;
    let isTakenUp = false;
    for (;;) {
        const met = { other: null };
        const amended = await (0,amend_incident/* amendIncident */.U)(ports, deployment, (record) => {
            const there = (0,people_words/* wordsOf */.Z9)(record).answers.find((one) => one.comment === comment) ?? null;
            met.other = there?.holder.nonce === own.holder.nonce ? null : there;
            const isFree = met.other === null || (met.other.state !== "answered" && met.other.holder.nonce === over);
            if (!isFree)
                return null;
            isTakenUp ||= met.other !== null;
            return withAnswering(hear(record), own);
        });
        if (amended.kind === "absent")
            return amended;
        if (amended.kind === "kept") {
            const { record } = amended;
            return { kind: "ours", record, isTakenUp, answered: finisher(ports, deployment, own) };
        }
        const { other } = met;
        if (other === null)
            continue;
        if (other.state === "answered")
            return { kind: "answered" };
        if (await (0,holder_is_over/* holderIsOver */.N)(ports, other))
            over = other.holder.nonce;
        else if (ports.clock.monotonic() + pauseMs > deadline || ports.signal.aborted)
            return { kind: "elsewhere", url: other.holder.url };
        else
            await ports.clock.sleep(pauseMs, ports.signal);
    }
}
function finisher(ports, deployment, own) {
    return async (last) => {
        const done = { ...own, state: "answered" };
        const amended = await (0,amend_incident/* amendIncident */.U)(ports, deployment, (record) => withAnswering(last(record), done));
        return amended.kind === "kept" ? amended.record : null;
    };
}
function ownAnswering(ports, comment) {
    const now = ports.clock.now();
    return {
        comment,
        state: "answering",
        holder: (0,own_holder/* ownHolder */.R)(ports),
        since: new Date(now).toISOString(),
        until: new Date(now + leaseMs).toISOString(),
    };
}
function withAnswering(record, own) {
    const people = (0,people_words/* wordsOf */.Z9)(record);
    const others = people.answers.filter(({ comment }) => comment !== own.comment);
    const answers = [...others, own].sort((a, b) => a.comment - b.comment).slice(-mostAnswers);
    return { ...record, people: { ...people, answers } };
}

;// CONCATENATED MODULE: ./build/flows/incident/commands/judge-commands.js


/** Each is an issue, which people are told of. */
const mostActions = 10;
/**
 * The commands of a comment as they can be done on an issue, in order. An action gets its natural key: the incident, the
 * comment and its place there.
 */
function judgeCommands({ digest }, commands, on) {
    let actions = 0;
    return commands.map((command, index) => {
        const refused = on.object(command);
        if (refused !== null)
            return refused;
        if (command.kind === "refused")
            return command;
        if (command.kind !== "action")
            return command;
        actions += 1;
        if (actions > mostActions) {
            const why = `A comment may ask for ${mostActions} actions.`;
            return { kind: "refused", name: "action", why, write: "the others into another comment" };
        }
        const key = (0,natural_key/* naturalKey */.X)([action_issue/* actionKind */.JQ, on.key, on.comment, index], digest.sha256);
        const made = { key, issue: null, evidence: null, state: "open" };
        const { draft, isDueAssumed } = command;
        return { kind: "action", item: { ...draft, ...made }, isDueAssumed };
    });
}

;// CONCATENATED MODULE: ./build/flows/incident/commands/answer-on-incident.js










/**
 * Answers commands on an incident. The record keeps the words first, in one write with the claim to answer them; what
 * GitHub is to do, the issue's text and the answer follow, and last that it is answered. A run that dies between any two
 * of these is finished by running it again.
 */
async function answerOnIncident(ports, spoken) {
    const { read, comment, issue, entry, rules, identity } = spoken;
    const judged = (record) => judgeCommands(ports, read.commands, {
        key: record.key,
        comment: comment.id,
        object: (command) => objection(command, record, issue.state === "closed"),
    });
    const said = { by: comment.author, at: comment.createdAt, comment: comment.id, source: comment.url };
    const right = await claimAnswer(ports, entry.deployment, comment.id, (record) => {
        const heard = judged(record).filter((one) => one.kind !== "refused");
        const words = heard.reduce((so, one) => hear(so, one, said), (0,people_words/* wordsOf */.Z9)(record));
        // Whoever wrote the record may not have kept when the issue opened.
        const note = record.issue === null ? null : { ...record.issue, openedAt: issue.createdAt };
        return (0,with_words/* withWords */.c)(heard.length === 0 ? record : { ...record, issue: note }, words, rules);
    });
    if (right.kind === "answered")
        return { kind: "answered-before" };
    if (right.kind === "absent")
        return { kind: "no-record" };
    if (right.kind === "elsewhere")
        return right;
    const { record, isTakenUp } = right;
    const carried = { issue, record, entry, rules, identity, comment, isTakenUp };
    const outcomes = await carryOut(ports, judged(record), carried);
    const shown = withNumbers(record, outcomes);
    const isHeard = outcomes.some(({ kind }) => kind === "done");
    if (isHeard)
        await spoken.rerender(shown);
    await spoken.answer(answerText({ ...read, outcomes }));
    const last = await right.answered((now) => withNumbers(now, outcomes));
    // Another comment may have been heard meanwhile, and its run may have shown the issue first.
    if (isHeard && last !== null && textOf(last) !== textOf(shown)) {
        await spoken.rerender(last);
        if (rules["severity-labels"] && last.severity.level !== shown.severity.level)
            await labelSeverity(ports, issue, last.severity.level);
    }
    return { kind: "answered", outcomes };
}
function withNumbers(record, outcomes) {
    const people = (0,people_words/* wordsOf */.Z9)(record);
    const numbers = new Map(outcomes.flatMap((one) => one.kind === "done" && one.command.kind === "action"
        ? [[one.command.item.key, one.issue]]
        : []));
    const actions = people.actions.map((item) => ({ ...item, issue: numbers.get(item.key) ?? item.issue }));
    return { ...record, people: { ...people, actions } };
}
function textOf(record) {
    return (0,canonical_json/* canonicalJson */.d)({ ...record, people: { ...record.people, answers: [] } });
}

;// CONCATENATED MODULE: ./build/flows/incident/commands/answer-on-near-miss.js



/**
 * Answers commands on a near miss, which asks whether it is worth an action: `/action` makes one, and no other command
 * has a meaning there. A near miss has no record, so each action is found again by its key.
 */
async function answerOnNearMiss(ports, { read, issue, key, comment, rules, identity, answer }) {
    const outcomes = [];
    for (const command of judgeCommands(ports, read.commands, { key, comment: comment.id, object })) {
        if (command.kind !== "action") {
            outcomes.push(command.kind === "refused" ? command : refused(command.kind));
            continue;
        }
        const { number, notes } = await makeActionIssue(ports, {
            item: command.item,
            parent: issue.number,
            parentTitle: issue.title,
            label: rules["action-label"],
            identity,
            isTakenUp: ports.run.runAttempt > 1,
        });
        outcomes.push({ kind: "done", command, issue: number, notes });
    }
    await answer(answerText({ ...read, outcomes }));
    return { kind: "answered", outcomes };
}
function object(command) {
    return command.kind === "action" || command.kind === "refused" ? null : refused(command.kind);
}
function refused(name) {
    const write = "`/action` for what is to change, or above what would prevent it; then close this";
    return { kind: "refused", name, why: "This is a near miss, and that command is for incidents.", write };
}

// EXTERNAL MODULE: ./build/flows/incident/commands/commanded-issue.js
var commanded_issue = __webpack_require__(24742);
;// CONCATENATED MODULE: ./build/flows/incident/commands/may-command.js
/** Whether the policy lets a login use commands. */
async function mayCommand({ conversation }, login, { who }) {
    if (typeof who !== "string")
        return who.some((one) => one.toLowerCase() === login.toLowerCase());
    const permission = await conversation.permissionOf(login);
    return (who === "write" ? mayWrite : [...mayWrite, "triage"]).includes(permission);
}
const mayWrite = ["admin", "maintain", "write"];

;// CONCATENATED MODULE: ./build/flows/incident/commands/answer-comment.js








const answer_comment_actionText = "This is an action, and commands are for the issue it belongs to, so nothing was done. Change the lines above instead; a line `evidence:` with a link shows that it is done.";
const noRecordText = "The record of this incident was not found, so nothing was done. Run the postmortem step for its deployment again, then write the command into a new comment.";
/**
 * Does what a comment on an incident asks for, and answers it by one comment. Nothing is asked of GitHub for a comment
 * without a command; whoever may not use them is answered once on each issue.
 */
async function answerComment(ports, facts) {
    const { on, identity, rules } = facts;
    const comment = { ...facts.comment, body: ports.secrets.redact(facts.comment.body) };
    if (comment.author === identity)
        return { kind: "not-for-us", why: "the comment is ours" };
    const read = readCommands(comment.body, {
        at: Date.parse(comment.createdAt),
        actionDue: rules["action-due"],
    });
    if (read.commands.length + read.mistyped.length === 0)
        return { kind: "not-for-us", why: "the comment has no command" };
    const commanded = await (0,commanded_issue/* commandedIssue */.c)(ports, on, identity);
    if (commanded.kind === "not-ours")
        return { kind: "not-for-us", why: "the issue is not one of ours" };
    const say = (kind, about, text) => (0,sticky_comment/* keepCommentFirmly */.m)(ports, {
        on,
        kind,
        key: (0,natural_key/* naturalKey */.X)([kind, on, about ?? ""], ports.digest.sha256),
        text,
        identity,
    });
    if (!(await mayCommand(ports, comment.author, rules.commands))) {
        // One for all of them, so that nobody can make it write more.
        if (read.commands.length > 0)
            await say("command-stranger", null, strangerText(rules.commands.who));
        return { kind: "may-not" };
    }
    if (commanded.kind === "action") {
        await say("command-elsewhere", null, answer_comment_actionText);
        return { kind: "not-for-us", why: "the issue is an action" };
    }
    const answer = (text) => say("command-answer", comment.id, text);
    if (read.commands.length === 0) {
        await answer(answerText({ ...read, outcomes: [] }));
        return { kind: "answered", outcomes: [] };
    }
    if (commanded.kind === "near-miss") {
        const { issue, key } = commanded;
        return answerOnNearMiss(ports, { ...facts, comment, read, issue, key, answer });
    }
    const entry = await commanded.find();
    const answered = entry === null
        ? { kind: "no-record" }
        : await answerOnIncident(ports, { ...facts, comment, read, issue: commanded.issue, entry, answer });
    if (answered.kind === "no-record")
        await answer(noRecordText);
    return answered;
}

// EXTERNAL MODULE: ./build/core/gate/sample.js
var sample = __webpack_require__(51504);
// EXTERNAL MODULE: ./build/core/incident/record.js + 4 modules
var incident_record = __webpack_require__(31561);
// EXTERNAL MODULE: ./build/core/incident/render-incident.js + 19 modules
var render_incident = __webpack_require__(36846);
// EXTERNAL MODULE: ./build/flows/incident/own-issues.js
var own_issues = __webpack_require__(84958);
// EXTERNAL MODULE: ./build/flows/incident/record-digests.js
var record_digests = __webpack_require__(8112);
// EXTERNAL MODULE: ./build/flows/incident/redacted.js
var redacted = __webpack_require__(20173);
// EXTERNAL MODULE: ./build/flows/incident/update-issue.js + 2 modules
var update_issue = __webpack_require__(49383);
;// CONCATENATED MODULE: ./build/flows/incident/rerender-incident.js







/** Brings the issue of a record up to date with it, after people said something. Nothing is looked up anew. */
async function rerenderIncident(ports, record, { identity, label }) {
    if (record.issue === null)
        return;
    const own = { kind: render_incident/* issueKind */.S, key: record.key, label, identity };
    const named = await (0,own_issues/* namedIssue */.zD)(ports, record.issue.number, own);
    if (named.kind !== "ours")
        return;
    const stored = await ports.records.read((0,incident_record/* incidentRef */.ew)(record.deployment));
    const kept = stored?.files[incident_record/* incidentFiles */.s0.samples] ?? "";
    // Whoever may push may move our refs: samples that its gate did not write down are not shown.
    const samples = (0,sample/* readSamples */.aM)(ports.digest.sha256(kept) === record.gate.samples.sha256 ? kept : "");
    const { serverUrl, owner, repo } = ports.run;
    const context = { repositoryUrl: `${serverUrl}/${owner}/${repo}` };
    const text = (0,render_incident/* renderIncident */.z)(record, samples, context, (0,record_digests/* recordDigests */.n)(ports, record, stored?.files));
    await (0,update_issue/* updateIssue */.t)(ports, {
        issue: named.issue,
        key: record.key,
        sections: (0,redacted/* redactedSections */.Xl)(ports, text.sections),
        known: record.issue.sections,
        identity,
    });
}

;// CONCATENATED MODULE: ./build/flows/incident/modes/postmortem-step.js
/** Ports of `actions/postmortem`, in whatever mode. */
const postmortemPorts = [
    "issues",
    "conversation",
    "records",
    "refNotes",
    "commits",
    "pulls",
    "tags",
    "releases",
    "deployments",
    "workflowRuns",
    "contents",
    "files",
    "digest",
    "secrets",
    "log",
    "clock",
    "signal",
    "summary",
    "run",
];
const noOutputs = {
    "issue-number": "",
    "issue-url": "",
    created: "false",
    "body-path": "",
    outcome: "",
};

;// CONCATENATED MODULE: ./build/flows/incident/modes/comment.js




/** Does what a comment on an incident asks for, such as `/ack`. */
async function answerEvent(ports, { policy }) {
    const { issue, comment, eventName, eventAction, isOnPull } = ports.run;
    if (issue === null || comment === null)
        throw (0,errors/* eventUnsupported */.iF)("postmortem", eventName, "Run `mode: comment` with `on: { issue_comment: { types: [created] } }`.");
    if (isOnPull || eventAction !== "created") {
        ports.log.info("Only new comments on issues are answered.");
        return { ...noOutputs, outcome: "not-for-us" };
    }
    const { identity, incidents: rules } = policy;
    const answered = await answerComment(ports, {
        on: issue,
        comment,
        identity,
        rules,
        rerender: (record) => rerenderIncident(ports, record, { identity, label: rules.label }),
    });
    ports.log.info(wordsOf(answered));
    return { ...noOutputs, "issue-number": String(issue), outcome: answered.kind };
}
function wordsOf(answered) {
    switch (answered.kind) {
        case "not-for-us":
            return `Nothing to do: ${answered.why}.`;
        case "may-not":
            return "Nothing was done: the policy does not let this login use commands.";
        case "answered-before":
            return "Nothing to do: the comment was answered before.";
        case "elsewhere":
            return `Another run is answering it: ${answered.url}`;
        case "no-record":
            return "Nothing was done: the incident has no record that could be found.";
        case "answered":
            return `${answered.outcomes.length} command${answered.outcomes.length === 1 ? "" : "s"} answered.`;
        default:
            return answered;
    }
}

// EXTERNAL MODULE: ./build/core/incident/body/find-sections.js + 1 modules
var find_sections = __webpack_require__(56292);
// EXTERNAL MODULE: ./build/core/text/table.js
var table = __webpack_require__(71864);
// EXTERNAL MODULE: ./build/core/incident/sections/section.js
var section = __webpack_require__(51173);
;// CONCATENATED MODULE: ./build/core/incident/follow-up/quarter.js

/** The last quarter that was over at an instant: what an audit of that day looks back on. */
function quarterBefore(nowMs) {
    const [year = 1970, month = 1] = dayOf(nowMs).split("-").map(Number);
    const running = Math.floor((month - 1) / 3) + 1;
    const [ofYear, quarter] = running === 1 ? [year - 1, 4] : [year, running - 1];
    return { year: ofYear, quarter, from: startOf(ofYear, quarter), until: startOf(year, running) };
}
/** Such as `2026 Q3`. */
function quarterName({ year, quarter }) {
    return `${year} Q${quarter}`;
}
/** Whether an instant (ISO 8601) lies in it; one that cannot be read does not. */
function isIn({ from, until }, at) {
    const ms = Date.parse(at);
    return ms >= from && ms < until;
}
/** The day of an instant in UTC, `2026-12-10`. */
function dayOf(ms) {
    return (0,utc_text/* utcText */.k)(ms).slice(0, 10);
}
function startOf(year, quarter) {
    return Date.parse(`${year}-${String((quarter - 1) * 3 + 1).padStart(2, "0")}-01T00:00:00Z`);
}

// EXTERNAL MODULE: ./build/core/gate/report/quantity.js
var quantity = __webpack_require__(13334);
;// CONCATENATED MODULE: ./build/core/incident/follow-up/audit/to-decide.js

/** What an audit found for people to decide, each as a count in words; empty when all stands well, as far as is known. */
function toDecide(facts) {
    const { unreviewed, overdueActions, procedures, plans, objectives } = facts;
    const gaps = procedures.filter((one) => one.gaps.length > 0).length;
    const missed = objectives.reduce((sum, { returns, within }) => sum + returns - within, 0);
    const found = [
        [unreviewed.length, "review late", "reviews late"],
        [overdueActions.length, "action late", "actions late"],
        [gaps, "environment with a gap", "environments with a gap"],
        [missed, "rollback outside its objective", "rollbacks outside their objective"],
        [plans.stale.length, "stale plan", "stale plans"],
        [plans.untested.length, "reversal never tested", "reversals never tested"],
    ];
    return found.flatMap(([count, one, more]) => (count === 0 ? [] : [(0,quantity/* many */._)(count, one, more)]));
}

;// CONCATENATED MODULE: ./build/core/incident/follow-up/audit/audit-summary.js





/** What is to be decided, and the figures of the quarter, in a few lines. Never shortened. */
function auditSummary(facts) {
    const decisions = toDecide(facts);
    const lines = [
        decisions.length === 0 ? "**Nothing is to be decided.**" : `**To decide: ${decisions.join(", ")}.**`,
        `In ${quarterName(facts.quarter)}: ${(0,quantity/* many */._)(facts.incidents, "incident")}, ${nearMisses(facts)}, ${returns(facts)}. ${plans(facts)}`,
    ];
    return { id: "audit-summary", heading: "Summary", forms: [lines.join("\n\n")], shed: "never" };
}
function nearMisses({ nearMisses: found }) {
    const all = sum(found.map(({ count }) => count));
    const places = found.map(({ environment, count }) => `${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(environment), 60)} ${count}`);
    const where = found.length > 1 ? ` (${places.join(", ")})` : "";
    return `${(0,quantity/* many */._)(all, "near miss", "near misses")}${where}`;
}
function returns({ objectives }) {
    const all = sum(objectives.map((one) => one.returns));
    if (all === 0)
        return "no rollback on record";
    return `${(0,quantity/* many */._)(all, "rollback")} (${sum(objectives.map((one) => one.within))} within the objective)`;
}
function plans({ plans: { looked, standing } }) {
    if (standing === 0)
        return "The plans of what runs now are not known.";
    return `Looked at: the plans of ${(0,quantity/* many */._)(looked, "change")} in ${(0,quantity/* many */._)(standing, "release")} that run${standing === 1 ? "s" : ""} now.`;
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}

// EXTERNAL MODULE: ./build/core/incident/sections/link.js
var sections_link = __webpack_require__(2312);
;// CONCATENATED MODULE: ./build/core/incident/follow-up/audit/audit-tables.js





/** Rows that a table of an audit shows. */
const mostRows = 50;
/** Merged changes whose plans deserve a look. */
function planTable(found, context) {
    const rows = found
        .slice(0, mostRows)
        .map(({ environment, release, pull, days }) => [
        (0,sections_link/* pullLink */._n)(pull, context),
        (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(release), 60),
        (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(environment), 60),
        `${days}`,
    ]);
    return `${(0,table/* table */.t)(["Pull request", "Release", "Environment", "Days since the merge"], rows)}${more(found.length)}`;
}
/** Issues that wait for people; `head` says what the day is. */
function waitingTable(found, head, { repositoryUrl }) {
    const rows = found
        .slice(0, mostRows)
        .map(({ issue, title, day, days }) => [
        (0,sections_link/* linkTo */.uM)(`#${issue}`, `${repositoryUrl}/issues/${issue}`),
        title === "" ? "–" : (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(title), 120),
        day === null ? "not known" : (0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(day), 20),
        day === null ? "–" : String(days),
    ]);
    return `${(0,table/* table */.t)(["Issue", "Title", head, "Days late"], rows)}${more(found.length)}`;
}
/** What stands below a table that does not show all of so many rows. */
function more(all) {
    return all > mostRows ? `\n\nAnd ${all - mostRows} more.` : "";
}

;// CONCATENATED MODULE: ./build/core/incident/follow-up/audit/render-audit.js








const auditKind = "incident-audit";
const note = "> Opened by rollback-ready, once a quarter, when something is to be decided. The sections above “Decisions” are kept up to date until this is closed, as long as nobody edits them; what you write anywhere stays.";
/**
 * The issue of an audit: what is to be decided first, then a table for each kind of it. A section without rows is left
 * out, unless it is `there` already.
 */
function renderAudit(facts, key, context, there = []) {
    const { plans, unreviewed, overdueActions, unknown } = facts;
    const found = [
        [
            "audit-reviews",
            "Postmortems without review",
            ifAny(unreviewed, () => waitingTable(unreviewed, "Review by", context)),
        ],
        [
            "audit-actions",
            "Late actions",
            ifAny(overdueActions, () => waitingTable(overdueActions, "Due", context)),
        ],
        ["audit-procedures", "Gaps in procedures", procedures(facts)],
        ["audit-objectives", "Rollbacks outside their objective", objectives(facts)],
        [
            "audit-plans",
            "Stale plans",
            ifAny(plans.stale, () => `Merged more than ${facts.staleDays} days ago, and running now. Does the way back that they describe still exist?\n\n${planTable(plans.stale, context)}`),
        ],
        [
            "audit-tests",
            "Reversals never tested",
            ifAny(plans.untested, () => `These changes brought migrations, and their plans tell of no test of the way back.\n\n${planTable(plans.untested, context)}`),
        ],
        [
            "audit-unknown",
            "What is not known",
            ifAny(unknown, () => {
                const shown = unknown.slice(0, mostRows).map((sentence) => `- ${sentence}`);
                return `${shown.join("\n")}${more(unknown.length)}`;
            }),
        ],
    ];
    return {
        title: `Rollback audit ${quarterName(facts.quarter)}`,
        head: [(0,marker/* marker */.xL)({ kind: auditKind, key }), note].join("\n\n"),
        sections: [
            auditSummary(facts),
            ...found.flatMap(([id, heading, text]) => text === null && !there.includes(id) ? [] : [render_audit_section(id, heading, text ?? "Nothing any more.")]),
        ],
        people: "## Decisions\n\n_What will be done about these, by whom and until when? What was decided against, and why?_",
    };
}
function ifAny(found, text) {
    return found.length === 0 ? null : text();
}
function procedures({ procedures: all }) {
    const rows = all
        .filter(({ gaps }) => gaps.length > 0)
        .map(({ environment, gaps }) => [(0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(environment), 100), gaps.join("; ")]);
    return ifAny(rows, () => `${(0,table/* table */.t)(["Environment", "Gap"], rows.slice(0, mostRows))}${more(rows.length)}`);
}
function objectives({ objectives: all }) {
    const rows = all
        .filter(({ within, returns }) => within < returns)
        .map(({ environment, returns, verified, within, slowest }) => [
        (0,code/* codeCell */.MZ)((0,untrusted/* untrusted */.b)(environment), 100),
        String(returns),
        String(verified),
        String(within),
        slowest === null ? "–" : `${slowest.toFixed(1)} s`,
    ]);
    const head = ["Environment", "Rollbacks", "Verified", "Within the objective", "Slowest"];
    return ifAny(rows, () => `${(0,table/* table */.t)(head, rows.slice(0, mostRows))}${more(rows.length)}`);
}
function render_audit_section(id, heading, text) {
    return { id, heading, forms: [text, "The table has no room here."], shed: section/* shedOrder */.L.rest };
}

;// CONCATENATED MODULE: ./build/core/incident/follow-up/audit/audit-note.js


const schema = "rollback-ready/audit-note/v1";
/** Which issue is the audit of a quarter; what a ref claims is believed only when the issue shows it. */
const AuditNote = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz(schema),
    /** Null while it is being opened. */
    issue: schemas/* number */.aig().int().positive().nullable(),
    /** The sections with which it was first written. */
    sections: schemas/* array */.YOg(schemas/* string */.YjP()).readonly(),
});
const auditFile = "audit.json";
/** Where the note of a quarter is kept. */
function auditRef({ year, quarter }) {
    return `refs/rollback-ready/audits/${year}-q${quarter}`;
}
/** As it is kept: equal notes are equal texts. */
function auditNoteText(issue, sections) {
    return (0,canonical_json/* canonicalJson */.d)({ schema, issue, sections });
}
/** Reads a note; null for what is none. */
function readAuditNote(text) {
    try {
        return AuditNote.safeParse(JSON.parse(text ?? "null")).data ?? null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/flows/incident/follow-up/claim-audit.js


/** Reads which issue is the audit of a quarter. A note that cannot be had is a warning: the list of its label is left. */
async function readAuditClaim({ records, log }, quarter) {
    try {
        const stored = await records.read(auditRef(quarter));
        return { note: readAuditNote(stored?.files[auditFile]), stored };
    }
    catch (error) {
        return unclaimed({ log }, error);
    }
}
/**
 * Writes into the note which issue it is, or that one is being opened, by compare-and-set from what was read. Answers with
 * what stands there then, which may be what another run wrote.
 */
async function writeAuditClaim(ports, quarter, from, issue, sections) {
    const { records } = ports;
    const { stored } = from;
    if (stored === undefined)
        return { ...from, isOurs: true };
    const ref = auditRef(quarter);
    const files = { [auditFile]: auditNoteText(issue, sections) };
    if (stored?.files[auditFile] === files[auditFile])
        return { ...from, isOurs: true };
    const message = `Audit of ${quarter.year} Q${quarter.quarter}: ${issue === null ? "is being opened" : `issue ${issue}`}`;
    try {
        const written = stored === null
            ? await records.create(ref, files, message)
            : await records.advance(ref, stored, files, message);
        if (written === "taken")
            return { ...(await readAuditClaim(ports, quarter)), isOurs: false };
        return { note: readAuditNote(files[auditFile]), stored: written, isOurs: true };
    }
    catch (error) {
        if (error instanceof errors/* SuiteError */.$K && error.code !== "PERMISSION_MISSING" && error.code !== "RATE_LIMITED") {
            // Whether it was written is not known: what is there now is taken up like another run's.
            return { ...(await readAuditClaim(ports, quarter)), isOurs: false };
        }
        return { ...unclaimed(ports, error), isOurs: true };
    }
}
function unclaimed({ log }, error) {
    if (!(error instanceof errors/* SuiteError */.$K) || error.code === "RATE_LIMITED")
        throw error;
    log.warning(`The audit of the quarter is not claimed, so it is only found by its label. ${error.message} ${error.hint}`);
    return { note: null, stored: undefined };
}

// EXTERNAL MODULE: ./build/core/incident/body/assemble-body.js
var assemble_body = __webpack_require__(21673);
// EXTERNAL MODULE: ./build/flows/write-once.js
var write_once = __webpack_require__(78363);
;// CONCATENATED MODULE: ./build/flows/incident/follow-up/own-audits.js

/** Audits of a quarter with the label, the oldest first. */
async function ownAudits({ issues }, { kind, key, label, identity }) {
    const labelled = await issues.labelled(label, identity);
    return labelled
        .filter(({ author, body }) => {
        const seen = (0,marker/* parseMarker */.gY)(body);
        return author === identity && seen?.kind === kind && seen.key === key;
    })
        .sort((a, b) => a.number - b.number);
}
/** Closes one that another run opened for the same quarter. */
async function closeTwin({ issues, log }, twin, kept) {
    await issues.edit(twin, { state: "closed", stateReason: "not_planned" });
    log.info(`audit: issue ${kept} is that of the quarter, so ${twin} is closed`);
}

;// CONCATENATED MODULE: ./build/flows/incident/follow-up/open-audit.js






/** How long a list, or another run, may trail behind, as far as it is waited for. */
const open_audit_behindMs = [1_000, 2_000, 4_000];
/**
 * Opens the audit of a quarter: claimed by its ref first, so that of several runs one opens it, and what a run that is over
 * left undone is looked for before it is done again. Of two that were opened all the same the older one stays.
 */
async function openAudit(ports, own, quarter, read, parts) {
    const sections = parts.sections.map(({ id }) => id);
    const isFresh = read.stored === null;
    let claim = await writeAuditClaim(ports, quarter, read, null, sections);
    if (!isFresh || !claim.isOurs) {
        const late = await lateIssue();
        if (late !== null)
            return { issue: late, isNew: false };
        claim = { ...(await readAuditClaim(ports, quarter)), isOurs: true };
    }
    await tryLabel(ports, own.label);
    const { body } = (0,assemble_body/* assembleBody */.V)(parts, ports.digest.sha256);
    const create = () => ports.issues.create({ title: parts.title, body, labels: [own.label] });
    const made = await (0,write_once/* writeOnce */.F)(ports, "the audit's issue", create, first);
    const oldest = (await first()) ?? made;
    const wanted = oldest.number < made.number ? oldest : made;
    const noted = await writeAuditClaim(ports, quarter, claim, wanted.number, sections);
    const kept = (noted.isOurs ? null : await noticed(noted)) ?? wanted;
    if (kept.number !== made.number)
        await closeTwin(ports, made.number, kept.number);
    else
        ports.log.info(`audit: issue ${made.number} opened`);
    return { issue: kept, isNew: kept.number === made.number };
    async function first() {
        return (await ownAudits(ports, own))[0] ?? null;
    }
    async function lateIssue() {
        for (const ms of open_audit_behindMs) {
            await ports.clock.sleep(ms);
            const there = (await noticed(await readAuditClaim(ports, quarter))) ?? (await first());
            if (there !== null)
                return there;
        }
        return null;
    }
    async function noticed({ note }) {
        if (note === null || note.issue === null)
            return null;
        const named = await (0,own_issues/* namedIssue */.zD)(ports, note.issue, own);
        return named.kind === "ours" ? named.issue : null;
    }
}
async function tryLabel({ issues, log }, label) {
    try {
        await issues.ensureLabel({ name: label, color: "c5def5", description: "Quarterly audit" });
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        log.warning(`The label \`${label}\` was not made. ${error.message}`);
    }
}

;// CONCATENATED MODULE: ./build/flows/incident/follow-up/audit.js










/**
 * The one issue of a quarter's audit: known by the note under its ref, or by its marker in the list of its label; opened
 * when there is none and something is to be decided, and its machine's sections brought up to date until somebody closes
 * it. Others of the same quarter are closed.
 */
async function keepAudit(ports, rules, identity, given) {
    // Before it is cut and escaped: neither half of a secret nor an escaped one is known for one.
    const facts = (0,redacted/* redactedTexts */.J1)(ports, given);
    const { label } = rules["follow-up"].audit;
    const { quarter } = facts;
    const key = (0,natural_key/* naturalKey */.X)([auditKind, quarter.year, quarter.quarter], ports.digest.sha256);
    const own = { kind: auditKind, key, label, identity };
    const repositoryUrl = `${ports.run.serverUrl}/${ports.run.owner}/${ports.run.repo}`;
    const claim = await readAuditClaim(ports, quarter);
    const noted = claim.note?.issue ?? null;
    const named = noted === null ? null : await (0,own_issues/* namedIssue */.zD)(ports, noted, own);
    if (noted !== null && named?.kind !== "ours" && !(await isThere(ports, noted)))
        return { kind: "closed", number: noted, url: `${repositoryUrl}/issues/${noted}` };
    const listed = await ownAudits(ports, own);
    const there = named?.kind === "ours" ? named.issue : (listed[0] ?? null);
    if (there !== null)
        return update(there, claim.note?.sections ?? null);
    if (toDecide(facts).length === 0)
        return { kind: "not-needed" };
    const rendered = renderAudit(facts, key, { repositoryUrl });
    const parts = { ...rendered, sections: (0,redacted/* redactedSections */.Xl)(ports, rendered.sections) };
    const { issue, isNew } = await openAudit(ports, own, quarter, claim, parts);
    if (isNew)
        return { kind: "opened", number: issue.number, url: issue.url };
    return update(issue, null);
    async function update(issue, firstWith) {
        const { number, url } = issue;
        for (const twin of listed)
            if (twin.number !== number && twin.state !== "closed")
                await closeTwin(ports, twin.number, number);
        const present = (0,find_sections/* findSections */.K)(issue.body, ports.digest.sha256).map(({ id }) => id);
        const { sections } = renderAudit(facts, key, { repositoryUrl }, present);
        await writeAuditClaim(ports, quarter, claim, number, firstWith ?? present);
        if (issue.state === "closed")
            return { kind: "closed", number, url };
        const safe = (0,redacted/* redactedSections */.Xl)(ports, sections);
        await (0,update_issue/* updateIssue */.t)(ports, { issue, key, sections: safe, known: firstWith ?? present, identity });
        return { kind: "there", number, url };
    }
}
// An issue of somebody else that a note names is no audit that is gone.
async function isThere({ issues }, number) {
    return (await issues.look(number)).kind === "issue";
}

;// CONCATENATED MODULE: ./build/core/incident/follow-up/audit/objectives-met.js

/** Counts the rollbacks of a quarter by environment; one that was not verified met no objective. */
function objectivesMet(records, quarter) {
    const inTime = records.filter(({ times }) => isIn(quarter, times.verdictAt));
    const environments = [...new Set(inTime.map(({ environment }) => environment))].sort();
    return environments.map((environment) => {
        const own = inTime.filter((record) => record.environment === environment);
        const seconds = own.flatMap((one) => one.outcome === "verified" && one.seconds !== null ? [one.seconds] : []);
        return {
            environment,
            returns: own.length,
            verified: seconds.length,
            within: own.filter((one) => one.outcome === "verified" && one.objective.met === true).length,
            slowest: seconds.length === 0 ? null : Math.max(...seconds),
        };
    });
}

// EXTERNAL MODULE: ./build/core/rollback/release-state.js
var release_state = __webpack_require__(40766);
;// CONCATENATED MODULE: ./build/core/incident/follow-up/audit/plan-findings.js


const plan_findings_dayMs = 86_400_000;
/** Plans of the standing releases that are older than so many milliseconds, and reversals that nobody tested. */
function planFindings(standing, nowMs, staleMs) {
    const all = standing.flatMap(({ environment, release }) => (release.manifest?.document.changes ?? []).map((change) => {
        const ageMs = nowMs - Date.parse(change.mergedAt);
        const days = Number.isNaN(ageMs) ? 0 : Math.floor(ageMs / plan_findings_dayMs);
        const hasMigration = release.manifest?.document.migrations.some((one) => one.change === change.number);
        const isStale = change.plan !== null && ageMs >= staleMs;
        const isUntested = hasMigration === true && isPlaceholder(change.plan?.fields["tested"] ?? "");
        const finding = { environment, release: (0,release_state/* releaseName */.d)(release), pull: change.number, days };
        return { finding, isStale, isUntested };
    }));
    const oldest = (a, b) => b.days - a.days || a.pull - b.pull;
    return {
        standing: standing.filter(({ release }) => release.manifest !== null).length,
        looked: all.length,
        stale: all
            .filter(({ isStale }) => isStale)
            .map(({ finding }) => finding)
            .sort(oldest),
        untested: all
            .filter(({ isUntested }) => isUntested)
            .map(({ finding }) => finding)
            .sort(oldest),
        unknown: standing
            .filter(({ release }) => release.manifest === null)
            .map(({ environment }) => environment)
            .sort(),
    };
}

// EXTERNAL MODULE: ./build/core/rollback/layer-name.js
var layer_name = __webpack_require__(16624);
;// CONCATENATED MODULE: ./build/core/incident/follow-up/audit/procedures.js

/** The procedures of every environment that a policy names. */
function proceduresOf({ environments }) {
    return Object.entries(environments)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([environment, { gate, rollback }]) => {
        const checks = gate?.checks?.length ?? 0;
        const ways = layer_name/* LayerName */.R.options.filter((way) => rollback?.[way] !== undefined);
        const gaps = [
            checks === 0 ? "no check of its gate stands in the policy: write `gate.checks`" : "",
            ways.length === 0 ? "no way back stands in the policy: write `rollback.redeploy`" : "",
        ].filter((gap) => gap !== "");
        const objective = rollback === undefined ? null : rollback.objective / 1000;
        return { environment, checks, ways, objective, gaps };
    });
}

// EXTERNAL MODULE: ./build/core/incident/recurrence/incident-index.js
var incident_index = __webpack_require__(29085);
// EXTERNAL MODULE: ./build/flows/incident/incident-files.js + 1 modules
var incident_files = __webpack_require__(9135);
;// CONCATENATED MODULE: ./build/flows/incident/follow-up/quarter-records.js



const mostRead = 50;
/** Reads the rollback records of a quarter's incidents: 50 at most, the newest first. */
async function quarterRecords({ records, log }, { incidents }, quarter) {
    const wanted = incidents.filter(({ isNearMiss, at }) => !isNearMiss && isIn(quarter, at));
    const unknown = [];
    if (wanted.length > mostRead)
        unknown.push(`Of ${wanted.length} incidents only the newest ${mostRead} were read.`);
    const found = [];
    const without = [];
    for (const { deployment } of wanted.slice(0, mostRead)) {
        try {
            const kept = await (0,incident_files/* readRecord */.a)({ records }, deployment);
            for (const error of kept?.unreadable ?? [])
                log.warning(`${error.message} ${error.hint}`);
            const rollback = kept?.rollback;
            if (rollback?.failedDeployment === deployment)
                found.push(rollback);
            else
                without.push(deployment);
        }
        catch (error) {
            if (!(error instanceof errors/* SuiteError */.$K) || error.code === "RATE_LIMITED")
                throw error;
            log.warning(`The record of deployment ${deployment} was not read. ${error.message}`);
            without.push(deployment);
        }
    }
    if (without.length > 0)
        unknown.push(`No rollback record is readable for ${without.length} of ${Math.min(wanted.length, mostRead)} incidents (deployments ${without.slice(0, 10).join(", ")}): nothing was rolled back there, or the record is gone.`);
    const rollbacks = found.filter(({ times }) => isIn(quarter, times.verdictAt));
    return { rollbacks, unknown };
}

// EXTERNAL MODULE: ./build/core/rollback/environment-history.js
var environment_history = __webpack_require__(36243);
;// CONCATENATED MODULE: ./build/core/incident/follow-up/audit/standing-deployment.js

/**
 * The deployment whose release stands in an environment: the newest of ours that is neither rolled back nor a return that
 * was begun and not finished; null when none is known.
 */
function standingDeployment(deployments, identity) {
    const own = (0,environment_history/* environmentHistory */.o)(deployments, identity).filter(({ isOurs }) => isOurs);
    return own.find(({ rolledBack, isUnfinished }) => !rolledBack && !isUnfinished)?.deployment ?? null;
}

// EXTERNAL MODULE: ./build/flows/deployment/ample-history.js
var ample_history = __webpack_require__(11512);
// EXTERNAL MODULE: ./build/flows/deployment/release-of-deployment.js
var release_of_deployment = __webpack_require__(23675);
// EXTERNAL MODULE: ./build/flows/release/read-release.js
var read_release = __webpack_require__(75970);
;// CONCATENATED MODULE: ./build/flows/incident/follow-up/standing-releases.js







const mostEnvironments = 20;
/** The releases that stand in environments, by their newest deployments. */
async function standingReleases(ports, environments, identity) {
    const read = (0,read_release/* releaseReader */.t)(ports);
    const standing = [];
    const unknown = [];
    if (environments.length > mostEnvironments)
        unknown.push(`Of ${environments.length} environments the plans of ${mostEnvironments} were looked at.`);
    for (const environment of environments.slice(0, mostEnvironments)) {
        const name = (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(environment), 60);
        try {
            const { deployments } = await (0,ample_history/* ampleHistory */._)(ports, environment);
            const id = standingDeployment(deployments, identity);
            const deployment = deployments.find((one) => one.id === id);
            if (deployment === undefined) {
                unknown.push(`What runs in ${name} is not known: no deployment of ours stands there.`);
                continue;
            }
            standing.push({ environment, release: await (0,release_of_deployment/* releaseIfReadable */.F)(ports, read, deployment) });
        }
        catch (error) {
            if (!(error instanceof errors/* SuiteError */.$K) || error.code === "RATE_LIMITED")
                throw error;
            ports.log.warning(`What runs in ${environment} was not read. ${error.message} ${error.hint}`);
            unknown.push(`What runs in ${name} could not be read; the log of the run says why.`);
        }
    }
    return { standing, unknown };
}

;// CONCATENATED MODULE: ./build/flows/incident/follow-up/audit-facts.js









const audit_facts_dayMs = 86_400_000;
// As many as an index keeps.
const mostIndexed = 500;
/** Gathers what an audit tells of the quarter before now. */
async function auditFacts(ports, { policy, hasPolicy, index, swept }) {
    const nowMs = ports.clock.now();
    const quarter = quarterBefore(nowMs);
    const staleMs = policy.incidents["follow-up"].audit["stale-plan"];
    const read = await quarterRecords(ports, index, quarter);
    const seen = index.incidents.map(({ environment }) => environment);
    const environments = [...new Set([...Object.keys(policy.environments), ...seen])].sort();
    const { standing, unknown } = await standingReleases(ports, environments, policy.identity);
    const plans = planFindings(standing, nowMs, staleMs);
    const inQuarter = index.incidents.filter(({ at }) => isIn(quarter, at));
    return {
        quarter,
        procedures: proceduresOf(policy),
        plans,
        staleDays: Math.floor(staleMs / audit_facts_dayMs),
        objectives: objectivesMet(read.rollbacks, quarter),
        incidents: inQuarter.filter(({ isNearMiss }) => !isNearMiss).length,
        nearMisses: audit_facts_counted(inQuarter.filter(({ isNearMiss }) => isNearMiss).map((one) => one.environment)),
        unreviewed: swept.unreviewed,
        overdueActions: swept.overdueActions,
        unknown: [
            ...(index.stored === undefined
                ? [
                    `The index of incidents at \`${incident_index/* indexRef */.C4}\` could not be read, so incidents and near misses are not known.`,
                ]
                : []),
            ...(index.incidents.length >= mostIndexed
                ? [`The index holds ${mostIndexed} incidents and near misses at most; older ones are not counted.`]
                : []),
            ...(hasPolicy
                ? []
                : [
                    "There is no policy file, so checks and ways back stand in the steps alone, and are not looked at here.",
                ]),
            ...unknown,
            ...plans.unknown.map((environment) => `What runs in ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(environment), 60)} has no release manifest, so its plans are not known.`),
            ...read.unknown,
            ...swept.unknown,
        ],
    };
}
function audit_facts_counted(environments) {
    return [...new Set(environments)].sort().map((environment) => ({
        environment,
        count: environments.filter((one) => one === environment).length,
    }));
}

// EXTERNAL MODULE: ./build/flows/incident/lint/left-alone.js
var left_alone = __webpack_require__(20008);
// EXTERNAL MODULE: ./build/core/incident/near-miss/render-near-miss.js + 2 modules
var render_near_miss = __webpack_require__(75857);
;// CONCATENATED MODULE: ./build/flows/incident/lint/known-issue.js



/** What an issue is to us; null when it is not ours: a marker is text that anyone can copy, so the author decides. */
function knownIssue(issue, identity) {
    // People write above our marker, too.
    const [seen] = (0,marker/* markersIn */.vU)(issue.body);
    if (seen === undefined || issue.author !== identity)
        return null;
    const kind = seen.kind === render_incident/* issueKind */.S ? "incident" : seen.kind === render_near_miss/* nearMissKind */.vD ? "near-miss" : "other";
    return { kind, key: seen.key, issue };
}

;// CONCATENATED MODULE: ./build/core/incident/lint/render-action-lint.js


/** The comment on an action that was closed while nothing shows that it is done. */
function evidenceWantedText({ why, write }, quiet) {
    return [
        `**Opened again.** ${why} Write such a line here or in the text above, then close it again:`,
        `\`\`\`\n${write}\n\`\`\``,
        `A merged pull request (\`#12\`), a run, a commit or a page counts; for an automated check only the pull request. If it is not worth it any more, close it as not planned, or give it the label ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(quiet), 60)}.`,
    ].join("\n\n");
}
const evidenceSeen = "The evidence is there. Thank you.";

;// CONCATENATED MODULE: ./build/core/incident/lint/render-lint.js



const mostListed = 30;
const missingHead = "**Opened again: ";
/** The comment about an issue that was closed half done, about its wording, or both; null when there is nothing to say. */
function lintText({ missing, blame, quiet }) {
    const parts = [
        missing.length === 0 ? "" : missingText(missing, quiet),
        blame.length === 0 ? "" : blameText(blame),
    ].filter((part) => part !== "");
    return parts.length === 0 ? null : parts.join("\n\n");
}
/**
 * Whether a comment of ours is about wording alone. Such a one goes when the wording is mended; another one stays, and
 * says how things stand.
 */
function isOnWordingOnly(comment) {
    return comment.includes(blameHead) && !comment.includes(missingHead);
}
const nothingMissing = "Nothing is missing any more. Thank you.";
/** Puts right a comment that asked for more, once somebody closed the issue although something is missing, and may. */
function leftClosedText(why, quiet) {
    const seen = why === "quiet" ? `It has the label ${label(quiet)}` : "It was closed as not planned";
    return `${seen}, so it stays closed, and nothing more is asked for here.`;
}
const blameHead = "**About the wording** (a suggestion; nothing waits for it): an incident is explained by how it could happen, not by who was there.";
function missingText(missing, quiet) {
    const isOne = missing.length === 1;
    const head = `${missingHead}${(0,quantity/* many */._)(missing.length, "answer")} ${isOne ? "is" : "are"} missing.** Write ${isOne ? "it" : "them"} above, under ${isOne ? "this heading" : "these headings"}:`;
    const way = "Does one not apply? Write why below it, such as `N/A: no users noticed`. Then close this again. If it is not worth it, close it as not planned,";
    return [head, list(missing.map(missingLine)), `${way} or give it the label ${label(quiet)}.`].join("\n\n");
}
function missingLine({ heading, action, write }) {
    const of = action === null ? "" : `, ${actionName(action)}`;
    return write === null ? `**${heading}**` : `**${heading}**${of}: ${write}`;
}
function actionName({ title, issue }) {
    const name = (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(title), 80);
    return issue === null ? name : `#${issue} ${name}`;
}
function blameText(blame) {
    const shown = blame.slice(0, mostListed);
    const headings = [...new Set(shown.map(({ heading }) => heading))];
    const groups = headings.map((heading) => {
        const lines = shown
            .filter((one) => one.heading === heading)
            .map(({ words, instead }) => `  - ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(words), 80)}: ${instead}`);
        return [`- ${heading}`, ...lines].join("\n");
    });
    return [blameHead, groups.join("\n") + andMore(blame.length)].join("\n\n");
}
function list(lines) {
    const shown = lines.slice(0, mostListed).map((line) => `- ${line}`);
    return shown.join("\n") + andMore(lines.length);
}
function andMore(all) {
    return all > mostListed ? `\n- and ${all - mostListed} more` : "";
}
function label(name) {
    return (0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(name), 60);
}

;// CONCATENATED MODULE: ./build/flows/incident/lint/lint-comment.js





const kind = "postmortem-lint";
/** Looks for the comment. What goes wrong with it is a warning. */
async function lintComment(ports, { identity }, { key: ofIssue, issue }) {
    const key = (0,natural_key/* naturalKey */.X)([kind, ofIssue], ports.digest.sha256);
    const there = await find();
    return { there, keep, isThere: async () => (await find()) !== null };
    async function find() {
        try {
            const comments = await ports.conversation.comments(issue.number);
            const own = comments.find(({ author, body }) => {
                const seen = (0,marker/* parseMarker */.gY)(body);
                return author === identity && seen?.kind === kind && seen.key === key;
            });
            return own ?? null;
        }
        catch (error) {
            return warn(error);
        }
    }
    async function keep(text) {
        if (text === null && there === null)
            return;
        if (text === null && there !== null && isOnWordingOnly(there.body))
            return remove(there);
        const safe = ports.secrets.redact(text ?? nothingMissing);
        if (there?.body.replaceAll("\r\n", "\n").trimEnd().endsWith(`-->\n${safe}`))
            return;
        await (0,sticky_comment/* keepCommentFirmly */.m)(ports, { on: issue.number, kind, key, text: safe, identity });
    }
    async function remove({ id }) {
        try {
            await ports.conversation.removeComment(id);
        }
        catch (error) {
            warn(error);
        }
    }
    function warn(error) {
        if (!(error instanceof errors/* SuiteError */.$K))
            throw error;
        ports.log.warning(`The comment on issue ${issue.number} may not be up to date: ${error.message}`);
        return null;
    }
}

;// CONCATENATED MODULE: ./build/flows/incident/lint/reopen.js

/**
 * Opens an issue again, once a comment says why. The comment comes first: a run that ends in between finds the issue closed,
 * and goes on from there. Without it the issue stays closed until a later run, unless it is locked and takes none.
 */
async function reopen(ports, { number, isLocked }, comment, text, missing) {
    await comment.keep(text);
    if (!isLocked && !(await comment.isThere())) {
        const why = "the comment that says why it is to be opened again could not be written";
        ports.log.warning(`Issue ${number} stays closed for now: ${why}.`);
        return { kind: "nothing-to-do", why };
    }
    const open = () => ports.issues.edit(number, { state: "open" });
    await (0,write_once/* writeOnce */.F)(ports, `opening issue ${number} again`, open, () => Promise.resolve(null));
    return { kind: "reopened", missing };
}

;// CONCATENATED MODULE: ./build/flows/incident/lint/lint-action.js





/** Opens an action again that was closed although nothing shows that it is done, and asks for that. */
async function lintAction(ports, facts, known, mayReopen) {
    const { issue } = known;
    const action = await facts.actions.read(issue);
    if (action === null)
        return { kind: "not-ours" };
    if (issue.state !== "closed")
        return { kind: "open", missing: 0, blame: 0 };
    const { quiet } = facts.rules["follow-up"];
    const alone = (0,left_alone/* leftAlone */.V)(issue, quiet);
    if (alone !== null) {
        const asked = await lintComment(ports, facts, known);
        if (asked.there !== null)
            await asked.keep(leftClosedText(alone, quiet));
        return { kind: "left-closed", why: alone };
    }
    const shown = await facts.actions.evidenceOf(action, issue);
    if (shown.kind === "unknown")
        return { kind: "nothing-to-do", why: shown.why };
    if (shown.kind === "missing" && !mayReopen)
        return { kind: "left-closed", why: "closed-before" };
    const comment = await lintComment(ports, facts, known);
    if (shown.kind === "evidenced") {
        if (comment.there !== null)
            await comment.keep(evidenceSeen);
        return { kind: "complete" };
    }
    return reopen(ports, issue, comment, evidenceWantedText(shown, quiet), 1);
}

;// CONCATENATED MODULE: ./build/flows/incident/follow-up/find-due.js


/** Whether the time for the review of a postmortem is over; null while it is not. */
function lateReview({ reviewDueAt }, nowMs, everyMs) {
    return late(Date.parse(reviewDueAt), nowMs, everyMs);
}
/**
 * The same of an action by the day that people wrote; of one without a day by what the policy says for its priority, so that
 * nobody is rid of it by taking the day out.
 */
function lateAction(action, rules, nowMs, everyMs) {
    const dueMs = endOfDay(action.due);
    const usualMs = endOfDay(dayOf(Date.parse(action.createdAt) + rules["action-due"][action.priority]));
    const found = late(dueMs ?? usualMs ?? Number.NaN, nowMs, everyMs);
    return found === null ? null : { ...found, isDated: dueMs !== null };
}
function late(dueMs, nowMs, everyMs) {
    const overdue = overdueAt(dueMs, nowMs, everyMs);
    return overdue === null ? null : { overdue, day: dayOf(dueMs) };
}

// EXTERNAL MODULE: ./build/core/incident/timeline/people-rows.js
var people_rows = __webpack_require__(28738);
;// CONCATENATED MODULE: ./build/core/incident/body/lacks-opening.js


/**
 * Whether the timeline in an issue's text does not say yet when the issue opened, which its record knows. One that a
 * person edited or took away is theirs, and lacks nothing.
 */
function lacksOpening({ issue }, body, sha256) {
    if (issue?.openedAt === undefined)
        return false;
    const found = (0,find_sections/* findSections */.K)(body, sha256, issue.sections).find(({ id }) => id === "timeline");
    return found?.isUntouched === true && !found.content.includes(people_rows/* openingWords */.O);
}

;// CONCATENATED MODULE: ./build/core/incident/status/open-status.js

/** Where a postmortem stands while its issue is open, though its record may say that it is closed. */
function openStatus(record) {
    return record.status === "closed" ? ((0,people_words/* wordsOf */.Z9)(record).status?.status ?? "draft") : record.status;
}

;// CONCATENATED MODULE: ./build/core/incident/status/shown-status.js
/** Whether the status that the machine wrote into the text of a postmortem says that it is closed; null when none is there. */
function showsClosed(body) {
    const [, section] = /^<!-- rollback-ready:section:begin id=status sha256=[0-9a-f]{16} -->([\s\S]*?)^<!-- rollback-ready:section:end id=status -->/m.exec(body) ?? [];
    if (section === undefined)
        return null;
    // The word stands in the last cell but one; a pipe in a cell before is an entity or has a backslash.
    return section.split(/\r\n|\r|\n/).some((line) => /^\|.*\| closed(?:,[^|]*)? \|[^|]*\|\s*$/.test(line));
}

;// CONCATENATED MODULE: ./build/flows/incident/lint/judged-issue.js


/** What an issue of ours lacks before it may be closed, as it is and as people said what it is. */
async function missingNow(facts, known) {
    const kind = await judgedAs(facts, known);
    const { issue } = known;
    const actions = kind === "near-miss" ? [] : await facts.actions.of(issue);
    return completeness_missingIn({ kind, body: issue.body, required: facts.rules.required ?? null, actions });
}
async function judgedAs(facts, known) {
    if (known.kind === "near-miss")
        return "near-miss";
    const record = await facts.recordOf(known);
    return record !== null && (0,counts_as_near_miss/* countsAsNearMiss */.h)(record) ? "demoted" : "incident";
}

;// CONCATENATED MODULE: ./build/core/incident/lint/blame-rules.js
// Words that are software as well (operator, manager, admin, agent, deployer) are no persons here, and neither are users.
const roles = "developers?|devs?|engineers?|programmers?|coders?|reviewers?|approvers?|authors?|maintainers?|contractors?|interns?|administrators?|sysadmins?|dbas?|colleagues?|on-?calls?|teams?|teammates?|somebody|someone";
// A role that goes on like this names a thing, such as `the developer console` or `the author of the library`.
const role = `(?:${roles})\\b(?!-| (?:of|accounts?|bots?|budget|consoles?|environments?|fields?|gaps?|pages?|plans?|policy|pools?|previews?|quotas?|rotations?|rules?|runs?|schedules?|tools?|tooling)\\b)`;
const login = "(?<![\\w@/.])@[a-z\\d](?:[a-z\\d-]{0,38})(?![\\w/]|\\.\\w)";
const other = `(?:\\b(?:he|she|you|${role})|${login})`;
const person = `(?:\\b(?:he|she|you|we|i|they|${role})|${login})`;
/** Pods and services are `they`, too. */
const surePerson = `(?:\\b(?:he|she|you|we|i|${role})|${login})`;
const looking = "known|checked|tested|asked|read|looked|noticed|told|waited|reviewed|verified|realised|realized|seen|thought|caught|spotted";
// What `have` is followed by when it tells of the past; `should have automated backups` is a wish.
const done = "(?!been\\b|(?:automated|dedicated|detailed|distributed|limited|managed|privileged|replicated|scheduled|shared|signed|supported|trusted|unlimited|need|seed|speed|feed|read (?:access|rights|replicas?)|set of)\\b)(?:\\w{2,20}ed|known|seen|thought|caught|told|read|kept|taken|given|done|gone|run|written|held|put|set|made|found|shown|understood|begun|thrown|chosen|spoken|sent|left|paid)\\b";
const should = "(?:should|ought to)(?:n't| not)?(?: really| at least| simply| just)?(?:'ve| have)|shouldve";
/** Common enough to be told from a service with certainty. */
const names = "Adam|Alex|Alice|Amy|Andrew|Anna|Anne|Ben|Bob|Brian|Carol|Charlie|Chris|Dan|Daniel|Dave|David|Diana|Emily|Emma|Eric|Eve|Frank|Fred|George|Hannah|Jack|James|Jane|Jason|Jeff|Jim|Joe|John|Julia|Karen|Kate|Kevin|Laura|Lisa|Mark|Martin|Mary|Matt|Max|Michael|Mike|Mona|Nick|Olivia|Paul|Peter|Rachel|Rob|Robert|Sam|Sara|Sarah|Simon|Steve|Susan|Thomas|Tim|Tom|Victor|Will";
function rule(pattern, instead, isForCauses) {
    return {
        pattern: new RegExp(pattern, "i"),
        instead,
        ...(isForCauses === undefined ? {} : { isForCauses }),
    };
}
/**
 * Of several that find something in the same words, the first one speaks. English only. After PagerDuty ("ask how and
 * what, not who and why"), Etsy's debriefing guide and Dekker's field guide.
 */
const blameRules = [
    rule(`(?<!\\b(?:not|no|never|without|than|of) (?:an? )?)\\bhuman (?:errors?|mistakes?|failures?)\\b|\\bpebkac\\b|(?:^|[.!?:;]\\s+|^\\s*[-*+]\\s+)(?:developer|user|operator|pilot|manual) (?:error|mistake)s?\\s*(?:[.!]|$)|\\b(?:mistake|error)s? (?:made )?by (?:the |an? |our )?(?:operator|user|${roles})\\b|\\bfat[- ]finger(?:s|ed|ing)?\\b|(?:due to|caused by|because of|was|is) (?:an? )?(?:operator|user|manual|pilot) (?:error|mistake)s?\\b(?! (?:rate|page|message|log|code|budget))`, "What made the slip easy, and what would have stopped it? Such as: the two commands look alike, and nothing asks before one runs."),
    rule("\\bwhy (?:did|didn't|would|wouldn't|could|couldn't|was|wasn't|were|weren't|do|don't|does|doesn't) (?:the |an? |our )?(?:he|she|you|@[a-z\\d-]+|(?:on-?call |junior |senior )?(?:engineer|developer|reviewer|author|team)s?)\\b(?! (?:get|see|receive)\\b)", "What did it look like at that moment, and what made that the sensible thing to do?"),
    rule("(?:^|[.!?:;]\\s+|^\\s*[-*+]\\s+)who (?:broke|caused|approved|merged|allowed|pushed|deployed|let|forgot|did)\\b|\\bwhose (?:fault|mistake|idea)\\b", "How did it get there, and what let it pass?"),
    rule(`${person}(?: really| clearly| simply| just)? (?:${should})(?= ${done})|\\bshould(?:n't| not)?(?:'ve| have) been (?:more careful|${looking})\\b`, "What was seen at that moment, and what would have shown more? Such as: the dashboard was green, since it has no panel for queues."),
    rule(`\\bhad (?:the |an? |our )?(?:he|she|you|we|i|they|${roles}|@[a-z\\d-]+) (?:only |just |actually )?(?:${looking})\\b|\\bif only (?:he|she|you|we|i|they|someone|somebody)\\b`, "Tell what happened, not what would have: what was known, and what was not?"),
    rule(`${surePerson} (?:has |have |had )?(?:repeatedly |again |simply |clearly )?(?:failed|fails|neglected|omitted) to\\b(?! (?:authenticate|connect|load|log|parse|reproduce|resolve|sign)\\b)`, "What would have prompted it? Such as: no step asks for it, and no check notices that it was left out."),
    rule(`${person} (?:has |have |had )?(?:just |simply |again |completely |accidentally |carelessly )?(?:forgot|forgotten|neglected|messed (?:it )?up|screwed (?:it )?up|botched|dropped the ball)\\b|\\bdropped the ball\\b|${person} (?:didn't|did not|couldn't|never) (?:even )?(?:bother|care|pay attention)\\b|${other} (?:didn't|did not|never) (?:even )?think\\b|\\b(?:nobody|no one|no-one|somebody|he|she|they|${roles}) (?:ever )?bothered to\\b|\\b(?:didn't|did not) do (?:his|her|their|your) jobs?\\b|\\b(?:was|were)(?:n't| not) paying attention\\b|${other} made (?:an?|the|this|that|another|some) (?:\\w+ )?(?:mistakes?|errors?|blunders?)\\b`, "What relied on memory here, and what could remember or ask instead?"),
    rule(`${other} (?:has |have |had )?(?:accidentally |simply |again |single-handedly )?(?:broke|caused|ignored|overlooked)\\b(?! is\\b)|${other} (?:ran|typed|entered|clicked|deployed|pushed|merged|deleted|picked|used) the wrong\\b|\\bthe (?:person|guy|one) who (?:broke|merged|pushed|deployed|wrote|approved|caused)\\b|\\b(?:is|was) on the (?:\\w+ )?(?:guys|folks|people|${roles})\\b(?! (?:call|page|channel|side)\\b)`, "What did the change or the signal do, and how did it come through? Such as: the alert fires daily, so it said nothing new."),
    rule(`\\b(?:caused|broken|introduced|triggered|overlooked|missed|ignored|forgotten) by (?:the |an? |our |one of our )?(?:\\w+ )?(?:(?:him|her|you|us)\\b|${role})|\\b(?:caused|broken|introduced|triggered|overlooked|missed|ignored|forgotten) by ${login}`, "Name the change and what let it through: the pull request, the missing check, the step without a guard."),
    rule(`\\bbecause (?:the |an? |our |one )?(?:\\w+ )?(?:(?:he|she)\\b|${role}|@[a-z\\d-]+) (?:did not|didn't|never|(?:was not|wasn't|were not|weren't) (?:paying|careful|looking|awake))(?! (?:get|have|receive|see)\\b)|\\b(?:due to|because of) (?:the |an? |our )?(?:\\w+ )?(?:(?:him|her|you)\\b|(?=engineer|developer|reviewer|author|intern|contractor)${role})`, "A person is never the cause. What did they see, and what did the system let happen?"),
    rule(`${other} (?:didn't|did not|never) (?:test|run|check|read|follow|verify|review|ask|look|wait)\\b`, "What would have prompted it? Such as: no step asks for it, and no check notices that it was left out."),
    rule(`\\b(?:his|her|your|my) (?:fault|mistake|error|negligence)\\b|\\b(?:their|our) (?:fault|mistake|negligence)\\b(?![- ]?(?:domain|toleran|inject|line))|\\b(?:engineer|developer|reviewer|author|team|intern|contractor)'?s'? (?:fault|mistake|negligence)\\b|\\b(?!(?:it|that|what|there|here)'s)[a-z]{2,20}'s (?:fault|negligence|carelessness)\\b(?![- ]?(?:domain|toleran|inject|line))|${surePerson} (?:is|was|are|were|am) (?:to blame|at fault|responsible for (?:the|this) (?:outage|incident|failure|mess))\\b|\\bblam(?:e|es|ed|ing) (?:on )?(?:him|her|you|them|@[a-z\\d-]+|the (?:\\w+ )?(?:engineer|developer|reviewer|author|team))\\b`, "What in the system made this outcome possible, whoever was there?"),
    rule("\\bcareless(?:ly|ness)?\\b|\\bnegligen(?:t|tly|ce)\\b|\\bincompeten(?:t|ce)\\b|\\b(?:stupid(?! simple)(?:ly|ity)?|idiot(?:s|ic)?|moron(?:s|ic)?|clueless|reckless(?:ly|ness)?|foolish(?:ly)?|inattenti(?:on|ve)|unprofessional)\\b|\\bsloppy\\b(?! (?:quorum|phrase|count))|\\black of (?:care|attention|diligence|discipline|common sense)\\b|\\bnot (?:been )?careful enough\\b|\\b(?:was|were)(?:n't| not) (?:very |being )?careful\\b|\\blazy (?:review|testing|work|engineer|developer|dev|reviewer)\\w*|\\b(?:engineers?|developers?|devs?|on-?calls?|reviewers?) (?:was|were) (?:asleep|lazy|distracted)\\b|\\bcommon sense\\b|\\brogue (?:engineer|developer|employee|admin)s?\\b", "Describe the situation and not the character: how much time, which signals, which guard?"),
    {
        // With capital letters, so that a name can be told from a service.
        pattern: new RegExp(`(?<![\\w.@/-])(?:(?!(?:It|The|This|That|They|Nobody|None|Which|What|Then|And|But)\\b)[A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20})? (?:(?:forgot|neglected) to|(?:didn't|did not) bother|(?:messed|screwed) (?:it )?up|should(?:n't| not)?(?:'ve| have) (?:known|checked|tested|asked|read|looked|told|waited|reviewed|verified))\\b|(?:${names})(?: [A-Z][a-z]{1,20})? (?:accidentally )?(?:broke|caused|ignored|forgot|missed|overlooked|pushed without|merged without|deployed without)\\b)`),
        instead: "What would have prompted it, whoever was there? Leave the name out.",
    },
    rule(login, "Causes are better told without people: name the change, the check or the step. Who does what stands under actions.", true),
];

;// CONCATENATED MODULE: ./build/core/incident/lint/own-words.js
// More than anybody writes in one line; what is behind it is not judged.
const longestLine = 2_000;
/**
 * The lines of a text in which only the writer's own words are left: code, quotations, comments and addresses are blank,
 * and emphasis is taken away.
 */
function ownWords(text) {
    const shown = text.replaceAll(/\r\n?/g, "\n").replace(/<!--[\s\S]*?(?:-->|$)/g, blank);
    let fence = null;
    return shown.split("\n").map((line) => {
        const mark = /^\s*(?:[-*+]\s+|\d{1,3}[.)]\s+)?(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
        if (fence !== null) {
            if (mark?.startsWith(fence) === true && /^\s*[`~]+\s*$/.test(line))
                fence = null;
            return "";
        }
        fence = mark;
        return mark !== null || isQuotation(line) ? "" : withoutQuotations(line.slice(0, longestLine));
    });
}
function isQuotation(line) {
    return /^\s*(?:[-*+]\s+)?>/.test(line);
}
function withoutQuotations(line) {
    return line
        .replace(/`+[^`]*`+/g, blank)
        .replace(/https?:\/\/\S+/g, blank)
        .replace(/"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»/g, blank)
        .replaceAll("’", "'")
        .replaceAll("*", "");
}
function blank(text) {
    return text.replace(/[^\n]/g, " ");
}

;// CONCATENATED MODULE: ./build/core/incident/lint/blame-words.js


const mostHits = 20;
/**
 * Wording in a text that blames a person, each part of a line once and 20 at most. Code,
 * quotations and what is said of software are left alone. In a list of causes a login is one as well.
 */
function findBlame(text, { isCauses }) {
    const rules = blameRules.filter((rule) => isCauses || rule.isForCauses !== true);
    return ownWords(text)
        .flatMap((line, at) => hitsIn(line, rules).map((hit) => ({ line: at + 1, ...hit })))
        .slice(0, mostHits);
}
function hitsIn(line, rules) {
    const found = [];
    for (const { pattern, instead } of rules) {
        const match = pattern.exec(line);
        if (match === null)
            continue;
        const [start, end] = [match.index, match.index + match[0].length];
        if (!found.some((other) => start < other.end && other.start < end))
            found.push({ start, end, instead });
    }
    return found
        .sort((a, b) => a.start - b.start)
        .map(({ start, end, instead }) => ({
        words: line
            .slice(start, end)
            .replace(/^[^\p{L}\p{N}@]+/u, "")
            .trim(),
        instead,
    }));
}

;// CONCATENATED MODULE: ./build/core/incident/lint/blame-in-issue.js



/** Blame in what people wrote into an issue; the machine's sections and the questions themselves are not looked at. */
function blameInIssue(kind, body) {
    const sections = kind === "near-miss" ? people_section/* nearMissSections */.$ : people_section/* peopleSections */.Y;
    return sections.flatMap((section) => {
        const answer = peopleAnswer(body, section);
        const text = answer.kind === "filled" ? answer.text : answer.kind === "not-applicable" ? answer.reason : "";
        const hits = findBlame(text, { isCauses: section.id === "contributing-factors" });
        return hits.map((hit) => ({ ...hit, heading: section.heading }));
    });
}

;// CONCATENATED MODULE: ./build/flows/incident/lint/lint-known.js










/**
 * Holds an issue against what it needs to be closed, as it stands: half done and closed it is opened again, with a comment
 * that lists what is missing; wording is only ever a suggestion. Complete and closed, its record says so, and the actions in
 * its table become issues. Twice the same does nothing. `mayReopen`: whether it was closed lately.
 */
async function lintKnown(ports, facts, known, mayReopen) {
    const { issue, kind } = known;
    const { quiet } = facts.rules["follow-up"];
    const alone = (0,left_alone/* leftAlone */.V)(issue, quiet);
    if (issue.state !== "closed" && alone !== null)
        return { kind: "nothing-to-do", why: `it has the label ${quiet}` };
    const comment = await lintComment(ports, facts, known);
    const isShown = comment.there !== null && !isOnWordingOnly(comment.there.body);
    const blame = blameInIssue(kind, issue.body);
    // Before it is cut and escaped: neither half of a secret nor an escaped one is known for one.
    const textOf = (missing) => lintText((0,redacted/* redactedTexts */.J1)(ports, { missing, blame, quiet }));
    if (issue.state !== "closed") {
        // Nobody is told what an open issue lacks, until it was closed without it once.
        const missing = isShown ? await missingNow(facts, known) : [];
        await comment.keep(textOf(missing));
        return { kind: "open", missing: missing.length, blame: blame.length };
    }
    const missing = await missingNow(facts, known);
    if (missing.length === 0) {
        await comment.keep(textOf(missing));
        if (kind === "incident")
            await closed(alone === null);
        return { kind: "complete" };
    }
    if (alone !== null) {
        // Who was asked for nothing is told nothing.
        if (isShown)
            await comment.keep(leftClosedText(alone, quiet));
        if (kind === "incident")
            await closed(false);
        return { kind: "left-closed", why: alone };
    }
    if (!mayReopen)
        return { kind: "left-closed", why: "closed-before" };
    const text = textOf(missing) ?? "";
    const outcome = await reopen(ports, issue, comment, text, missing.length);
    // A record that says that it is closed would keep its review from being due.
    if (kind === "incident" && outcome.kind === "reopened")
        await facts.noteState(issue, "open");
    return outcome;
    async function closed(mayFollow) {
        await facts.noteState(issue, "closed");
        const rows = mayFollow ? rowsIn(issue) : [];
        if (rows.length > 0)
            await facts.makeOfRows(issue, rows);
    }
}
/** The actions that stand in the table of an incident. */
function rowsIn({ body }) {
    const section = people_section/* peopleSections */.Y.find(({ id }) => id === "actions");
    const answer = section === undefined ? null : peopleAnswer(body, section);
    return answer?.kind === "filled" ? actionRows(answer.text) : [];
}

;// CONCATENATED MODULE: ./build/flows/incident/follow-up/issues-to-follow.js

/** What is older than so many issues is nobody's follow-up any more. */
const mostLooked = 100;
/**
 * Our issues by the labels of incidents and near misses, the open ones first, then the newest, a hundred at most; and all
 * by the label of actions.
 */
async function issuesToFollow({ issues }, { rules, identity }) {
    const listed = [];
    for (const label of [rules.label, rules["near-miss"].label])
        listed.push(...(await issues.labelled(label, identity)));
    const ours = new Map();
    for (const issue of listed) {
        const known = knownIssue(issue, identity);
        if (known === null || known.kind === "other")
            continue;
        ours.set(issue.number, { ...known, kind: known.kind });
    }
    const sorted = [...ours.values()].sort((a, b) => Number(isOpen(b.issue)) - Number(isOpen(a.issue)) || b.issue.number - a.issue.number);
    const actions = await issues.labelled(rules["action-label"], identity);
    return { looked: sorted.slice(0, mostLooked), all: sorted.length, actions };
}
/** GitHub knows two states. */
function isOpen({ state }) {
    return state !== "closed";
}

;// CONCATENATED MODULE: ./build/flows/incident/follow-up/follow-issue.js









/** Lints an issue as it stands and sees whether its review is overdue. One that was closed long ago is past. */
async function followIssue(ports, facts, known, seen) {
    const { kind, issue } = known;
    const isLately = wasClosedLately(ports, facts, issue);
    if (isOpen(issue) || isLately) {
        const outcome = await lintKnown(ports, facts, known, isLately);
        if (outcome.kind === "reopened")
            seen.reopened.push(issue);
    }
    if (kind !== "incident" || !isOpen(issue))
        return;
    const record = await facts.recordOf(known);
    if (record === null) {
        seen.unknown.push(`By when issue ${issue.number} is to be reviewed is not known: its record was not found.`);
        return;
    }
    // An event that tells that it was opened again may be lost, and a run that heard it may have ended early.
    const isBehind = record.status === "closed" ||
        showsClosed(issue.body) === true ||
        lacksOpening(record, issue.body, ports.digest.sha256);
    if (isBehind)
        await facts.noteState(issue, "open");
    if (!(0,counts_as_near_miss/* countsAsNearMiss */.h)(record))
        await followReview(ports, facts, known, record, seen);
}
async function followReview({ clock }, facts, known, record, seen) {
    const { issue } = known;
    const followUp = facts.rules["follow-up"];
    const isReviewed = openStatus(record) === "reviewed";
    const missing = async () => (await missingNow(facts, known)).map(({ heading }) => heading);
    const isQuiet = (0,left_alone/* leftAlone */.V)(issue, followUp.quiet) !== null;
    // Said to be reviewed with nothing written is not reviewed.
    const isDone = isReviewed && (await missing()).length === 0;
    if (isDone && !isQuiet && rowsIn(issue).length > 0)
        await facts.makeOfRows(issue, rowsIn(issue));
    const late = isDone ? null : lateReview(record, clock.now(), followUp.every);
    if (late === null)
        return;
    const { overdue, day } = late;
    const kind = "review-overdue";
    seen.unreviewed.push({ issue: issue.number, title: issue.title, day, days: overdue.days });
    const lateness = async () => ({ kind, isReviewed, missing: await missing() });
    seen.due.push({ kind, issue, overdue, day, owner: "", lateness });
}
/** Whether an issue was closed so lately that it may be opened again. */
function wasClosedLately({ clock }, { rules }, { state, closedAt }) {
    const agoMs = clock.now() - Date.parse(closedAt ?? "");
    return state === "closed" && agoMs <= rules["follow-up"]["reopen-within"];
}

;// CONCATENATED MODULE: ./build/flows/incident/follow-up/follow-action.js





/** Follows an action by its own issue, open or closed lately: it outlives its incident. */
async function followAction(ports, facts, issue, seen) {
    const known = knownIssue(issue, facts.identity);
    const action = known === null ? null : await facts.actions.read(issue);
    if (known === null || action === null)
        return;
    if (!isOpen(issue)) {
        if (!wasClosedLately(ports, facts, issue))
            return;
        const outcome = await lintAction(ports, facts, known, true);
        if (outcome.kind === "reopened")
            seen.reopened.push(issue);
        return;
    }
    const late = lateAction(action, facts.rules, ports.clock.now(), facts.rules["follow-up"].every);
    if (late === null)
        return;
    const { overdue, day, isDated } = late;
    const kind = "action-overdue";
    seen.overdueActions.push({ issue: issue.number, title: action.title, day, days: overdue.days });
    const lateness = () => Promise.resolve({ kind, isDated });
    seen.due.push({ kind, issue, overdue, day, owner: action.owner, lateness });
}

;// CONCATENATED MODULE: ./build/flows/incident/follow-up/remembering.js
/** Comments that are read once for each issue of a run, and again after this run wrote. */
function rememberingComments(conversation) {
    const { ask, forget } = remembering((number) => conversation.comments(number));
    return {
        ...conversation,
        comments: ask,
        comment(number, ...given) {
            forget(number);
            return conversation.comment(number, ...given);
        },
        // A comment that is changed does not say of which issue it is.
        editComment(...given) {
            forget();
            return conversation.editComment(...given);
        },
        removeComment(...given) {
            forget();
            return conversation.removeComment(...given);
        },
    };
}
/** Actions below an incident, which lint, review and table ask for. */
function rememberingActions(book) {
    const { ask } = remembering((number) => book.of({ number }));
    return { ...book, of: ({ number }) => ask(number) };
}
function remembering(ask) {
    const known = new Map();
    return {
        ask(number) {
            const asked = known.get(number) ?? ask(number);
            known.set(number, asked);
            // Who asks again after a failure may have an answer.
            asked.catch(() => known.delete(number));
            return asked;
        },
        forget(number) {
            if (number === undefined)
                known.clear();
            else
                known.delete(number);
        },
    };
}

;// CONCATENATED MODULE: ./build/core/incident/follow-up/escalation.js
const escalation_dayMs = 86_400_000;
/** How many steps of the policy something overdue for so long has reached. */
function stepsReached(steps, { days }) {
    return steps.filter(({ after }) => days * escalation_dayMs >= after).length;
}
/** All steps of the policy that something overdue for so long has reached, without what is there already. */
function escalationOf(steps, { days }, there) {
    const reached = steps.filter(({ after }) => days * escalation_dayMs >= after);
    return {
        labels: without(reached.flatMap(({ labels }) => labels), there.labels),
        assign: without(reached.flatMap(({ assign }) => assign), there.assignees),
    };
}
// GitHub compares labels and logins without case.
function without(wanted, there) {
    const seen = new Set(there.map((one) => one.toLowerCase()));
    return wanted.filter((one) => {
        const isNew = !seen.has(one.toLowerCase());
        seen.add(one.toLowerCase());
        return isNew;
    });
}

;// CONCATENATED MODULE: ./build/core/incident/follow-up/render-reminder.js


const reminderKinds = (/* unused pure expression or super */ null && (["review-overdue", "action-overdue"]));
/** A reminder as a comment, without blame and without mention unless that is wanted. */
function reminderText({ late, overdue, day, mention, quiet }) {
    const logins = mention.filter((login) => /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/.test(login));
    const called = logins.length === 0 ? "" : `${logins.map((login) => `@${login}`).join(" ")} `;
    const [head, ...rest] = linesOf(late, day, agoText(overdue));
    const end = `No more reminders: the label ${(0,code/* codeSpan */.SS)((0,untrusted/* untrusted */.b)(quiet), 60)}.`;
    return [`${called}${head}`, ...rest, end].join("\n\n");
}
function linesOf(late, day, ago) {
    switch (late.kind) {
        case "review-overdue":
            return [
                `This was to be reviewed by ${day}, ${ago}. ${reviewText(late)}`,
                "Read and agreed on? Close it; or write `/status reviewed`, if it is to stay open for its actions.",
            ];
        case "action-overdue":
            return [
                late.isDated
                    ? `This was due on ${day}, ${ago}.`
                    : `This has no day by which it is due; as the policy has it, that was ${day}, ${ago}.`,
                [
                    "- Done? Close it with a line such as `evidence: <link>`.",
                    "- Later? Write the new day behind “Due” above.",
                    "- Not worth it? Close it as not planned, with a word why.",
                ].join("\n"),
            ];
        default:
            return late;
    }
}
function reviewText({ missing, isReviewed }) {
    if (missing.length === 0)
        return "Nothing is missing.";
    return `${isReviewed ? "It is said to be reviewed, and still" : "Still"} without an answer: ${[...new Set(missing)].join(", ")}.`;
}
function agoText({ days }) {
    if (days === 0)
        return "less than a day ago";
    return days === 1 ? "a day ago" : `${days} days ago`;
}

;// CONCATENATED MODULE: ./build/flows/incident/follow-up/escalate.js


/** Adds labels and assignees, each refusal a warning. */
async function escalate(ports, { number }, { labels, assign }) {
    for (const name of labels)
        await add(`the label \`${name}\``, async () => {
            await ports.issues.ensureLabel({ name, color: "d93f0b", description: "Overdue" });
            const there = await ports.issues.addLabels(number, [name]);
            return there.some((one) => one.toLowerCase() === name.toLowerCase());
        });
    for (const login of assign)
        await add(`the assignee ${login}`, () => ports.issues.assign(number, login));
    async function add(what, write) {
        try {
            const isTaken = await (0,write_once/* writeFirmly */.n)(ports, what, write, () => Promise.resolve(null));
            if (!isTaken)
                ports.log.warning(`GitHub did not take ${what} on issue ${number}.`);
        }
        catch (error) {
            if (!(error instanceof errors/* SuiteError */.$K))
                throw error;
            ports.log.warning(`GitHub did not take ${what} on issue ${number}. ${error.message}`);
        }
    }
}

;// CONCATENATED MODULE: ./build/flows/incident/follow-up/remind.js






/**
 * Reminds by one comment in a period and for each step of escalation that is reached, and escalates together with it as the
 * policy says; `told-before` when that was done, `locked` where no comment can be written. A new day of its own begins new
 * periods, so that what was put off is reminded again.
 */
async function remind(ports, { identity, rules }, due) {
    const { kind, issue, overdue, day, owner } = due;
    if (issue.isLocked)
        return "locked";
    const followUp = rules["follow-up"];
    const step = stepsReached(followUp.escalation, overdue);
    const facts = [kind, issue.number, day, overdue.period, ...(step === 0 ? [] : [step])];
    const key = (0,natural_key/* naturalKey */.X)(facts, ports.digest.sha256);
    const comments = await ports.conversation.comments(issue.number);
    const isThere = comments.some(({ author, body }) => {
        const seen = (0,marker/* parseMarker */.gY)(body);
        return author === identity && seen?.kind === kind && seen.key === key;
    });
    if (isThere)
        return "told-before";
    const late = await due.lateness();
    // The comment comes last: a run that ends before it does the rest again, which changes nothing.
    await escalate(ports, issue, escalationOf(followUp.escalation, overdue, issue));
    const mention = followUp.mention ? [...new Set([...issue.assignees, owner.replace(/^@/, "")])] : [];
    const text = reminderText({ late, overdue, day, mention, quiet: followUp.quiet });
    const isKept = await (0,sticky_comment/* keepCommentFirmly */.m)(ports, { on: issue.number, kind, key, text, identity });
    return isKept ? "told" : "not-told";
}

;// CONCATENATED MODULE: ./build/flows/incident/follow-up/sweep.js







/**
 * What a schedule does for all issues of ours: what was closed half done is opened again (events by a job's token start no
 * workflow, so that no other run may have seen it), and what is overdue is reminded. A near miss is never closed for its age:
 * whether it was worth an action is for people to say. One issue that cannot be read keeps no other from its turn.
 */
async function sweepIssues(given, facts) {
    const ports = { ...given, conversation: rememberingComments(given.conversation) };
    const followed = { ...facts, actions: rememberingActions(facts.actions) };
    const followUp = facts.rules["follow-up"];
    const seen = { reopened: [], due: [], unreviewed: [], overdueActions: [], unknown: [] };
    const { looked, all, actions } = await issuesToFollow(ports, facts);
    if (all > looked.length)
        seen.unknown.push(`Of ${all} issues only ${looked.length} were looked at, the open and the newest ones first.`);
    for (const known of looked)
        await onItsOwn(known.issue.number, () => followIssue(ports, followed, known, seen));
    for (const action of actions)
        await onItsOwn(action.number, () => followAction(ports, followed, action, seen));
    const due = seen.due
        .filter(({ issue }) => (0,left_alone/* leftAlone */.V)(issue, followUp.quiet) === null)
        .sort((a, b) => b.overdue.days - a.overdue.days || a.issue.number - b.issue.number);
    const reminded = [];
    let leftForLater = 0;
    for (const one of due) {
        // What is left is not looked at: the next runs find it.
        if (reminded.length >= followUp["at-most"]) {
            leftForLater += 1;
            continue;
        }
        await onItsOwn(one.issue.number, async () => {
            const told = await remind(ports, followed, one);
            if (told === "told")
                reminded.push(one.issue);
            if (told === "not-told")
                seen.unknown.push(`Issue ${one.issue.number} could not be reminded; the log of the run says why.`);
        });
    }
    const { reopened, unreviewed, overdueActions, unknown } = seen;
    return {
        looked: looked.length + actions.length,
        reopened,
        reminded,
        leftForLater,
        unreviewed,
        overdueActions,
        unknown: [...new Set(unknown)],
    };
    async function onItsOwn(number, act) {
        if (ports.signal.aborted)
            return;
        try {
            await act();
        }
        catch (error) {
            if (!(error instanceof errors/* SuiteError */.$K) || error.code === "RATE_LIMITED")
                throw error;
            ports.log.warning(`Issue ${number} was not followed up. ${error.message} ${error.hint}`);
            seen.unknown.push(`Issue ${number} could not be followed up; the log of the run says why.`);
        }
    }
}

;// CONCATENATED MODULE: ./build/flows/incident/follow-up/swept-text.js




/** What a follow-up came to, for the log. */
function sweptLine({ looked, reopened, reminded, leftForLater }) {
    const numbers = (issues) => issues.length === 0 ? "none" : issues.map(({ number }) => `#${number}`).join(", ");
    const later = leftForLater === 0 ? "" : `; the next runs look at ${leftForLater} more that are late`;
    return `${(0,quantity/* many */._)(looked, "issue")} looked at; opened again: ${numbers(reopened)}; reminded: ${numbers(reminded)}${later}`;
}
/** The same for the summary of the step, with links. Safe Markdown. */
function sweptSummary(swept, audit) {
    const { looked, reopened, reminded, leftForLater, unknown } = swept;
    const isQuiet = reopened.length + reminded.length + leftForLater === 0;
    return [
        "### 📝 Follow-up of incidents",
        `${(0,quantity/* many */._)(looked, "issue")} looked at${isQuiet ? "; nothing is late and nothing was closed half done" : ""}.`,
        swept_text_listed("Opened again, since it was closed half done", reopened),
        swept_text_listed("Reminded, since it is late", reminded),
        leftForLater === 0
            ? ""
            : `${(0,quantity/* many */._)(leftForLater, "issue")} more ${leftForLater === 1 ? "is" : "are"} late; the next runs look at them (\`incidents.follow-up.at-most\`).`,
        auditText(audit),
        unknown.map((one) => `- ${one}`).join("\n"),
    ]
        .filter((part) => part !== "")
        .join("\n\n");
}
function swept_text_listed(head, issues) {
    if (issues.length === 0)
        return "";
    const lines = issues.map(({ number, url, title }) => `- ${(0,sections_link/* linkTo */.uM)(`#${number}`, url)} ${(0,inline/* inlineText */.l)((0,untrusted/* untrusted */.b)(title), 120)}`);
    return [`**${head}:**`, lines.join("\n")].join("\n\n");
}
function auditText(audit) {
    if (audit === null)
        return "";
    switch (audit.kind) {
        case "not-needed":
            return "Audit of the last quarter: nothing is to be decided, so no issue was opened.";
        case "closed":
            return `Audit of the last quarter: ${(0,sections_link/* linkTo */.uM)(`#${audit.number}`, audit.url)}, closed.`;
        case "opened":
        case "there":
            return `Audit of the last quarter: ${(0,sections_link/* linkTo */.uM)(`#${audit.number}`, audit.url)}.`;
        default:
            return audit;
    }
}

// EXTERNAL MODULE: ./build/flows/incident/find-incident.js
var find_incident = __webpack_require__(40429);
;// CONCATENATED MODULE: ./build/flows/incident/follow-up/followed-incident.js




/**
 * The record of an incident's issue, found by the index, or by the refs that its text names where the index let go of it;
 * also when people said since that it was a near miss. Neither index nor record has an author, so both are believed only as
 * far as the key in the issue's own marker is that of their deployment; null when there is none such.
 */
async function recordOfIssue(ports, index, { key, issue }) {
    const known = index.incidents.find((one) => one.issue === issue.number &&
        (0,natural_key/* naturalKey */.X)([render_incident/* issueKind */.S, one.environment, one.deployment], ports.digest.sha256) === key);
    const indexed = known ?? (await (0,find_incident/* findIncident */.O)(ports, issue, key));
    if (indexed === null)
        return null;
    const record = (await (0,incident_files/* readRecord */.a)(ports, indexed.deployment))?.incident;
    return record?.key === key && record.deployment === indexed.deployment ? record : null;
}

;// CONCATENATED MODULE: ./build/core/incident/actions/read-action-issue.js






/** Reads the issue of an action back. What people wrote counts: the first line of each label, and who is assigned. */
function readActionIssue(issue) {
    const seen = (0,marker/* parseMarker */.gY)(issue.body);
    if (seen?.kind !== action_issue/* actionKind */.JQ)
        return { kind: "not-an-action" };
    const [fields, problems] = fieldsIn(issue.body);
    const said = fields.get("owner") ?? null;
    const isSaid = issue.assignees.some((login) => login.toLowerCase() === said?.toLowerCase());
    const draft = {
        title: (0,visible/* clip */.$Q)((0,visible/* oneLine */.TN)(issue.title), 200),
        type: fields.get("type") ?? null,
        priority: fields.get("priority") ?? "p2",
        // Who is assigned by a click does not edit the text.
        owner: isSaid ? said : (issue.assignees[0] ?? said),
        due: fields.get("due") ?? null,
        outcome: fields.get("outcome") ?? null,
        validation: fields.get("validation") ?? null,
        finding: fields.get("finding") ?? null,
    };
    const state = issue.state === "closed" ? "done" : "open";
    const item = action_item/* ActionItem */.An.parse({ ...draft, key: seen.key, issue: issue.number, evidence: null, state });
    return { kind: "action", item, problems };
}
function fieldsIn(body) {
    const fields = new Map();
    const problems = [];
    const met = new Set();
    const lines = (0,markdown/* readBlocks */.v)(body)
        .filter(({ kind }) => kind === "list" || kind === "paragraph")
        .flatMap(({ text }) => text.split("\n"));
    for (const line of lines) {
        const [, label = "", value = ""] = /^\s*(?:[-*+]\s+)?(?:\*\*|__)?([A-Za-z][A-Za-z -]{1,20})(?::(?:\*\*|__)?|(?:\*\*|__):)\s*(.*)$/.exec(line) ?? [];
        const field = actionField(label);
        if (field === null || met.has(field))
            continue;
        met.add(field);
        const read = readActionField(field, withoutCode(value), null);
        if (read.kind === "read")
            fields.set(field, read.value);
        if (read.kind === "refused")
            problems.push(`\`${capital(field)}\`: ${read.why} Write ${read.write}.`);
    }
    return [fields, problems];
}
function withoutCode(value) {
    const [, , code] = /^(`+) ?(.*?) ?\1$/.exec(value.trim()) ?? [];
    return code ?? value;
}
function capital(word) {
    return word.charAt(0).toUpperCase() + word.slice(1);
}

;// CONCATENATED MODULE: ./build/core/incident/lint/action-of-item.js
/** An action as its issue was read, in the form in which it is followed up. */
function actionOfItem(item, issue) {
    return {
        number: issue.number,
        title: item.title,
        type: item.type ?? "",
        owner: item.owner ?? "",
        due: item.due ?? "",
        outcome: item.outcome ?? "",
        validation: item.validation ?? "",
        finding: item.finding ?? "",
        priority: item.priority,
        state: item.state === "done" ? "closed" : "open",
        createdAt: issue.createdAt,
        closedAt: issue.closedAt,
        evidence: item.evidence,
    };
}

;// CONCATENATED MODULE: ./build/core/incident/actions/closes-issue.js

/**
 * Whether the text of a pull request says that merging it closes an issue of the same repository, such as `Fixes #6`.
 * Source: GitHub docs, linking a pull request to an issue using a keyword.
 */
function closesIssue(text, issue, repositoryUrl) {
    const shown = (0,markdown/* withoutComments */.f)(text)
        .replace(/^(`{3,}|~{3,})[\s\S]*?(?:^\1|$(?![\s\S]))/gm, " ")
        .replace(/`[^`\n]*`/g, " ");
    const [, repository = ""] = /^https?:\/\/[^/]+\/(.+?)\/*$/.exec(repositoryUrl) ?? [];
    return [...shown.matchAll(keyword)].some(([, place, number]) => {
        const isHere = place === "#" ||
            place?.toLowerCase() === `${repository.toLowerCase()}#` ||
            place?.toLowerCase() === `${repositoryUrl.toLowerCase()}/issues/`;
        return isHere && Number(number) === issue;
    });
}
const keyword = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?[ \t]+((?:[\w.-]{1,100}\/[\w.-]{1,100})?#|https?:\/\/[^\s#]{1,200}\/issues\/)(\d{1,9})\b/gi;

;// CONCATENATED MODULE: ./build/core/incident/actions/evidence-targets.js
/** What a line points to in this or another repository, in order. */
function evidenceTargets(line, repositoryUrl) {
    const home = repositoryUrl.replace(/\/+$/, "");
    const [, server = "", repository = ""] = /^(https?:\/\/[^/]+)\/(.+)$/.exec(home) ?? [];
    return [...line.matchAll(target)].flatMap(({ groups }) => {
        const { url, path, other, number, sha } = groups ?? {};
        if (url !== undefined)
            return pageOf(url.replace(/[.,;:!?*_]+$/, ""), home);
        if (path !== undefined)
            return ofPath(path.replace(/^(?:\.{0,2}\/)+/, ""), home);
        if (sha !== undefined)
            return isShaLike(sha) ? [{ kind: "commit", sha: sha.toLowerCase() }] : [];
        const isHere = other === undefined || other.toLowerCase() === repository.toLowerCase();
        if (isHere)
            return [{ kind: "pull", number: Number(number) }];
        return [{ kind: "document", url: `${server}/${other}/pull/${number}` }];
    });
}
const target = /(?<url>https?:\/\/[^\s()<>[\]"'`|\\]{4,2000})|\]\((?<path>\.{0,2}\/[^\s()]{1,500})\)|(?<![\w/&])(?<other>[\w.-]{1,100}\/[\w.-]{1,100})?(?:#|\bGH-)(?<number>\d{1,9})\b|(?<![\w/.#-])(?<sha>[0-9a-fA-F]{7,40})(?![\w-])/g;
function pageOf(url, home) {
    if (url.toLowerCase().startsWith(`${home.toLowerCase()}/`))
        return ofPath(url.slice(home.length + 1), home);
    // The front page of a site shows nothing in particular.
    return /^https?:\/\/[^/?#]+\/?$/.test(url) ? [] : [{ kind: "document", url }];
}
function ofPath(path, home) {
    const [, pull] = /^(?:\.\.\/)*pulls?\/(\d{1,9})(?:[/?#]|$)/.exec(path) ?? [];
    if (pull !== undefined)
        return [{ kind: "pull", number: Number(pull) }];
    const [, commit] = /^commit\/([0-9a-f]{7,40})(?:[/?#]|$)/.exec(path) ?? [];
    if (commit !== undefined)
        return [{ kind: "commit", sha: commit }];
    const url = `${home}/${path}`;
    return [/^actions\/runs\/\d+/.test(path) ? { kind: "run", url } : { kind: "document", url }];
}
// A word or a number of so many signs is no commit.
function isShaLike(text) {
    return text.length === 40 || (/\d/.test(text) && /[a-f]/i.test(text));
}

;// CONCATENATED MODULE: ./build/core/incident/actions/evidence.js


/**
 * What texts show as evidence, in order: behind the word `evidence` at the start of a line, on the line below it when
 * nothing follows, and all below a heading `Evidence`. Lines in code and quotes do not count. Whose texts are looked at is
 * for the caller to choose: anybody may comment.
 */
function evidenceIn(texts, repositoryUrl) {
    return texts.flatMap((text) => evidenceLines(text).flatMap((line) => evidenceTargets(line, repositoryUrl)));
}
const word = /^\s{0,3}(?:[-*+]\s+)?(?:\[[xX]\]\s+)?(?:\*\*|__)?evidence(?:\*\*|__)?\s*(?:[:–—-]|$)(.*)$/i;
function evidenceLines(text) {
    const lines = [];
    let isBelowHeading = false;
    let isAnnounced = false;
    for (const block of (0,markdown/* readBlocks */.v)(text)) {
        if (block.kind === "heading")
            isBelowHeading = /^evidence\b/i.test(block.text.trim());
        if (block.kind !== "paragraph" && block.kind !== "list") {
            isAnnounced = false;
            continue;
        }
        for (const line of block.text.split("\n")) {
            const said = word.exec(line)?.[1];
            if (said !== undefined || isBelowHeading || isAnnounced)
                lines.push(said ?? line);
            if (line.trim() !== "")
                isAnnounced = said !== undefined && !/[\p{L}\p{N}]/u.test(said);
        }
    }
    return lines;
}

;// CONCATENATED MODULE: ./build/core/incident/actions/judge-evidence.js
/** Whether one thing shows that an action is done; an automated check is shown by a merged pull request only. */
function isShownBy(type, { evidence, state }) {
    if (evidence.kind === "pull")
        return state === "merged";
    return type !== "automated-check" && state === "there";
}
/** Whether what was seen shows that an action is done, and if not, what is wrong with the last of it. */
function judgeEvidence(type, seen) {
    const shown = seen.find((one) => isShownBy(type, one));
    if (shown !== undefined)
        return { kind: "evidenced", evidence: shown.evidence };
    const unknown = seen.find((one) => one.state === "unknown");
    const why = reason(unknown ?? seen.at(-1) ?? null);
    if (unknown !== undefined)
        return { kind: "unknown", why };
    return { kind: "missing", why, write: type === "automated-check" ? "evidence: #12" : "evidence: <link>" };
}
function reason(seen) {
    if (seen === null)
        return "Nothing shows that it is done.";
    const { evidence, state } = seen;
    switch (evidence.kind) {
        case "pull":
            if (state === "absent")
                return `There is no pull request #${evidence.number}.`;
            if (state === "not-merged")
                return `Pull request #${evidence.number} is not merged.`;
            return `Whether pull request #${evidence.number} is merged is not known.`;
        case "commit":
            if (state === "absent")
                return `There is no commit ${evidence.sha.slice(0, 12)} here.`;
            if (state === "unknown")
                return `Whether there is a commit ${evidence.sha.slice(0, 12)} is not known.`;
            return byPull;
        case "run":
        case "document":
            return byPull;
        default:
            return evidence;
    }
}
const byPull = "An automated check is shown by the pull request that brought it.";

;// CONCATENATED MODULE: ./build/flows/incident/lint/evidence-states.js

/** Asks GitHub what an evidence is, each pull request and commit once. Pages are not looked at. */
function evidenceStates(ports) {
    const known = new Map();
    const once = (key, ask) => {
        const asked = known.get(key) ?? ask();
        known.set(key, asked);
        return asked;
    };
    return async (evidence) => {
        switch (evidence.kind) {
            case "pull":
                return once(`#${evidence.number}`, () => pullState(ports, evidence.number));
            case "commit":
                return once(evidence.sha, () => commitState(ports, evidence.sha));
            case "run":
            case "document":
                return "there";
            default:
                return evidence;
        }
    };
}
async function pullState({ pulls, issues, log }, number) {
    try {
        const { mergedAt } = await pulls.get(number);
        return mergedAt === null ? "not-merged" : "merged";
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K) || error.code === "RATE_LIMITED")
            throw error;
        log.info(`Pull request ${number} was not read: ${error.message}`);
        if (error.code !== "GITHUB_REFUSED")
            return "unknown";
        // A number that stands for nothing, or for an issue, is no pull request.
        const { kind } = await issues.look(number);
        return kind === "transferred" ? "unknown" : "absent";
    }
}
async function commitState({ commits, log }, sha) {
    try {
        const found = await commits.find(sha);
        // A branch or tag may be called like that.
        return found?.sha.startsWith(sha.toLowerCase()) === true ? "there" : "absent";
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K) || error.code === "RATE_LIMITED")
            throw error;
        log.info(`Commit ${sha} was not read: ${error.message}`);
        return "unknown";
    }
}

;// CONCATENATED MODULE: ./build/flows/incident/lint/evidence-look.js





/** Anybody may comment, so that what is looked up for comments must be bounded. */
const mostAuthors = 20;
const evidence_look_mostLooked = 20;
const mostPages = 3;
/**
 * Looks for what shows that an action is done: in its text, which only people with rights can edit, then in comments by
 * `mayShow` (of the owner and of who is assigned first, then the newest), then in a merged pull request that says that it
 * closes the action. The first that counts ends the search, and nothing is asked of GitHub twice.
 */
function evidenceLook(ports, identity, mayShow) {
    const { conversation, run } = ports;
    const repositoryUrl = `${run.serverUrl}/${run.owner}/${run.repo}`;
    const stateOf = evidenceStates(ports);
    const rights = new Map();
    let merged = null;
    return async (issue, type, owner) => {
        const seen = [];
        for await (const found of sources(issue, owner)) {
            for (const evidence of found) {
                if (seen.length >= evidence_look_mostLooked)
                    break;
                seen.push({ evidence, state: await stateOf(evidence) });
                if (seen.some((one) => isShownBy(type, one)))
                    return judgeEvidence(type, seen);
            }
        }
        return judgeEvidence(type, seen);
    };
    async function* sources(issue, owner) {
        yield evidenceIn([issue.body], repositoryUrl);
        const authors = new Set();
        const first = [owner, ...issue.assignees].map((login) => login.toLowerCase());
        for (const { author, body } of ordered(await conversation.comments(issue.number), first)) {
            const found = author === identity ? [] : evidenceIn([body], repositoryUrl);
            // Who only talks is not asked for.
            if (found.length === 0 || (authors.size >= mostAuthors && !authors.has(author)))
                continue;
            authors.add(author);
            if (await hasRight(author))
                yield found;
        }
        const pull = await closing(issue);
        if (pull !== null)
            yield [{ kind: "pull", number: pull }];
    }
    function hasRight(login) {
        const known = rights.get(login) ?? mayShow(login);
        rights.set(login, known);
        return known;
    }
    // What it said when it was merged by who may: its author can edit it afterwards.
    async function closing({ number, createdAt, closedAt }) {
        merged ??= mergedLately(ports);
        for (const pull of await merged) {
            const isOfThis = pull.mergedAt >= createdAt && (closedAt === null || pull.mergedAt <= closedAt);
            if (!isOfThis || !closesIssue(pull.body, number, repositoryUrl))
                continue;
            const then = pull.isEditedSinceMerge ? await ports.pulls.bodyAtMerge(pull) : pull.body;
            if (then !== null && closesIssue(then, number, repositoryUrl))
                return pull.number;
        }
        return null;
    }
}
async function mergedLately({ pulls, log }) {
    const found = [];
    try {
        let pages = 0;
        for await (const page of pulls.merged()) {
            found.push(...page);
            pages += 1;
            if (pages >= mostPages)
                break;
        }
    }
    catch (error) {
        if (!(error instanceof errors/* SuiteError */.$K) || error.code === "RATE_LIMITED")
            throw error;
        log.info(`Merged pull requests were not read: ${error.message}`);
    }
    return found;
}
function ordered(comments, first) {
    const rank = ({ author }) => (first.includes(author.toLowerCase()) ? 0 : 1);
    return comments.toReversed().sort((a, b) => rank(a) - rank(b));
}

;// CONCATENATED MODULE: ./build/flows/incident/lint/issue-actions.js




/** Actions by their sub-issues, which count when our identity opened them. */
function issueActions(ports, { identity, label }, mayShow) {
    const look = evidenceLook(ports, identity, mayShow);
    function itemOf(issue) {
        if (issue.author !== identity)
            return null;
        // It is cut when it is read, and half of a secret is not known for one.
        const read = readActionIssue({ ...issue, title: ports.secrets.redact(issue.title) });
        return read.kind === "action" ? read.item : null;
    }
    function actionOf(issue) {
        const item = itemOf(issue);
        return item === null ? null : actionOfItem(item, issue);
    }
    return {
        async of({ number }) {
            const below = await issuesBelow(ports, number, { identity, label });
            return below.flatMap((one) => actionOf(one) ?? []);
        },
        read: async (issue) => actionOf(issue),
        evidenceOf: ({ owner }, issue) => look(issue, itemOf(issue)?.type ?? null, owner),
    };
}

;// CONCATENATED MODULE: ./build/core/incident/lint/item-of-row.js









/**
 * A row of people's table as an action; null while it lacks something. Its key is over the incident and the words of what
 * is to be done, so that a row that moves or is put off stays the same action.
 */
function itemOfRow(row, incidentKey, sha256) {
    if (actionGaps(row).length > 0)
        return null;
    const title = (0,visible/* clip */.$Q)((0,visible/* oneLine */.TN)(row.title.replaceAll("\\|", "|")), 150);
    const due = endOfDay(row.due);
    if ((0,words/* words */.aL)(title) === "" || due === null)
        return null;
    return action_item/* ActionItem */.An.parse({
        key: (0,natural_key/* naturalKey */.X)([action_issue/* actionKind */.JQ, incidentKey, "row", (0,words/* words */.aL)(title)], sha256),
        title,
        type: value("type", row.type),
        priority: "p2",
        owner: value("owner", row.owner),
        due: dayOf(due),
        outcome: value("outcome", row.outcome),
        validation: value("validation", row.validation),
        finding: value("finding", row.finding),
        issue: null,
        evidence: null,
        state: "open",
    });
}
function value(field, text) {
    const read = readActionField(field, text.replaceAll("\\|", "|"), null);
    return read.kind === "read" ? read.value : null;
}

;// CONCATENATED MODULE: ./build/flows/incident/lint/make-of-rows.js









const commentKind = "table-actions";
/** Each is an issue, which people are told of. */
const mostMade = 20;
/**
 * Makes sub-issues of the rows of an incident's table that are whole and no issue yet, and says so in one comment: the table
 * is people's, and stays as it is. The record keeps the key of each row first and its number last, so that what a run left
 * undone is finished by the next one, and a row that once had an issue gets no other.
 */
async function makeOfRows(ports, incident, rows, { identity, label, actions }) {
    const key = (0,marker/* parseMarker */.gY)(incident.body)?.key ?? "";
    const item = (row) => itemOfRow(make_of_rows_redacted(ports, row), key, ports.digest.sha256);
    const whole = byKey(rows.flatMap((row) => item(row) ?? []));
    if (whole.size === 0)
        return;
    const commanded = await (0,commanded_issue/* commandedIssue */.c)(ports, incident.number, identity);
    const entry = commanded.kind === "incident" ? await commanded.find() : null;
    if (entry === null) {
        ports.log.info(`issue ${incident.number} has no record, so its table is not followed up`);
        return;
    }
    const free = rowsWithoutIssue(rows, await actions.of(incident)).flatMap((row) => item(row)?.key ?? []);
    let before = [];
    const begun = await (0,amend_incident/* amendIncident */.U)(ports, entry.deployment, (kept) => {
        before = (0,people_words/* wordsOf */.Z9)(kept).actions;
        const known = new Set(before.map((one) => one.key));
        const added = [...whole.values()].filter((one) => free.includes(one.key) && !known.has(one.key));
        return withActions(kept, [...before, ...added.slice(0, mostMade)]);
    });
    if (begun.kind !== "kept")
        return;
    const wanted = (0,people_words/* wordsOf */.Z9)(begun.record).actions.filter((one) => whole.has(one.key));
    if (wanted.every(({ issue }) => issue !== null))
        return;
    const numbers = new Map();
    for (const one of wanted) {
        const isTakenUp = before.some((other) => other.key === one.key);
        numbers.set(one.key, one.issue ?? (await made(one, isTakenUp)));
    }
    const text = `The actions of the table are issues now: ${[...numbers.values()].map((number) => `#${number}`).join(", ")}. What stands there counts from here on.`;
    const own = (0,natural_key/* naturalKey */.X)([commentKind, key], ports.digest.sha256);
    await (0,sticky_comment/* keepCommentFirmly */.m)(ports, { on: incident.number, kind: commentKind, key: own, text, identity });
    await (0,amend_incident/* amendIncident */.U)(ports, entry.deployment, (kept) => {
        const { actions: now } = (0,people_words/* wordsOf */.Z9)(kept);
        return withActions(kept, now.map((one) => ({ ...one, issue: one.issue ?? numbers.get(one.key) ?? null })));
    });
    async function made(one, isTakenUp) {
        const parent = incident.number;
        const wanted = { item: one, parent, parentTitle: incident.title, label, identity, isTakenUp };
        const { number, notes } = await makeActionIssue(ports, wanted);
        ports.log.info(`issue ${parent}: an action of its table is issue ${number}`);
        for (const note of notes)
            ports.log.info(note);
        return number;
    }
}
function byKey(items) {
    const found = new Map();
    for (const item of items)
        if (!found.has(item.key))
            found.set(item.key, item);
    return found;
}
function withActions(record, actions) {
    const people = (0,people_words/* wordsOf */.Z9)(record);
    return actions.length === people.actions.length && actions.every((one, at) => one === people.actions[at])
        ? record
        : { ...record, people: { ...people, actions } };
}
function make_of_rows_redacted({ secrets }, row) {
    const safe = (text) => secrets.redact(text);
    const { title, outcome, validation, finding } = row;
    return {
        ...row,
        title: safe(title),
        outcome: safe(outcome),
        validation: safe(validation),
        finding: safe(finding),
    };
}

;// CONCATENATED MODULE: ./build/flows/incident/note-state.js




/**
 * Writes into the record of an incident that its postmortem is closed, or open again, and brings its issue up to date with
 * that, also when the record said so before: the run that wrote it may have ended there. What is equal is not written. An
 * incident without a record that can be found is left alone.
 */
async function noteState(ports, incident, state, { identity, rules }) {
    const commanded = await (0,commanded_issue/* commandedIssue */.c)(ports, incident.number, identity);
    const entry = commanded.kind === "incident" ? await commanded.find() : null;
    if (entry === null) {
        ports.log.info(`issue ${incident.number} has no record in which its state could be noted`);
        return;
    }
    const amended = await (0,amend_incident/* amendIncident */.U)(ports, entry.deployment, (kept) => ({
        ...kept,
        status: state === "closed" ? "closed" : openStatus(kept),
    }));
    if (amended.kind !== "kept")
        return;
    await rerenderIncident(ports, amended.record, { identity, label: rules.label });
}

;// CONCATENATED MODULE: ./build/flows/incident/modes/lint-facts-of.js






/** What lint and follow-up go by. `readIndex` is asked once, and only when a record is looked for. */
function lintFactsOf(ports, { policy }, readIndex = () => (0,incident_book/* readIncidentBook */.w)(ports)) {
    const { identity, incidents: rules } = policy;
    const own = { identity, label: rules["action-label"] };
    const actions = issueActions(ports, own, (login) => mayCommand(ports, login, rules.commands));
    const records = new Map();
    let index = null;
    return {
        rules,
        identity,
        actions,
        recordOf(known) {
            index ??= readIndex();
            const found = records.get(known.issue.number) ?? index.then((read) => recordOfIssue(ports, read, known));
            records.set(known.issue.number, found);
            return found;
        },
        noteState: (incident, state) => noteState(ports, incident, state, { identity, rules }),
        makeOfRows: (incident, rows) => makeOfRows(ports, incident, rows, { ...own, actions }),
    };
}

;// CONCATENATED MODULE: ./build/flows/incident/modes/follow-up.js







/** Reminds of what is overdue, reopens what was closed half done, and keeps the issue of the quarter's audit. */
async function followUp(ports, step) {
    const { policy, written } = step;
    const rules = policy.incidents;
    const index = await (0,incident_book/* readIncidentBook */.w)(ports);
    const swept = await sweepIssues(ports, lintFactsOf(ports, step, () => Promise.resolve(index)));
    ports.log.info(sweptLine(swept));
    let audit = null;
    if (rules["follow-up"].audit.enabled) {
        const facts = await auditFacts(ports, { policy, hasPolicy: written, index, swept });
        audit = await keepAudit(ports, rules, policy.identity, facts);
        ports.log.info(`audit: ${audit.kind}${audit.kind === "not-needed" ? "" : ` (issue ${audit.number})`}`);
    }
    ports.summary.write(sweptSummary(swept, audit));
    if (audit === null || audit.kind === "not-needed")
        return { ...noOutputs, outcome: "swept" };
    return {
        ...noOutputs,
        "issue-number": String(audit.number),
        "issue-url": audit.url,
        created: String(audit.kind === "opened"),
        outcome: "swept",
    };
}

;// CONCATENATED MODULE: ./build/flows/incident/lint/lint-issue.js




const heard = ["closed", "edited", "reopened", "labeled", "unlabeled"];
/**
 * Answers an event of an issue. What counts is how the issue stands now, so events that come late, twice or in another order
 * do no harm; what we did ourselves is not answered, so that there is no loop. Only closing is undone: who edits an old closed
 * issue does not open it again.
 */
async function lintIssue(ports, facts, event) {
    const { identity, noteState } = facts;
    if (event.actor === identity)
        return { kind: "nothing-to-do", why: `${identity} did it` };
    if (!heard.includes(event.action))
        return { kind: "nothing-to-do", why: "what happened changes nothing here" };
    const look = await ports.issues.look(event.issue);
    const known = look.kind === "issue" ? knownIssue(look.issue, identity) : null;
    if (known === null)
        return { kind: "not-ours" };
    const mayReopen = event.action === "closed";
    const { kind } = known;
    if (kind === "other")
        return lintAction(ports, facts, known, mayReopen);
    const outcome = await lintKnown(ports, facts, { ...known, kind }, mayReopen);
    const isOpen = kind === "incident" && outcome.kind === "open";
    // The text also where another run was cut short before it wrote it.
    if (isOpen && (event.action === "reopened" || showsClosed(known.issue.body) === true))
        await noteState(known.issue, "open");
    return outcome;
}

;// CONCATENATED MODULE: ./build/flows/incident/modes/lint.js




/** Looks at an incident, near miss or action after somebody closed or changed it. */
async function lintEvent(ports, step) {
    const { issue, eventName, eventAction, sender, actor } = ports.run;
    if (issue === null)
        throw (0,errors/* eventUnsupported */.iF)("postmortem", eventName, "Run `mode: lint` with `on: { issues: { types: [closed, reopened, edited, labeled, unlabeled] } }`.");
    const event = { issue, action: eventAction, actor: sender ?? actor };
    const outcome = await lintIssue(ports, lintFactsOf(ports, step), event);
    ports.log.info(`issue ${issue}: ${outcome.kind}${"why" in outcome ? ` (${outcome.why})` : ""}`);
    return { ...noOutputs, "issue-number": String(issue), outcome: outcome.kind };
}

// EXTERNAL MODULE: ./build/core/rollback/payload.js
var rollback_payload = __webpack_require__(34729);
// EXTERNAL MODULE: ./build/kernel/define.js
var kernel_define = __webpack_require__(75197);
// EXTERNAL MODULE: ./build/flows/decision/decided-case.js
var decided_case = __webpack_require__(93986);
// EXTERNAL MODULE: ./build/flows/decision/incident-decision.js
var incident_decision = __webpack_require__(34494);
// EXTERNAL MODULE: ./build/flows/deployment/failed-deployment.js
var failed_deployment = __webpack_require__(84171);
// EXTERNAL MODULE: ./build/flows/incident/deployed-at.js
var deployed_at = __webpack_require__(18697);
// EXTERNAL MODULE: ./build/flows/incident/look-ahead.js
var look_ahead = __webpack_require__(13218);
// EXTERNAL MODULE: ./build/flows/incident/open-postmortem.js + 41 modules
var open_postmortem = __webpack_require__(92196);
// EXTERNAL MODULE: ./build/flows/incident/report-postmortem.js
var report_postmortem = __webpack_require__(42806);
// EXTERNAL MODULE: ./build/flows/incident/trusted-record.js
var trusted_record = __webpack_require__(37878);
// EXTERNAL MODULE: ./build/core/incident/near-miss/near-miss-page.js
var near_miss_page = __webpack_require__(23556);
// EXTERNAL MODULE: ./build/flows/gate/read-evidence.js
var read_evidence = __webpack_require__(35222);
// EXTERNAL MODULE: ./build/flows/incident/note-near-miss.js + 3 modules
var note_near_miss = __webpack_require__(19119);
;// CONCATENATED MODULE: ./build/flows/incident/modes/open-near-miss.js









/** The evidence that a step was given, of the deployment that it is for; null when it was given none. */
async function givenEvidence(ports, paths, { environment, deployment }) {
    if (paths.length === 0)
        return null;
    const [first, ...others] = await (0,read_evidence/* readEvidence */.A)(ports, paths);
    if (first === undefined || others.length > 0)
        throw unusable("names the evidence of several gates");
    const { evidence } = first;
    if (evidence.environment !== environment || (deployment !== null && deployment !== evidence.deployment))
        throw unusable(`is of deployment ${evidence.deployment} in \`${evidence.environment}\``);
    return first;
}
/** Whether a verdict is one after which nothing is rolled back. */
function isWithoutReturn({ verdict, shadow }) {
    return verdict.kind !== "fail" || shadow;
}
/** Does for a gate that ran as a step of its own what guard does when nothing is rolled back: it notes a near miss. */
async function nearMissOfEvidence(ports, policy, { evidence: gate, samples }) {
    const deployment = await ports.deployments.get(gate.deployment);
    if (deployment?.environment !== gate.environment || deployment.sha !== gate.release.commit)
        throw (0,errors/* deploymentUnusable */.JG)(`The evidence is of no deployment of \`${gate.environment}\` that is there`, "Give the evidence that the gate of this repository left.");
    const from = await (0,release_of_deployment/* releaseIfReadable */.F)(ports, (0,read_release/* releaseReader */.t)(ports), deployment);
    const { identity, incidents: rules } = policy;
    return openNearMiss(ports, { deployment, from, gate, samples: (0,sample/* samplesText */.Tw)(samples), identity, rules });
}
/** Notes a near miss, and opens its issue when the policy says that it is time. */
async function openNearMiss(ports, judged) {
    const noted = await (0,note_near_miss/* noteNearMiss */.n)(ports, judged);
    if (noted.kind !== "told")
        return { outputs: { ...noOutputs, outcome: noted.kind }, conclusion: kernel_define/* succeeded */.gq };
    const { number, url, created } = noted.issue;
    ports.summary.write((0,near_miss_page/* nearMissLine */.V)(noted.issue));
    const outputs = {
        ...noOutputs,
        "issue-number": String(number),
        "issue-url": url,
        created: String(created),
        outcome: "near-miss",
    };
    return { outputs, conclusion: kernel_define/* succeeded */.gq };
}
function unusable(problem) {
    return (0,errors/* inputsInvalid */.tz)([
        {
            subject: "Input `evidence`",
            problem: `${problem}.`,
            write: "Give the output `evidence-path` of the gate of this deployment, and the same `environment` and `deployment-id`.",
        },
    ]);
}

;// CONCATENATED MODULE: ./build/flows/incident/modes/open.js

















/**
 * Opens the issue of a failed deployment, or brings the one that is there up to date. Where nothing is rolled back after
 * the verdict, as the gate's evidence or an override has it, it notes a near miss instead.
 */
async function openForDeployment(ports, { policy }, { environment, deployment: asked, evidence: paths, projectToken }) {
    const given = await givenEvidence(ports, paths, { environment, deployment: asked });
    if (given !== null && isWithoutReturn(given.evidence))
        return nearMissOfEvidence(ports, policy, given);
    const id = given?.evidence.deployment ?? asked;
    const wanted = { environment, id, identity: policy.identity, isByHand: false };
    const history = await (0,ample_history/* ampleHistory */._)(ports, environment);
    const { deployment, statuses } = await (0,failed_deployment/* failedDeployment */.d)(ports, history, wanted);
    const [kept, ahead] = await Promise.all([
        (0,trusted_record/* trustedRecord */.T)(ports, deployment, statuses, policy.identity, history),
        (0,look_ahead/* lookAhead */.R)(ports, deployment.id, policy.incidents.label),
    ]);
    if (kept.unread.gate !== null)
        throw kept.unread.gate;
    if (kept.gate === null) {
        throw (0,errors/* deploymentUnusable */.JG)(`Nothing is kept of the failure of deployment ${deployment.id}`, "Give the job of the gate `contents: write`, so that it can keep its evidence for the postmortem.");
    }
    const { gate, samples, rollback, unknownRollback, confirmation, incident: before, stored } = kept;
    const from = asReturned(rollback, deployment) ?? (await (0,release_of_deployment/* releaseIfReadable */.F)(ports, (0,read_release/* releaseReader */.t)(ports), deployment));
    const about = { environment, deployment, statuses, release: (0,release_state/* releaseName */.d)(from) };
    const decision = await (0,incident_decision/* readIncidentDecision */.Z)(ports, (0,decided_case/* decidedCase */.X0)(ports, policy, about, gate), rollback);
    const { identity, incidents: rules } = policy;
    // A person may still have gone back after the override.
    if (decision?.how === "override" && rollback === null && unknownRollback === null) {
        const keptBy = { by: decision.by ?? "somebody", reason: decision.reason ?? noReason };
        return openNearMiss(ports, { deployment, from, gate, samples, identity, rules, keptBy });
    }
    const incident = {
        deployment,
        deployedAt: (0,deployed_at/* deployedAt */.a)(deployment, statuses, gate.endedAt),
        from,
        gate,
        samples: (0,sample/* readSamples */.aM)(samples),
        rollback,
        unknownRollback,
        confirmation,
        decision,
        before,
        unread: kept.unread.incident,
        stored,
        identity,
        rules,
        projectToken,
    };
    const written = await (0,open_postmortem/* openPostmortem */.B)(ports, incident, ahead);
    const bodyPath = await (0,report_postmortem/* reportPostmortem */.p)(ports, written);
    return { outputs: outputsOf(written, bodyPath), conclusion: conclusionOf(written) };
}
const noReason = "the reason is kept with the decision";
// What the rollback read and wrote down need not be read again.
function asReturned(rollback, { sha, payload }) {
    const from = rollback?.from ?? null;
    const isDeployed = from?.manifest != null &&
        from.commit === sha &&
        from.manifest.sha256 === (0,rollback_payload/* payloadOf */.Md)(payload)?.manifestSha256;
    return isDeployed ? from : null;
}
// Whatever can be mended fails the step, once its text is put out; a repository without issues does not.
function conclusionOf(written) {
    if (written.kind !== "no-issue")
        return kernel_define/* succeeded */.gq;
    const { code, message, hint } = written.error;
    return code === "ISSUES_DISABLED" || code === "REPOSITORY_ARCHIVED" ? kernel_define/* succeeded */.gq : (0,kernel_define/* failed */.gz)(message, hint);
}
function outputsOf(written, bodyPath) {
    return {
        "issue-number": written.kind === "issue" ? String(written.number) : "",
        "issue-url": written.kind === "issue" || written.kind === "moved" ? written.url : "",
        created: String(written.kind === "issue" && written.created),
        "body-path": bodyPath,
        outcome: written.kind === "issue" ? (written.created ? "opened" : "there") : written.kind,
    };
}

// EXTERNAL MODULE: ./build/flows/policy/load-policy.js
var load_policy = __webpack_require__(49276);
// EXTERNAL MODULE: ./build/kernel/fields.js
var fields = __webpack_require__(96115);
// EXTERNAL MODULE: ./build/kernel/shared-fields.js
var shared_fields = __webpack_require__(89045);
;// CONCATENATED MODULE: ./build/actions/postmortem.js











const postmortem = (0,kernel_define/* defineAction */.QP)({
    name: "postmortem",
    title: "rollback-ready postmortem",
    description: "Opens one issue for a failed deployment, already filled in with what the machines know, and keeps it honest.",
    inputs: {
        mode: (0,fields/* oneOf */.yL)(postmortemModes)
            .optional()
            .describe("`open` the issue; answer a `comment`; `lint` an issue that was closed or changed; `follow-up` what is overdue. Left out: by the event (`issue_comment`, `issues`, `schedule`; `open` for all others)."),
        environment: (0,shared_fields/* environmentField */.CD)(),
        "deployment-id": (0,shared_fields/* deploymentField */.KV)().describe("For `open`: the failed deployment. Left out: the newest that failed the gate."),
        evidence: (0,fields/* lines */.Mn)()
            .prefault("")
            .describe("For `open`: the output `evidence-path` of `actions/gate`, or the folder that it was downloaded to. A gate that could not decide, or passed by a hair, is a near miss then. Left out: what is kept of the failure."),
        "project-token": (0,shared_fields/* projectTokenField */.PH)(),
        token: (0,shared_fields/* tokenField */._n)(),
    },
    outputs: {
        "issue-number": schemas/* string */.YjP().describe("Number of the issue; empty when there is none."),
        "issue-url": schemas/* string */.YjP().describe("Its page."),
        created: schemas/* string */.YjP()
            .describe("`true` when this run opened it, `false` when it was there or there is none."),
        "body-path": schemas/* string */.YjP().describe("For `open`: file with the issue's text (Markdown)."),
        outcome: schemas/* string */.YjP()
            .describe("What became of it, in a word: `near-miss` when an issue tells of one, `quiet` when none has to, `untold` when none could: run it again."),
    },
    ports: postmortemPorts,
    permissions: {
        actions: "read",
        contents: "write",
        deployments: "read",
        issues: "write",
        "pull-requests": "read",
    },
    async run(inputs, ports) {
        const step = await (0,load_policy/* loadPolicy */.t)(ports, null);
        const mode = inputs.mode ?? modeOf(ports.run.eventName);
        if (mode === "open") {
            const { outputs, conclusion } = await openForDeployment(ports, step, {
                environment: inputs.environment,
                deployment: inputs["deployment-id"] ?? null,
                evidence: inputs.evidence,
                projectToken: inputs["project-token"] ?? null,
            });
            return { outputs: { ...outputs }, conclusion };
        }
        const outputs = await (() => {
            switch (mode) {
                case "comment":
                    return answerEvent(ports, step);
                case "lint":
                    return lintEvent(ports, step);
                case "follow-up":
                    return followUp(ports, step);
                default:
                    return mode;
            }
        })();
        return { outputs: { ...outputs }, conclusion: kernel_define/* succeeded */.gq };
    },
});


/***/ }),

/***/ 84171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ failedDeployment)
/* harmony export */ });
/* harmony import */ var _core_rollback_environment_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36243);
/* harmony import */ var _core_rollback_package_of_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80917);
/* harmony import */ var _core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34729);
/* harmony import */ var _core_rollback_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(578);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94121);





/** The deployment to undo: the one named or the newest of ours; it must have failed our gate, unless a person asks. */
async function failedDeployment(ports, history, wanted) {
    return wanted.id === null ? newest(history, wanted) : named(ports, history, wanted.id, wanted);
}
async function named(ports, { deployments }, id, { environment, identity, isByHand }) {
    const known = deployments.find((one) => one.id === id);
    const deployment = known ?? (await ports.deployments.get(id));
    if (deployment === null || deployment.environment !== environment) {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`There is no deployment ${id} of \`${environment}\``, "Give the id that `deploy` or `gate` put out.");
    }
    if ((0,_core_rollback_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .payloadOf */ .Md)(deployment.payload)?.kind === "rollback") {
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`Deployment ${id} is itself a rollback`, "Name the deployment that it undid, or deploy a release with `actions/deploy`.");
    }
    const statuses = known?.statuses ?? (await ports.deployments.statuses(id));
    const [past] = (0,_core_rollback_environment_history_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentHistory */ .o)([{ ...deployment, statuses }], identity);
    if (isByHand || (past !== undefined && hasFailed(past)))
        return { deployment, statuses };
    throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`Deployment ${id} has not failed the gate`, "Give `reason` to undo it all the same, or run `actions/gate` on it first.");
}
function newest({ deployments, isComplete }, { environment, identity, isByHand }) {
    const deploys = (0,_core_rollback_environment_history_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentHistory */ .o)(deployments, identity).filter((past) => past.kind !== "rollback");
    // One of GitHub's own that no step of ours touched, and one that was withdrawn, say nothing about what runs. Of each
    // package that is deployed there the newest counts.
    const ours = deploys.filter((past) => past.isOurs);
    const standing = ours.filter((past, index) => ours.findIndex((one) => (0,_core_rollback_package_of_js__WEBPACK_IMPORTED_MODULE_4__/* .packageOf */ .w)(one.release) === (0,_core_rollback_package_of_js__WEBPACK_IMPORTED_MODULE_4__/* .packageOf */ .w)(past.release)) === index);
    if (isByHand && standing.length > 1) {
        const named = standing.map((past) => `${past.deployment} (${(0,_core_rollback_target_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(past)})`).join(", ");
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`Several packages are deployed to \`${environment}\`: deployments ${named}`, "Name the one to undo with `deployment-id`.");
    }
    const chosen = standing.find((past) => isByHand || hasFailed(past)) ?? standing[0];
    const deployment = deployments.find((one) => one.id === chosen?.deployment);
    if (chosen !== undefined && deployment !== undefined) {
        if (isByHand || hasFailed(chosen))
            return { deployment, statuses: deployment.statuses };
        if (chosen.knownGood) {
            throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`Nothing has failed in \`${environment}\` since deployment ${deployment.id} (${deployment.ref}) passed the gate`, "Give `reason` to undo it by hand.");
        }
        throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`Deployment ${deployment.id} of \`${environment}\` (${deployment.ref}) is the newest, and no gate has judged it`, "Run `actions/gate` on it with `deployment-id`, or give `reason` to undo it by hand.");
    }
    const seen = `${deploys.length} were looked at${isComplete ? "" : ", and there are older ones"}`;
    throw (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .deploymentUnusable */ .JG)(`No deployment of \`${environment}\` has failed the gate (${seen})`, "Run `actions/gate` first, or name the deployment with `deployment-id`.");
}
function hasFailed(past) {
    return past.failedGate || past.rolledBack;
}


/***/ }),

/***/ 93092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ gently)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94121);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78363);


/**
 * Does what may fail without harm and may be repeated, such as a label. The answer is a sentence (`what` follows "did not
 * take") when GitHub refused or dropped it, and empty when it took it.
 */
async function gently(ports, what, write) {
    try {
        if (await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_1__/* .writeOnce */ .F)(ports, what, write, () => Promise.resolve(null)))
            return [];
        ports.log.warning(`GitHub did not take ${what}.`);
    }
    catch (error) {
        if (!(error instanceof _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SuiteError */ .$K))
            throw error;
        ports.log.warning(`GitHub did not take ${what}. ${error.message}`);
    }
    return [`GitHub did not take ${what}.`];
}


/***/ }),

/***/ 97634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   UZ: () => (/* binding */ unlabel),
/* harmony export */   kp: () => (/* binding */ assign),
/* harmony export */   zy: () => (/* binding */ has)
/* harmony export */ });
/* harmony import */ var _core_text_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53175);
/* harmony import */ var _core_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12558);
/* harmony import */ var _gently_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93092);



/** Puts a label on an issue; answers with the labels that it has then, and what GitHub did not take, in sentences. */
async function label(ports, issue, wanted) {
    const { name } = wanted;
    let { labels } = issue;
    const notes = await (0,_gently_js__WEBPACK_IMPORTED_MODULE_1__/* .gently */ .y)(ports, `the label ${(0,_core_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_core_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .untrusted */ .b)(name))}`, async () => {
        await ports.issues.ensureLabel(wanted);
        labels = await ports.issues.addLabels(issue.number, [name]);
        return has({ labels }, name);
    });
    return { labels, notes };
}
/** Takes a label off an issue, in the spelling that it has there. */
async function unlabel(ports, issue, name) {
    const own = issue.labels.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
    return (0,_gently_js__WEBPACK_IMPORTED_MODULE_1__/* .gently */ .y)(ports, `off the label ${(0,_core_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_core_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .untrusted */ .b)(own))}`, async () => {
        await ports.issues.removeLabel(issue.number, own);
        return true;
    });
}
/** Whether an issue has a label. GitHub compares them without case. */
function has(issue, name) {
    return issue.labels.some((own) => own.toLowerCase() === name.toLowerCase());
}
/** Assigns a login, unless it is assigned already. */
async function assign(ports, issue, login) {
    if (issue.assignees.some((one) => one.toLowerCase() === login.toLowerCase()))
        return [];
    const what = `${(0,_core_text_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)((0,_core_text_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .untrusted */ .b)(login))} as an assignee`;
    return (0,_gently_js__WEBPACK_IMPORTED_MODULE_1__/* .gently */ .y)(ports, what, () => ports.issues.assign(issue.number, login));
}


/***/ })

};
