"""Has page-validation judge PDF files, and prints one line of JSON for each: the profile, the path, the broken rules.

Arguments: pairs of a profile and a path. Without any, only the exit code answers: whether the judge is installed in
the version that requirements.txt names.
"""

import json
import sys
from importlib import metadata
from pathlib import Path

NAME, WANTED = Path(__file__).with_name("requirements.txt").read_text().strip().split("==")


def installed():
    try:
        return metadata.version(NAME)
    except metadata.PackageNotFoundError:
        return "nothing"


def judge(profile, path):
    import page

    # Bookmarks name the next one each: a register of 300 sheets is a longer chain than the judge follows by itself.
    limits = page.SafetyLimits(max_reference_depth=100_000)
    try:
        report = page.validate_pdf(
            path, profile=getattr(page.ValidationProfile, profile), limits=limits
        )
    except page.PageError as error:
        return [f"UNREADABLE: {error}"]
    rules = sorted({failure.rule_id for failure in report.failures})
    # A verdict without a reason is one all the same.
    return rules or ([] if report.is_compliant else ["NOT-COMPLIANT"])


if __name__ == "__main__":
    if installed() != WANTED:
        sys.exit(f"{NAME} {WANTED} is needed; found: {installed()}")
    pairs = iter(sys.argv[1:])
    for profile, path in zip(pairs, pairs):
        print(json.dumps({"profile": profile, "path": path, "rules": judge(profile, path)}))
