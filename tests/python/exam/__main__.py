"""The command line: ``python -m exam DIR [--json FILE]``."""

import argparse
import json
import sys
from pathlib import Path

from .run import run_folder


def main() -> int:
    parser = argparse.ArgumentParser("exam", description="Runs the neutral case files of a folder.")
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder with case files (*.json)")
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="write every check, by case id, to this file"
    )
    arguments = parser.parse_args()
    try:
        report = run_folder(arguments.folder)
    except OSError as error:
        return stop(f"{arguments.folder}: {error.strerror}")
    if arguments.json:
        text = json.dumps(report.to_dict(), ensure_ascii=False, indent=2)
        try:
            arguments.json.write_text(text + "\n", "utf-8")
        except OSError as error:
            return stop(f"{arguments.json}: {error.strerror}")
    for line in report.lines():
        print(line)
    return 0 if report.is_success else 1


def stop(message: str) -> int:
    print(f"exam: {message}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    # Vietnamese, also where the console's own encoding has no such letters.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main())
