"""How many requests for data are worked on at once; who comes when all seats are taken is told to come again."""

from app.errors import BusyError


class Seats:
    """Taken and left on the event loop alone, so without a lock."""

    def __init__(self, most: int) -> None:
        """Take how many there are."""
        self.most = most
        self.taken = 0
        self.refused = 0

    def __enter__(self) -> None:
        """Take one; raises BusyError where there is none."""
        if self.taken >= self.most:
            self.refused += 1
            raise BusyError("As many requests are being answered as can be; ask again in a moment.")
        self.taken += 1

    def __exit__(self, *_failure: object) -> None:
        """Leave it."""
        self.taken -= 1
