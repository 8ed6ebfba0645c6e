// From JavaScript: read a large message and unpack its attachment, as `bench` does in Rust.

const ROUNDS = 10;

const unpack = ({ read }, bytes) => {
  const reading = read(bytes);
  for (const attachment of reading.attachments) {
    if (attachment.size < 1_000_000) throw new Error("too small");
  }
  reading.free();
};

/** As a page does that shows the file. */
const show = ({ read }, bytes) => {
  const reading = read(bytes);
  for (const attachment of reading.attachments) {
    if (attachment.bytes().length < 1_000_000) throw new Error("too small");
  }
  reading.free();
};

/** The lines of the table. `where`: Node or Chromium. */
export function figures(edxml, where, messages) {
  const lines = [];
  for (const [name, bytes] of messages) {
    for (const [what, call] of [["read, unpack, SHA-256", unpack], ["read, bytes", show]]) {
      const start = performance.now();
      for (let round = 0; round < ROUNDS; round += 1) call(edxml, bytes);
      const millis = (performance.now() - start) / ROUNDS;
      const label = `${where}: ${name} (${(bytes.length / 1e6).toFixed(2)} MB): ${what}`;
      lines.push(`${label.padEnd(58)} ${millis.toFixed(3).padStart(14)} ms`);
    }
  }
  return lines;
}
