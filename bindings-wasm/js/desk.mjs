// The desk: the agency's profile, the calendar and the law, read once.

import * as raw from "./raw/vanthu.js";
import {
  ALIVE,
  KEY,
  MACHINE,
  QUERY,
  REPLAY,
  actorOf,
  flag,
  given,
  is,
  json,
  largeJson,
  millis,
  named,
  newId,
  oneOf,
  plain,
  text,
  whole,
  writtenNamed,
} from "./calls.mjs";
import {
  CLASSES,
  Dossier,
  Grants,
  IncomingDocument,
  OutgoingDocument,
  Seal,
  Series,
} from "./commands.mjs";
import { settle } from "./errors.mjs";
import { Handle } from "./handles.mjs";
import { Queries } from "./queries.mjs";
import { requireLoaded } from "./ready.mjs";

export class Desk extends Queries {
  #raw;
  #clock;
  #locale;
  #grants;
  #seal;

  constructor(profile, options = {}) {
    super();
    requireLoaded();
    const { calendar, years = [], locale = "vi", clock = Date.now, openSeries = true, ...other } =
      named("options", options);
    const [unknown] = Object.keys(other);
    if (unknown !== undefined) throw new TypeError(`\`${unknown}\` is no option of a desk`);
    if (typeof clock !== "function") throw new TypeError("`clock` must be a function");
    if (!Array.isArray(years)) throw new TypeError("`years` must be a list");
    this.#locale = oneOf("locale", locale, ["vi", "en"]);
    this.#clock = clock;
    this.#raw = new raw.Desk(
      json("profile", profile),
      is.absent(calendar) ? undefined : json("calendar", calendar),
      years.map((year) => json("years", year)),
      flag("openSeries", openSeries),
    );
    try {
      this.#settle(this.#raw.faults());
    } catch (error) {
      this.free();
      throw error;
    }
  }

  incoming(document = newId()) {
    return this.#open(IncomingDocument, ["document", text("document", document)]);
  }

  outgoing(document = newId()) {
    return this.#open(OutgoingDocument, ["document", text("document", document)]);
  }

  dossier(dossier = newId()) {
    return this.#open(Dossier, ["dossier", text("dossier", dossier)]);
  }

  series(key, year = this.#year()) {
    const of = String(whole("year", year));
    return this.#open(Series, ["key", text("key", key)], ["year", of]);
  }

  get grants() {
    if (!this.#grants?.[ALIVE]) this.#grants = this.#open(Grants);
    return this.#grants;
  }

  get seal() {
    if (!this.#seal?.[ALIVE]) this.#seal = this.#open(Seal);
    return this.#seal;
  }

  dump(...handles) {
    const kept = this.#settle(this.#held.dump());
    const known = new Set(kept.map(({ stream }) => stream));
    for (const handle of handles) {
      if (!(handle instanceof Handle)) throw new TypeError("`handles` must be handles of a desk");
      const { stream, chainHead: head } = handle;
      const records = handle.recordsJson();
      if (records.length > 0 && !known.has(stream)) kept.push({ stream, records, head });
      known.add(stream);
    }
    return kept;
  }

  load(streams) {
    this.#settle(this.#held.load(largeJson("streams", streams)));
    const handles = {};
    for (let raw = this.#held.loaded(); raw !== undefined; raw = this.#held.loaded()) {
      const stream = raw.stream();
      handles[stream] = this.#handle(CLASSES.get(stream.split(":")[0]), raw);
    }
    return handles;
  }

  loadGrants(grants, at) {
    this.#settle(this.#held.load_grants(json("grants", grants), this.#millis(at)));
  }

  putGrant(grant) {
    this.#settle(this.#held.put_grant(json("grant", grant)));
  }

  revokeGrant(grant, at) {
    const id = text("grant", grant, "the id of a grant");
    this.#settle(this.#held.revoke_grant(id, this.#millis(at)));
  }

  putSeries(key, year, series) {
    const [of, position] = [text("key", key), json("series", series)];
    this.#settle(this.#held.put_series(of, whole("year", year), position));
  }

  putFacts(facts) {
    this.#settle(this.#held.put_facts(json("facts", facts)));
  }

  ask(question, when = {}) {
    const at = this.#millis(named("when", when).at);
    return this.#settle(this.#held.ask(json("question", question), at));
  }

  repairsOfQuestion(question, who) {
    const [asked, actor] = [json("question", question), actorOf(named("who", who))];
    const repairs = this.#held.repairs_of_question(asked, actor, this.#millis(who.at));
    return this.#settle(repairs) ?? undefined;
  }

  answer(query) {
    return this.#settle(this.#held.query(json("query", query), false, this.#millis()));
  }

  [QUERY](type, args, hasMoment = false) {
    const data = Object.fromEntries(given(named("args", args)));
    if (hasMoment) data.at = this.#moment(data.at);
    Object.entries(data).forEach(([name, value]) => plain(name, value));
    const query = writtenNamed({ type, data }, data);
    return this.#settle(this.#held.query(query, true, this.#millis())).data;
  }

  /** A handle of which nothing is known yet. */
  [REPLAY](type, id) {
    return this.#open(type, ["id", id]);
  }

  get agency() {
    return this.#held.agency();
  }

  get locale() {
    return this.#locale;
  }

  profile() {
    return this.#settle(this.#held.profile());
  }

  free() {
    this.#raw?.free();
    this.#raw = undefined;
  }

  get #held() {
    if (this.#raw === undefined) throw new Error("this desk was freed");
    return this.#raw;
  }

  /** The stream of a machine; the arguments say which. */
  #open(type, ...which) {
    const name = [type[MACHINE], ...which.map(([, value]) => value)].join(":");
    const raw = this.#held.open(name);
    if (raw === undefined) {
      // There is no such stream: one of the arguments is at fault.
      for (const [argument, value] of which) this.#settle(this.#held.fault_of(argument, value));
      throw new TypeError("a desk has no such handles");
    }
    return this.#handle(type, raw);
  }

  #handle(type, raw) {
    return new type(KEY, { locale: this.#locale, now: () => this.#clock() }, raw);
  }

  #year() {
    return this.#settle(this.#held.year(this.#millis()));
  }

  /** A moment as it is written in JSON; that of the clock if none is given. */
  #moment(at) {
    return this.#settle(raw.instant(this.#millis(at)));
  }

  #settle(answer) {
    return settle(answer, this.#locale);
  }

  #millis(at) {
    return millis(at ?? this.#clock(), this.#locale);
  }
}

if (Symbol.dispose) {
  Desk.prototype[Symbol.dispose] = Desk.prototype.free;
}
