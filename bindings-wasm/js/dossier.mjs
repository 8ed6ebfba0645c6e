// Handles of dossiers.

import { KEY, actorOf, json } from "./calls.mjs";
import { settle } from "./errors.mjs";

export class Dossier {
  #raw;
  #office;

  constructor(key, office, raw) {
    if (key !== KEY) {
      throw new TypeError("a desk makes dossiers: desk.dossier()");
    }
    this.#office = office;
    this.#raw = raw;
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

  #at(args) {
    return this.#office.millis(args.at);
  }

  #settle(raw) {
    return settle(raw, this.#office.locale);
  }

  get id() {
    return this.#raw.id();
  }

  state() {
    return JSON.parse(this.stateJson());
  }

  stateJson() {
    return this.#raw.state_json();
  }

  free() {
    this.#raw.free();
  }
}

if (Symbol.dispose) {
  Dossier.prototype[Symbol.dispose] = Dossier.prototype.free;
}
