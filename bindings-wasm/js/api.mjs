// The façade: thin functions over the generated glue. Nothing is decided here.

import * as raw from "./raw/vanthu.js";
import { text } from "./calls.mjs";
import { settle } from "./errors.mjs";
import { requireLoaded } from "./ready.mjs";

export { Desk } from "./desk.mjs";
export { HistoryError, InvalidInput, Refused, revive } from "./errors.mjs";
export * from "./commands.mjs";
export { DocumentHandle, Handle, OutgoingHandle, OwnHandle } from "./handles.mjs";

export function version() {
  requireLoaded();
  return raw.version();
}

export function refusals() {
  requireLoaded();
  return settle(raw.refusals());
}

export function faults() {
  requireLoaded();
  return settle(raw.faults());
}

export function label(of, key, locale = "vi") {
  requireLoaded();
  const found = raw.label(text("of", of), text("key", key), text("locale", locale));
  return settle(found, "vi") ?? undefined;
}
