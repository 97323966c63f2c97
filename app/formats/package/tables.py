"""All tables of the package, in the order in which its description lists them."""

from app.formats.package import actors, events, evidence, sources, statements, vocabulary

TABLES = (
    *events.TABLES,
    *statements.TABLES,
    *actors.TABLES,
    *sources.TABLES,
    *evidence.TABLES,
    *vocabulary.TABLES,
)
