"""How the processes of a service are watched."""

import socket
import time
from multiprocessing import get_context

import uvicorn

from app.server.ending import Worker
from tests.server.serving import LONG, Target


def worker() -> Worker:
    return Worker(uvicorn.Config(Target(), log_config=None), list[socket.socket]())


def test_a_process_that_ends_while_it_is_asked_is_not_waited_for() -> None:
    asked, process = worker(), get_context("spawn").Process(target=time.sleep, args=(LONG,))
    process.start()
    asked.process = process
    process.kill()
    began = time.monotonic()
    assert not asked.ping(timeout=10 * LONG)
    assert time.monotonic() - began < LONG


def test_a_process_that_answers_is_well() -> None:
    asked = worker()
    asked.child_conn.send(False)  # noqa: FBT003 - as the other side sends it, before it is ready
    assert asked.ping(timeout=LONG)


def test_a_process_that_does_not_answer_in_time_is_not() -> None:
    asked, process = worker(), get_context("spawn").Process(target=time.sleep, args=(LONG,))
    process.start()
    try:
        asked.process = process
        assert not asked.ping(timeout=0)
    finally:
        process.kill()
        process.join()
