"""Citations as reference managers read them: bibtexparser, rispy and citeproc-py judge, values are the seed's own."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import NameParts, SeparateCoAuthors, SplitNameParts
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from app.formats.about import About
from app.formats.citations import Reference, reference_of, write_citation
from app.formats.citations.dates import read_date
from app.formats.citations.names import read_name
from app.formats.citations.one_line import one_line
from app.formats.citations.reference import Work
from app.formats.item import ItemKind
from app.seed.document import SeedDocument
from app.vocabulary import CitationStyle

FAMILY_NAMES = {"Bram Ottley": "Ottley", "Mei Shuilan": "Mei", "Quilla Fenwater": "Fenwater"}
HOSTILE = [
    "{",
    "}}, note = {x",
    r"C:\new\table \\ \textbf{bold}",
    "50 % of $5 & #1_a ~b ^c",
    "@article{x, title={y}}",
    "He said \"no\", and 'yes'",
    "one\r\nER  - \r\nTY  - BOOK\ntwo\u2028three\x85four\x0b\x1cfive\x00six",
    "  TY  - BOOK",
    "الجريدة الرسمية، العدد 12 \u202eabc\u202c",
    "jellyfish 🪼👩‍🚀",
    "<b>bold</b> & <script>",
    "=1+1",
    "1948--2012 --- and ----",
    "``so'' he said, '''tis'' `` ```",
    "?` !` ,, << >> ?``",
]
LATEX = {
    "textbackslash": "\\",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciitilde": "~",
    "textasciicircum": "^",
}


@pytest.fixture(scope="module")
def dataset(client: TestClient) -> dict[str, Any]:
    served: dict[str, Any] = client.get("/dataset").json()
    return served


@pytest.fixture(scope="module")
def about(dataset: dict[str, Any]) -> About:
    return About(
        dataset_id=dataset["id"],
        title=dataset["title"],
        description=dataset["description"],
        version=dataset["version"],
        revision=dataset["revision"],
        attribution=dataset["attribution"],
        licence=dataset["licence"],
        licence_url=dataset["licence_url"],
        language=dataset["language"],
        cite_as=dataset["cite_as"],
        base_url="https://lagoon.example/api",
        address="",
        page="",
        subject="events",
        released=date(2012, 7, 4),
        updated=datetime(2012, 7, 4, tzinfo=UTC),
    )


@pytest.fixture(scope="module")
def served(client: TestClient) -> Mapping[ItemKind, Mapping[str, dict[str, Any]]]:
    """All that can be cited, in full view, by kind and id."""
    kinds = {ItemKind.SOURCE: "sources", ItemKind.EVENT: "events", ItemKind.STATEMENT: "statements"}
    return {
        kind: {one["id"]: one for one in client.get(f"/{path}?view=full&limit=200").json()["items"]}
        for kind, path in kinds.items()
    }


@pytest.fixture(scope="module")
def sources(served: Mapping[ItemKind, Mapping[str, dict[str, Any]]], about: About) -> dict[str, Reference]:
    return {
        one: reference_of(ItemKind.SOURCE, document, about, FAMILY_NAMES)
        for one, document in served[ItemKind.SOURCE].items()
    }


def read_csl(reference: Reference) -> dict[str, Any]:
    (item,) = json.loads(write_citation(CitationStyle.CSL_JSON, reference))
    assert isinstance(item, dict)
    return item


def read_bibtex(reference: Reference) -> tuple[str, str, dict[str, Any]]:
    """Type, key and fields as bibtexparser reads them."""
    text = write_citation(CitationStyle.BIBTEX, reference)
    library = parse_string(text, append_middleware=[SeparateCoAuthors(), SplitNameParts()])
    assert not library.failed_blocks
    (entry,) = library.blocks
    assert entry is library.entries[0]
    return entry.entry_type, entry.key, {field.key: field.value for field in entry.fields}


def read_ris(reference: Reference) -> dict[str, Any]:
    text = write_citation(CitationStyle.RIS, reference)
    assert text.endswith("\r\nER  - \r\n")
    (record,) = rispy.loads(text)
    return dict(record)


def read_apa(reference: Reference) -> str:
    text = write_citation(CitationStyle.APA, reference)
    assert text.splitlines() == [text.removesuffix("\n")]
    return text.removesuffix("\n")


def decode(latex: str) -> str:
    """The text that LaTeX would set."""
    known = get_default_latex_context_db()
    known.add_context_category("ours", prepend=True, macros=[MacroTextSpec(*one) for one in LATEX.items()])
    found: str = LatexNodes2Text(latex_context=known, math_mode="verbatim").latex_to_text(latex)
    return found


def render(reference: Reference) -> str:
    """The reference as citeproc-py sets it in the style of Cite Them Right."""
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON([read_csl(reference)]), formatter.plain)
    bibliography.register(Citation([CitationItem(reference.key)]))
    (text,) = bibliography.bibliography()
    return str(text)


def dated(text: str) -> Reference:
    return Reference(key="source-x", work=Work.DOCUMENT, title="X", issued=read_date(text))


def titled(title: str) -> Reference:
    return Reference(key="source-x", work=Work.DOCUMENT, title=title, authors=(read_name(title, {}),), remarks=(title,))


def test_csl_of_sources_says_what_the_seed_says(sources: dict[str, Reference], chronology: SeedDocument) -> None:
    assert len(sources) == len(chronology.sources) > 0
    for source in chronology.sources:
        item = read_csl(sources[source.id])
        press = source.type == "press"
        assert item["id"] == f"source-{source.id}"
        assert item["type"] == ("article-newspaper" if press else "document")
        assert (item["title"], item["language"], item.get("URL")) == (source.title, source.language, source.url)
        assert item["container-title" if press else "publisher"] == source.publisher
        assert ("publisher" in item, "container-title" in item) == (not press, press)
        names = [name.get("literal") or f"{name['given']} {name['family']}" for name in item.get("author", [])]
        assert names == source.authors
        assert ("Known only from mentions" in item.get("note", "")) is not source.held
        if source.archived_url:
            assert item["note"].endswith(f"Archived at {source.archived_url}")


def test_bibtex_of_sources_says_what_the_seed_says(sources: dict[str, Reference], chronology: SeedDocument) -> None:
    for source in chronology.sources:
        entry_type, key, fields = read_bibtex(sources[source.id])
        press = source.type == "press"
        assert (entry_type, key) == ("article" if press else "misc", f"source-{source.id}")
        assert decode(fields["title"]) == source.title
        assert decode(fields["journal" if press else "organization"]) == source.publisher
        assert fields.get("url") == source.url
        assert fields["language"] == source.language
        assert source.published is not None
        assert fields["date"] == source.published.edtf.text
        assert len(fields.get("author", [])) == len(source.authors)
        if source.archived_url:
            assert decode(fields["note"]) == f"Archived at {source.archived_url}"


def test_ris_of_sources_says_what_the_seed_says(sources: dict[str, Reference], chronology: SeedDocument) -> None:
    for source in chronology.sources:
        record = read_ris(sources[source.id])
        press = source.type == "press"
        assert (record["type_of_reference"], record["id"]) == ("NEWS" if press else "GEN", f"source-{source.id}")
        assert (record["title"], record["language"]) == (source.title, source.language)
        assert record["secondary_title" if press else "publisher"] == source.publisher
        assert record.get("urls", []) == [url for url in (source.url, source.archived_url) if url]
        assert len(record.get("authors", [])) == len(source.authors)


def test_apa_of_sources(sources: dict[str, Reference]) -> None:
    assert {one: read_apa(sources[one]) for one in ("tide-almanac-1961", "lagoon-herald-2003-10-01")} == {
        "tide-almanac-1961": "Tide Almanac for 1961. (ca. 1961). Press of the Old Mole.",
        "lagoon-herald-2003-10-01": (
            "Ottley, B., & Fenwater, Q. (2003, October 1). Keepers dance; ministers don't. The Lagoon Herald. "
            "https://herald.example/2003/10/01/keepers"
        ),
    }
    assert read_apa(sources["estrecho-2005"]) == (
        "Rosalía Quendo, & Ñico Barrán. (2005). El Estrecho de Ámsel: una historia pequeña. Ediciones del Muelle."
    )


def test_citeproc_sets_names_date_and_title(sources: dict[str, Reference]) -> None:
    assert render(sources["lagoon-herald-2003-10-01"]).startswith("Ottley, B. and Fenwater, Q. (2003)")
    for one, year in (("phos-1990-04-02", "1990"), ("estrecho-2005", "2005"), ("union-yearbook-2011", "2011")):
        text = render(sources[one])
        assert year in text
        assert sources[one].title.casefold() in text.casefold()
        assert all(name.display in text for name in sources[one].authors)


def test_an_event_is_cited_as_an_entry_of_the_dataset(
    served: Mapping[ItemKind, Mapping[str, dict[str, Any]]], about: About, chronology: SeedDocument
) -> None:
    for event in chronology.events:
        document = served[ItemKind.EVENT][event.id]
        reference = reference_of(ItemKind.EVENT, document, about)
        url = f"https://lagoon.example/api/events/{event.id}"
        item = read_csl(reference)
        assert (item["type"], item["id"], item["URL"]) == ("entry-encyclopedia", f"event-{event.id}", url)
        assert (item["title"], item["container-title"]) == (event.title, chronology.dataset.title)
        assert item["author"] == [{"literal": chronology.dataset.attribution}]
        assert item["issued"] == {"date-parts": [[2012, 7, 4]]}
        assert item["version"] == chronology.dataset.version
        assert f"Date of the event: {event.date.edtf.label}" in item["note"]
        assert f"Status of the event: {event.status}." in item["note"]
        assert f"Revision {about.revision[:12]}." in item["note"]
        told = {source.id: source for source in chronology.sources}
        assert all(told[citation.source].title in item["note"] for citation in event.citations)

        entry_type, key, fields = read_bibtex(reference)
        assert (entry_type, key, fields["url"]) == ("incollection", f"event-{event.id}", url)
        assert decode(fields["title"]) == event.title
        assert decode(fields["booktitle"]) == chronology.dataset.title
        assert fields["author"] == [NameParts(last=[f"{{{chronology.dataset.attribution}}}"])]
        assert (fields["date"], fields["year"], fields["month"]) == ("2012-07-04", "2012", "jul")

        record = read_ris(reference)
        assert (record["type_of_reference"], record["urls"]) == ("ENCYC", [url])
        assert (record["title"], record["secondary_title"]) == (event.title, chronology.dataset.title)
        assert (record["year"], record["date"]) == ("2012", "2012/07/04/")
        assert record["edition"] == chronology.dataset.version
        assert record["abstract"] == " ".join(event.summary.split())


def test_an_event_in_apa_and_in_citeproc(served: Mapping[ItemKind, Mapping[str, dict[str, Any]]], about: About) -> None:
    reference = reference_of(ItemKind.EVENT, served[ItemKind.EVENT]["regatta-summit-1998"], about)
    assert read_apa(reference) == (
        "The Lagoon Sea test chronology. (2012). Regatta summit of Amsel: “Calm Waters” [Event, 8–12 May 1998]. "
        f"In The Lagoon Sea, 1948–2012 (Version 1.0, revision {about.revision[:12]}). "
        "https://lagoon.example/api/events/regatta-summit-1998"
    )
    text = render(reference)
    assert text.startswith("The Lagoon Sea test chronology (2012)")
    assert "Regatta summit of Amsel" in text
    assert "The Lagoon Sea, 1948–2012" in text


def test_the_date_of_an_event_is_not_that_of_the_citation(
    served: Mapping[ItemKind, Mapping[str, dict[str, Any]]], about: About
) -> None:
    cited = {
        one: read_csl(reference_of(ItemKind.EVENT, served[ItemKind.EVENT][one], about))["event-date"]
        for one in ("regatta-summit-1998", "storm-relief-1998", "compact-overture", "night-dredging")
    }
    assert cited == {
        "regatta-summit-1998": {"date-parts": [[1998, 5, 8], [1998, 5, 12]]},
        "storm-relief-1998": {"date-parts": [[1998, 5]], "circa": True},
        "compact-overture": {"literal": "April 1999 or earlier"},
        "night-dredging": {"literal": "1980s"},
    }


def test_an_inferred_date_and_a_dispute_are_told(
    served: Mapping[ItemKind, Mapping[str, dict[str, Any]]], about: About
) -> None:
    events = served[ItemKind.EVENT]
    overture = reference_of(ItemKind.EVENT, events["compact-overture"], about)
    assert overture.remarks[0] == (
        "Date of the event: April 1999 or earlier (inferred). "
        "The report gives no date; it was published in April 1999, so the offer is not later."
    )
    assert read_ris(overture)["notes"] == [f"Revision {about.revision[:12]}.", *overture.remarks]
    ball = reference_of(ItemKind.EVENT, events["keepers-ball-2003"], about)
    assert "Sources disagree on it." in read_csl(ball)["note"]
    assert "Sources disagree" not in read_csl(overture)["note"]


def test_a_statement_is_cited_by_speaker_and_words(
    served: Mapping[ItemKind, Mapping[str, dict[str, Any]]], about: About, chronology: SeedDocument
) -> None:
    names = {actor.id: actor.name for actor in chronology.actors}
    for statement in chronology.statements:
        reference = reference_of(ItemKind.STATEMENT, served[ItemKind.STATEMENT][statement.id], about)
        words = f"“{statement.quote}”" if statement.quote else statement.gist.removesuffix(".")
        title = f"{', '.join(names[one] for one in statement.speakers)}: {words}"
        item = read_csl(reference)
        assert (item["id"], item["title"]) == (f"statement-{statement.id}", title)
        assert item["URL"] == f"https://lagoon.example/api/statements/{statement.id}"
        assert item.get("abstract") == (statement.gist if statement.quote else None)
        assert f"Date of the statement: {statement.said.edtf.label}" in item["note"]
        assert f"Rendered as: {statement.mode}" in item["note"]
        assert decode(read_bibtex(reference)[2]["title"]) == title
        assert read_ris(reference)["title"] == title
        assert f". (2012). {title} [Statement, {statement.said.edtf.label}]. In " in read_apa(reference)


def test_the_dataset_is_cited_with_version_revision_and_licence(
    dataset: dict[str, Any], about: About, chronology: SeedDocument
) -> None:
    reference = reference_of("dataset", dataset, about)
    said = chronology.dataset
    item = read_csl(reference)
    assert (item["type"], item["title"], item["version"]) == ("dataset", said.title, said.version)
    assert item["author"] == [{"literal": said.attribution}]
    assert (item["publisher"], item["URL"]) == (said.attribution, "https://lagoon.example/api/dataset")
    assert item["note"] == f"Revision {about.revision[:12]}. Licence: {said.licence} ({said.licence_url})."
    entry_type, key, fields = read_bibtex(reference)
    assert (entry_type, key) == ("dataset", f"dataset-{said.id}")
    assert (decode(fields["title"]), fields["version"], fields["publisher"]) == (
        said.title,
        said.version,
        said.attribution,
    )
    assert fields["note"] == f"Version {said.version}, revision {about.revision[:12]}."
    record = read_ris(reference)
    assert (record["type_of_reference"], record["title"], record["edition"]) == ("DATA", said.title, said.version)
    assert record["publisher"] == said.attribution
    assert read_apa(reference) == (
        f"{said.attribution}. (2012). {said.title} "
        f"(Version {said.version}, revision {about.revision[:12]}) [Data set]. "
        "https://lagoon.example/api/dataset"
    )
    assert render(reference).startswith(f"{said.attribution} (2012)")


def test_a_service_that_does_not_know_its_address_gives_none(
    served: Mapping[ItemKind, Mapping[str, dict[str, Any]]], dataset: dict[str, Any], about: About
) -> None:
    for base_url in ("", "/api"):
        unplaced = replace(about, base_url=base_url)
        for reference in (
            reference_of(ItemKind.EVENT, served[ItemKind.EVENT]["amsel-blockade"], unplaced),
            reference_of("dataset", dataset, unplaced),
        ):
            assert "URL" not in read_csl(reference)
            assert "url" not in read_bibtex(reference)[2]
            assert "urls" not in read_ris(reference)
            assert "http" not in read_apa(reference)


def test_keys_are_unique_and_fit_for_latex(
    served: Mapping[ItemKind, Mapping[str, dict[str, Any]]], dataset: dict[str, Any], about: About
) -> None:
    keys = [reference_of(kind, one, about).key for kind, some in served.items() for one in some.values()]
    keys.append(reference_of("dataset", dataset, about).key)
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch(r"[a-z0-9_-]+", key) for key in keys)


@pytest.mark.parametrize("kind", [ItemKind.ACTOR, ItemKind.CITATION, ItemKind.TOPIC])
def test_other_records_are_not_cited(kind: ItemKind, about: About) -> None:
    with pytest.raises(ValueError, match=f"kind {kind.value} has no citation"):
        reference_of(kind, {}, about)


@pytest.mark.parametrize(
    ("text", "csl", "certain", "apa"),
    [
        ("2007-03-22", {"date-parts": [[2007, 3, 22]]}, ("2007", "mar", "2007/03/22/"), "2007, March 22"),
        ("2007-03", {"date-parts": [[2007, 3]]}, ("2007", "mar", "2007/03//"), "2007, March"),
        ("2007", {"date-parts": [[2007]]}, ("2007", None, None), "2007"),
        ("0987", {"date-parts": [[987]]}, ("0987", None, None), "987"),
        ("1985-04-XX", {"date-parts": [[1985, 4]]}, ("1985", "apr", "1985/04//"), "1985, April"),
        ("1985-XX-XX", {"date-parts": [[1985]]}, ("1985", None, None), "1985"),
        ("2010?", {"date-parts": [[2010]], "circa": True}, (None, None, None), "ca. 2010"),
        ("1998-05~", {"date-parts": [[1998, 5]], "circa": True}, (None, None, None), "ca. 1998, May"),
        ("2007-03-22%", {"date-parts": [[2007, 3, 22]], "circa": True}, (None, None, None), "ca. 2007, March 22"),
        (
            "1998-05-08/1998-05-12",
            {"date-parts": [[1998, 5, 8], [1998, 5, 12]]},
            ("1998", "may", "1998/05//"),
            "1998, May 8–12",
        ),
        ("1999-06/1999-08", {"date-parts": [[1999, 6], [1999, 8]]}, ("1999", None, None), "1999, June–August"),
        (
            "2019-11-28/2019-12-02",
            {"date-parts": [[2019, 11, 28], [2019, 12, 2]]},
            ("2019", None, None),
            "2019, November 28–December 2",
        ),
        (
            "2019-12-28/2020-01-02",
            {"date-parts": [[2019, 12, 28], [2020, 1, 2]]},
            (None, None, None),
            "2019, December 28–2020, January 2",
        ),
        ("2008/2010", {"date-parts": [[2008], [2010]]}, (None, None, None), "2008–2010"),
        ("2008/2010-05", {"date-parts": [[2008], [2010, 5]]}, (None, None, None), "2008–2010, May"),
        ("2008/2008", {"date-parts": [[2008]]}, ("2008", None, None), "2008"),
        ("2001-21", {"literal": "spring 2001"}, ("2001", None, None), "spring 2001"),
        ("198X", {"literal": "1980s"}, (None, None, None), "1980s"),
        ("2009-02/..", {"literal": "since February 2009"}, (None, None, None), "since February 2009"),
        ("../1985-03", {"literal": "until March 1985"}, (None, None, None), "until March 1985"),
        ("[2012-04..]", {"literal": "April 2012 or later"}, (None, None, None), "April 2012 or later"),
        ("-0044-03-15", {"literal": "15 March 45 BCE"}, (None, None, None), "15 March 45 BCE"),
        ("0000", {"literal": "1 BCE"}, (None, None, None), "1 BCE"),
        (
            "[2010-03-15..2010-03-17]",
            {"literal": "between 15 March 2010 and 17 March 2010"},
            ("2010", "mar", "2010/03//"),
            "between 15 March 2010 and 17 March 2010",
        ),
    ],
)
def test_no_date_is_told_more_exactly_than_it_is_known(
    text: str, csl: dict[str, Any], certain: tuple[str | None, str | None, str | None], apa: str
) -> None:
    reference = dated(text)
    assert read_csl(reference)["issued"] == csl
    fields, record = read_bibtex(reference)[2], read_ris(reference)
    assert (fields.get("year"), fields.get("month"), record.get("date")) == certain
    assert record.get("year") == certain[0]
    assert fields.get("date") == (None if text.startswith("[") else text)
    assert read_apa(reference) == f"X. ({apa})."


def test_what_a_source_leaves_open_of_its_dates_is_told(
    served: Mapping[ItemKind, Mapping[str, dict[str, Any]]], sources: dict[str, Reference], about: About
) -> None:
    assert sources["tide-almanac-1961"].remarks == (
        "Date of publication: about 1961.",
        "Known only from mentions in other sources.",
    )
    assert sources["tyomlin-cable-1998"].remarks == ("Date of writing: 20 March 1998.",)
    assert sources["ferry-treaty-1958"].remarks == ()
    cable = served[ItemKind.SOURCE]["tyomlin-cable-1998"]
    unpublished = reference_of(ItemKind.SOURCE, {**cable, "published": None}, about)
    assert read_csl(unpublished)["issued"] == {"date-parts": [[1998, 3, 20]]}
    assert unpublished.remarks == ("Date of writing: 20 March 1998.", "When it was published is not known.")
    undated = reference_of(ItemKind.SOURCE, {**cable, "published": None, "created": None}, about)
    assert "issued" not in read_csl(undated)
    assert not {"date", "year", "month"} & read_bibtex(undated)[2].keys()
    assert "year" not in read_ris(undated)
    assert ". (n.d.). Barnacle Files. https://" in read_apa(undated)


def test_an_article_without_a_publisher_stands_in_nothing(
    served: Mapping[ItemKind, Mapping[str, dict[str, Any]]], about: About
) -> None:
    article = {**served[ItemKind.SOURCE]["reef-wire-1999-04-18"], "publisher": None}
    reference = reference_of(ItemKind.SOURCE, article, about)
    entry_type, _, fields = read_bibtex(reference)
    assert (entry_type, "journal" in fields) == ("misc", False)
    assert "container-title" not in read_csl(reference)


def test_who_publishes_their_own_text_is_named_once(
    served: Mapping[ItemKind, Mapping[str, dict[str, Any]]], about: About
) -> None:
    article = {**served[ItemKind.SOURCE]["reef-wire-1999-04-18"], "authors": ["Reef Wire"]}
    assert read_apa(reference_of(ItemKind.SOURCE, article, about)) == (
        "Reef Wire. (1999, April 18). The offer nobody heard. https://reefwire.example/1999-04-18/offer"
    )


def test_a_name_is_divided_only_by_a_family_name_that_ends_it() -> None:
    family_names = {
        "Jean-Paul de la Mer": "de la Mer",
        "Mei Shuilan": "Mei",
        "Solano": "Solano",
        "Ottoline D'Arvay, Jr": "Jr",
        "Kleon and Thar": "Thar",
        "Anna Ottley": "ley",
    }
    names = [read_name(name, family_names) for name in (*family_names, "Reef Wire")]
    assert [(name.family, name.given) for name in names] == [("de la Mer", "Jean-Paul"), *[(None, None)] * 6]
    reference = Reference(key="source-x", work=Work.DOCUMENT, title="X", authors=tuple(names))
    assert read_csl(reference)["author"] == [
        {"family": "de la Mer", "given": "Jean-Paul"},
        *({"literal": name.display} for name in names[1:]),
    ]
    parts = read_bibtex(reference)[2]["author"]
    assert (parts[0].first, parts[0].von, parts[0].last) == (["Jean-Paul"], ["de", "la"], ["Mer"])
    assert parts[1:] == [NameParts(last=[f"{{{name.display}}}"]) for name in names[1:]]
    assert read_ris(reference)["authors"] == [
        "de la Mer, Jean-Paul",
        "Mei Shuilan",
        "Solano",
        "Ottoline D'Arvay Jr",
        "Kleon and Thar",
        "Anna Ottley",
        "Reef Wire",
    ]
    assert read_apa(reference).startswith("de la Mer, J.-P., Mei Shuilan, Solano, ")


def test_apa_shortens_lists_of_more_than_twenty_authors() -> None:
    def opening(count: int) -> str:
        authors = tuple(read_name(f"A{number}", {}) for number in range(1, count + 1))
        return read_apa(Reference(key="source-x", work=Work.DOCUMENT, title="X", authors=authors)).partition(" (n.d.)")[
            0
        ]

    assert opening(20).endswith("A18, A19, & A20.")
    assert opening(21).endswith("A18, A19, . . . A21.")


@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_text_stays_text(title: str) -> None:
    reference = titled(title)
    line = " ".join(one_line(title).split())
    assert read_csl(reference)["title"] == title
    _, key, fields = read_bibtex(reference)
    assert (key, set(fields)) == ("source-x", {"author", "title", "annote"})
    assert " ".join(decode(fields["title"]).split()) == line
    record = read_ris(reference)
    assert (record["title"], record["notes"]) == (one_line(title), [one_line(title)])
    assert set(record) == {"type_of_reference", "id", "authors", "title", "notes"}
    assert one_line(title) in read_apa(reference)


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.text(max_size=40))
def test_no_text_breaks_out_of_its_field(text: str) -> None:
    reference = titled(f"x{text}x")
    bibtex = write_citation(CitationStyle.BIBTEX, reference)
    depths = [bibtex[:at].count("{") - bibtex[:at].count("}") for at in range(len(bibtex))]
    assert min(depths[bibtex.index("{") + 1 : -2]) >= 1
    assert bibtex.count("{") == bibtex.count("}")
    assert set(read_bibtex(reference)[2]) == {"author", "title", "annote"}
    ris = write_citation(CitationStyle.RIS, reference)
    assert [line[:6] for line in ris.split("\r\n")] == ["TY  - ", "ID  - ", "AU  - ", "TI  - ", "N1  - ", "ER  - ", ""]
    assert ris.splitlines() == ris.split("\r\n")[:-1]
    assert read_csl(reference)["title"] == f"x{text}x"


def test_addresses_stay_whole() -> None:
    url = "https://x.example/a;b?c=%20&d={e}#f_~"
    reference = replace(titled("X"), url=url, archived_url=f"https://archive.example/{url}")
    _, _, fields = read_bibtex(reference)
    assert fields["url"] == "https://x.example/a;b?c=%20&d=%7Be%7D#f_~"
    assert decode(fields["note"]) == f"Archived at https://archive.example/{url}"
    # In RIS a semicolon parts addresses.
    assert read_ris(reference)["urls"] == [one.replace(";", "%3B") for one in (url, f"https://archive.example/{url}")]
    assert read_csl(reference)["URL"] == url
    assert read_apa(reference).endswith(url)
    assert read_apa(replace(reference, url=None)).endswith(f"https://archive.example/{url}")


def test_csl_keeps_to_its_schema(
    served: Mapping[ItemKind, Mapping[str, dict[str, Any]]], dataset: dict[str, Any], about: About
) -> None:
    texts = {"id", "type", "title", "container-title", "publisher", "version", "URL", "language", "abstract", "note"}
    references = [reference_of(kind, one, about) for kind, some in served.items() for one in some.values()]
    for reference in (*references, reference_of("dataset", dataset, about)):
        item = read_csl(reference)
        assert {"id", "type", "title"} <= item.keys() <= texts | {"author", "issued", "event-date"}
        assert all(isinstance(item[name], str) and item[name] for name in texts & item.keys())
        assert all(name.keys() in ({"literal"}, {"family", "given"}) for name in item.get("author", []))
        for told in (item[name] for name in ("issued", "event-date") if name in item):
            assert told.keys() in ({"literal"}, {"date-parts"}, {"date-parts", "circa"})
            assert 1 <= len(told.get("date-parts", "x")) <= 2
            assert all(1 <= len(parts) <= 3 and min(parts) > 0 for parts in told.get("date-parts", []))
