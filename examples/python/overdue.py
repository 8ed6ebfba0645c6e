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
            # The last moment in time; what is urgent has an hour.
            until = work.get("until")
            if until and until < tonight:
                by = datetime.fromisoformat(until.replace("Z", "+00:00"))
                when = by.astimezone(here).strftime("%H:%M %d/%m/%Y")
                if work["due"]["type"] == "at_once":
                    when = "ngay (khẩn)"
                state = "QUÁ HẠN" if work["overdue"] else "đến hạn"
                print(f"{state:8} {when:16} {person['name']}: {work['subject']}")
    print(f"{len(office.overdue(at=now))} văn bản quá hạn")
