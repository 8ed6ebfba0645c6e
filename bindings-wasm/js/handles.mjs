// What handles of all machines have: the rules and the state live in WebAssembly.

import {
  ALIVE,
  ASK,
  KEY,
  REPLAY,
  actorOf,
  commandOf,
  is,
  json,
  millis,
  named,
  optionalCount,
  optionalText,
  text,
  texts,
} from "./calls.mjs";
import { settle } from "./errors.mjs";

/** A command is given by its name and its arguments, or as a whole: an object, or its JSON text. */
const NAME = /^[a-z_]+$/;

export class Handle {
  #raw;
  #office;

  constructor(key, office, raw) {
    if (key !== KEY) {
      throw new TypeError("a desk makes handles: desk.incoming(), desk.series(), desk.grants …");
    }
    this.#office = office;
    this.#raw = raw;
  }

  append(records, options = {}) {
    const head = optionalText("head", named("options", options).head, "a hash");
    this.#settle(this.#held.append(texts("records", records), head));
  }

  execute(command, args) {
    const [sent, asRead, actor, at] = this.#sent(command, args);
    const answer = this.#held.execute(sent, asRead, actor, at);
    // Behind the receipt comes the record; JSON has no line breaks of its own.
    const end = answer.indexOf("\n");
    const receipt = this.#settle(end < 0 ? answer : answer.slice(0, end));
    const record = answer.slice(end + 1);
    receipt.events = record ? JSON.parse(record).events : [];
    return receipt;
  }

  check(command, args) {
    return this.#settle(this.#held.check(...this.#sent(command, args)));
  }

  repairs(command, args) {
    return this.#settle(this.#held.repairs(...this.#sent(command, args))) ?? undefined;
  }

  available(who) {
    return this.#settle(this.#held.available(actorOf(named("who", who)), this.#at(who)));
  }

  why(action, of) {
    return this.#settle(this.#held.why(...this.#target(action, of)));
  }

  needs(action, of) {
    return this.#settle(this.#held.needs(...this.#target(action, of)));
  }

  get stream() {
    return this.#held.stream();
  }

  get id() {
    return this.stream.split(":").slice(1).join(":");
  }

  get version() {
    return this.#held.version();
  }

  get phase() {
    return this.#held.phase();
  }

  get chainHead() {
    return this.#held.chain_head();
  }

  state() {
    return JSON.parse(this.stateJson());
  }

  stateJson() {
    return this.#held.state_json();
  }

  records() {
    return this.recordsJson().map((record) => JSON.parse(record));
  }

  recordsJson() {
    return this.#held.records();
  }

  free() {
    this.#raw?.free();
    this.#raw = undefined;
  }

  get [ALIVE]() {
    return this.#raw !== undefined;
  }

  /** Asks what only some machines answer: `ask` gets the handle in WebAssembly and a moment. */
  [ASK](ask, when = {}) {
    const answer = ask(this.#held, this.#at(named("when", when)));
    return this.#settle(answer) ?? undefined;
  }

  get #held() {
    if (this.#raw === undefined) throw new Error("this handle was freed");
    return this.#raw;
  }

  #sent(command, args) {
    const actor = actorOf(named("args", args));
    const isName = is.text(command) && NAME.test(command);
    const further = Object.keys(args).find((name) => name !== "actor" && name !== "at");
    if (!isName && further !== undefined) {
      throw new TypeError(`a whole command takes no further arguments: \`${further}\``);
    }
    const sent = isName ? commandOf(this.constructor, command, args) : json("command", command);
    return [sent, isName, actor, this.#at(args)];
  }

  #target(action, of) {
    const name = text("action", action, "the name of a command");
    const actor = actorOf(named("of", of));
    const line = optionalCount("line", of.line, "the number of a line");
    return [name, line, actor, this.#at(of)];
  }

  #at(args) {
    return millis(args.at ?? this.#office.now(), this.#office.locale);
  }

  #settle(answer) {
    return settle(answer, this.#office.locale);
  }
}

/** Those whose streams are kept by their handles, and which keep the law under which they were opened. */
export class OwnHandle extends Handle {
  static replay(desk, id, records, options) {
    if (!is.object(desk) || !(REPLAY in desk)) throw new TypeError("`desk` must be a Desk");
    const handle = desk[REPLAY](this, text("id", id));
    try {
      handle.append(records, options);
      // Who replays a history has read it.
      handle.stateJson();
    } catch (error) {
      handle.free();
      throw error;
    }
    return handle;
  }

  whatIf(ruleSet, when) {
    const other = text("ruleSet", ruleSet, "the id of a rule set");
    return this[ASK]((raw, at) => raw.what_if(other, at), when);
  }

  stalled(when) {
    return this[ASK]((raw, at) => raw.stalled(at), when);
  }
}

/** What documents have beside. */
export class DocumentHandle extends OwnHandle {
  standings(when) {
    return this[ASK]((raw, at) => raw.standings(at), when);
  }

  dueEvents(when) {
    return this[ASK]((raw, at) => raw.due_events(at), when);
  }

  nextDue(when) {
    return this[ASK]((raw, at) => raw.next_due(at), when) ?? undefined;
  }

  dataSheet(entered = {}) {
    const sheet = json("entered", entered);
    return this[ASK]((raw) => raw.data_sheet(sheet));
  }
}

/** What outgoing documents have beside. */
export class OutgoingHandle extends DocumentHandle {
  get contentHash() {
    return this[ASK]((raw) => raw.content_hash());
  }

  get numberSymbol() {
    return this[ASK]((raw) => raw.number_symbol());
  }

  whoCanSign(when) {
    return this[ASK]((raw, at) => raw.who_can_sign(at), when);
  }

  layout() {
    return this[ASK]((raw) => raw.layout());
  }
}

if (Symbol.dispose) {
  Handle.prototype[Symbol.dispose] = Handle.prototype.free;
}
