"""What requests may call things by, looked up in memory: one lexicon per revision."""

from app.lexicon.keeper import LexiconKeeper
from app.lexicon.lookup import Lexicon
from app.lexicon.names import Level, NameRow

__all__ = ["Level", "Lexicon", "LexiconKeeper", "NameRow"]
