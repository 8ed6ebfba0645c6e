"""For cron, every morning: whose work is late or due today.

    python overdue.py office.db office.json
"""

import sys
from datetime import datetime, timedelta, timezone

import vanthu
from progress import progress

with vanthu.Office.open(sys.argv[1], sys.argv[2]) as office:
    now = datetime.now(timezone.utc)
    tonight = (now + timedelta(hours=24)).isoformat()
    for person in progress(office.profile["persons"], lambda person: person["name"]):
        for work in office.inbox(person["key"], at=now):
            due = work.get("due")
            # At once, or by a moment.
            if due and (due["type"] == "at_once" or due["data"] < tonight):
                late = due["type"] == "by" and due["data"] < now.isoformat()
                when = due["data"][:16] if due["type"] == "by" else "hỏa tốc, khẩn"
                state = "QUÁ HẠN" if late else "đến hạn"
                print(f"{state:8} {when:16} {person['name']}: {work['subject']}")
    print(f"{len(office.overdue(at=now))} văn bản quá hạn")
