/// <reference lib="esnext.disposable" />

import type { At, InvalidInput } from "./api.js";
import type { InvalidInputJson } from "./api.js";
import type * as types from "./edxml-types.js";
import type { AgencyInfo, Locale, Metadata, MetadataInput, Profile } from "./types.js";

/** The JSON values of messages. */
export type * as types from "./edxml-types.js";
export type { At, InvalidInputJson } from "./api.js";
export { InvalidInput } from "./api.js";

/** The version of reader and writer; the same in Rust, Python and JavaScript. */
export function version(): string;

/** Bytes of a message or file. */
export type Content = ArrayBufferLike | ArrayBufferView;

/** A document: a message that was read, or its data (object or JSON text). */
export type About = Reading | MetadataInput | Metadata | string;

/** Our agency: its profile, or the part `agency` of one (object or JSON text). */
export type Agency = Profile | AgencyInfo | string;

/** An attached file (tệp đính kèm), packed in its message until somebody asks for it. */
export class Attachment {
  private constructor();
  /**
   * The name under which it may be kept: that of the message without folders and without what deceives
   * or what a file system refuses; never empty. As it came it is in the message.
   */
  readonly name: string;
  /** Media type by the extension of the name. */
  readonly mediaType: string;
  /** What the message says about it. */
  readonly description: string | undefined;
  /** Bytes of the file. Throws {@link ReadError} if it cannot be unpacked. */
  readonly size: number;
  /** SHA-256 of the file in hex. Throws {@link ReadError} if it cannot be unpacked. */
  readonly sha256: string;
  /** How it was packed: `wrapped_undeclared` and `zip_is_the_file` are worth a warning. */
  readonly packing: types.Packing;
  /** Why it cannot be unpacked; `undefined` if it can. */
  readonly fault: types.Remark | undefined;
  /** The file. Throws {@link ReadError} if it cannot be unpacked. */
  bytes(): Uint8Array<ArrayBuffer>;
}

/** A message that was read: what it says, what is odd about it, its attachments. */
export class Reading {
  private constructor();
  /** Whether it carries a document (văn bản) or reports on one (trạng thái). */
  readonly kind: "document" | "status";
  /** What it says. */
  readonly message: types.Message;
  /** What a document message says; `undefined` for a status. */
  readonly document: types.DocumentMessage | undefined;
  /** What a status message says; `undefined` for a document. */
  readonly status: types.StatusMessage | undefined;
  /** What is odd about it, in the order of the message. */
  readonly notices: readonly types.Remark[];
  /** The attachments, still packed; none of a status. */
  readonly attachments: readonly Attachment[];
  /** The language in which its errors speak. */
  readonly locale: Locale;
  /** Message, notices and heads of the attachments as canonical JSON, the same bytes in every language. */
  json(): string;
  /** Gives the memory back at once; else it is given back when nobody holds the message. Again: nothing. */
  free(): void;
  [Symbol.dispose](): void;
}

/**
 * Reads a message; its attachments stay packed. Throws {@link ReadError} with code and place.
 *
 * @param source Its bytes: `await file.arrayBuffer()`, a `Uint8Array`, a `Buffer`.
 * @param options `limits` keep a hostile message from taking all memory; `locale`: the language in which
 *   errors speak, by default `vi`.
 */
export function read(
  source: Content,
  options?: { limits?: types.Limits | string; locale?: Locale },
): Reading;

/**
 * The data of the document that a message carries, as `receive` of the desk takes them, with digest and
 * size of its files, which are unpacked for it. Attachments that cannot be unpacked are left out (their
 * `fault` says why), and so are all of a message that bears a mark of secrecy. Throws {@link ReadError}
 * (`not_a_document`) for a status.
 */
export function metadataOf(reading: Reading): Metadata;

/**
 * Whether a message is sent to our agency (gói tin gửi cho cơ quan mình): a document by its addressees, a
 * status by the agency that it is reported to. Every code that the agency has or had counts, of either
 * generation; a list of codes may stand for the agency.
 */
export function isFor(agency: Agency | readonly string[], reading: Reading): boolean;

/**
 * Whether two messages or documents are one that came twice (cùng một văn bản): the same identity **and**
 * the same content, files included. What has the identifier of another document and says something else is
 * another document, which is registered too (Art. 22.1).
 */
