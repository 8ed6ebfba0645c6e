// The desk: the agency's profile, the calendar and the law, read once.

import * as raw from "./raw/vanthu.js";
import { KEY, MOMENT, QUERY, actorOf, is, json, millis, newId } from "./calls.mjs";
import { IncomingDocument, OutgoingDocument } from "./documents.mjs";
import { Dossier } from "./dossier.mjs";
import { settle } from "./errors.mjs";
import { Queries } from "./queries.mjs";
import { requireLoaded } from "./ready.mjs";

export class Desk extends Queries {
  #raw;
  #clock;
  #locale;

  constructor(
    profile,
    { calendar, years = [], locale = "vi", clock = Date.now, openSeries = true } = {},
  ) {
    super();
    requireLoaded();
    if (locale !== "vi" && locale !== "en") {
      throw new TypeError("`locale` must be vi or en");
    }
    this.#locale = locale;
    this.#clock = clock;
    this.#raw = new raw.Desk(json(profile) ?? "", json(calendar), years.map(json), openSeries);
    try {
      this.#settle(this.#raw.faults());
    } catch (error) {
      this.#raw.free();
      throw error;
    }
  }

  incoming(document = newId()) {
    return new IncomingDocument(KEY, this.#office(), this.#begin("incoming", document));
  }

  outgoing(document = newId()) {
    return new OutgoingDocument(KEY, this.#office(), this.#begin("outgoing", document));
  }

  dossier(dossier = newId()) {
    return new Dossier(KEY, this.#office(), this.#begin("dossier", dossier));
  }

  loadGrants(grants, at) {
    this.#settle(this.#raw.load_grants(json(grants), this.#millis(at)));
  }

  putGrant(grant) {
    this.#settle(this.#raw.put_grant(json(grant)));
  }

  revokeGrant(grant, at) {
    this.#settle(this.#raw.revoke_grant(grant, this.#millis(at)));
  }

  executeGrant(command, args) {
    const at = this.#millis(args.at);
    return this.#settle(this.#raw.execute_grant(json(command), actorOf(args), at));
  }

  executeSeries(command, args) {
    const at = this.#millis(args.at);
    return this.#settle(this.#raw.execute_series(json(command), actorOf(args), at));
  }

  repairsOfGrant(command, args) {
    const at = this.#millis(args.at);
    const raw = this.#raw.repairs_of_grant(json(command), actorOf(args), at);
    return this.#settle(raw) ?? undefined;
  }

  repairsOfSeries(command, args) {
    const at = this.#millis(args.at);
    const raw = this.#raw.repairs_of_series(json(command), actorOf(args), at);
    return this.#settle(raw) ?? undefined;
  }

  repairsOfQuestion(question, args) {
    const at = this.#millis(args.at);
    const raw = this.#raw.repairs_of_question(json(question), actorOf(args), at);
    return this.#settle(raw) ?? undefined;
  }

  repairsOfSeal(args) {
    return this.#seal("repairs_of_seal", args) ?? undefined;
  }

  ask(question, { at } = {}) {
    return this.#settle(this.#raw.ask(json(question), this.#millis(at)));
  }

  answer(query) {
    return this.#settle(this.#raw.query(json(query), this.#millis(undefined)));
  }

  [QUERY](type, args) {
    // What is not given is left out: `null` stands for it too.
    const given = Object.entries(args).filter(([, value]) => is.given(value));
    return this.answer({ type, data: Object.fromEntries(given) }).data;
  }

  [MOMENT](at) {
    const moment = new Date(this.#millis(at));
    // A moment that is none goes on as it came, and the rules name the fault.
    return Number.isNaN(moment.getTime()) ? String(at) : moment.toISOString();
  }

  takeNumber(args) {
    const { series, document = newId() } = args;
    const at = this.#millis(args.at);
    return this.#settle(this.#raw.take_number(textOf({ series }), document, actorOf(args), at));
  }

  numberCopy(args) {
    const { copy, document = newId() } = args;
    const at = this.#millis(args.at);
    return this.#settle(this.#raw.number_copy(json(copy), document, actorOf(args), at));
  }

  handOverSeal(args) {
    this.#seal("hand_over_seal", args);
  }

  #seal(asked, args) {
    const { written_permission, minutes } = args;
    if (!is.flag(written_permission) || !is.flag(minutes)) {
      throw new TypeError("`written_permission` and `minutes` must be true or false");
    }
    const at = this.#millis(args.at);
    return this.#settle(this.#raw[asked](written_permission, minutes, actorOf(args), at));
  }

  putFacts(facts) {
    this.#settle(this.#raw.put_facts(json(facts)));
  }

  putSeries(key, year, series) {
    this.#settle(this.#raw.put_series(key, year, json(series)));
  }

  get agency() {
    return this.#raw.agency();
  }

  get locale() {
    return this.#locale;
  }

  profile() {
    return JSON.parse(this.#raw.profile());
  }

  free() {
    this.#raw.free();
  }

  #office() {
    return { locale: this.#locale, millis: (at) => this.#millis(at) };
  }

  #begin(machine, document) {
    const begun = this.#raw[machine](document);
    if (begun === undefined) {
      this.#settle(this.#raw.check_id(document));
    }
    return begun;
  }

  #settle(answer) {
    return settle(answer, this.#locale);
  }

  #millis(at) {
    return millis(at ?? this.#clock());
  }
}

/** The one value, or a word to the programmer. */
function textOf(named) {
  const [name, value] = Object.entries(named)[0];
  if (is.text(value)) return value;
  throw new TypeError(`\`${name}\` must be a text`);
}

if (Symbol.dispose) {
  Desk.prototype[Symbol.dispose] = Desk.prototype.free;
}
