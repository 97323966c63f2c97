"""A chronology whose every text is an attack on whoever shows it: each form has it as text, and as nothing else."""

# ruff: noqa: RUF001, S314 - full-width signs on purpose, and XML that is our own

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import rispy
import yaml
from bibtexparser.entrypoint import parse_string
from icalendar import Calendar

from app.seed.check import check_seed
from app.seed.problem import SeedError
from app.settings import Settings
from tests.conftest import CHRONOLOGY, load_into
from tests.hostile.asking import Stage, Victim

ATTACKS = [
    "<script>alert(1)</script>",
    '"onload="alert(1)',
    "</script><svg onload=alert(1)>",
    "javascript:alert(1)",
    '=HYPERLINK("http://evil.example";"x")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1+1",
    "-1+1; =2+2; \t=3+3",
    "x\r\nATTENDEE:mailto:evil@example.org\r\nEND:VEVENT\r\nBEGIN:VEVENT",
    "x},\n}\n@article{evil,\n title={y}",
    "x\r\nER  - \r\nTY  - EVIL",
    "&evil; ]]> <!ENTITY x SYSTEM 'file:///etc/passwd'> --> <?php",
    "\x1b[31m\x01\x7f\x85\u2028\u202e",
    "${version} $version %s {{7*7}} {0}",
    "'=1+1",
    "＝1+1",
    "<img src=x onerror=alert(1)>",
    "a,\n\"b\";'c'",
    "\\input{/etc/passwd} \\write18{id} $x$ {",
    'N:x\\nATTENDEE;X="',
    "<!-- x --><style>*{}</style>",
    "]]></content><evil/>",
]
TEXTS = {
    "title",
    "description",
    "licence",
    "attribution",
    "inclusion_rules",
    "known_gaps",
    "publisher",
    "label",
    "definition",
    "summary",
    "authors",
    "name",
    "aliases",
    "acronym",
    "note",
    "family_name",
    "what",
    "qualifier",
    "unit",
    "gist",
    "capacity",
    "claim",
    "reason",
    "question",
    "quote",
}
LISTS = ["events", "statements", "actors", "member-states", "sources", "topics", "places"]
CSVS = [
    *(f"/{name}?view=full&format=csv" for name in LISTS),
    "/member-states/changes?format=csv",
    "/search?q=alert&format=csv",
    "/events?q=alert&format=csv",
    "/relations/sundrel/harbour-union?format=csv",
    "/sources/union-communique-1998/citations?format=csv",
    "/changes?format=csv",
]
DATED = [
    "/events",
    "/statements",
    "/member-states",
    "/member-states/changes",
    "/relations/sundrel/harbour-union",
    "/sources",
]


def attacking(value: Any, given: dict[str, str], field: str = "") -> Any:  # noqa: ANN401 - YAML
    """The same data with an attack in place of each text; of equal texts, the same."""
    if isinstance(value, dict):
        return {name: one if name == "examples" else attacking(one, given, name) for name, one in value.items()}
    if isinstance(value, list):
        return [attacking(one, given, field) for one in value]
    if not isinstance(value, str) or field not in TEXTS:
        return value
    if field == "quote":  # a statement's words must be those of what it cites
        return ATTACKS[0]
    # Names must differ, so each has its number, behind what it begins with.
    return given.setdefault(value, f"{ATTACKS[len(given) % len(ATTACKS)]} {len(given)}")


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """An application that serves such a chronology."""
    folder = tmp_path_factory.mktemp("attacking")
    data = attacking(yaml.safe_load(CHRONOLOGY.read_text(encoding="utf-8")), {})
    del data["dataset"]["examples"]
    (folder / "seed.yaml").write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    settings = Settings(database_url=f"sqlite:///{folder / 'attacking.sqlite3'}", public_url="https://host.example")
    load_into(settings.database_url, check_seed(folder / "seed.yaml").document)
    with Stage(settings) as stage:
        yield stage


@pytest.fixture
def victim(attacked: Stage, caplog: pytest.LogCaptureFixture) -> Victim:
    """The same, as it is asked."""
    return Victim(attacked, caplog)


class Tags(HTMLParser):
    """The tags and attributes of a page as a browser reads it."""

    def __init__(self, html: str) -> None:
        """Read a page."""
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.seen.append((tag, dict(attrs)))


