"""Peer (b): the least that a FastAPI route can do, which is to send the same bytes again and again."""

from fastapi import FastAPI, HTTPException, Response

from bench.peers.bodies import load_bodies

_BODIES = {name: (body.content, body.status, dict(body.headers)) for name, body in load_bodies().items()}

app = FastAPI(openapi_url=None)


@app.get("/{workload}")
async def get_constant(workload: str) -> Response:
    """Send the answer kept for a workload."""
    if workload not in _BODIES:
        raise HTTPException(404)
    content, status, headers = _BODIES[workload]
    return Response(content, status, headers)
