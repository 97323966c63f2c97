"""The inside of a further process: does the tasks that app.seed.workers sends, until there is nobody to do them for."""

import gc
import pickle
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread
from typing import Any

_SELDOM = 100_000
"""A task makes many objects and few cycles: looking for these as often as Python does takes a tenth of the time."""


def serve(descriptor: int) -> None:
    """Work for whoever holds the other end of the pipe with this file descriptor; returns when nobody does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal interrupts all; the one that started this ends it
    work(Connection(descriptor))


def work(pipe: Connection) -> None:
    """Take what makes a job, then tasks up to None, then the next job; send for each task (whether it failed, result).

    A job that cannot be made fails at each of its tasks.
    """
    received: SimpleQueue[tuple[bool, Any]] = SimpleQueue()
    Thread(target=_receive, args=(pipe, received), daemon=True).start()
    job: Callable[[Any], Any] | None = None
    while True:
        ended, message = received.get()
        if ended:
            return
        if message is None:
            job = None
        elif job is None:
            job = _made(*message)
            gc.collect()
            gc.freeze()  # what was made for all tasks need not be looked through again and again
            gc.set_threshold(_SELDOM)
        else:
            try:
                pipe.send_bytes(_answer(job, message))
            except OSError:
                return


def _receive(pipe: Connection, received: "SimpleQueue[tuple[bool, Any]]") -> None:
    """Read on while a task is done: else both sides might wait for the other to read.

    Whatever ends it ends the process, and with it the pipe: who waits at the other end is told by that.
    """
    try:
        while True:
            received.put((False, pipe.recv()))
    except Exception:  # noqa: BLE001 - see above
        received.put((True, None))


def _made(make: Callable[[Any], Callable[[Any], Any]], setup: object) -> Callable[[Any], Any]:
    try:
        return make(setup)
    except Exception as error:  # noqa: BLE001 - told where it can be reported
        failure = error

        def fail(_task: object) -> None:
            raise failure

        return fail


def _answer(job: Callable[[Any], Any], task: object) -> bytes:
    try:
        return pickle.dumps((False, job(task)), pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 - the other side raises it
        return _failure(error)


def _failure(error: Exception) -> bytes:
    """An exception for the other side; one that cannot be sent is told by its text."""
    try:
        text = pickle.dumps((True, error))
        pickle.loads(text)  # noqa: S301 - written the line before
    except Exception:  # noqa: BLE001 - whatever an exception may do when it is copied
        text = pickle.dumps((True, RuntimeError(f"{type(error).__name__}: {error}")))
    return text
