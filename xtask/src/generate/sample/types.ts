// Written by `cargo xtask generate`; not to be edited.

/** A calendar day, `2026-11-21`. */
export type DayText = string;

/** An instant with its zone, `2026-11-21T01:02:03.000Z`. */
export type InstantText = string;

/** A UUID, `01930c9e-5b6a-7000-8000-000000000000`. */
export type UuidText = string;

export interface Profile {
  /** A key that is no name in Python. */
  from: DayText;
  until?: DayText | null;
  "content-type"?: string | null;
  symbols: { [key: string]: string };
  events: { [key: string]: Event[] };
  pair: [number, State];
  choice: (number | null)[];
  free: unknown;
  nothing: Empty;
  signed: boolean;
}

export interface EventRegisteredData {
  /** Counted from 1 each year. */
  number: number;
  at: InstantText;
  urgency: Urgency;
}

/** Taken into the register. */
export interface EventRegistered {
  type: "registered";
  data: EventRegisteredData;
}

export interface EventAssigned {
  type: "assigned";
  data: Assignment;
}

export interface EventClosed {
  type: "closed";
}

/**
 * An event of a document (sự kiện).
 *
 * Tagged "adjacently", nested.
 */
export type Event =
  | EventRegistered
  | EventAssigned
  | EventClosed;

/** Độ khẩn; ends here: *​/ and here: """ */
export type Urgency =
  | "ordinary"
  | "very_urgent"
  | "express";

export interface Assignment {
  document: UuidText;
  lead: string;
  /** May be left out. */
  due?: DayText | null;
  co_handlers?: string[];
  state: State;
  target: Target;
  inner: Assignment[];
}

export type State =
  | "open"
  | "done";

export interface TargetUnit {
  unit: string;
}

export interface TargetPostsPosts {
  of: string;
  from?: State | null;
}

export interface TargetPosts {
  posts: TargetPostsPosts;
}

/** Tagged "externally". */
export type Target =
  | "everyone"
  | TargetUnit
  | TargetPosts;

export type Empty = Record<string, never>;
