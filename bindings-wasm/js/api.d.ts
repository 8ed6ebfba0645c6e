/// <reference lib="esnext.disposable" />

import { IncomingCommands, OutgoingCommands } from "./commands.js";
import { Queries } from "./queries.js";
import type * as types from "./types.js";

/** The JSON values that are read and written. */
export type * as types from "./types.js";

/** The version of the rules; the same in Rust, Python and JavaScript. */
export function version(): string;

/** Every rule that can refuse a command: code, kind, article, parameters, wording. */
export function refusals(): types.RuleInfo[];

/** Every fault that an input can have: code and wording. */
export function faults(): types.FaultInfo[];

/**
 * What people call a member of a closed list, by the key with which it is written:
 * `label("phase", "handling")` is “đang xử lý”. `undefined` if the list has no such member.
 *
 * @param locale By default `vi`.
 */
export function label(of: types.LabelOf, key: string, locale?: types.Locale): string | undefined;

/** A moment: a `Date`, milliseconds since 1970, or a text with its zone. */
export type At = Date | number | string;

/** Who does it, and when. */
export interface Who {
  /** The person whom the host has logged in. */
  actor: types.PersonId;
  /** By default the moment of the desk's clock. */
  at?: At | undefined;
}

/** Who does it, and when, under which id, having seen which version. */
export interface By extends Who {
  /** By default a new UUID. The same id twice is the same command. */
  command_id?: types.CommandId | undefined;
  /** Number of events seen; if it has moved, the command is refused `stale`. */
  version?: number | undefined;
  /** The grant under which the actor acts; needed only where several would do. */
  under?: types.GrantId | undefined;
}

/** The content that was seen: check, approve and sign must name it. */
export interface Sight {
  content?: types.Digest | undefined;
}

/** Of which line a question is. */
export interface OfLine extends Who {
  line?: types.LineId | undefined;
}

/**
 * A desk (bàn văn thư): the agency's profile, the calendar and the law, read once, with the
 * office's memory (number series, grants) for use without a database.
 */
export class Desk extends Queries {
  /**
   * @param profile The agency's profile, or its JSON text. Throws {@link InvalidInput}.
   * @param options `calendar`: by default the national one; `years`: single years that are added to
   *   it, or take the place of those it has (a new announcement, a late swap of days); `locale`: the
   *   language in which errors speak, by default `vi`; `clock`: asked wherever no `at` is given, by
   *   default `Date.now`; `openSeries`: with `false` only the series of `putSeries` are known,
   *   otherwise each begins at 1.
   */
  constructor(
    profile: types.Profile | string,
    options?: {
      calendar?: types.CalendarData | string;
      years?: readonly (types.YearData | string)[];
      locale?: types.Locale;
      clock?: () => At;
      openSeries?: boolean;
    },
  );

  /** An incoming document (văn bản đến) of which nothing is known yet. */
  incoming(document?: types.DocumentId): IncomingDocument;
  /** An outgoing document (văn bản đi) of which nothing is known yet. */
  outgoing(document?: types.DocumentId): OutgoingDocument;

  /** A dossier (hồ sơ công việc) of which nothing is known yet. */
  dossier(dossier?: types.DossierId): Dossier;

