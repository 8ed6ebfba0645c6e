"""For cron, every morning: whose work is late or due today.

    python overdue.py office.db office.json
"""

import sys
from datetime import datetime, timedelta, timezone

import vanthu
from progress import progress

if len(sys.argv) != 3:
    sys.exit(__doc__)
# A report changes nothing, and makes no office where there is none.
with vanthu.Office.open(sys.argv[1], sys.argv[2], read_only=True) as office:
    here = timezone(timedelta(minutes=office.profile["agency"].get("utc_offset_minutes", 420)))
    now = datetime.now(timezone.utc)
    tonight = (now + timedelta(hours=24)).isoformat()
    for person in progress(office.profile["persons"], lambda person: person["name"]):
        for work in office.inbox(person["key"], at=now):
            due = work.get("due")
            # At once, or by a moment.
            if due and (due["type"] == "at_once" or due["data"] < tonight):
                late, when = False, "ngay (khẩn)"
                if due["type"] == "by":
                    by = datetime.fromisoformat(due["data"].replace("Z", "+00:00"))
                    late, when = by < now, by.astimezone(here).strftime("%H:%M %d/%m/%Y")
                state = "QUÁ HẠN" if late else "đến hạn"
                print(f"{state:8} {when:16} {person['name']}: {work['subject']}")
    overdue = [one for one in office.overdue(at=now) if one["due"]["type"] == "by"]
    print(f"{len(overdue)} văn bản quá hạn")
