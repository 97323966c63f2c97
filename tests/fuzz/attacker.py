"""Attackers: each has one connection, one source of chance, and judges every answer it gets."""

import asyncio
from contextlib import suppress
from random import Random
from zlib import crc32

from tests.fuzz.contract import Contract
from tests.fuzz.grammar import Grammar
from tests.fuzz.material import Document, Material
from tests.fuzz.tally import Tally
from tests.fuzz.verdict import Verdict
from tests.fuzz.wire import LONGEST, Answer, Ask, read_answer

HOST = "127.0.0.1"
_PATIENCE = 30.0
"""Seconds an answer may take."""
_SILENCE = 0.4
"""Seconds without a byte, after which what is broken counts as unanswered."""


class Attacker:
    """Sends what its grammar draws, one request after the other."""

    def __init__(self, port: int, grammar: Grammar, verdict: Verdict) -> None:
        """Take whom to ask, what, and who judges."""
        self._port, self._grammar, self._verdict = port, grammar, verdict
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
        self.tally = Tally()

    async def attack(self, requests: int) -> None:
        """Send so many."""
        for _ in range(requests):
            ask = self._grammar.draw()
            self.tally.sources[ask.source] += 1
            self.tally.targets.add(crc32(ask.wire()))
            if ask.raw is not None:
                await self._send_raw(ask)
            else:
                await self._send(ask)
        await self._hang_up()

    async def _send(self, ask: Ask) -> None:
        try:
            answer = await asyncio.wait_for(self._exchange(ask), _PATIENCE)
        except TimeoutError:
            self._fail(ask, [f"no answer in {_PATIENCE:.0f} seconds"])
            await self._hang_up()
            return
        if answer is None:
            self._fail(ask, ["the connection was closed without an answer"])
            await self._hang_up()
            return
        faults, validated = self._verdict.of(ask, answer)
        self._count(ask, answer, validated=validated)
        if faults:
            self._fail(ask, faults)
        self._grammar.learn(ask, answer)
        if answer.fault or answer.status == 0 or answer.headers.get("connection") == "close":
            await self._hang_up()

    async def _exchange(self, ask: Ask) -> Answer | None:
        """The answer; once more where a connection was closed between two requests, as a server may."""
        answer = await self._try(ask)
        return answer or await self._try(ask)

    async def _try(self, ask: Ask) -> Answer | None:
        with suppress(ConnectionError):
            if self._streams is None:
                self._streams = await asyncio.open_connection(HOST, self._port, limit=LONGEST)
            reader, writer = self._streams
            writer.write(ask.wire())
            answer = await read_answer(reader, ask.method)
            if answer is not None:
                return answer
        await self._hang_up()
        return None

    async def _send_raw(self, ask: Ask) -> None:
        """Send bytes on a connection of their own, and take whatever comes back."""
        reader, writer = await asyncio.open_connection(HOST, self._port, limit=LONGEST)
        answers: list[Answer] = []
        with suppress(ConnectionError, TimeoutError):
            writer.write(ask.wire())
            while answer := await asyncio.wait_for(read_answer(reader, b"GET"), _SILENCE if answers else 3 * _SILENCE):
                answers.append(answer)
                if answer.fault:
                    break
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()
        self.tally.unanswered += not answers
        for answer in answers:
            self._count(ask, answer, validated=answer.media_type == "application/problem+json")
        if faults := self._verdict.of_raw(ask, answers):
            self._fail(ask, faults)

    async def _hang_up(self) -> None:
        if self._streams:
            _, writer = self._streams
            self._streams = None
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()

    def _count(self, ask: Ask, answer: Answer, *, validated: bool) -> None:
        tally = self.tally
        tally.statuses[answer.status] += 1
        tally.shapes[self._verdict.path_of(ask) or "", answer.status, answer.media_type] += 1
        tally.bodies += bool(answer.body)
        tally.validated += bool(answer.body) and validated

    def _fail(self, ask: Ask, faults: list[str]) -> None:
        self.tally.failures.append(f"[{ask.source}] {'; '.join(faults)[:400]}\n    {ask.curl(HOST, self._port)}")


async def attack(port: int, described: tuple[Document, Material], seed: str, requests: int, connections: int) -> Tally:
    """Attack one service over several connections at once, each with its share of the requests."""
    document, material = described
    verdict = Verdict(Contract(document))
    # Seeded, since the same again is what a failure is found by; nothing here has to be secret.
    attackers = [
        Attacker(port, Grammar(Random(f"{seed} {number}"), material), verdict)  # noqa: S311 - as above
        for number in range(connections)
    ]
    shares = [requests // connections + (number < requests % connections) for number in range(connections)]
    async with asyncio.TaskGroup() as group:
        for attacker, share in zip(attackers, shares, strict=True):
            group.create_task(attacker.attack(share))
    tally = Tally()
    for attacker in attackers:
        tally.add(attacker.tally)
    return tally