  /** Takes the grants that the agency already has, in the place of those known. Throws
   * `InvalidInput` with every fault, overlaps and circles included, and takes none then. */
  loadGrants(grants: readonly types.Grant[] | string, at?: At): void;
  /** Takes a delegation grant (văn bản giao, ủy quyền) into the memory as it is, for what was
   * decided elsewhere: nothing is checked, and one that is not well made confers nothing. New
   * grants are made with `executeGrant`. */
  putGrant(grant: types.Grant): void;
  /** Revokes a grant from the given moment on. */
  revokeGrant(grant: types.GrantId, at?: At): void;
  /** Makes or revokes a grant as the holder of the grantor's post, and returns its event. */
  executeGrant(command: types.GrantCommand | string, who: Who): types.GrantEvent;
  /** Reserves, makes void or imports numbers of a series, and returns the event. */
  executeSeries(command: types.SeriesCommand | string, who: Who): types.SeriesEvent;
  /** What would make a refused grant command possible; `undefined` if it is possible. */
  repairsOfGrant(command: types.GrantCommand | string, who: Who): types.Repairs | undefined;
  /** What would make a refused command to a series possible; `undefined` if it is possible. */
  repairsOfSeries(command: types.SeriesCommand | string, who: Who): types.Repairs | undefined;
  /** What would make a refused hand-over of seal or key device possible; `undefined` if it is. */
  repairsOfSeal(
    args: Who & { written_permission: boolean; minutes: boolean },
  ): types.Repairs | undefined;
  /** What would let a question be answered with yes; `undefined` if it is. */
  repairsOfQuestion(question: types.Question | string, who: Who): types.Repairs | undefined;
  /** Every rule that stands against what a question asks; none if it may be. */
  ask(question: types.Question | string, when?: { at?: At | undefined }): types.Reason[];
  /** Answers a question. */
  answer(query: types.Query | string): types.Answer;
  /**
   * Takes the next number of a series of outgoing documents as the clerk, with the day of the
   * moment, for a document that is kept elsewhere; the desk's own documents take theirs by their
   * commands.
   */
  takeNumber(
    args: Who & { series: types.SeriesKey; document?: types.DocumentId | undefined },
  ): types.Taken;
  /** Numbers a copy (cấp số bản sao) as the clerk; what it is made from decides (Art. 25). */
  numberCopy(
    args: Who & { copy: types.CopyRequest; document?: types.DocumentId | undefined },
  ): types.WrittenNumber;
  /** The clerk hands seal or key device to another person (giao con dấu). */
  handOverSeal(args: Who & { written_permission: boolean; minutes: boolean }): void;
  /** Sets what only a store can know. */
  putFacts(facts: types.Facts): void;
  /** Sets how far a number series is; series that are not set begin at 1. */
  putSeries(key: types.SeriesKey, year: number, series: types.Series): void;

  /** The agency's key. */
  readonly agency: types.AgencyId;
  /** The language in which errors speak. */
  readonly locale: types.Locale;
  /** The profile as it was read. */
  profile(): types.Profile;

  /** Gives the memory back at once; else it is given back when nobody holds the desk. */
  free(): void;
  [Symbol.dispose](): void;
}

/** A dossier (hồ sơ công việc). */
export class Dossier {
  private constructor();
  /**
   * Carries a command out and returns its events. Throws {@link Refused} with every failing rule;
   * nothing has changed then.
   */
  execute(command: types.DossierCommand | string, who: Who): types.DossierEvent[];
  /** Every rule that stands against a command; none if it would be carried out. */
  check(command: types.DossierCommand | string, who: Who): types.Reason[];
  /** What would make a refused command possible; `undefined` if it is possible. */
  repairs(command: types.DossierCommand | string, who: Who): types.Repairs | undefined;
  /** Identity. */
  readonly id: types.DossierId;
  /** What the next decision reads. */
  state(): types.DossierState;
  /** The state as canonical JSON, the same bytes in every language. */
  stateJson(): string;
  /** Gives the memory back at once. */
  free(): void;
  [Symbol.dispose](): void;
}

/** What documents of both machines have in common. */
export interface DocumentHandle<Command, State, Envelope> {
  /**
   * Carries a whole command out. Throws {@link Refused} with every failing rule; nothing has
   * changed then. The same command again gives the first receipt.
   */
  execute(command: Command | string, who: Who): types.Receipt;
  /** Every rule that stands against a command; none if it would be carried out. */
  check(command: Command | string, who: Who): types.Reason[];
  /**
   * What would make a refused command possible: the smallest sets of facts, shortest first, at most
   * eight, and who can bring each about. `undefined` if the command is possible as it stands.
   */
  repairs(command: Command | string, who: Who): types.Repairs | undefined;
  /** What another rule set would change for this document; `undefined` if nothing. */
  whatIf(ruleSet: types.RuleSetId, when?: { at?: At | undefined }): types.Change | undefined;
  /** Every command with its targets: allowed, needing input, or denied. */
  available(who: Who): types.Item[];
  /** What stands against a command before its input is known. */
  why(action: types.Action, of: OfLine): types.Reason[];
  /** The inputs a command needs, with the choices where they are finite. */
  needs(action: types.Action, of: OfLine): types.Need[];

