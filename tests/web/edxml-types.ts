// Compiled with `tsc --strict`, never run.

import { Desk } from "vanthu";
import {
  InvalidInput,
  ReadError,
  Reading,
  WriteError,
  init,
  isFor,
  metadataOf,
  read,
  revive,
  sameDocument,
  statusMessage,
  writeDocument,
  writeReply,
  writeStatus,
} from "vanthu/edxml";
import type { Attachment, OutgoingFile, types } from "vanthu/edxml";
import { initSync } from "vanthu/edxml/slim";

await init();
await init(new Uint8Array());
initSync(new ArrayBuffer(0));

const reading: Reading = read(new Uint8Array(), { limits: { xml_depth: 3 }, locale: "en" });
// @ts-expect-error: a text is no message.
read("<edXML/>");
// @ts-expect-error: there is no such limit.
read(new ArrayBuffer(0), { limits: { depth: 3 } });
// @ts-expect-error: messages are read by `read`.
new Reading();

const { message } = reading;
if (message.type === "document") {
  const subject: string | undefined = message.data.subject;
  const day: types.DatedDay | undefined = message.data.promulgation?.date;
  export_(subject ?? "", day && "known" in day ? day.known : "");
} else {
  const code: types.StatusCode = message.data.code;
  export_(code);
}
export_(reading.document?.document_id ?? "", reading.status?.description ?? "");
for (const notice of reading.notices) export_(notice.code, notice.section, String(notice.at?.line), notice.message.vi);
for (const attachment of reading.attachments) {
  const file: Attachment = attachment;
  const blob = new Blob([file.bytes()], { type: file.mediaType });
  export_(file.name, file.sha256, file.packing, String(blob.size + file.size), file.fault?.code ?? "");
}

const desk = new Desk("{}");
desk.incoming().receive({ actor: "a", metadata: metadataOf(reading) });
const ours: boolean = isFor(desk.profile(), reading) || isFor(["H49"], reading) || isFor(desk.profile().agency, reading);
const same: boolean = sameDocument(reading, metadataOf(reading));
export_(String(ours && same));

const status: types.StatusMessage = statusMessage(desk.profile(), reading, { code: "03", at: new Date() });
// @ts-expect-error: the code is missing.
statusMessage(desk.profile(), reading, {});
const written: Uint8Array = writeStatus(status);
const file: OutgoingFile = { name: "a.pdf", content: written };
const document: types.DocumentMessageInput = { subject: "V/v", to: [{ organ_id: "H49" }] };
export_(String(writeDocument(document, [file]).length + writeReply(reading, document, [file]).length));
// @ts-expect-error: a message has no such field.
writeDocument({ subjct: "V/v" });
// @ts-expect-error: a file has a name.
writeDocument(document, [{ content: written }]);

try {
  read(written);
} catch (error) {
  if (error instanceof ReadError) export_(error.code, error.path ?? "", String(error.at?.column));
  if (error instanceof WriteError) export_(error.faults[0]?.code ?? "", ...error.codes);
  if (error instanceof InvalidInput) export_(error.describe("en"));
}
const received: unknown = {};
const revived = revive(received);
if (revived instanceof ReadError) export_(revived.toJSON().remark.code);

function export_(...values: string[]): number {
  return values.length;
}
