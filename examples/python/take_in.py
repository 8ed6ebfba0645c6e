"""Takes a folder of messages of the exchange axis into the office, and writes the status messages that
go back. Run it again: what was taken in before stays as it is.

    python take_in.py office.db profile.json INBOX OUTBOX
"""

import sys
from pathlib import Path
from uuid import NAMESPACE_OID, uuid5

import vanthu
from progress import progress
from vanthu import edxml

if len(sys.argv) != 5:
    sys.exit(__doc__)
database, profile, inbox, outbox = sys.argv[1:]
Path(outbox).mkdir(parents=True, exist_ok=True)


def take_in(office: vanthu.Office, clerk: str, path: Path) -> str:
    """Receives and registers the document of a message; says what became of it."""
    reading = edxml.read(path)
    if reading.business not in ("new", "replacement"):
        return "trạng thái, cập nhật hoặc thu hồi: để Văn thư xem"
    if not edxml.is_for(office, reading):
        return send(office, reading, path, "02", "gửi sai nơi nhận")
    # The same file is the same document, and each of its commands the same command.
    id = uuid5(NAMESPACE_OID, path.read_bytes().hex())
    document, metadata = office.incoming(id), edxml.metadata_of(reading)
    try:
        if not document.check("receive", actor=clerk, metadata=metadata, command_id=id):
            for file in reading.attachments:
                if not file.fault:
                    office.put_file(file.read(), name=file.name)
        document.receive(actor=clerk, metadata=metadata, command_id=id)
        done = document.register(
            actor=clerk,
            authentic=True,
            intact=True,
            right_recipient=True,
            command_id=uuid5(id, "register"),
        )
    except vanthu.Refused as refused:
        return send(office, reading, path, "02", str(refused))
    # 01: it has come; 03: it has an arrival number.
    send(office, reading, path, "01")
    send(office, reading, path, "03")
    warnings = [warning["message"]["vi"] for warning in done.warnings]
    return "; ".join([f"số đến {document.state['taken']['number']}", *warnings])


def send(
    office: vanthu.Office, reading: edxml.Reading, path: Path, code: str, why: str | None = None
) -> str:
    """Writes a status message, and says why it is sent."""
    status = edxml.status_message(office, reading, code, description=why)
    (Path(outbox) / f"{path.stem}-{code}.edxml").write_bytes(edxml.write_status(status))
    return why or code


with vanthu.Office.open(database, profile) as office:
    clerks = [post for post in office.profile["posts"] if "clerk" in post.get("duties", ())]
    clerk = clerks[0]["holders"][-1]["person"]
    files = sorted(path for path in Path(inbox).iterdir() if path.is_file())
    for path in progress(files, lambda path: path.name):
        try:
            print(f"{path.name}: {take_in(office, clerk, path)}")
        except edxml.ReadError as error:
            print(f"{path.name}: không đọc được: {error}")
    print(f"Sổ đến: {len(office.incoming_register())} văn bản")