  /** Identity. */
  readonly id: types.DocumentId;
  /** Number of events so far. */
  readonly version: number;
  /** Where the document stands. */
  readonly phase: types.Phase;
  /** Hash of the last event: give it to somebody else, and changes can be found. */
  readonly chainHead: types.Digest;

  /** The input data of the document (thông tin đầu vào; Appendix VI), field by field. */
  dataSheet(entered?: types.EnteredData | string): types.DataRow[];
  /** What the next decision reads. */
  state(): State;
  /** The state as canonical JSON, the same bytes in every language. */
  stateJson(): string;
  /** The envelopes of all events, in order. */
  events(): Envelope[];
  /** The envelopes exactly as they are stored and hashed. */
  eventsJson(): string[];

  /** Gives the memory back at once; else it is given back when nobody holds the document. */
  free(): void;
  [Symbol.dispose](): void;
}

/** An incoming document (văn bản đến). Methods carry commands out. */
export class IncomingDocument extends IncomingCommands {
  private constructor();
  /**
   * Folds stored envelopes (texts, in order). `head` is the chain head that somebody else holds:
   * with it, a changed history is found. Throws {@link HistoryError}.
   */
  static replay(
    desk: Desk,
    document: types.DocumentId,
    envelopes: Iterable<string>,
    options?: { head?: types.Digest },
  ): IncomingDocument;
}
export interface IncomingDocument
  extends DocumentHandle<types.IncomingCommand, types.IncomingState, types.IncomingEnvelope> {}

/** An outgoing document (văn bản đi). Methods carry commands out. */
export class OutgoingDocument extends OutgoingCommands {
  private constructor();
  /** As {@link IncomingDocument.replay}. */
  static replay(
    desk: Desk,
    document: types.DocumentId,
    envelopes: Iterable<string>,
    options?: { head?: types.Digest },
  ): OutgoingDocument;
  /** Hash of the content as it now is: what check, approve and sign must name. */
  readonly contentHash: types.Digest | undefined;
  /** Number and symbol as they are written, once the document has them. */
  readonly numberSymbol: string | undefined;
  /** Everybody with a power to sign this document, and those who almost can: with the stack of
   * prefixes, and what is missing. */
  whoCanSign(when?: { at?: At | undefined }): types.DocumentSignatory[];
  /** What stands in which box of the document (thể thức; Appendix I). */
  layout(): types.Part[];
}
export interface OutgoingDocument
  extends DocumentHandle<types.OutgoingCommand, types.OutgoingState, types.OutgoingEnvelope> {}

/** The rules refuse a command, which changed nothing. Its message speaks the desk's language. */
export class Refused extends Error {
  constructor(refusal: types.Refusal, locale?: types.Locale);
  /** What was asked for. */
  readonly command: types.Action;
  /** Every failing rule, at least one. */
  readonly reasons: types.Reason[];
  /** The codes of all failing rules. */
  readonly codes: types.RuleCode[];
  /** All sentences, one a line, each with its article. */
  describe(locale?: types.Locale): string;
}

/** An input that could not be taken, with every fault and its place. */
export class InvalidInput extends Error {
  constructor(input: types.InvalidInput, locale?: types.Locale);
  /** At least one fault. */
  readonly faults: types.Fault[];
  /** All sentences, one a line. */
  describe(locale?: types.Locale): string;
}

/** A stored history that cannot be read, or was changed. */
export class HistoryError extends Error {
  constructor(error: { code: string; message: string });
  /** `newer_version`, `unknown_event`, `unreadable`, `out_of_sequence`, `broken_chain`. */
  readonly code: string;
}