export function sameDocument(one: About, other: About): boolean;

/**
 * Whether two documents have one identity (cùng mã định danh), whatever they say: the same identifier, or
 * without identifiers the same number, symbol and issuer.
 */
export function sameIdentity(one: About, other: About): boolean;

/**
 * What a status message of our agency about a received document says: `code` has two digits, `description`
 * gives the reason (needed for 02, 13, 16), `staff` is who handled it, `at` is when, by default now.
 * {@link writeStatus} writes it.
 */
export function statusMessage(
  agency: Agency,
  about: About,
  report: {
    code: types.StatusCode;
    description?: string | undefined;
    staff?: string | undefined;
    at?: At | undefined;
    locale?: Locale;
  },
): types.StatusMessage;

/** A file to send. */
export interface OutgoingFile {
  /** File name with extension. */
  name: string;
  /** The file itself, not packed. */
  content: Content;
  /** What it is. */
  description?: string | undefined;
  /** Its id within the message, unique; by default `tep-1`, `tep-2` … */
  id?: string | undefined;
}

/**
 * Writes a document message with its files, always the same bytes for the same input. List of files and
 * attachments of the message are made from `files`. Throws {@link WriteError} with every fault and its
 * place, {@link InvalidInput} for an object that is no message.
 */
export function writeDocument(
  message: types.DocumentMessage | types.DocumentMessageInput | string,
  files?: Iterable<OutgoingFile> & object,
  options?: { locale?: Locale },
): Uint8Array<ArrayBuffer>;

/**
 * Writes the answer to a document: it refers to what it answers, and goes to its issuer unless it names
 * addressees itself. Otherwise as {@link writeDocument}.
 */
export function writeReply(
  answers: About,
  message: types.DocumentMessage | types.DocumentMessageInput | string,
  files?: Iterable<OutgoingFile> & object,
  options?: { locale?: Locale },
): Uint8Array<ArrayBuffer>;

/**
 * Writes a status message, as {@link statusMessage} gives it, always the same bytes for the same input.
 * Throws {@link WriteError} with every fault and its place, {@link InvalidInput} for an object that is no
 * message.
 */
export function writeStatus(
  message: types.StatusMessage | string,
  options?: { locale?: Locale },
): Uint8Array<ArrayBuffer>;

/** A message, or one of its attachments, that cannot be read. */
export class ReadError extends Error {
  constructor(remark: types.Remark, locale?: Locale);
  /** Code, place and sentences. */
  readonly remark: types.Remark;
  /** Stable code, for example `not_well_formed` or `doctype_forbidden`. */
  readonly code: string;
  /** The element, as a path of local names; `undefined` where the whole message is meant. */
  readonly path: string | undefined;
  /** Line, column and offset, where they are known. */
  readonly at: types.Position | undefined;
  /** The sentence, with the element. */
  describe(locale?: Locale): string;
  /** What may be posted or stored; {@link revive} makes the error of it again. */
  toJSON(): ReadErrorJson;
}

/** A message that cannot be written, with every fault and its place. */
export class WriteError extends Error {
  constructor(faults: { faults: types.Remark[] }, locale?: Locale);
  /** At least one fault, in the order of the message. */
  readonly faults: types.Remark[];
  /** The codes of all faults. */
  readonly codes: string[];
  /** All sentences, one a line, each with its place. */
  describe(locale?: Locale): string;
  /** What may be posted or stored; {@link revive} makes the error of it again. */
  toJSON(): WriteErrorJson;
}

/** A {@link ReadError} as JSON. */
export interface ReadErrorJson {
  name: "ReadError";
  message: string;
  remark: types.Remark;
}

/** A {@link WriteError} as JSON. */
export interface WriteErrorJson {
  name: "WriteError";
  message: string;
  faults: types.Remark[];
}

/**
 * The error of which `toJSON()` gave this: errors themselves cross no border of a worker or a process,
 * where only their message is left. Of anything else `undefined`. Works before `init` too.
 */
export function revive(json: ReadErrorJson): ReadError;
export function revive(json: WriteErrorJson): WriteError;
export function revive(json: InvalidInputJson): InvalidInput;
export function revive(json: unknown): ReadError | WriteError | InvalidInput | undefined;
