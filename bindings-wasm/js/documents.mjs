// Handles of documents: the rules and the state live in WebAssembly.

import { KEY, PLAIN, WHOLE, actorOf, is, json, newId, underOf, versionOf } from "./calls.mjs";
import { IncomingCommands, OutgoingCommands } from "./commands.mjs";
import { settle } from "./errors.mjs";

const documentClass = (Commands, create) =>
  class extends Commands {
    #raw;
    #office;

    constructor(key, office, raw) {
      if (key !== KEY) {
        throw new TypeError("a desk makes documents: desk.incoming(), desk.outgoing()");
      }
      super();
      this.#office = office;
      this.#raw = raw;
    }

    static replay(desk, document, envelopes, { head } = {}) {
      const replayed = desk[create](document);
      try {
        settle(replayed.#raw.replay(JSON.stringify([...envelopes]), head), desk.locale);
      } catch (error) {
        replayed.free();
        throw error;
      }
      return replayed;
    }

    [PLAIN](method, args, ...rest) {
      const content = is.text(args.content) ? args.content : undefined;
      const id = is.absent(args.command_id) ? newId() : String(args.command_id);
      return this.#settle(
        this.#raw[method](
          actorOf(args),
          this.#at(args),
          id,
          versionOf(args),
          underOf(args),
          content,
          ...rest,
        ),
      );
    }

    [WHOLE](type, args, data) {
      const content = is.text(args.content) ? args.content : undefined;
      const command = {
        command_id: args.command_id ?? newId(),
        document: this.id,
        seen: { version: args.version ?? undefined, content },
        under: args.under ?? undefined,
        kind: { type, data },
      };
      return this.execute(command, args);
    }

    execute(command, args) {
      return this.#settle(this.#raw.execute(json(command), actorOf(args), this.#at(args)));
    }

    check(command, args) {
      return this.#settle(this.#raw.check(json(command), actorOf(args), this.#at(args)));
    }

    repairs(command, args) {
      const raw = this.#raw.repairs(json(command), actorOf(args), this.#at(args));
      return this.#settle(raw) ?? undefined;
    }

    whatIf(ruleSet, args = {}) {
      return this.#settle(this.#raw.what_if(ruleSet, this.#at(args))) ?? undefined;
    }

    available(args) {
      return this.#settle(this.#raw.available(actorOf(args), this.#at(args)));
    }

    why(action, args) {
      return this.#settle(this.#raw.why(action, lineOf(args), actorOf(args), this.#at(args)));
    }

    needs(action, args) {
      return this.#settle(this.#raw.needs(action, lineOf(args), actorOf(args), this.#at(args)));
    }

    get id() {
      return this.#raw.id();
    }

    get version() {
      return this.#raw.version();
    }

    get phase() {
      return this.#raw.phase();
    }

    get chainHead() {
      return this.#raw.chain_head();
    }

    get contentHash() {
      return this.#raw.content_hash?.();
    }

    get numberSymbol() {
      return this.#raw.number_symbol?.();
    }

    whoCanSign(args = {}) {
      return this.#settle(this.#raw.who_can_sign(this.#at(args)));
    }

    layout() {
      return this.#settle(this.#raw.layout());
    }

    dataSheet(entered = {}) {
      return this.#settle(this.#raw.data_sheet(json(entered)));
    }

    state() {
      return JSON.parse(this.stateJson());
    }

    stateJson() {
      return this.#raw.state_json();
    }

    events() {
      return this.eventsJson().map((event) => JSON.parse(event));
    }

    eventsJson() {
      return this.#raw.events_json();
    }

    free() {
      this.#raw.free();
    }

    #settle(answer) {
      return settle(answer, this.#office.locale);
    }

    #at(args) {
      return this.#office.millis(args.at);
    }
  };

function lineOf(args) {
  if (is.absent(args.line)) return undefined;
  if (is.count(args.line)) return args.line;
  throw new TypeError("`line` must be the number of a line");
}

export const IncomingDocument = named(documentClass(IncomingCommands, "incoming"), "IncomingDocument");
export const OutgoingDocument = named(documentClass(OutgoingCommands, "outgoing"), "OutgoingDocument");

/** Named as it is exported, and ready for `using` where the host knows it. */
function named(type, name) {
  Object.defineProperty(type, "name", { value: name });
  if (Symbol.dispose) {
    type.prototype[Symbol.dispose] = type.prototype.free;
  }
  return type;
}
