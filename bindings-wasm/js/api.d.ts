/** The version of the rules; the same in Rust, Python and JavaScript. */
export function version(): string;
