/// <reference lib="esnext.disposable" />

import type {
  Dossier,
  Grants,
  IncomingDocument,
  OutgoingDocument,
  Seal,
  Series,
} from "./commands.js";
import { Queries } from "./queries.js";
import type * as types from "./types.js";

/** The JSON values that are read and written. */
export type * as types from "./types.js";

export * from "./commands.js";

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
  /** Number of records seen; if it has moved, the command is refused `stale`. */
  version?: number | undefined;
  /** The grant under which the actor acts; needed only where several would do. */
  under?: types.GrantId | undefined;
}

/** The content that was seen: check, approve and sign must name it. */
export interface Sight {
  /** By default the content that was last read through the handle. */
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
  /** A number series (dãy số) in a year, by default that of the desk's clock. */
  series(key: types.SeriesKey, year?: number): Series;
  /** The agency's delegation grants (văn bản giao, ủy quyền). */
  readonly grants: Grants;
  /** The agency's seal and key device (con dấu, thiết bị lưu khóa bí mật). */
  readonly seal: Seal;

  /**
   * All records of the streams that the desk keeps (number series, grants, seal), and of the given
   * handles. Without them, numbers given and held are forgotten with the page. What `putSeries`,
   * `putGrant`, `loadGrants`, `revokeGrant` and `putFacts` set is no record.
   */
  dump(...handles: AnyHandle[]): KeptStream[];
  /**
   * Applies what `dump` gave, on a fresh desk, so that no number, hold, void or grant is forgotten;
   * what is no record is set before. Returns the handles by the names of their streams. Throws
   * {@link HistoryError} with stream and place of the first record that does not fit; nothing has
   * changed then.
   */
  load(streams: readonly KeptStream[] | string): Record<types.Stream, AnyHandle>;

  /** Takes the grants that the agency already has, in the place of those known. Throws
   * `InvalidInput` with every fault, overlaps and circles included, and takes none then. */
  loadGrants(grants: readonly types.Grant[] | string, at?: At): void;
  /** Takes a delegation grant (văn bản giao, ủy quyền) into the memory as it is, for what was
   * decided elsewhere: nothing is checked, and one that is not well made confers nothing. New
   * grants are made with `desk.grants.createGrant`. */
  putGrant(grant: types.Grant): void;
  /** Revokes a grant from the given moment on. */
  revokeGrant(grant: types.GrantId, at?: At): void;
  /** What would let a question be answered with yes; `undefined` if it is. */
  repairsOfQuestion(question: types.Question | string, who: Who): types.Repairs | undefined;
  /** Every rule that stands against what a question asks; none if it may be. */
  ask(question: types.Question | string, when?: { at?: At | undefined }): types.Reason[];
  /** Answers a question. */
  answer(query: types.Query | string): types.Answer;
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

  /** Gives the memory back at once; else it is given back when nobody holds the desk. Again: nothing. */
  free(): void;
  [Symbol.dispose](): void;
}

/** A stream that the desk keeps, with its records exactly as they are stored and hashed. */
export interface KeptStream {
  stream: types.Stream;
  records: readonly string[];
  /** Hash of the last record: kept by somebody else, it shows that records were changed. */
  head?: types.Digest | undefined;
}

/** What an accepted command did. A repeated command gives the first receipt. */
export interface Receipt<Event> extends types.Receipt {
  /** Its events; none if it changed nothing. */
  events: Event[];
}

/** What the handles of a machine read and write. */
export interface Machine {
  command: unknown;
  event: unknown;
  record: unknown;
  state: unknown;
  arguments: object;
}

/** Names of the commands of a machine. */
export type ActionOf<M extends Machine> = keyof M["arguments"] & types.Action;

/** One command of a machine with its target line. */
export type ItemOf<M extends Machine> = types.Item & { action: ActionOf<M> };

