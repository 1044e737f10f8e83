"""Writes the lists of sources in attribution-core/src/channels/lists/data from checkouts of their two origins.

    python .ci/channel_lists.py DBT_GA4 MATOMO

DBT_GA4 is a checkout of github.com/Velir/dbt-ga4, MATOMO one of github.com/matomo-org/searchengine-and-social-list. The
commit and the date of each are read from git; without git they are given as DBT_GA4=commit@date and MATOMO=commit@date in
the environment. Nothing else in the project changes: lists() tells the dates, and the tests tell what reads differently.
"""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path

DATA = Path(__file__).parent.parent / "attribution-core/src/channels/lists/data"
GA4 = "github.com/Velir/dbt-ga4"
MATOMO = "github.com/matomo-org/searchengine-and-social-list"


def version(folder: Path, variable: str) -> str:
    """Commit and date of a checkout, `commit@date`."""
    if variable in os.environ:
        return os.environ[variable]
    show = ["git", "-C", str(folder), "show", "-s", "--format=%H@%cs"]
    return subprocess.run(show, check=True, capture_output=True, text=True).stdout.strip()


def write(name: str, origin: str, at: str, licence: str, lines: list[str]) -> None:
    commit, date = at.split("@")
    head = [f"# origin {origin}", f"# commit {commit}", f"# date {date}", f"# licence {licence}"]
    text = "\n".join([*head, *lines, ""])
    (DATA / name).write_text(text, "utf-8", newline="\n")
    print(f"{name}: {len(lines)} lines, {len(text.encode())} bytes")


def named_lists(file: Path) -> dict[str, list[str]]:
    """Names with their hosts, of a file of Matomo: names stand at the margin, hosts in lists, those of engines under `urls`."""
    found: dict[str, list[str]] = {}
    name, inside = "", True
    for line in file.read_text("utf-8").splitlines():
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        if not line.startswith((" ", "-")):
            name, inside = text.rstrip(":").strip("'\"").lower(), True
            found[name] = []
        elif text.endswith(":"):
            inside = text.removeprefix("- ") == "urls:"
        elif text.startswith("- ") and inside:
            found[name].append(text[2:].strip().strip("'\"").lower())
        elif text.startswith("backlink:"):
            inside = False
    return found


def main() -> None:
    ga4, matomo = Path(sys.argv[1]), Path(sys.argv[2])
    at = version(ga4, "DBT_GA4")
    table = next(path for path in [ga4 / "seeds/ga4_source_categories.csv", ga4 / "ga4_source_categories.csv"] if path.exists())
    by_category: dict[str, set[str]] = {}
    with table.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            category = row["source_category"].removeprefix("SOURCE_CATEGORY_").lower()
            by_category.setdefault(category, set()).add(row["source"].strip().lower())
    lines = [line for category in sorted(by_category) for line in [f"[{category}]", *sorted(by_category[category])]]
    write("ga4_sources.txt", GA4, at, "MIT", lines)

    at = version(matomo, "MATOMO")
    assistants = named_lists(matomo / "AIAssistants.yml")
    of_assistants = {host for hosts in assistants.values() for host in hosts}
    named = [f"{name}\t{' '.join(sorted(hosts))}" for name, hosts in sorted(assistants.items())]
    write("ai_assistants.txt", MATOMO, at, "CC0-1.0", named)
    # Assistants are on the list of search engines too, and are no search.
    engines = {name: set(hosts) - of_assistants for name, hosts in named_lists(matomo / "SearchEngines.yml").items()}
    named = [f"{name}\t{' '.join(sorted(hosts))}" for name, hosts in sorted(engines.items()) if hosts]
    write("search_engines.txt", MATOMO, at, "CC0-1.0", named)
    networks = named_lists(matomo / "Socials.yml")
    hosts = sorted({host for hosts in networks.values() for host in hosts} - of_assistants)
    write("social_networks.txt", MATOMO, at, "CC0-1.0", hosts)


main()
