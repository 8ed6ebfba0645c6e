// What arguments may be: every value is looked at here before it crosses into WebAssembly, where one of
// another type would be a trap.

/** Longer than what the rules read: they say so of this much. */
const TOO_LONG = 2 ** 24 + 1;
/** More than fits into WebAssembly beside what is made of it. */
const TOO_LARGE = 2 ** 28;

export const is = {
  text: (value) => typeof value === "string",
  count: (value) => Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff,
  given: (value) => value !== undefined && value !== null,
  absent: (value) => value === undefined || value === null,
  object: (value) => typeof value === "object" && value !== null,
};

/** A character of two halves came apart: no text any more. */
const HALF = "a text: it has half a character";
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const isWhole = (value) => value.isWellFormed?.() ?? !HALVES.test(value);

/** Deeper than any command; JSON says what is wrong with a circle. */
const DEEPEST = 64;

/** Looks for what JSON would leave out or change in silence; an error names it. */
export function plain(name, value, depth = 0) {
  if (is.text(value)) {
    if (!isWhole(value)) throw wrong(name, HALF);
  } else if (typeof value === "number") {
    if (!Number.isFinite(value)) throw wrong(name, "a finite number");
  } else if (["bigint", "symbol", "function"].includes(typeof value)) {
    throw wrong(name, "a value that JSON has");
  } else if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw wrong(name, "a date that there is");
  } else if (is.object(value) && depth < DEEPEST) {
    const inside = Array.isArray(value) ? (field) => `${name}[${field}]` : (field) => `${name}.${field}`;
    for (const [field, inner] of Object.entries(value)) plain(inside(field), inner, depth + 1);
  }
  return value;
}

/** A word to the programmer. */
export const wrong = (name, wanted) => new TypeError(`\`${name}\` must be ${wanted}`);

export function text(name, value, wanted = "a text") {
  if (!is.text(value)) throw wrong(name, wanted);
  if (!isWhole(value)) throw wrong(name, HALF);
  return value.length < TOO_LONG ? value : value.slice(0, TOO_LONG);
}

export function optionalText(name, value, wanted) {
  return is.absent(value) ? undefined : text(name, value, wanted);
}

/** Texts in order. */
export function texts(name, value) {
  const wanted = "a list of texts, as `recordsJson()` gives them";
  if (!is.object(value) || !is.given(value[Symbol.iterator])) throw wrong(name, wanted);
  const all = [...value];
  if (!all.every(is.text)) throw wrong(name, wanted);
  if (all.reduce((length, one) => length + one.length, 0) > TOO_LARGE) {
    throw new RangeError(`\`${name}\` is too large`);
  }
  return all;
}

export function optionalCount(name, value, wanted) {
  if (is.absent(value)) return undefined;
  if (!is.count(value)) throw wrong(name, wanted);
  return value;
}

export function whole(name, value) {
  if (!Number.isInteger(value)) throw wrong(name, "a whole number");
  return value;
}

export function flag(name, value) {
  if (typeof value !== "boolean") throw wrong(name, "true or false");
  return value;
}

export function oneOf(name, value, all) {
  if (!all.includes(value)) throw wrong(name, all.join(" or "));
  return value;
}

/** Named arguments. */
export function named(name, value) {
  if (!is.object(value) || Array.isArray(value)) throw wrong(name, "an object");
  return value;
}

/** A value as JSON text; a text is taken for that already. */
export function json(name, value) {
  if (is.text(value)) return text(name, value);
  if (!is.object(value)) throw wrong(name, "an object, or its JSON text");
  return written(name, plain(name, value));
}

/** The same, as large as an office's memory may be. */
export function largeJson(name, value) {
  const large = is.text(value) ? value : json(name, value);
  if (large.length > TOO_LARGE) throw new RangeError(`\`${name}\` is too large`);
  return large;
}

export function written(name, value) {
  try {
    const text = JSON.stringify(value);
    if (is.text(text)) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new TypeError(`\`${name}\` cannot be written as JSON: ${error.message}`);
  }
  throw wrong(name, "a value that JSON has");
}