def assert_harmless(html: str, allowed: set[str]) -> None:
    """No tag but these, no attribute that does anything, no address of another kind than the web's."""
    tags = Tags(html).seen
    assert {tag for tag, _ in tags} <= allowed
    for _, attributes in tags:
        assert not [name for name in attributes if name.startswith("on") or name in {"style", "srcdoc"}]
        addresses = [value or "" for name, value in attributes.items() if name in {"href", "src", "action"}]
        assert all(re.match(r"https?://|data:image/svg|/|#|docs|[\w./-]*$", one) for one in addresses), addresses


def test_the_texts_are_served_as_they_are(victim: Victim) -> None:
    told = victim.ask("/events?view=full&format=ndjson").body.decode()
    assert all(json.dumps(one, ensure_ascii=False)[1:-1].split("\\")[0] in told for one in ATTACKS[:3])


def test_no_page_runs_them(victim: Victim) -> None:
    page = victim.ask("/", (b"accept", b"text/html")).body.decode()
    plain = Tags(victim.ask("/docs").body.decode()).seen
    assert_harmless(
        page,
        {
            "html",
            "head",
            "meta",
            "title",
            "link",
            "body",
            "main",
            "h1",
            "h2",
            "p",
            "a",
            "ul",
            "li",
            "code",
            "header",
            "footer",
            "dl",
            "dt",
            "dd",
            "nav",
            "section",
            "pre",
            "strong",
            "div",
            "span",
        },
    )
    assert "${" not in page.replace("${version} $version %s", "")
    assert [tag for tag, _ in plain].count("script") == 2
    assert "alert(1)" not in str(plain)


def test_the_docs_page_gets_them_as_json_only(victim: Victim) -> None:
    answer = victim.ask("/openapi.json")
    assert answer.media_type == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "path",
    [
        *(f"/{name}?view=full" for name in LISTS),
        "/search?q=alert",
        "/dataset",
        "/vocabulary",
        "/coverage",
        "/graph",
        "/changes",
    ],
)
def test_json_is_never_taken_for_a_page(victim: Victim, path: str) -> None:
    answer = victim.ask(path, (b"accept", b"application/json"))
    assert (answer.media_type, answer.headers["x-content-type-options"]) == ("application/json", "nosniff")
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_marks_in_highlights_are_the_only_tags(victim: Victim) -> None:
    for word in ("alert", "script", "evil", "onload", "svg"):
        for item in victim.ask(f"/events?q={word}&limit=50").json()["items"]:
            assert_harmless(item["match"]["highlight"], {"mark"})


def test_a_feed_holds_only_what_it_means_to(victim: Victim) -> None:
    for path in DATED:
        feed = ET.fromstring(victim.ask(f"{path}?format=atom").body)
        names = {one.tag.rpartition("}")[2] for one in feed.iter()}
        assert names <= {
            "feed",
            "id",
            "title",
            "subtitle",
            "updated",
            "author",
            "name",
            "rights",
            "generator",
            "link",
            "entry",
            "category",
            "summary",
            "content",
        }
        for content in feed.iter("{http://www.w3.org/2005/Atom}content"):
            assert_harmless(content.text or "", {"p", "ul", "li", "a"})
        for link in feed.iter("{http://www.w3.org/2005/Atom}link"):
            assert link.attrib["href"].startswith("http")


def test_graphml_holds_only_what_it_means_to(victim: Victim) -> None:
    body = victim.ask("/graph?format=graphml").body
    assert b"<!ENTITY" not in body
    assert {one.tag.rpartition("}")[2] for one in ET.fromstring(body).iter()} == {
        "graphml",
        "desc",
        "key",
        "graph",
        "node",
        "edge",
        "data",
    }


def test_a_calendar_holds_only_what_it_means_to(victim: Victim) -> None:
    for path in DATED[:-1]:
        text = victim.ask(f"{path}?format=ics").body.decode()
        assert not [line for line in text.split("\r\n") if len(line.encode()) > 75 or "\n" in line or "\r" in line]
        calendar = Calendar.from_ical(text)
        assert isinstance(calendar, Calendar)
        assert not [
            name
            for part in calendar.walk()
            for name in part
            if name.upper() in {"ATTENDEE", "ORGANIZER", "ATTACH", "X-EVIL"}
        ]
        expected = victim.ask(f"{path}?format=ndjson").body.count(b"\n")
        assert len([one for one in calendar.subcomponents if one.name in {"VEVENT", "VJOURNAL"}]) == expected