/**
 * What the handles of all machines have: a stream that takes commands. Each command has a method, and
 * `execute`, `check` and `repairs` take its name with the same arguments, or a whole command.
 */
export class Handle<M extends Machine> {
  protected constructor();

  /**
   * Carries a command out. Throws {@link Refused} with every failing rule; nothing has changed then.
   * The same command again gives the first receipt; another with the same id is refused
   * `idempotency_conflict`.
   */
  execute<A extends ActionOf<M>>(action: A, args: M["arguments"][A]): Receipt<M["event"]>;
  execute(command: M["command"] | string, who: Who): Receipt<M["event"]>;
  /** Every rule that refuses a command; none if it would be carried out. */
  check<A extends ActionOf<M>>(action: A, args: M["arguments"][A]): types.Reason[];
  check(command: M["command"] | string, who: Who): types.Reason[];
  /**
   * What would make a refused command possible: the smallest sets of facts, shortest first, at most
   * eight, and who can bring each about. `undefined` if the command is possible as it is.
   */
  repairs<A extends ActionOf<M>>(action: A, args: M["arguments"][A]): types.Repairs | undefined;
  repairs(command: M["command"] | string, who: Who): types.Repairs | undefined;
  /** Every command with its targets: allowed, needing input, or denied. */
  available(who: Who): ItemOf<M>[];
  /** What refuses a command before its input is known. */
  why(action: ActionOf<M>, of: OfLine): types.Reason[];
  /** The inputs that a command takes, with the choices where they are finite. */
  needs(action: ActionOf<M>, of: OfLine): types.Need[];

  /**
   * Applies stored records (texts, in order) that came after those known, for example from the server.
   * What they change counts as read only when it is. Throws {@link HistoryError}; nothing has changed
   * then.
   */
  append(records: Records, options?: ReplayOptions): void;

  /** Name of its stream, for example `incoming:01930c9e-…` or `series:di:2026`. */
  readonly stream: types.Stream;
  /** What follows the machine's name in it; empty where there is only one. */
  readonly id: string;
  /** Number of records so far. */
  readonly version: number;
  /** Where it is on its way. */
  readonly phase: types.Phase;
  /** Hash of the last record: kept by somebody else, it shows that records were changed. */
  readonly chainHead: types.Digest;

  /** What the next decision reads. */
  state(): M["state"];
  /** The state as canonical JSON, the same bytes in every language. */
  stateJson(): string;
  /** The records, one a command, in order. */
  records(): M["record"][];
  /** The records exactly as they are stored and hashed. */
  recordsJson(): string[];

  /** Gives the memory back at once; else it is given back when nobody holds the handle. Again: nothing. */
  free(): void;
  [Symbol.dispose](): void;
}

/** Documents and dossiers: their handles keep their streams. */
export class OwnHandle<M extends Machine> extends Handle<M> {
  protected constructor();
  /**
   * Makes a handle from its stored records: `IncomingDocument.replay(desk, id, records)`. A number that
   * they carry counts as given, whether or not the records of its series were loaded. Throws
   * {@link HistoryError}.
   */
  static replay<H extends OwnHandle<any>>(
    this: { readonly prototype: H },
    desk: Desk,
    id: string,
    records: Records,
    options?: ReplayOptions,
  ): H;
  /** What another rule set would change; `undefined` if nothing. */
  whatIf(ruleSet: types.RuleSetId, when?: { at?: At | undefined }): types.Change | undefined;
  /**
   * The work that waits for nobody in office, with those who can give it to somebody else: why the case
   * does not move. A dossier waits for its maker until it lies in the archive.
   */
  stalled(when?: { at?: At | undefined }): types.Stalled[];
}

