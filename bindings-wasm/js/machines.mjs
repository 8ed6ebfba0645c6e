// One class a machine: its commands are generated, all else is in `handles.mjs`.

import { ASK, MACHINE } from "./calls.mjs";
import {
  DossierCommands,
  GrantsCommands,
  IncomingCommands,
  OutgoingCommands,
  SealCommands,
  SeriesCommands,
} from "./commands.mjs";

export class IncomingDocument extends IncomingCommands {
  static [MACHINE] = "incoming";
}

export class OutgoingDocument extends OutgoingCommands {
  static [MACHINE] = "outgoing";

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

export class Dossier extends DossierCommands {
  static [MACHINE] = "dossier";
}

export class Series extends SeriesCommands {
  static [MACHINE] = "series";
}

export class Grants extends GrantsCommands {
  static [MACHINE] = "grants";
}

export class Seal extends SealCommands {
  static [MACHINE] = "seal";
}