@pytest.mark.parametrize("path", CSVS)
def test_no_cell_is_a_formula(victim: Victim, path: str) -> None:
    text = victim.ask(path).body.decode()
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert {len(row) for row in rows} == {len(rows[0])}
    for row in rows:
        for cell in row:
            numeric = re.fullmatch(r"-?[0-9.]+", cell)
            assert numeric or cell[:1] not in "=+-@\t\r\n＝＋－＠" or not cell, cell
    # A program that takes semicolons for the ends of cells finds none outside of quotes.
    assert ";" not in re.sub(r'"(?:[^"]|"")*"', "", text)


def test_no_cell_of_the_data_package_loses_its_row(victim: Victim) -> None:
    for row in csv.DictReader(io.StringIO(victim.ask("/events?format=csv&view=full").body.decode(), newline="")):
        assert None not in row
        assert None not in row.values()


@pytest.mark.parametrize("kind", ["events", "statements", "sources"])
def test_a_citation_is_one(victim: Victim, kind: str) -> None:
    for item in victim.ask(f"/{kind}?limit=200").json()["items"]:
        address = f"/{kind}/{item['id']}/cite"
        library = parse_string(victim.ask(f"{address}?style=bibtex").body.decode())
        assert (len(library.entries), library.failed_blocks, library.comments) == (1, [], [])
        assert library.entries[0].entry_type != "article" or kind == "sources"
        assert len(rispy.loads(victim.ask(f"{address}?style=ris").body.decode())) == 1
        (record,) = victim.ask(f"{address}?style=csl-json").json()
        assert record["id"].endswith(item["id"])
        assert victim.ask(f"{address}?style=apa").body.decode().count("\n") <= 1


def test_linked_data_and_maps_are_read_back(victim: Victim) -> None:
    for path in (
        "/events?format=jsonld",
        "/actors?format=jsonld",
        "/places?format=geojson",
        "/events?format=geojson",
        "/events?format=timelinejs",
        "/graph?format=cytoscape",
        "/dataset?format=jsonld",
    ):
        assert victim.ask(path).json()


def test_a_timeline_shows_them_as_text(victim: Victim) -> None:
    """TimelineJS takes texts for HTML."""
    told = victim.ask("/events?format=timelinejs").json()
    for slide in [told.get("title", {}), *told["events"]]:
        for text in slide.get("text", {}).values():
            assert_harmless(text, {"p", "ul", "li", "a", "br", "b", "em"})


def test_headers_hold_them_as_one_value(victim: Victim) -> None:
    """That none has a line break is looked at with every answer."""
    for path in (*DATED, "/actors", "/topics"):
        for form in ("csv", "ndjson"):
            given = victim.ask(f"{path}?format={form}", (b"accept", b"*/*")).headers["content-disposition"]
            assert re.fullmatch(r"attachment; filename=\"[\w.-]+\"(; filename\*=UTF-8''[\w.%~-]+)?", given, re.ASCII), (
                given
            )
        link = victim.ask(f"{path}?limit=1").headers.get("link", "")
        assert re.fullmatch(r'(<[^<>"\s]+>; rel="\w+"(, )?)*', link), link


ADDRESSES = [
    "javascript:alert(1)",
    "data:text/html,x",
    'https://x.example/"onload=',
    "https://x.example/<b>",
    "ftp://x.example/",
    "//x.example",
    "https://x y",
    "file:///etc/passwd",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_only_addresses_of_the_web_are_taken(tmp_path: Path, address: str) -> None:
    data: dict[str, Any] = yaml.safe_load(CHRONOLOGY.read_text(encoding="utf-8"))
    source: Mapping[str, Any] = data["sources"][0]
    for field in ("url", "archived_url"):
        written = {**data, "sources": [{**source, field: address}, *data["sources"][1:]]}
        (tmp_path / "seed.yaml").write_text(yaml.safe_dump(written, allow_unicode=True), encoding="utf-8")
        with pytest.raises(SeedError) as refused:
            check_seed(tmp_path / "seed.yaml")
        assert any(field in str(problem) for problem in refused.value.problems)
