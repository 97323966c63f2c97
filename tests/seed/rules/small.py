"""A chronology without a mistake, for rules that see more than one record; each test puts in what it is about."""

SMALL = """\
dataset: {id: small, title: S, version: "1", description: S.,
  licence: CC0-1.0, licence_url: "https://a.example/", attribution: N}
vocabulary:
  event_types:
    - {id: entry, label: Entry, definition: A member comes in., changes_membership: true}
    - {id: talk, label: Talk, definition: A talk.}
  roles: [{id: party, label: party, definition: Was one side.}]
  relations: [{id: follows, label: follows, definition: Came after.}]
  membership_statuses:
    - {id: member, label: member, definition: Votes., counts_as_member: true}
    - {id: founder, label: founder, definition: Votes twice., counts_as_member: true}
    - {id: guest, label: guest, definition: Looks on., counts_as_member: false}
sources: [{id: herald, title: Herald, type: press, held: false}]
actors:
  - {id: ada, kind: state, name: Ada}
  - {id: bo, kind: state, name: Bo, existed: 1991/2003, citations: [{source: herald, supports: [existed]}]}
  - {id: union, kind: organization, name: Union, changes_told_from: 2000-03}
  - {id: league, kind: organization, name: League}
  - id: carl
    kind: person
    name: Carl
    offices:
      - {title: Chair, at: union, during: 2001/2003, CITED_OFFICE}
      - {title: Envoy, at: union, during: 2005/2006, CITED_OFFICE}
      - {title: Clerk, at: league, CITED_TITLE}
memberships:
  - {id: bo-league, member: bo, organization: league, status: member, during: 1995/1999, CITED_SPELL}
  # memberships
events:
  - {id: old-talk, title: T, type: talk, date: 1990, summary: S., CITED_DATE}
  # events
statements:
  - {id: old-words, speakers: [ada], mode: asserted, gist: G., said: 1990, CITED_WORDS}
  # statements
"""
_CITED = {
    "CITED_OFFICE": "[title, at, during]",
    "CITED_TITLE": "[title, at]",
    "CITED_SPELL": "[member, organization, status, during]",
    "CITED_DATE": "[date]",
    "CITED_EVENT": "[date, participants]",
    "CITED_WORDS": "[speakers, said, gist]",
}


def small(*, memberships: str = "", events: str = "", statements: str = "") -> str:
    """The chronology with further records, each list one record a line; `CITED…` stands for the citations they need."""
    text = SMALL
    for name, written in (("memberships", memberships), ("events", events), ("statements", statements)):
        lines = [f"  - {{{line.strip()}}}" for line in written.strip().splitlines()]
        text = text.replace(f"  # {name}", "\n".join(lines))
    for mark, supports in _CITED.items():
        text = text.replace(mark, f"citations: [{{source: herald, supports: {supports}}}]")
    return text


def spell(name: str, status: str, during: str, more: str = "", *, at: str = "union") -> str:
    """A membership of Ada, as one line."""
    return f"id: {name}, member: ada, organization: {at}, status: {status}, during: {during}, {more}CITED_SPELL"


def event(name: str, date: str, who: str, more: str = "", *, kind: str = "talk") -> str:
    """An event with these participants, as one line."""
    parts = f"participants: [{who}]"
    return f"id: {name}, title: T, type: {kind}, date: {date}, summary: S., {more}{parts}, CITED_EVENT"


def words(name: str, said: str, who: str, more: str = "") -> str:
    """A statement of these speakers, as one line."""
    return f"id: {name}, speakers: [{who}], mode: asserted, gist: G., said: {said}, {more}CITED_WORDS"