/** What documents have beside. */
export class DocumentHandle<M extends Machine> extends OwnHandle<M> {
  protected constructor();
  /** How every line stands against its due date: whose it is, since when, until when, late or at risk. */
  standings(when?: { at?: At | undefined }): types.LineStanding[];
  /**
   * What has fallen due up to the moment: reminders, lateness, escalations, and that a number held for the
   * document has lapsed. Each keeps its `identity` however late and often it is asked for.
   */
  dueEvents(when?: { at?: At | undefined }): types.DueEvent[];
  /** When the next thing falls due; `undefined` if nothing will. */
  nextDue(when?: { at?: At | undefined }): types.Instant | undefined;
  /** The input data of the document (thông tin đầu vào; Appendix VI), field by field. */
  dataSheet(entered?: types.EnteredData | string): types.DataRow[];
}

/** What outgoing documents have beside. */
export class OutgoingHandle<M extends Machine> extends DocumentHandle<M> {
  protected constructor();
  /** Hash of the content as it now is. */
  readonly contentHash: types.Digest | undefined;
  /** Number and symbol as they are written, once the document has them. */
  readonly numberSymbol: string | undefined;
  /** Everybody with a power to sign this document, and those who almost can: with the stack of
   * prefixes, and what is missing. */
  whoCanSign(when?: { at?: At | undefined }): types.DocumentSignatory[];
  /** What is in which box of the document (thể thức; Appendix I). */
  layout(): types.Part[];
}

/** A handle of any machine. */
export type AnyHandle = Handle<any>;

/** With a head that somebody else holds, a changed history is found. */
export interface ReplayOptions {
  head?: types.Digest | undefined;
}

/** Stored records in order. One text alone is no list. */
export type Records = Iterable<string> & object;

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
  /** What may be posted or stored; {@link revive} makes the error of it again. */
  toJSON(): RefusedJson;
}

/** An input that could not be taken, with every fault and its place. */
export class InvalidInput extends Error {
  constructor(input: types.InvalidInput, locale?: types.Locale);
  /** At least one fault. */
  readonly faults: types.Fault[];
  /** All sentences, one a line. */
  describe(locale?: types.Locale): string;
  /** What may be posted or stored; {@link revive} makes the error of it again. */
  toJSON(): InvalidInputJson;
}

/** A stored history that cannot be read, or was changed. Nothing has changed. */
export class HistoryError extends Error {
  constructor(error: {
    code: HistoryErrorCode;
    message: string;
    stream: types.Stream;
    seq?: number | null;
  });
  readonly code: HistoryErrorCode;
  /** The stream that does not fit. */
  readonly stream: types.Stream;
  /** Place of its first record that does not fit; none if the desk does not keep the stream. */
  readonly seq: number | undefined;
  /** What may be posted or stored; {@link revive} makes the error of it again. */
  toJSON(): HistoryErrorJson;
}

/** A {@link Refused} as JSON. */
export interface RefusedJson extends types.Refusal {
  name: "Refused";
  message: string;
  /** What `describe` says, for where the rules are not loaded. */
  sentences: Record<types.Locale, string>;
}

/** An {@link InvalidInput} as JSON. */
export interface InvalidInputJson extends types.InvalidInput {
  name: "InvalidInput";
  message: string;
}

/** A {@link HistoryError} as JSON. */
export interface HistoryErrorJson {
  name: "HistoryError";
  message: string;
  code: HistoryErrorCode;
  stream: types.Stream;
  seq?: number | undefined;
}

/**
 * The error of which `toJSON()` gave this: errors themselves cross no border of a worker or a process,
 * where only their message is left. Of anything else `undefined`. Works before `init` too.
 */
export function revive(json: RefusedJson): Refused;
export function revive(json: InvalidInputJson): InvalidInput;
export function revive(json: HistoryErrorJson): HistoryError;
export function revive(json: unknown): Refused | InvalidInput | HistoryError | undefined;

/** Why a history cannot be read. */
export type HistoryErrorCode =
  | "newer_version"
  | "unknown_event"
  | "before_first_release"
  | "unreadable"
  | "out_of_sequence"
  | "other_stream"
  | "not_kept_here"
  | "broken_chain";
